import { beforeAll, expect, test, vi } from 'vitest';
import { setTranslator } from '../../../../components/labels/i18n.ts';
import { cardLabels } from '../../../../components/labels/card-labels.ts';
import { createTranslator } from '../../../../components/labels/translator.ts';
import { sendCard } from '../../../../lib/browser/send-card.ts';
import type { Delivery } from '../../../../lib/export/destinations/destination.ts';
import { destinations } from '../../../../lib/export/destinations/destinations.ts';
import { pageId } from '../../../../lib/export/destinations/notion.ts';
import type { Insight } from '../../../../lib/insight/insight.ts';
import en from '../../../../public/_locales/en/messages.json';
import { fullInsight } from '../../../fixtures/insights/full.ts';

const PAGE = '0123456789abcdef0123456789abcdef';
const options = { obsidianVault: '', notionPage: PAGE, key: 'secret' };
const refused = 'Two cloud resellers will offer the model in Europe from January 2027.';

beforeAll(() => setTranslator(createTranslator(en), 'en'));

function openedBy(delivery: Delivery): { url: string; clipboard: string | null } {
  if (delivery.kind !== 'open') throw new Error('not handed to the system');
  return delivery;
}

function requestOf(delivery: Delivery): Extract<Delivery, { kind: 'request' }> {
  if (delivery.kind !== 'request') throw new Error('no request');
  return delivery;
}

test('Obsidian receives a note, by clipboard if it is long', () => {
  const { url, clipboard } = openedBy(
    destinations.obsidian.deliver(fullInsight, cardLabels(), {
      ...options,
      obsidianVault: 'My notes',
    }),
  );
  const address = new URL(url);
  expect(address.protocol).toBe('obsidian:');
  expect(address.searchParams.get('vault')).toBe('My notes');
  expect(address.searchParams.get('file')).toMatch(/^Sidelight\/2026-11-23 Halden Labs/);
  expect(address.searchParams.has('clipboard')).toBe(true);
  expect(clipboard).toContain(`# ${fullInsight.article.title}`);
  const sections = Object.fromEntries(
    Object.keys(fullInsight.sections).map((id) => [id, []]),
  ) as unknown as Insight['sections'];
  const short = openedBy(
    destinations.obsidian.deliver({ ...fullInsight, sections }, cardLabels(), options),
  );
  expect(short.clipboard).toBeNull();
  expect(new URL(short.url).searchParams.get('content')).toContain(fullInsight.article.title);
  expect(new URL(short.url).searchParams.has('vault')).toBe(false);
});

test('an e-mail has headline, lines and address within the mailto limit', () => {
  const { url } = openedBy(destinations.email.deliver(fullInsight, cardLabels(), options));
  expect(url.length).toBeLessThanOrEqual(2000);
  const [subject, body] = ['subject', 'body'].map((name) => new URL(url).searchParams.get(name));
  expect(subject).toBe(fullInsight.article.title);
  expect(body).toContain(fullInsight.sections.hook[0]?.text);
  expect(body).toContain('What changed: ');
  expect(body).toContain(fullInsight.article.url);
});

test('Notion receives a page within its request limits', () => {
  const { url, headers, body } = requestOf(
    destinations.notion.deliver(fullInsight, cardLabels(), options),
  );
  expect(url).toBe('https://api.notion.com/v1/pages');
  expect(headers).toMatchObject({ Authorization: 'Bearer secret', 'Notion-Version': '2022-06-28' });
  const page = JSON.parse(body) as { parent: object; children: { type: string }[] };
  expect(page.parent).toEqual({ page_id: PAGE });
  expect(page.children.length).toBeLessThanOrEqual(100);
  expect(new Set(page.children.map(({ type }) => type))).toEqual(
    new Set(['paragraph', 'heading_2', 'bulleted_list_item', 'table']),
  );
  expect(body).toContain(fullInsight.article.title);
});

test.each([
  [`https://www.notion.so/team/Reading-${PAGE}?pvs=4`, PAGE],
  ['01234567-89ab-cdef-0123-456789abcdef', PAGE],
  ['https://www.notion.so/team/Reading', null],
  ['', null],
])('reads the id of a Notion page from %s', (address, id) => {
  expect(pageId(address)).toBe(id);
});

test('Readwise receives the article’s address and the card as clean HTML', () => {
  const hostile: Insight = {
    ...fullInsight,
    article: { ...fullInsight.article, title: '<img src=x onerror=alert(1)>' },
  };
  const { url, headers, body } = requestOf(
    destinations.readwise.deliver(hostile, cardLabels(), options),
  );
  expect(url).toBe('https://readwise.io/api/v3/save/');
  expect(headers).toEqual({ Authorization: 'Token secret' });
  const document = JSON.parse(body) as { url: string; html: string; summary: string };
  expect(document.url).toBe(fullInsight.article.url);
  expect(document.html).not.toContain('<img');
  expect(document.summary).toBe(fullInsight.sections.hook[0]?.text);
});

test.each(['obsidian', 'notion', 'readwise', 'email'] as const)(
  'a statement whose check failed is never sent: %s',
  (id) => {
    expect(JSON.stringify(fullInsight.sections)).toContain(refused.slice(0, 3));
    const delivery = destinations[id].deliver(fullInsight, cardLabels(), options);
    const failed = fullInsight.sections.takeaways.find(({ support }) => support === 'unsupported');
    expect(failed).toBeDefined();
    expect(decodeURIComponent(JSON.stringify(delivery).replaceAll('%', '%25'))).not.toContain(
      failed?.text,
    );
  },
);

test('reports missing options before any request', () => {
  const deliver = (id: 'notion' | 'readwise', change: Partial<typeof options> & { key?: never }) =>
    destinations[id].deliver(fullInsight, cardLabels(), { ...options, ...change });
  expect(() =>
    destinations.notion.deliver(fullInsight, cardLabels(), { ...options, key: null }),
  ).toThrow(expect.objectContaining({ code: 'key-missing' }));
  expect(() => deliver('notion', { notionPage: 'my page' })).toThrow(
    expect.objectContaining({ code: 'bad-input' }),
  );
  expect(() =>
    destinations.readwise.deliver(fullInsight, cardLabels(), { ...options, key: null }),
  ).toThrow(expect.objectContaining({ code: 'key-missing' }));
});

const request: Delivery = {
  kind: 'request',
  url: 'https://api.notion.com/v1/pages',
  headers: { Authorization: 'Bearer secret' },
  body: '{}',
};

test.each([
  [401, 'key-refused'],
  [429, 'rate-limited'],
  [400, 'bad-input'],
])('maps status %i to %s', async (status, code) => {
  const fetch = vi.fn<typeof globalThis.fetch>(async () => new Response('', { status }));
  await expect(sendCard(request, { fetch })).rejects.toMatchObject({ code });
  expect(fetch).toHaveBeenCalledWith(
    request.url,
    expect.objectContaining({
      method: 'POST',
      body: '{}',
      credentials: 'omit',
      headers: { 'Content-Type': 'application/json', Authorization: 'Bearer secret' },
    }),
  );
});

test('opens an address once', async () => {
  const open = vi.fn<(url: string) => void>();
  await sendCard({ kind: 'open', url: 'mailto:?subject=x', clipboard: null }, { open });
  expect(open.mock.calls).toEqual([['mailto:?subject=x']]);
});
