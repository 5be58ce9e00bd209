import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { recapToEmail } from '../../../lib/recap/recap-to-email.ts';
import { parseRssAtom } from '../../../lib/feeds/parse/rss-atom.ts';
import type { Recap } from '../../../lib/recap/recap.ts';
import { recapToAtom } from '../../../lib/recap/recap-to-atom.ts';
import {
  recapToHtmlEmail,
  recapToJson,
  recapToMarkdown,
  type RecapLabels,
} from '../../../lib/recap/export-recap.ts';

const hostile =
  '<img src=x onerror=alert(1)> [click](javascript:alert(2)) *bold* "quoted" & `code`';
const event = (more: Partial<Recap['events'][number]> = {}): Recap['events'][number] => ({
  id: 'event-1',
  title: 'Lumen 2 is out',
  url: 'https://one.example/lumen-2',
  whatChanged: { text: 'It reads a million tokens.', url: 'https://one.example/lumen-2' },
  eventType: 'release',
  audiences: ['engineers'],
  entities: [],
  publishers: ['One', 'Two', 'Three', 'Four', 'Five', 'Six'].map((name) => ({ id: name, name })),
  coverage: [1, 0, 0, 0, 0, 0, 0],
  firstAt: '2026-11-23T10:00:00.000Z',
  lastAt: '2026-11-23T10:00:00.000Z',
  urls: [],
  read: true,
  score: 1,
  reasons: [],
  ...more,
});
const recap: Recap = {
  week: '2026-W48',
  from: '2026-11-23',
  until: '2026-11-29',
  events: [
    event(),
    event({
      id: 'event-2',
      title: hostile,
      whatChanged: null,
      url: 'https://two.example/a_(b)',
      publishers: [{ id: 'x', name: hostile }],
      read: false,
    }),
  ],
  read: 1,
  themes: [{ kind: 'entity', id: 'lumen', name: 'Lumen', events: 3 }],
  movers: [],
  audiences: [],
  entities: [],
  items: 2,
  hasEarlier: false,
  hasLater: false,
};
const words: RecapLabels = {
  language: 'en',
  title: 'The week in AI',
  period: '23–29 November 2026',
  readOf: (read, of) => `You read ${read} of ${of}`,
  themes: 'Themes',
  movers: 'Movers',
  reports: (count) => `${count} reports`,
  theme: (theme) => ('name' in theme ? theme.name : theme.eventType),
  mover: ({ name }) => name,
  reason: ({ code }) => code,
  eventType: (type) => type,
  audience: (name) => name,
  foot: 'Sidelight',
};

describe('Markdown', () => {
  const text = recapToMarkdown(recap, words);
  test('has each event with link, line and publishers', () => {
    expect(text).toContain(
      '1. [Lumen 2 is out](https://one.example/lumen-2) ✓\n   It reads a million tokens.\n   *release · engineers · One, Two, Three, Four, +2*',
    );
    expect(text).toContain('You read 1 of 2');
  });
  test('escapes markup and links in a title', () => {
    expect(text).toContain(
      '\\<img src=x onerror=alert(1)\\> \\[click\\](javascript:alert(2)) \\*bold\\*',
    );
    expect(text).toContain('(https://two.example/a_%28b%29)');
  });
});

describe('the HTML e-mail', () => {
  const html = recapToHtmlEmail(recap, words);
  const { document } = parseHTML(html);
  test('is taken from the events', () => {
    expect([...document.querySelectorAll('h2')].map((heading) => heading.textContent)).toEqual([
      '1. Lumen 2 is out ✓',
      `2. ${hostile}`,
    ]);
    expect([...document.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual([
      'https://one.example/lumen-2',
      'https://two.example/a_(b)',
    ]);
  });
  test('loads and runs nothing', () => {
    expect(
      document.querySelectorAll('script, img, link, iframe, object, style, form'),
    ).toHaveLength(0);
    expect(
      [...document.querySelectorAll('*')]
        .flatMap((element) => [...element.attributes])
        .filter(({ name }) => name.startsWith('on')),
    ).toEqual([]);
  });
  test('links to nothing but web addresses', () => {
    const bad = recapToHtmlEmail(
      { ...recap, events: [event({ url: 'javascript:alert(1)' })] },
      words,
    );
    expect(parseHTML(bad).document.querySelectorAll('a')).toHaveLength(0);
  });
});

test('JSON holds what is shown and reads back', () => {
  const value = JSON.parse(recapToJson(recap, { writtenAt: new Date('2026-11-26T00:00:00Z') })) as {
    format: string;
    events: { id: string; title: string }[];
  };
  expect(value).toMatchObject({ format: 'sidelight-recap', version: 1, week: '2026-W48' });
  expect(value.events[1]!.title).toBe(hostile);
  expect(JSON.stringify(value)).not.toContain('reasons');
});

describe('as an Atom file', () => {
  const atom = recapToAtom(recap, words, { writtenAt: new Date('2026-11-29T09:00:00Z') });

  test('our own reader finds every event with its title, address and time', () => {
    const { format, entries, broken } = parseRssAtom(atom);
    expect([format, broken]).toEqual(['atom', 0]);
    expect(entries.map(({ titles }) => titles[0]).slice(0, 1)).toEqual(['Lumen 2 is out']);
    expect(entries.map(({ links }) => links[0])).toEqual([
      'https://one.example/lumen-2',
      'https://two.example/a_(b)',
    ]);
    expect(atom).toContain('href="https://one.example/lumen-2"');
    expect(atom).toContain('<published>2026-11-23T10:00:00.000Z</published>');
  });

  test('what a publisher wrote cannot become markup, and forbidden characters are left out', () => {
    const odd = { ...recap, events: [event({ title: 'a\u0000b\u000B<script>' })] };
    const text = recapToAtom(odd, words, { writtenAt: new Date(0) });
    expect(text).toContain('<title>ab&#60;script&#62;</title>');
    expect(atom).not.toContain('<img');
  });

  test('written again, the ids stay the same; an address that is not http is left out', () => {
    const ids = (text: string) => text.match(/<id>[^<]*<\/id>/g);
    const later = recapToAtom(recap, words, { writtenAt: new Date('2027-01-01T00:00:00Z') });
    expect(ids(later)).toEqual(ids(atom));
    const bad = { ...recap, events: [event({ url: 'javascript:alert(1)' })] };
    expect(recapToAtom(bad, words, { writtenAt: new Date(0) })).not.toContain('<entry>');
  });
});

test('as an e-mail every event has its address, as many as fit', () => {
  const { searchParams } = new URL(recapToEmail(recap, words));
  expect(searchParams.get('subject')).toBe('The week in AI: 23–29 November 2026');
  expect(searchParams.get('body')).toContain('1. Lumen 2 is out\r\nhttps://one.example/lumen-2');
  const long = { ...recap, events: Array.from({ length: 60 }, () => event()) };
  expect(recapToEmail(long, words).length).toBeLessThanOrEqual(2000);
});
