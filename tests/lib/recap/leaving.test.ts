import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import type { Recap } from '../../../lib/recap/recap.ts';
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
  test('lets no title become markup or a link', () => {
    expect(text).toContain(
      '\\<img src=x onerror=alert(1)\\> \\[click\\](javascript:alert(2)) \\*bold\\*',
    );
    expect(text).toContain('(https://two.example/a_%28b%29)');
  });
});

describe('the HTML e-mail', () => {
  const html = recapToHtmlEmail(recap, words);
  const { document } = parseHTML(html);
  test('is drawn from the events', () => {
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
