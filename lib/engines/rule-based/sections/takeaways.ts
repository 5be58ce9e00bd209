import type { Item } from '../../../insight/sections/index.ts';
import { isUnspacedLanguage } from '../../../text/language.ts';
import { withoutDateline } from '../../../text/summarize/select-sentences.ts';
import type { ArticleAnalysis, AnalyzedSentence } from '../analyze-article.ts';
import { statedClaim, type Said } from '../claims.ts';
import { logOdds, total, type Signal } from '../signals.ts';

/** Fewer than this are shown only where the article has no more. */
const LEAST = 3;
const LEAST_WORDS = 8;
const LEAST_EASTERN = 5;
const MOST_WORDS = 52;
/** Beyond the first three, a sentence less likely a main fact than this is left out. */
const LEAST_VALUE = -4;

/** The main facts the card has not stated yet, at most so many, in the article's order. */
export function takeaways(
  reading: ArticleAnalysis,
  said: Said,
  atMost: number,
): Item<'takeaways'>[] {
  const pool = reading.sentences.filter(
    (sentence) => (sentence.standsAlone || sentence.readsOn) && fits(sentence, reading.language),
  );
  const chosen: AnalyzedSentence[] = [];
  while (chosen.length < atMost) {
    const next = bestOf(
      pool.filter((sentence) => !chosen.includes(sentence)),
      said,
    );
    if (!next || (chosen.length >= LEAST && next.value < LEAST_VALUE)) break;
    chosen.push(next.sentence);
    said.add(next.sentence.text);
  }
  return chosen
    .sort((one, other) => one.index - other.index)
    .map((sentence) => statedClaim(sentence, withoutDateline(sentence.text)));
}

function fits({ words }: AnalyzedSentence, language: string): boolean {
  return (
    words >= (isUnspacedLanguage(language) ? LEAST_EASTERN : LEAST_WORDS) && words <= MOST_WORDS
  );
}

function bestOf(
  pool: readonly AnalyzedSentence[],
  said: Said,
): { sentence: AnalyzedSentence; value: number } | null {
  let best: { sentence: AnalyzedSentence; value: number } | null = null;
  for (const sentence of pool) {
    if (said.repeats(sentence.text)) continue;
    const value = total(signalsOf(sentence, said));
    if (best === null || value > best.value) best = { sentence, value };
  }
  return best;
}

/** Why a sentence is a takeaway, or why it is none. */
export function signalsOf(sentence: AnalyzedSentence, said: Said): Signal[] {
  const { facts, noise, hook, stake } = sentence.roles;
  return [
    { name: 'fact', value: logOdds(facts) },
    { name: 'hook', value: 0.15 * logOdds(hook) },
    { name: 'stake', value: 0.1 * logOdds(stake) },
    { name: 'noise', value: -5 * noise },
    { name: 'said-already', value: -1 * said.overlap(sentence.content, { tables: true }) },
    { name: 'two-sentences', value: sentence.spans.length > 1 ? -0.3 : 0 },
    { name: 'first-person', value: /\b(?:I|my|me)\b/.test(sentence.text) ? -0.7 : 0 },
  ];
}
