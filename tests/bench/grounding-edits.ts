import { isStopWord, wordsOf } from '../../lib/insight/grounding/words.ts';
import { normalize } from '../../lib/text/normalize.ts';
import { splitSentences } from '../../lib/text/split-sentences.ts';

/** A sentence of a text, and a claim that paraphrases part of it. */
export interface Edited {
  sentence: string;
  claim: string;
}

/**
 * Words a claim may say instead, by root-like form; where a word has none, every third content word
 * is left out.
 */
const otherWords: Record<string, string> = {
  said: 'stated',
  says: 'states',
  announced: 'revealed',
  company: 'firm',
  people: 'individuals',
  new: 'recent',
  killed: 'dead',
  died: 'death',
  big: 'large',
  made: 'produced',
  first: 'initial',
  plans: 'intends',
  help: 'aid',
  show: 'display',
  shows: 'displays',
  used: 'employed',
  use: 'employ',
  million: 'm',
  told: 'informed',
  found: 'discovered',
  began: 'started',
  called: 'named',
  man: 'male',
  woman: 'female',
};

/**
 * A claim for every sentence of eight words or more: of each three content words one is left out
 * and one is put in other words or another form, and the two halves of the sentence change places.
 * Names and numbers are left out at the same rate as other words.
 */
export function editedSentences(text: string): Edited[] {
  return splitSentences(normalize(text)).flatMap(({ text: sentence }) => {
    const words = wordsOf(sentence);
    const content = words.filter(({ folded }) => !isStopWord(folded));
    if (words.length < 8 || content.length < 5) return [];
    const kept = content
      .filter((_, index) => index % 3 !== 1)
      .map(({ text: word, folded }, index) =>
        index % 2 === 0 ? inOtherWords(word, folded) : word,
      );
    const middle = Math.ceil(kept.length / 2);
    return [{ sentence, claim: [...kept.slice(middle), ...kept.slice(0, middle)].join(' ') }];
  });
}

function inOtherWords(word: string, folded: string): string {
  const other = otherWords[folded];
  if (other !== undefined) return other;
  if (!/^[a-z]{5,}$/.test(word)) return word;
  return word.endsWith('s') ? word.slice(0, -1) : `${word}s`;
}
