import { publisherOf } from '../../publishers/publisher-lookup.ts';
import { wordCount } from '../../text/tokenize.ts';
import { articleFlags } from './article-flags.ts';
import type { Article, Paragraph } from '../article.ts';
import { weights as blockWeights } from './models/block-weights.json';
import type { Block } from './blocks.ts';
import { decodeTrees, probabilityOf, type BoostedTrees } from './gradient-boosting.ts';
import { statedCanonical } from '../../url/canonical-url.ts';
import { isHttpUrl } from '../../url/http-url.ts';
import { classifyBlocks, selectBlocks, type BlockWeights } from './classify-blocks.ts';
import { authorsOf } from '../metadata/bylines.ts';
import { metaValues, sectionOf, type MetadataSources } from '../metadata/metadata.ts';
import { modifiedOf, publishedOf } from '../metadata/published.ts';
import { pageFeatures } from './classify-page.ts';
import { detectLanguage } from '../metadata/detect-language.ts';
import { weights as pageWeights } from './models/page-weights.json';
import { seenBlocks } from './hidden-text.ts';
import { cleanLabel } from '../metadata/clean-label.ts';
import { isWallLine } from './wall-lexicon.ts';
import { shortArticle } from './short-article.ts';
import { withoutStaleHead } from '../metadata/stale-head.ts';
import { siteNameOf } from '../metadata/site-name.ts';
import { pagePartsOf } from './page-parts.ts';
import type { Snapshot } from '../snapshot/take-snapshot.ts';

export type ReadResult =
  | { article: Article; /** Probability that the page is one article. */ isArticle: number }
  | { article: null; reason: 'no-article' };

/** From this probability on a page counts as an article. */
export const IS_ARTICLE_THRESHOLD = 0.6;

/** The trained weights, unpacked when the first page is read. */
let weights: { blocks: BlockWeights; page: BoostedTrees } | undefined;

/** So many blocks at the text's end may be a wall's. */
const WALL_BLOCKS = 5;
const caps = { paragraphs: 2_000, paragraphCharacters: 20_000, links: 200 };

/**
 * The article of a page, from its snapshot: main text in paragraphs, metadata, honest flags.
 * `no-article` where the page has no text to speak of; everything else is given with the
 * probability that it is an article, and the caller decides (a reader may ask to analyse a page
 * that does not look like one).
 */
export function extractArticle(page: Snapshot, { now }: { now: Date }): ReadResult {
  if (!isHttpUrl(page.url)) return { article: null, reason: 'no-article' };
  const parts = pagePartsOf(page, now);
  const { hiding, blocks, readability, first: firstKept, last: lastKept } = parts;
  const rough: MetadataSources = {
    snapshot: page,
    blocks,
    stated: parts.stated,
    first: firstKept,
    last: lastKept,
    byline: readability?.byline ?? '',
    now,
  };
  const title = cleanLabel(parts.title, 500);
  const { snapshot, stated } = withoutStaleHead(page, parts.stated, title);
  const judged = classifyBlocks(snapshot, blocks, stated, readability, title, unpacked().blocks);
  const chosen = seenBlocks(snapshot, hiding, blocks, selectBlocks(blocks, judged));
  const found = chosen.includes(true) ? chosen : shortArticle(snapshot, blocks);
  const wallAt = wallStart(blocks, found);
  const kept = wallAt < 0 ? found : found.map((isKept, index) => isKept && index < wallAt);
  const sources: MetadataSources = { ...rough, snapshot, stated, ...endsOf(kept) };
  const { first, last } = sources;
  const paragraphs = paragraphsOf(blocks.filter((_, index) => kept[index]));
  if (paragraphs.length === 0 || title === '') return { article: null, reason: 'no-article' };
  const text = paragraphs.map((paragraph) => paragraph.text).join('\n');
  const language = detectLanguage(text, [
    stated.article?.language ?? '',
    snapshot.language,
    ...metaValues(snapshot, ['og:locale', 'content-language', 'language', 'dc.language']),
  ]);
  const words = wordCount(text);
  const section = sectionOf(sources);
  const publishedAt = publishedOf(sources);
  const authors = authorsOf(sources)
    .map((name) => cleanLabel(name))
    .filter((name) => name !== '');
  const publisher = publisherOf(snapshot.url);
  const textsOf = (from: number, to: number) =>
    blocks.slice(Math.max(0, from), to).map((block) => block.text);
  const article: Article = {
    url: statedCanonical(
      snapshot.url,
      [
        ...snapshot.links.filter(([rel]) => rel === 'canonical').map(([, href]) => href),
        ...metaValues(snapshot, ['og:url']),
      ],
      title,
    ),
    title,
    publisher: siteNameOf(snapshot, stated),
    publisherId: publisher?.id ?? null,
    authors,
    publishedAt,
    modifiedAt: modifiedOf(sources, publishedAt),
    language,
    section,
    paragraphs,
    links: linksOf(
      blocks.filter((_, index) => kept[index]),
      snapshot.url,
    ),
    flags: articleFlags(snapshot, stated, {
      paragraphs,
      words,
      title,
      section,
      before: textsOf(first - 15, first),
      after: textsOf(last + 1, last + 25),
      hasWall: wallAt >= 0,
    }),
    words,
    readAt: now.toISOString(),
  };
  const features = pageFeatures({
    snapshot,
    blocks,
    judged,
    kept,
    stated,
    readabilityFound: readability !== null,
    words,
    publishedAt,
    authors,
    title,
  });
  return { article, isArticle: probabilityOf(unpacked().page, features) };
}

function unpacked(): NonNullable<typeof weights> {
  weights ??= {
    blocks: {
      first: decodeTrees(blockWeights.first),
      second: decodeTrees(blockWeights.second),
    },
    page: decodeTrees(pageWeights),
  };
  return weights;
}

/** Where among the last blocks of the text a wall begins to speak, -1 where none does. */
function wallStart(blocks: Block[], kept: boolean[]): number {
  const last = blocks.flatMap((_, index) => (kept[index] ? [index] : [])).slice(-WALL_BLOCKS);
  const at = last.findIndex((index) => isWallLine(blocks[index]?.text ?? ''));
  // The first of the text is no wall: then there would be nothing left.
  return at < 0 || last[at] === kept.indexOf(true) ? -1 : (last[at] ?? -1);
}

function endsOf(kept: boolean[]): { first: number; last: number } {
  return { first: kept.indexOf(true), last: kept.lastIndexOf(true) };
}

/** The selected blocks as paragraphs; lists and tables are renumbered within the article. */
function paragraphsOf(blocks: Block[]): Paragraph[] {
  const tables = new Map<number, number>();
  const lists = new Map<number, number>();
  const numberIn = (numbers: Map<number, number>, key: number) => {
    const known = numbers.get(key) ?? numbers.size;
    numbers.set(key, known);
    return known;
  };
  return blocks.slice(0, caps.paragraphs).map(({ kind, text, row, list }) => ({
    kind,
    text: text.slice(0, caps.paragraphCharacters),
    ...(row ? { row: { ...row, table: numberIn(tables, row.table) } } : {}),
    ...(list ? { list: { ...list, list: numberIn(lists, list.list) } } : {}),
  }));
}

function linksOf(blocks: Block[], pageUrl: string): Article['links'] {
  const links = new Map<string, string>();
  for (const { text, href } of blocks.flatMap((block) => block.links)) {
    if (!URL.canParse(href, pageUrl) || text === '') continue;
    const url = new URL(href, pageUrl).href;
    if (isHttpUrl(url) && url.length <= 4096 && !links.has(url)) links.set(url, text.slice(0, 300));
    if (links.size >= caps.links) break;
  }
  return [...links].map(([url, text]) => ({ text, url }));
}
