import { parseArgs } from 'node:util';
import { parseAuthors } from '../../lib/article/metadata/authors.ts';
import { canonicalUrl, sameSite } from '../../lib/url/canonical-url.ts';
import { htmlToSnapshot } from '../../lib/article/snapshot/html-to-snapshot.ts';
import { IS_ARTICLE_THRESHOLD, extractArticle } from '../../lib/article/extract/extract-article.ts';
import { runReadability } from '../../lib/article/extract/readability.ts';
import type { Snapshot } from '../../lib/article/snapshot/take-snapshot.ts';
import { parseStatedTime } from '../../lib/article/metadata/dates.ts';
import { blocksOf } from '../../lib/article/extract/blocks.ts';
import { readJsonLd } from '../../lib/article/metadata/json-ld.ts';
import { metaValues } from '../../lib/article/metadata/metadata.ts';
import { goldPages, type GoldPage } from '../../scripts/train-article/gold-pages.ts';
import {
  isSameText,
  shingleScore,
  type ShingleScore,
} from '../../scripts/train-article/shingle-score.ts';
import { openPages } from './page-browser.ts';

/**
 * How well articles are read, over a folder of pages with gold. Text: four-word shingles with
 * repetition, `f1` the mean of the pages' F1 over pages that are articles and have a gold text
 * (`f1OfMeans` from mean precision and mean recall, as the public benchmark has it); `accuracy` the
 * share of pages with the same words in the same order (white space, punctuation, list marks
 * aside), `accuracyStrict` with the same characters after white space is one space. Title and date:
 * as stated below; authors: F1 over names of all pages. `titleAmong` is the share of titles equal
 * to a headline the page offers, `f1ByKind` the F1 by what pages hold; the ten worst pages are
 * listed (`--worst N`). `--browser` renders each page in Chromium first, `--limit N` takes the
 * first N pages.
 */
export async function run({
  data,
  args,
}: {
  data: string | null;
  args: string[];
}): Promise<{ rows: (string | number)[][]; summary: Record<string, unknown> }> {
  const { values } = parseArgs({
    args,
    strict: false,
    options: { browser: { type: 'boolean' }, limit: { type: 'string' }, worst: { type: 'string' } },
  });
  if (!data) throw new Error('extract needs --data, a folder with gold.jsonl.gz and html/');
  const pages = goldPages(data).slice(0, values.limit ? Number(values.limit) : undefined);
  const now = new Date();
  const browser = values.browser ? await openPages() : null;
  const results: Result[] = [];
  try {
    for (const page of pages) {
      const html = page.html();
      const snapshot = browser
        ? await browser.snapshot(html, page.url)
        : await htmlToSnapshot(html, page.url);
      results.push(resultOf(page, { ...snapshot, url: page.url }, now));
    }
  } finally {
    await browser?.close();
  }
  const summary = {
    pages: results.length,
    rendered: browser !== null,
    ...textFigures(results),
    ...pageFigures(results),
    ...metadataFigures(results),
    ...timeFigures(results),
    f1ByKind: figuresByKind(results),
  };
  const worst = results
    .filter(({ text }) => text !== null)
    .toSorted((one, other) => one.text!.f1 - other.text!.f1)
    .slice(0, Number(values.worst ?? 10));
  return {
    rows: [
      ...Object.entries(summary).map(([name, value]) => [
        name,
        typeof value === 'number'
          ? Number(value.toFixed(4))
          : typeof value === 'object'
            ? JSON.stringify(value)
            : String(value),
      ]),
      ...worst.map(({ page, text }) => [
        page.id,
        text!.f1.toFixed(3),
        text!.precision.toFixed(3),
        text!.recall.toFixed(3),
        page.url,
      ]),
    ],
    summary,
  };
}

interface Result {
  page: GoldPage;
  text: ShingleScore | null;
  plain: ShingleScore | null;
  isSame: boolean;
  isStrictlySame: boolean;
  isArticle: boolean;
  isTitle: boolean | null;
  /**
   * Whether the title is one of the headlines the page itself offers; null where it offers none.
   */
  isTitleAmong: boolean | null;
  /**
   * What the page's text holds, by its markup and address: `news`, `mixed`, `tables`, `math`,
   * `hidden`.
   */
  kinds: string[];
  isDate: boolean | null;
  /** Whether the page itself states a day in its data or its markup. */
  statesDate: boolean;
  isCanonical: boolean | null;
  authors: { hits: number; given: number; wanted: number } | null;
  milliseconds: number;
}

function resultOf(page: GoldPage, snapshot: Snapshot, now: Date): Result {
  const start = performance.now();
  const read = extractArticle(snapshot, { now });
  const milliseconds = performance.now() - start;
  const text = read.article?.paragraphs.map((paragraph) => paragraph.text).join('\n\n') ?? '';
  const hasText = page.isArticle && page.text !== null && page.text !== '';
  const plain = runReadability(snapshot);
  const plainText = plain
    ? [...plain.texts].map((index) => String(snapshot.nodes[index]![1])).join(' ')
    : '';
  const stated = snapshot.links.find(([rel]) => rel === 'canonical')?.[1];
  const canonical =
    stated && URL.canParse(stated, page.url) ? new URL(stated, page.url).href : null;
  const isOfPage =
    canonical !== null && sameSite(canonical, page.url) && new URL(canonical).pathname !== '/';
  return {
    page,
    text: hasText ? shingleScore(page.text!, text) : null,
    plain: hasText ? shingleScore(page.text!, plainText) : null,
    isSame: hasText && isSameText(page.text!, text),
    isStrictlySame: hasText && strict(page.text!) === strict(text),
    isArticle: read.article !== null && read.isArticle >= IS_ARTICLE_THRESHOLD,
    isTitleAmong: page.isArticle ? isAmong(read.article?.title ?? '', headlinesOf(snapshot)) : null,
    kinds: kindsOf(page, snapshot),
    isTitle: page.isArticle && page.title ? sameTitle(page.title, read.article?.title ?? '') : null,
    isDate:
      page.isArticle && page.date ? sameDay(page.date, read.article?.publishedAt ?? null) : null,
    statesDate:
      Boolean(read.article?.publishedAt) ||
      /datePublished|published_time|<time[^>]+datetime/i.test(page.html()),
    isCanonical: page.isArticle && isOfPage ? read.article?.url === canonicalUrl(canonical) : null,
    authors:
      page.isArticle && page.authors.length > 0
        ? nameMatches(page.authors.flatMap(parseAuthors), read.article?.authors ?? [])
        : null,
    milliseconds,
  };
}

/** F1 of Sidelight and of plain Readability on pages of one kind. */
function figuresByKind(
  results: Result[],
): Record<string, { pages: number; f1: number; readabilityF1: number }> {
  const kinds = [...new Set(results.flatMap((result) => result.kinds))].toSorted();
  return Object.fromEntries(
    kinds.map((kind) => {
      const members = results.filter(
        (result) => result.text !== null && result.kinds.includes(kind),
      );
      const of = (score: (result: Result) => ShingleScore | null) =>
        Number(mean(members.map((result) => score(result)?.f1 ?? 0)).toFixed(4));
      return [
        kind,
        {
          pages: members.length,
          f1: of(({ text }) => text),
          readabilityF1: of(({ plain }) => plain),
        },
      ];
    }),
  );
}

function kindsOf(page: GoldPage, snapshot: Snapshot): string[] {
  const has = (test: (tag: string, attributes: Record<string, string>) => boolean) =>
    snapshot.nodes.some((node) => node.length > 2 && test(node[1], node[2] || {}));
  const isNews = page.key.includes('news') || /article|news/i.test(page.pageType);
  return [
    isNews ? 'news' : 'mixed',
    ...(has((tag) => tag === 'table') ? ['tables'] : []),
    ...(has((tag, { class: names = '' }) => tag === 'math' || /katex|mathjax/i.test(names))
      ? ['math']
      : []),
    ...(has((tag) => tag === 'pre') ? ['code'] : []),
    ...(has(
      (_, attributes) =>
        'hidden' in attributes ||
        /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attributes.style ?? ''),
    )
      ? ['hidden']
      : []),
  ];
}

/** The headlines a page offers: first-level headings, og:title, the headline of its data. */
function headlinesOf(snapshot: Snapshot): string[] {
  const headings = blocksOf(snapshot).filter(({ ancestors }) =>
    ancestors.slice(0, 4).some((at) => snapshot.nodes[at]?.[1] === 'h1'),
  );
  return [
    ...headings.map(({ text }) => text),
    ...metaValues(snapshot, ['og:title']),
    readJsonLd(snapshot.jsonLd, snapshot.url).article?.headline ?? '',
  ].filter((text) => letters(text) !== '');
}

/** Equal to one of them, or to one without the site's name behind a separator. */
function isAmong(title: string, headlines: string[]): boolean | null {
  if (headlines.length === 0) return null;
  return headlines.some((headline) =>
    [headline, headline.replace(/\s+[|–—\-·•»:]\s+[^|–—·•»]{1,40}$/, '')].some(
      (one) => letters(one) === letters(title),
    ),
  );
}

function textFigures(results: Result[]): Record<string, number> {
  const scored = results.filter(({ text }) => text !== null);
  const precision = mean(scored.map(({ text }) => text!.precision));
  const recall = mean(scored.map(({ text }) => text!.recall));
  return {
    textPages: scored.length,
    f1: mean(scored.map(({ text }) => text!.f1)),
    precision,
    recall,
    f1OfMeans: (2 * precision * recall) / (precision + recall),
    accuracy: mean(scored.map(({ isSame }) => Number(isSame))),
    accuracyStrict: mean(scored.map(({ isStrictlySame }) => Number(isStrictlySame))),
    readabilityF1: mean(scored.map(({ plain }) => plain!.f1)),
    readabilityPrecision: mean(scored.map(({ plain }) => plain!.precision)),
    readabilityRecall: mean(scored.map(({ plain }) => plain!.recall)),
  };
}

function pageFigures(results: Result[]): Record<string, number> {
  const hits = results.filter(({ page, isArticle }) => page.isArticle && isArticle).length;
  return {
    articlePrecision: hits / results.filter(({ isArticle }) => isArticle).length,
    articleRecall: hits / results.filter(({ page }) => page.isArticle).length,
  };
}

function metadataFigures(results: Result[]): Record<string, number> {
  const rate = (values: (boolean | null)[]) =>
    mean(values.filter((value) => value !== null).map(Number));
  const authors = results.flatMap((result) => (result.authors ? [result.authors] : []));
  const sum = (key: 'hits' | 'given' | 'wanted') =>
    authors.reduce((total, one) => total + one[key], 0);
  return {
    titleAccuracy: rate(results.map(({ isTitle }) => isTitle)),
    titleAmong: rate(results.map(({ isTitleAmong }) => isTitleAmong)),
    dateAccuracy: rate(results.filter(({ statesDate }) => statesDate).map(({ isDate }) => isDate)),
    dateAccuracyAll: rate(results.map(({ isDate }) => isDate)),
    authorPrecision: sum('hits') / sum('given'),
    authorRecall: sum('hits') / sum('wanted'),
    authorF1: (2 * sum('hits')) / (sum('given') + sum('wanted')),
    canonicalAccuracy: rate(results.map(({ isCanonical }) => isCanonical)),
  };
}

function timeFigures(results: Result[]): Record<string, number> {
  const times = results
    .map(({ milliseconds }) => milliseconds)
    .toSorted((one, other) => one - other);
  const at = (share: number) =>
    times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? 0;
  return { msMedian: at(0.5), msP95: at(0.95), msMax: times.at(-1) ?? 0 };
}

/**
 * The same letters and digits, or all of one in the other where only a kicker or a site's name is
 * more (at most a third).
 */
function sameTitle(wanted: string, given: string): boolean {
  const [one, other] = [letters(wanted), letters(given)];
  if (one === other) return true;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.length > 0 && long.includes(short) && short.length >= 0.67 * long.length;
}

/**
 * The same calendar day in the zone stated or in UTC (golds keep now the one, now the other). A day
 * without a zone is any zone's: it holds every instant at which some place on earth has that day.
 */
function sameDay(wanted: string, given: string | null): boolean {
  if (given === null) return false;
  const iso = parseStatedTime(wanted.replace(' ', 'T'), { now: new Date(8.64e15) }) ?? wanted;
  const days = (time: string) => [
    time.slice(0, 10),
    ...(time.length > 10 && !Number.isNaN(Date.parse(time))
      ? [new Date(time).toISOString().slice(0, 10)]
      : []),
  ];
  if (days(iso).some((day) => days(given).includes(day))) return true;
  const [day, instant] = given.length === 10 ? [given, iso] : [iso, given];
  if (day.length !== 10 || instant.length === 10) return false;
  const hours = (Date.parse(instant) - Date.parse(day)) / 3_600_000;
  return hours >= -14 && hours < 36;
}

function nameMatches(
  wanted: string[],
  given: string[],
): { hits: number; given: number; wanted: number } {
  const known = new Set(wanted.map(letters));
  return {
    hits: new Set(given.map(letters).filter((name) => known.has(name))).size,
    given: given.length,
    wanted: known.size,
  };
}

function letters(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

function strict(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function mean(values: number[]): number {
  return values.length > 0
    ? values.reduce((sum, value) => sum + value, 0) / values.length
    : Number.NaN;
}
