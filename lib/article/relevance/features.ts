import { elementAt } from '../../invariant.ts';
import { normalize } from '../../text/normalize.ts';
import { type LexiconClass, lexicon, lexiconClasses } from './lexicon.ts';
import { pattern } from '../../text/pattern.ts';

/** The text to classify: a headline and its blurb. */
export interface Headline {
  title: string;
  blurb: string;
}

/** Buckets that words and pairs of words are hashed into. */
export const bucketCount = 2 ** 15;

/**
 * For each lexicon class: in the title, in the blurb, more than once; then combinations of classes.
 */
export const lexiconFeatureCount = lexiconClasses.length * 3 + 8;

export interface RelevanceFeatures {
  /** Values of the lexicon features, in fixed order. */
  lexicon: number[];
  /** Hashed words and pairs, each bucket once. */
  buckets: number[];
}

/** The features of a headline that the relevance model weighs. */
export function relevanceFeatures({ title, blurb }: Headline): RelevanceFeatures {
  const head = normalize(title).slice(0, 400);
  const body = normalize(blurb).slice(0, 1200);
  return {
    lexicon: lexiconFeatures(head, body),
    buckets: [...new Set([...hashed('t', head), ...hashed('', `${head} . ${body}`)])],
  };
}

function lexiconFeatures(head: string, body: string): number[] {
  const inTitle = countsOf(head);
  const inBody = countsOf(body);
  const values: number[] = [];
  for (const kind of lexiconClasses)
    values.push(
      Number(inTitle[kind] > 0),
      Number(inBody[kind] > 0),
      Math.min(3, Math.max(0, inTitle[kind] + inBody[kind] - 1)) / 3,
    );
  const has = (kind: LexiconClass) => inTitle[kind] + inBody[kind] > 0;
  const sure = has('field') || has('maker');
  const other = has('person') || has('stars') || has('otherSense');
  values.push(
    Number(sure),
    Number(!sure && has('method') && has('use')),
    Number(!sure && has('ambiguous') && (has('method') || has('use')) && !other),
    Number(!sure && has('ambiguous') && has('software') && !other),
    Number(!sure && has('ambiguous') && !has('method') && !has('use') && !has('software')),
    Number(!sure && other),
    Number(!sure && has('hardware')),
    Number(!sure && (has('robot') || has('crypto') || has('gadget'))),
  );
  return values;
}

function countsOf(text: string): Record<LexiconClass, number> {
  return Object.fromEntries(
    lexiconClasses.map((kind) => [
      kind,
      lexicon[kind].reduce((sum, pattern) => sum + (text.match(pattern)?.length ?? 0), 0),
    ]),
  ) as Record<LexiconClass, number>;
}

const relevanceToken = pattern('gu', [
  '※',
  String.raw`\p{Script=Han}`,
  String.raw`[\p{Script=Hiragana}\p{Script=Katakana}ー]+`,
  String.raw`\p{Script=Hangul}+`,
  String.raw`[\p{L}\p{N}]+(?:[.'+-][\p{L}\p{N}]+)*`,
]);

/**
 * Words and pairs of words; of scripts without spaces, pairs of characters. Names of the ambiguous
 * class are masked: the lexicon weighs them.
 */
function hashed(place: string, text: string): number[] {
  const masked = text.replace(elementAt(lexicon.ambiguous, 0), ' ※ ').toLowerCase();
  const tokens = masked.match(relevanceToken) ?? [];
  const grams = tokens.flatMap((token, index) => {
    const pair = index + 1 < tokens.length ? [`${token} ${tokens[index + 1]}`] : [];
    return /^\p{Script=Han}$/u.test(token) ? pair : [plain(token), ...pair.map(plain)];
  });
  return grams.map((gram) => bucketOf(`${place}|${gram}`));
}

/** Numbers count as numbers, whatever they are. */
function plain(gram: string): string {
  return gram.replace(/\d+/g, '0');
}

/** FNV-1a over UTF-16 units, folded into the buckets. */
function bucketOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return ((hash >>> 15) ^ hash) & (bucketCount - 1);
}
