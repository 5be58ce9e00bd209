import { sentences } from '../../text/sentences.ts';
import { checkDates } from './check-dates.ts';
import { checkNames } from './check-names.ts';
import { checkNumbers } from './check-numbers.ts';
import { passageOf, type Passage } from './passage.ts';
import { rarityOf } from './rarity.ts';
import { isStopWord } from './stop-words.ts';
import type { Word } from './words.ts';

/** A source prepared for comparing summaries with it. */
export interface Source {
  whole: Passage;
  sentences: { words: Word[]; roots: Set<string> }[];
  roots: Set<string>;
  pairs: Set<string>;
  triples: Set<string>;
}

export function sourceOf(text: string, language?: string): Source {
  const whole = passageOf(text, { day: null, language });
  const cut = sentences(whole.text, language).map((sentence) => {
    const words = passageWords(whole, sentence.start, sentence.end);
    return { words, roots: new Set(words.map(({ root }) => root)) };
  });
  return { whole, sentences: cut, roots: new Set(whole.words.map(({ root }) => root)), pairs: new Set(grams(whole.words, 2)), triples: new Set(grams(whole.words, 3)) };
}

function passageWords({ words }: Passage, start: number, end: number): Word[] {
  return words.filter((word) => word.start >= start && word.end <= end);
}

function grams(words: Word[], size: number): string[] {
  return words.slice(size - 1).map((_, index) => words.slice(index, index + size).map(({ root }) => root).join(' '));
}

/** How far one sentence goes beyond a source, in figures that a larger value of makes more doubtful. */
export function sentenceFeatures(text: string, source: Source): Record<string, number> {
  const statement = passageOf(text);
  const grounds = { statement, evidence: source.whole, context: source.whole, sameLanguage: true };
  const content = statement.words.filter(({ folded }) => !isStopWord(folded));
  const weight = sum(content.map(({ root, folded }) => rarityOf(folded) + 0 * root.length)) || 1;
  const missing = content.filter(({ root }) => !source.roots.has(root));
  const best = bestSentences(content, source);
  const pairs = grams(statement.words, 2);
  const triples = grams(statement.words, 3);
  const loose = missing.filter(({ folded }) => !hasKin(folded, source));
  return {
    missing: sum(missing.map(({ folded }) => rarityOf(folded))) / weight,
    loose: sum(loose.map(({ folded }) => rarityOf(folded))) / weight,
    missingCount: Math.log1p(missing.length),
    looseCount: Math.log1p(loose.length),
    best: 1 - best.one / weight,
    two: 1 - best.two / weight,
    spread: (best.two - best.one) / weight,
    pairs: share(pairs, source.pairs),
    triples: share(triples, source.triples),
    run: Math.log1p(longestRun(content, source.roots)),
    numbers: Math.min(2, checkNumbers(grounds).length),
    dates: Math.min(2, checkDates(grounds).length),
    names: Math.min(3, checkNames(grounds).length),
    length: Math.log1p(content.length),
    negation: negations(statement.words) > 0 === negations(best.words) > 0 ? 0 : 1,
    order: 1 - commonOrder(content, best.words),
    common: Math.log1p(missing.filter(({ folded }) => rarityOf(folded) < 0.85).length),
    middling: Math.log1p(missing.filter(({ folded }) => rarityOf(folded) >= 0.85 && rarityOf(folded) < 1).length),
    rare: Math.log1p(missing.filter(({ folded }) => rarityOf(folded) === 1).length),
    apart: apart(content, source),
    apartCount: Math.log1p(apartPairs(content, source)),
    bridging: statement.words.some(({ folded }) => /^(?:however|despite|while|although|overall|additionally|also|meanwhile)$/.test(folded)) ? 1 : 0,
    causal: /\b(?:due to|because|leading to|lead to|led to|resulting|as a result|in order to|after|following|when|since)\b/i.test(text) ? 1 : 0,
    hedge: /\b(?:may|might|could|should|would|likely|some|many|others|potential\w*|believe\w*|hope\w*)\b/i.test(text) ? 1 : 0,
    quoted: /["“”]/.test(text) ? 1 : 0,
  };
}

function hasKin(folded: string, source: Source): boolean {
  if (folded.length < 5) return false;
  const stem = folded.slice(0, Math.max(4, folded.length - 3));
  for (const root of source.roots) if (root.startsWith(stem)) return true;
  return false;
}

function share(list: string[], known: Set<string>): number {
  return list.length === 0 ? 0 : list.filter((gram) => !known.has(gram)).length / list.length;
}

function longestRun(content: Word[], roots: Set<string>): number {
  let longest = 0;
  let run = 0;
  for (const { root } of content) {
    run = roots.has(root) ? 0 : run + 1;
    longest = Math.max(longest, run);
  }
  return longest;
}

function bestSentences(content: Word[], source: Source): { one: number; two: number; words: Word[] } {
  const covered = source.sentences.map(({ roots }) => content.filter(({ root }) => roots.has(root)));
  const weights = covered.map((words) => sum(words.map(({ folded }) => rarityOf(folded))));
  const at = weights.indexOf(Math.max(0, ...weights));
  const had = new Set(covered[at]?.map(({ root }) => root));
  const extra = covered.map((words) => sum(words.filter(({ root }) => !had.has(root)).map(({ folded }) => rarityOf(folded))));
  return { one: weights[at] ?? 0, two: (weights[at] ?? 0) + Math.max(0, ...extra), words: source.sentences[at]?.words ?? [] };
}

/** Neighbouring content words that both stand in the source, but nowhere in one sentence. */
function apartPairs(content: Word[], source: Source): number {
  return content.slice(1).filter(({ root }, index) => {
    const before = content[index]!.root;
    return source.roots.has(root) && source.roots.has(before) && !source.sentences.some(({ roots }) => roots.has(root) && roots.has(before));
  }).length;
}

function apart(content: Word[], source: Source): number {
  return content.length < 2 ? 0 : apartPairs(content, source) / (content.length - 1);
}

function commonOrder(content: Word[], words: Word[]): number {
  if (content.length === 0) return 1;
  let row = Array.from({ length: words.length + 1 }, () => 0);
  for (const { root } of content) {
    const next = [0];
    for (const [index, word] of words.entries()) next.push(word.root === root ? row[index]! + 1 : Math.max(row[index + 1]!, next[index]!));
    row = next;
  }
  return row.at(-1)! / content.length;
}

function negations(words: Word[]): number {
  return words.filter(({ folded }) => /^(?:not|no|never|none|nor|neither|without|den(?:y|ied|ies)|n't|\w+n't)$/.test(folded)).length;
}

function sum(list: number[]): number {
  return list.reduce((total, value) => total + value, 0);
}
