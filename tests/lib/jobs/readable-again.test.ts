import 'fake-indexeddb/auto';
import { fc } from '../../properties.ts';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { extractArticle } from '../../../lib/article/extract/extract-article.ts';
import { htmlToSnapshot } from '../../../lib/article/snapshot/html-to-snapshot.ts';
import { database } from '../../../lib/browser/db/database.ts';
import { saveHighlight, writeNote } from '../../../lib/browser/db/highlights.ts';
import { libraryRecords } from '../../../lib/browser/db/import-export.ts';
import { judge } from '../../../lib/browser/db/predictions.ts';
import { markRead } from '../../../lib/browser/db/weeks.ts';
import { applyLocalChanges } from '../../../lib/browser/sync/apply-local-changes.ts';
import { joinServer } from '../../../lib/browser/sync/connect.ts';
import { openDocument, sealDocument } from '../../../lib/browser/sync/decrypt-document.ts';
import { syncLink } from '../../../lib/browser/sync/link.ts';
import { analysisOf } from '../../../lib/browser/stored-items.ts';
import { messages } from '../../../lib/contract/messages.ts';
import {
  libraryLines,
  linesOf,
  readLibraryLines,
  type ImportRecord,
} from '../../../lib/export/library-file.ts';
import { analyzeTab } from '../../../lib/jobs/analyze-tab.ts';
import { askArticle } from '../../../lib/jobs/ask-article.ts';
import { keepSelection } from '../../../lib/jobs/page-highlights.ts';
import { makeHeader } from '../../../lib/sync/encryption.ts';
import { canonicalUrl } from '../../../lib/url/canonical-url.ts';
import { pretendTabs } from './pretend-tabs.ts';

// Flashing the badge waits more than a second.
vi.mock(import('../../../lib/browser/badge.ts'), async (original) => ({
  ...(await original()),
  flashBadge: async () => undefined,
}));

// What the jobs store is read again by an import and by another machine, whatever the page was.
const key = await makeHeader('the passphrase of the test');
const now = new Date('2026-11-24T10:00:00.000Z');
const TAB = 31_000;

beforeEach(async () => {
  await pretendTabs();
  await joinServer(database, {
    address: 'http://couch.test/db',
    user: '',
    secret: '',
    salt: key.header.salt,
    vault: key.vault,
    machine: 'machine-1',
  });
});

/** Text of any characters: letters, controls, halves of surrogate pairs. */
const oddText = (maxLength: number) =>
  fc.oneof(
    fc.string({ maxLength, unit: 'binary' }),
    fc.string({ maxLength }),
    fc
      .tuple(
        fc.constantFrom('a', 'é', '"', '\\', '\u0001', '\ud800', '中', '\u202e', ' '),
        fc.nat(9),
      )
      .map(([letter, exponent]) => letter.repeat(Math.min(2 ** (exponent + 4), maxLength))),
  );

const oddTime = fc.oneof(
  fc.constantFrom(
    '',
    '0000-00-00',
    '2026-11-31',
    '2026-11-24T24:00:00Z',
    '2026-11-24T10:00',
    '2026-11-24T10:00:00+1400',
    '2026-11-24T10:00:00.123456789+05:45',
    '-000001-01-01T00:00:00Z',
    '+275760-09-13T00:00:00.000Z',
    '1732442400',
    'Tue, 24 Nov 2026 10:00:00 EST',
    '24. November 2026',
  ),
  oddText(40),
);

const page = fc.record({
  path: oddText(3_000),
  canonical: oddText(3_000),
  title: oddText(6_000),
  site: oddText(400),
  author: oddText(400),
  section: oddText(400),
  language: oddText(30),
  publishedAt: oddTime,
  modifiedAt: oddTime,
  paragraphs: fc.array(oddText(40_000), { maxLength: 5 }),
  links: fc.nat(400),
  link: oddText(5_000),
  cell: oddText(3_000),
  rows: fc.nat(6),
});
type Page = typeof page extends fc.Arbitrary<infer Value> ? Value : never;

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

function htmlOf(made: Page): string {
  const meta = (name: string, content: string) =>
    `<meta property="${name}" content="${escaped(content)}">`;
  const data = {
    '@type': 'NewsArticle',
    headline: made.title,
    datePublished: made.publishedAt,
    dateModified: made.modifiedAt,
    author: { name: made.author },
    publisher: { name: made.site },
    articleSection: made.section,
    inLanguage: made.language,
  };
  const links = Array.from(
    { length: made.links },
    (_, index) => `<a href="${escaped(`/${index}/${made.link}`)}">source ${index}</a>`,
  );
  const rows = Array.from(
    { length: made.rows },
    (_, index) => `<tr><td>${escaped(made.cell)} ${index}</td><td>${index} points</td></tr>`,
  );
  return `<!doctype html><html lang="${escaped(made.language)}"><head>
    <title>${escaped(made.title)}</title>
    <link rel="canonical" href="${escaped(`/${made.canonical}`)}">
    ${meta('og:site_name', made.site)}${meta('article:published_time', made.publishedAt)}
    ${meta('article:section', made.section)}${meta('author', made.author)}
    <script type="application/ld+json">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>
    </head><body><article><h1>${escaped(made.title)}</h1>
    <p>Northwind said on Tuesday that its new model answers 62% of the questions in a test by
    Harbor Labs, up from 48% in June. The company expects to ship it by the end of 2027.
    ${links.join(', ')}</p>
    ${made.paragraphs.map((text) => `<p>${escaped(text)}</p>`).join('\n')}
    <table><tr><th>${escaped(made.cell)}</th><th>Score</th></tr>${rows.join('')}</table>
    <p>"We tested it on 400 tasks with three teams," Mara Lindqvist, who leads research, said.</p>
    </article></body></html>`;
}

async function emptied(): Promise<void> {
  const kept = new Set(['syncLinks']);
  await Promise.all(
    database.tables.filter(({ name }) => !kept.has(name)).map((table) => table.clear()),
  );
}

async function imported(): Promise<ImportRecord[]> {
  const pieces = libraryLines(libraryRecords(), { exportedAt: now });
  return Array.fromAsync(readLibraryLines(linesOf(pieces)));
}

/** Kinds and keys of the documents that another machine could not read. */
async function unreadable(): Promise<string[]> {
  const link = await syncLink(database);
  if (!link) throw new Error('the test has joined a server');
  await applyLocalChanges(database, link, () => now.getTime());
  const lost: string[] = [];
  for (const { id, kind, key: name, document } of await database.syncDocuments.toArray()) {
    const row = await database.insights.get(name);
    const contents =
      kind === 'card' && row
        ? {
            insight: row.insight,
            article: (await database.articles.get(name)) ?? null,
            contentHash: row.contentHash,
          }
        : null;
    const sealed = await sealDocument(key.vault, id, document, contents);
    const opened = await openDocument(
      key.vault,
      { _id: id, _rev: '1-a', ...sealed },
      { revision: async () => null },
    );
    if (typeof opened === 'string') lost.push(`${kind} ${name.slice(0, 80)}`);
  }
  return lost;
}

async function expectReadable(): Promise<number> {
  const records = await imported();
  expect(records.filter(({ kind }) => kind === 'bad')).toEqual([]);
  expect(await unreadable()).toEqual([]);
  return records.length;
}

describe('what the jobs store is read again by an import and by sync', () => {
  test('the card of any page, with its predictions, questions and read mark', async () => {
    let stored = 0;
    await fc.assert(
      fc.asyncProperty(page, async (made) => {
        await emptied();
        const url = new URL(`/2026/${made.path}`, 'https://news.example/').href;
        const read = extractArticle(await htmlToSnapshot(htmlOf(made), url), { now });
        if (!read.article) return;
        const { article } = read;
        await analyzeTab(TAB, {
          url,
          anyway: true,
          read: async () => ({ article, isArticle: true, address: url }),
        });
        const analysis = await analysisOf(TAB).get();
        if (analysis?.status !== 'done') {
          // Only an address longer than any reader accepts may have no card.
          expect(analysis).toMatchObject({ status: 'failed', error: { code: 'bad-input' } });
          expect(url.length > 4_096 || article.url.length > 4_096).toBe(true);
          return;
        }
        for (const prediction of await database.predictions.toArray())
          await judge(prediction, 'unclear', now);
        await askArticle({ url: article.url, question: 'who tested it', scope: 'article' }, now);
        await markRead([article.url], true, now);
        stored += await expectReadable();
      }),
      { numRuns: 60, endOnFailure: true },
    );
    expect(stored).toBeGreaterThan(100);
  });

  test('words kept from any page, with any note', async () => {
    vi.spyOn(fakeBrowser.scripting, 'insertCSS').mockResolvedValue(undefined as never);
    let stored = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          path: oddText(5_000),
          title: oddText(6_000),
          text: oddText(5_000),
          before: oddText(200),
          after: oddText(200),
          note: oddText(10_000),
        }),
        async ({ path, title, note, ...selection }) => {
          await emptied();
          const url = new URL(`/2026/${path}`, 'https://news.example/').href;
          vi.spyOn(fakeBrowser.tabs, 'get').mockResolvedValue({ id: TAB, title } as never);
          vi.spyOn(fakeBrowser.scripting, 'executeScript').mockImplementation((async ({
            args,
          }: {
            args?: [string, string];
          }) => [
            {
              result:
                args?.[0] === 'sidelightSelection'
                  ? JSON.stringify(selection)
                  : args?.[0] === 'sidelightShowMarks'
                    ? '[true]'
                    : null,
            },
          ]) as never);
          const isTooLong = canonicalUrl(url).length > 4_096;
          const saved = keepSelection(TAB, url, now);
          if (isTooLong && selection.text !== '' && selection.text.length <= 4_000)
            await expect(saved).rejects.toMatchObject({ code: 'bad-input' });
          else await saved;
          for (const { id } of await database.marks.toArray()) await writeNote(id, note);
          stored += await expectReadable();
        },
      ),
      { numRuns: 100, endOnFailure: true },
    );
    expect(stored).toBeGreaterThan(30);
  });

  test('a statement kept from a card', async () => {
    let stored = 0;
    await fc.assert(
      fc.asyncProperty(oddText(5_000), oddText(600), async (text, title) => {
        await emptied();
        const message = messages.keepMark.input.safeParse({
          url: 'https://news.example/2026/a',
          title,
          kind: 'statement',
          text,
          before: '',
          after: '',
          note: '',
        });
        if (!message.success) return;
        await saveHighlight(message.data, now);
        stored += await expectReadable();
      }),
      { numRuns: 100, endOnFailure: true },
    );
    expect(stored).toBeGreaterThan(50);
  });

  test('a highlight whose every character JSON escapes', async () => {
    await saveHighlight(
      {
        url: 'https://news.example/2026/a',
        title: 'A title',
        kind: 'highlight',
        text: '\u0001'.repeat(4_000),
        before: '',
        after: '',
        note: '',
      },
      now,
    );
    expect(await expectReadable()).toBe(1);
  });
});
