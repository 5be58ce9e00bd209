import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Article } from '../../lib/article/article.ts';
import { htmlToSnapshot } from '../../lib/article/snapshot/html-to-snapshot.ts';
import { AI_NEWS_THRESHOLD, aiRelevance } from '../../lib/article/relevance/ai-relevance.ts';
import { extractArticle } from '../../lib/article/extract/extract-article.ts';
import { ruleBased } from '../../lib/engines/rule-based/rule-based.ts';
import { analyze } from '../../lib/insight/analyze.ts';
import type { Insight } from '../../lib/insight/insight.ts';
import { wordCount } from '../../lib/text/tokenize.ts';
import { checkInsight } from '../insight-checker.ts';

const now = new Date('2026-11-24T12:00:00Z');
const runs = 40;
/**
 * Cards written before the clock counts: the first ones pay for compiling, which the first-card
 * bench measures.
 */
const WARM = 60;

/**
 * The whole card (draft and check) in time: from 1,000 and from 20,000 words, the exponent of
 * growth between them; over a folder of pages, those about AI: claims without evidence and numbers,
 * names or dates invented. `--memory` writes 10,000 cards and prints the heap's growth. `--all`
 * takes every page of the folder, AI or not; `--list` prints each fault.
 */
export async function run({
  data,
  args,
}: {
  data: string | null;
  args: string[];
}): Promise<{ rows: (string | number)[][]; summary: Record<string, unknown> }> {
  const base = fixtures();
  for (let count = 0; count < WARM; count += 1) await card(sized(base, 1000, count));
  const timings: Record<number, Timing> = {};
  for (const words of [1000, 2500, 5000, 10000, 20000]) timings[words] = await timed(base, words);
  const exponent = slope(
    Object.entries(timings).map(([words, { cpu }]) => [Math.log(Number(words)), Math.log(cpu)]),
  );
  const pages = data ? await checkPages(data, args) : null;
  const memory = args.includes('--memory') ? await memoryGrowth(base) : null;
  const rows = [
    ['words', 'p50 ms', 'p95 ms', 'cpu ms'],
    ...Object.entries(timings).map(([words, { p50, p95, cpu }]) => [
      words,
      p50.toFixed(1),
      p95.toFixed(1),
      cpu.toFixed(1),
    ]),
  ];
  if (args.includes('--list')) for (const fault of pages?.list ?? []) rows.push([fault]);
  const { list: _list, ...counts } = pages ?? { list: [] };
  return {
    rows,
    summary: {
      p95Ms: round(timings[1000]!.p95),
      p95LongMs: round(timings[20000]!.p95),
      exponent: round(exponent),
      cpuMs: round(timings[1000]!.cpu),
      cpuLongMs: round(timings[20000]!.cpu),
      ...counts,
      ...memory,
    },
  };
}

/**
 * Wall time, median and 95th percentile, and the processor time of the median card (a busy machine
 * stretches the first two), in ms.
 */
interface Timing {
  p50: number;
  p95: number;
  cpu: number;
}

async function card(article: Article): Promise<Insight> {
  return analyze(article, ruleBased, {
    now,
    role: null,
    outputLanguage: null,
    earlier: [],
    signal: new AbortController().signal,
    clock: () => performance.now(),
  });
}

async function timed(base: Article[], words: number): Promise<Timing> {
  const times: number[] = [];
  const cpu: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const article = sized(base, words, run);
    const began = performance.now();
    const spent = process.cpuUsage();
    await card(article);
    const { user, system } = process.cpuUsage(spent);
    cpu.push((user + system) / 1000);
    times.push(performance.now() - began);
  }
  times.sort((one, other) => one - other);
  cpu.sort((one, other) => one - other);
  return {
    p50: times[Math.floor(times.length / 2)]!,
    p95: times[Math.floor(times.length * 0.95)]!,
    cpu: cpu[Math.floor(cpu.length / 2)]!,
  };
}

/**
 * An article of a given length: the fixtures' paragraphs in turn, numbers changed so that no two
 * are alike.
 */
function sized(base: Article[], words: number, seed: number): Article {
  const paragraphs: Article['paragraphs'] = [];
  const source = base.flatMap((article) => article.paragraphs);
  let count = 0;
  for (let at = seed; count < words; at += 1) {
    const { kind, text } = source[at % source.length]!;
    const changed = text.replace(/\b\d{2}\b/g, (number) =>
      String(10 + ((Number(number) + at * 7 + seed) % 89)),
    );
    paragraphs.push({ kind, text: changed });
    count += wordCount(changed);
  }
  return { ...base[seed % base.length]!, paragraphs, words: count };
}

async function checkPages(
  folder: string,
  args: string[],
): Promise<{
  pages: number;
  cards: number;
  crashes: number;
  ungrounded: number;
  invented: number;
  broken: number;
  claims: number;
  withWhatChanged: number;
  list: string[];
}> {
  const gold = gunzipSync(readFileSync(join(folder, 'gold.jsonl.gz')))
    .toString('utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { id: string; url: string });
  const urls = new Map(gold.map(({ id, url }) => [id, url]));
  const totals = {
    pages: 0,
    cards: 0,
    crashes: 0,
    ungrounded: 0,
    invented: 0,
    broken: 0,
    claims: 0,
    withWhatChanged: 0,
    list: [] as string[],
  };
  for (const file of readdirSync(join(folder, 'html'))) {
    const id = file.replace('.html.gz', '');
    const url = urls.get(id);
    if (!url) continue;
    totals.pages += 1;
    try {
      const read = extractArticle(
        await htmlToSnapshot(
          gunzipSync(readFileSync(join(folder, 'html', file))).toString('utf8'),
          url,
        ),
        { now },
      );
      if (!read.article || (!args.includes('--all') && !isAboutAi(read.article))) continue;
      const insight = await card(read.article);
      const { ungrounded, invented, broken } = checkInsight(insight, read.article);
      totals.cards += 1;
      totals.ungrounded += ungrounded.length;
      totals.invented += invented.length;
      totals.broken += broken.length;
      totals.claims += Object.values(insight.counts).reduce((sum, count) => sum + count, 0);
      totals.withWhatChanged += Number(
        insight.sections.tldr.some(({ part }) => part === 'what-changed'),
      );
      totals.list.push(...[...ungrounded, ...invented, ...broken].map((fault) => `${id} ${fault}`));
    } catch (error) {
      totals.crashes += 1;
      totals.list.push(`${id} crash: ${error instanceof Error ? error.stack : String(error)}`);
    }
  }
  return totals;
}

/** By the relevance model on title and opening, or plainly by its words. */
function isAboutAi({ title, paragraphs, words }: Article): boolean {
  const text = paragraphs.map((paragraph) => paragraph.text).join('\n');
  const terms =
    text.match(
      /\b(?:AI|A\.I\.|artificial intelligence|LLMs?|GPT|OpenAI|machine learning|Anthropic|Gemini|chatbots?|Nvidia|DeepSeek|Claude)\b|人工智能|大模型/g,
    )?.length ?? 0;
  return (
    aiRelevance({ title, blurb: text.slice(0, 400) }) >= AI_NEWS_THRESHOLD ||
    (terms >= 5 && terms / Math.max(1, words) > 0.004)
  );
}

/**
 * Heap after 2,000 cards against heap after 10,000 of them, in MB; needs `node --expose-gc` to be
 * exact.
 */
async function memoryGrowth(
  base: Article[],
): Promise<{ heapAfter2000Mb: number; heapAfter10000Mb: number }> {
  const heap: number[] = [];
  for (let count = 1; count <= 10000; count += 1) {
    await card({ ...base[count % base.length]!, url: `https://example.com/${count}` });
    if (count === 2000 || count === 10000) {
      (globalThis as { gc?: () => void }).gc?.();
      heap.push(process.memoryUsage().heapUsed / 1e6);
    }
  }
  return { heapAfter2000Mb: round(heap[0]!), heapAfter10000Mb: round(heap[1]!) };
}

function fixtures(): Article[] {
  const folder = resolve(import.meta.dirname, '../fixtures/articles');
  const articles = readdirSync(folder).map(
    (file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Article,
  );
  return articles.filter(({ language, words }) => language === 'en' && words > 100);
}

/** Least squares through the points. */
function slope(points: [number, number][]): number {
  const middle = points.reduce(
    ([x, y], [px, py]) => [x + px / points.length, y + py / points.length],
    [0, 0],
  );
  const above = points.reduce((sum, [x, y]) => sum + (x - middle[0]!) * (y - middle[1]!), 0);
  return above / points.reduce((sum, [x]) => sum + (x - middle[0]!) ** 2, 0);
}

function round(value: number): number {
  return Number(value.toFixed(2));
}
