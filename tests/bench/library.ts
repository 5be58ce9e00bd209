import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { buildShard } from '../../lib/library/search/build-shard.ts';
import { mergeShards, whichToMerge } from '../../lib/library/search/merge-shards.ts';
import { parseQuery } from '../../lib/library/search/parse-query.ts';
import { search } from '../../lib/library/search/search.ts';
import { articleText, cardText, searchDocument } from '../../lib/library/search/tokenize.ts';
import type { Shard } from '../../lib/library/search/shard.ts';
import { snippet } from '../../lib/library/search/snippet.ts';
import { startExtension } from '../e2e/extension.ts';
import { madeCard, madeQueries } from './library-data/made-library.ts';
import { putAll, putRows } from './library-data/put-rows.ts';
import { rendererMegabytes } from './library-data/renderer-memory.ts';
import { exportedLibrary, roundTrip } from './library-data/round-trip.ts';
import { percentile } from './percentile.ts';

const BATCH = 128;
const SHOWN = 10;
const QUERIES = 200;
const NOW = new Date('2026-11-24T00:00:00Z');

/** The bench runner builds the extension first if its build is missing or outdated. */
export const usesBuild = true;

/**
 * The library of made-up cards (650 words an article) at growing sizes. In Node: search (with the
 * snippets of the first ten) and insert, by the index the page uses. In Chromium, with the largest
 * library in IndexedDB: how long until the page shows its first cards, the memory of its process
 * after a search, and the time and memory of exporting all of it; then whether 10,000 cards that
 * are exported and imported elsewhere are the identical library. `--sizes 1000,5000` for others,
 * `--no-browser` for Node alone.
 */
export async function run({
  args,
}: {
  args: string[];
}): Promise<{ rows: (string | number)[][]; summary: Record<string, unknown> }> {
  const given = args[args.indexOf('--sizes') + 1];
  const sizes =
    args.includes('--sizes') && given ? given.split(',').map(Number) : [2_500, 10_000, 50_000];
  const rows: (string | number)[][] = [
    [
      'cards',
      'search p50 ms',
      'search p95 ms',
      'first ten ms p95',
      'insert p95 ms',
      'index MB',
      'shards',
    ],
  ];
  const measured: { size: number; p95: number; first: number; insert: number; bytes: number }[] =
    [];
  let shards: Shard[] = [];
  let filled = 0;
  for (const size of sizes) {
    for (; filled < size; filled += BATCH)
      shards = grown(shards, filled, Math.min(BATCH, size - filled));
    filled = size;
    const times = searchTimes(shards, size);
    const insert = insertTimes(shards, size);
    const bytes = shards.reduce((sum, shard) => sum + bytesOf(shard), 0);
    measured.push({
      size,
      p95: percentile(times.whole, 0.95),
      first: percentile(times.index, 0.95),
      insert: percentile(insert, 0.95),
      bytes,
    });
    rows.push([
      size,
      percentile(times.whole, 0.5).toFixed(1),
      percentile(times.whole, 0.95).toFixed(1),
      percentile(times.index, 0.95).toFixed(1),
      percentile(insert, 0.95).toFixed(1),
      Math.round(bytes / 1e6),
      shards.length,
    ]);
  }
  const at = (size: number) => measured.find((row) => row.size === size);
  const [small, large] = [measured[0]!, measured.at(-1)!];
  const exponent = (key: 'p95' | 'insert' | 'bytes') =>
    round(Math.log(large[key] / small[key]) / Math.log(large.size / small.size));
  const page = args.includes('--no-browser') ? null : await pageFigures(shards, large.size);
  if (page)
    rows.push(
      ['', '', '', '', '', '', ''],
      ['page of', 'open ms', 'search p95 ms', 'memory MB', 'export s', 'export MB', 'memory MB'],
      [
        large.size,
        page.openMs,
        page.searchMs,
        page.memoryMb,
        page.exportSeconds,
        page.exportMb,
        page.exportMemoryMb,
      ],
    );
  const moved = page ? await roundTrip(Math.min(10_000, large.size)) : null;
  if (moved)
    rows.push(
      ['', '', '', '', '', '', ''],
      ['moved', 'identical', 'export s', 'import s', 'memory MB', '', ''],
      [
        moved.cards,
        String(moved.identical),
        moved.exportSeconds,
        moved.importSeconds,
        moved.importMemoryMb,
        '',
        '',
      ],
    );
  return {
    rows,
    summary: {
      search10kP95Ms: round(at(10_000)?.p95 ?? NaN),
      search10kIndexP95Ms: round(at(10_000)?.first ?? NaN),
      search50kP95Ms: round(at(50_000)?.p95 ?? NaN),
      insertP95Ms: round(large.insert),
      openMs: page?.openMs ?? null,
      memoryMb: page?.memoryMb ?? null,
      pageSearchP95Ms: page?.searchMs ?? null,
      exportSeconds: page?.exportSeconds ?? null,
      exportMemoryMb: page?.exportMemoryMb ?? null,
      roundTripCards: moved?.cards ?? null,
      roundTripIdentical: moved?.identical ?? null,
      importSeconds: moved?.importSeconds ?? null,
      importMemoryMb: moved?.importMemoryMb ?? null,
      indexMb: Math.round(large.bytes / 1e6),
      searchGrowth: exponent('p95'),
      insertGrowth: exponent('insert'),
      indexGrowth: exponent('bytes'),
      cards: large.size,
      processors: cpus().length,
    },
  };
}

/** The index with the next cards in it, as the page takes them in. */
function grown(shards: Shard[], from: number, count: number): Shard[] {
  const documents = Array.from({ length: count }, (_, index) => documentOf(from + index));
  let all = [...shards, buildShard(`made-${from}`, documents)];
  for (let due = dueOf(all); due; due = dueOf(all)) {
    const old = due.map((index) => all[index]!);
    all = [
      ...all.filter((shard) => !old.includes(shard)),
      mergeShards(`merged-${from}-${all.length}`, old),
    ];
  }
  return all;
}

function dueOf(shards: Shard[]): number[] | null {
  return whichToMerge(shards.map(({ columns }) => ({ size: columns.urls.length, dead: 0 })));
}

function documentOf(number: number) {
  const { insight, article, readAt } = madeCard(number);
  return searchDocument({ insight, readAt }, article);
}

/** Milliseconds of each query: the index alone, and with the first ten cards' snippets. */
function searchTimes(shards: Shard[], size: number): { index: number[]; whole: number[] } {
  const times = { index: [] as number[], whole: [] as number[] };
  for (const text of madeQueries(QUERIES, size)) {
    const begun = performance.now();
    const query = parseQuery(text, { now: NOW });
    const { hits, corrected } = search(shards, query);
    const found = performance.now();
    times.index.push(found - begun);
    // The cards come from the database; making them up is not what is measured.
    const cards = hits
      .slice(0, SHOWN)
      .map(({ shard, card }) =>
        madeCard(Number(shards[shard]!.columns.urls[card]!.split('/').at(-1))),
      );
    const drawn = performance.now();
    for (const { insight, article } of cards)
      snippet([cardText(insight), articleText(article)], query, corrected);
    times.whole.push(found - begun + performance.now() - drawn);
  }
  return times;
}

function insertTimes(shards: Shard[], size: number): number[] {
  return Array.from({ length: 50 }, (_, index) => {
    const { insight, article, readAt } = madeCard(size + index);
    const begun = performance.now();
    const shard = buildShard(`insert-${index}`, [searchDocument({ insight, readAt }, article)]);
    dueOf([...shards, shard]);
    return performance.now() - begun;
  });
}

function bytesOf({ columns, texts }: Shard): number {
  const arrays = [...Object.values(columns), ...Object.values(texts)].filter((part) =>
    ArrayBuffer.isView(part),
  );
  return (
    arrays.reduce((sum, { byteLength }) => sum + byteLength, 0) +
    texts.terms.length +
    columns.urls.reduce((sum, url) => sum + url.length, 0)
  );
}

interface PageFigures {
  openMs: number;
  searchMs: number;
  memoryMb: number;
  exportSeconds: number;
  exportMb: number;
  exportMemoryMb: number;
}

/**
 * Fills a profile with a library of this size, as stored by the page, and opens the real page in a
 * newly started browser.
 */
async function pageFigures(shards: Shard[], size: number): Promise<PageFigures> {
  const profile = mkdtempSync(join(tmpdir(), 'sidelight-library-'));
  try {
    const filling = await startExtension({ profile, settings: { interfaceLanguage: null } });
    const page = await filling.context.newPage();
    await page.goto(`chrome-extension://${filling.extensionId}/library.html`);
    await page.locator('main').waitFor();
    // Away from the page while its library is filled: it would take in every row.
    await page.goto(`chrome-extension://${filling.extensionId}/options.html`);
    for (let start = 0; start < size; start += 500)
      await putRows(page, start, Math.min(500, size - start));
    for (const shard of shards) await putShard(page, shard);
    await filling.close();
    return await openedPage(profile, size);
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function openedPage(profile: string, size: number): Promise<PageFigures> {
  const extension = await startExtension({ profile });
  try {
    const address = `chrome-extension://${extension.extensionId}/library.html`;
    const page = await extension.context.newPage();
    const opens: number[] = [];
    for (let time = 0; time < 5; time++) {
      await page.goto('about:blank');
      await page.goto(address, { waitUntil: 'commit' });
      await page.locator('.library-row').first().waitFor();
      opens.push(
        await page.evaluate(() =>
          Math.round(performance.getEntriesByName('library-shown')[0]!.startTime),
        ),
      );
    }
    await page.locator('.library-facet').first().waitFor();
    const times: number[] = [];
    for (const text of madeQueries(40, size)) {
      times.push(
        await page.evaluate(async (typed) => {
          performance.clearMarks('library-found');
          const field = document.querySelector<HTMLInputElement>('input[type=search]')!;
          const begun = performance.now();
          Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!.call(
            field,
            typed,
          );
          field.dispatchEvent(new Event('input', { bubbles: true }));
          while (
            performance.getEntriesByName('library-found').length === 0 &&
            performance.now() - begun < 5000
          )
            await new Promise((resolve) => setTimeout(resolve, 1));
          return (performance.getEntriesByName('library-found')[0]?.startTime ?? Infinity) - begun;
        }, text),
      );
    }
    await (await extension.context.newCDPSession(page)).send('HeapProfiler.collectGarbage');
    const session = await extension.context.browser()!.newBrowserCDPSession();
    const memoryMb = await rendererMegabytes(session);
    const exported = await exportedLibrary(page, session);
    return {
      openMs: percentile(opens, 0.5),
      searchMs: round(percentile(times, 0.95)),
      memoryMb,
      exportSeconds: round(exported.seconds),
      exportMb: exported.megabytes,
      exportMemoryMb: exported.memoryMb,
    };
  } finally {
    await extension.close();
  }
}

/** A shard's arrays travel as base64. */
async function putShard(page: Page, { columns, texts }: Shard): Promise<void> {
  const packed = (part: object) =>
    Object.fromEntries(
      Object.entries(part).map(([key, value]) => [
        key,
        ArrayBuffer.isView(value)
          ? {
              type: value.constructor.name,
              bytes: Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString(
                'base64',
              ),
            }
          : value,
      ]),
    );
  await putAll(page, { shards: [packed(columns)], shardTexts: [packed(texts)] });
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
