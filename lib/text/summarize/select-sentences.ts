import { elementAt } from '../../invariant.ts';
import {
  featureNames,
  sentenceFeatures,
  boilerplate,
  LEAST_WORDS,
  stem,
  stopWords,
  opensDangling,
  withoutConnective,
} from './features.ts';
import { bias, weights } from './weights.ts';
import { terms } from '../similarity.ts';
import { keywordScore } from '../keyword-score.ts';

/**
 * How much each sentence belongs in a summary: the log-odds of a logistic model over position,
 * centrality, overlap with the title and the lead, frequency of its words, numbers and names
 * (weights trained by scripts/train-ranking). Higher is better; only differences within one text
 * mean anything. Linear in the length of the text.
 */
export function rankSentences(
  sentences: readonly string[],
  { title = '', language = 'en' }: { title?: string; language?: string } = {},
): number[] {
  const words = sentences.map((text) => ({ text, words: terms(text) }));
  return sentenceFeatures(words, { title, language }).map((row) =>
    row.reduce((sum, value, at) => sum + value * (weights[elementAt(featureNames, at)] ?? 0), bias),
  );
}

/**
 * How much of the log-odds a wholly repeated sentence loses, and what a unit of log-odds is worth
 * next to the share of a summary's words: chosen by cross-validation (scripts/train-ranking).
 */
const REPETITION = 1;
const ODDS = 0.03;
/** Words in a summary people write. */
const SUMMARY_WORDS = 50;

/**
 * The indices of the sentences that together make the best summary, in the order of the text: one
 * by one, the sentence with which those chosen are expected to share most with a summary of fifty
 * words (F1 of the words, each by its worth), and that ranks high itself and repeats little
 * (maximal marginal relevance, Carbonell and Goldstein 1998); none that opens with a dangling word,
 * is about the page, or is too short to report anything, unless nothing else is left.
 */
export function selectSentences(
  sentences: readonly string[],
  scores: readonly number[],
  {
    most = 3,
    language = 'en',
    worth,
  }: { most?: number; language?: string; worth?: ReadonlyMap<string, number> } = {},
): number[] {
  const read = sentences.map((text) => ({ text, words: terms(text) }));
  const value = worth ?? keywordScore(read);
  const stems = read.map(({ words }) => new Set(words.map(stem)));
  const content = read.map(
    ({ words }) => new Set(words.filter((word) => !stopWords.has(word)).map(stem)),
  );
  const odds = scores.map((score, at) => {
    const unfit =
      boilerplate.test(elementAt(read, at).text) || elementAt(read, at).words.length < LEAST_WORDS;
    return (
      score -
      (unfit ? 200_000 : 0) -
      (opensDangling(elementAt(read, at).text, language) ? 100_000 : 0)
    );
  });
  const chosen: number[] = [];
  const said = new Set<string>();
  let covered = 0;
  let length = 0;
  const gain = (at: number): number =>
    [...elementAt(stems, at)].reduce(
      (sum, word) => sum + (said.has(word) ? 0 : (value.get(word) ?? 0)),
      0,
    );
  while (chosen.length < Math.min(most, sentences.length)) {
    let best = -1;
    let highest = -Infinity;
    for (let at = 0; at < odds.length; at += 1) {
      if (chosen.includes(at)) continue;
      const expected =
        (2 * (covered + gain(at))) / (length + elementAt(read, at).words.length + SUMMARY_WORDS) +
        ODDS * elementAt(odds, at);
      if (expected > highest) [highest, best] = [expected, at];
    }
    if (best < 0 || (elementAt(odds, best) < -50_000 && chosen.length > 0)) break;
    chosen.push(best);
    covered += gain(best);
    length += elementAt(read, best).words.length;
    for (const word of elementAt(stems, best)) said.add(word);
    for (let at = 0; at < odds.length; at += 1)
      odds[at] =
        elementAt(odds, at) - REPETITION * share(elementAt(content, best), elementAt(content, at));
  }
  return chosen.sort((one, other) => one - other);
}

/** The share of the smaller set that the larger has as well. */
function share(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [small, large] = one.size < other.size ? [one, other] : [other, one];
  if (small.size === 0) return 0;
  let both = 0;
  for (const word of small) if (large.has(word)) both += 1;
  return both / small.size;
}

/**
 * "SAN FRANCISCO, Nov 3 (Reuters) - ", "(CNN) -- ", "HANGZHOU — ": an agency in brackets, or a
 * place in capitals before a dash that stands alone.
 */
const agencies = String.raw`\((?:CNN|Reuters|AP|AFP|Bloomberg|UPI|Xinhua|BUSINESS WIRE|PRNewswire|GLOBE NEWSWIRE)\)`;
const dateline = new RegExp(
  String.raw`^(?:(?:\p{Lu}[\p{L}.' ]{1,30}(?:, [\p{L}\d.' ]{2,25}){0,2}\s*)?${agencies}\s*[-–—]{0,2}\s*|\p{Lu}{3,}(?: \p{Lu}+)*(?:, [\p{L}\d.' ]{2,25}){0,2}\s+[-–—]{1,2}\s+)`,
  'u',
);

/** A sentence without the place and agency it opens with ("(CNN) -- …"). */
export function withoutDateline(sentence: string): string {
  const rest = sentence.replace(dateline, '');
  return rest.length > 20 ? rest : sentence;
}

/**
 * A sentence as it can stand alone: without dateline and opening connective. Both only take away
 * words at its beginning.
 */
export function trimSentence(sentence: string): string {
  return withoutConnective(withoutDateline(sentence));
}
