import type { ParsedText } from './parsed-text.ts';
import type { Cue } from './entailment/cue-names.ts';
import { termsOf } from './entailment/terms.ts';

/**
 * Words that, left outside a cut, change what the cut asserts: `if`, `denied that`, `could`,
 * `according to`.
 */
const governing: Cue[] = ['condition', 'question', 'doubt', 'plan', 'speech', 'negation', 'fail'];

/** Words that open a clause of a sentence which is not asserted by itself. */
const subordinate = new Set(
  'that whether if unless to for of by as than which who whose because until'.split(' '),
);

/**
 * True if a cut begins and ends where its sentence asserts it: nothing outside the cut denies it,
 * makes it a condition, a plan, a guess or someone's words, and the cut does not begin inside a
 * subordinate clause. Languages without a lexicon count as asserted only where the cut is the whole
 * sentence.
 */
export function isAssertedCut(cut: string, sentence: ParsedText, language: string): boolean {
  const from = sentence.text.indexOf(cut);
  if (from < 0) return false;
  const to = from + cut.length;
  const terms = termsOf(sentence, language);
  const outside = terms.filter(({ start, end }) => end <= from || start >= to);
  if (outside.some(({ cues }) => cues.some((cue) => governing.includes(cue)))) return false;
  const before = terms.findLast(({ end }) => end <= from);
  if (before && subordinate.has(before.folded)) return false;
  const lead = sentence.text.slice(0, from);
  return (
    lead.trim() === '' ||
    /[,;:.!?—–\-"“”(。，；：！？]\s*(?:(?:and|but|so|und|aber|y|pero|et|mais)\s+)?$/i.test(lead)
  );
}
