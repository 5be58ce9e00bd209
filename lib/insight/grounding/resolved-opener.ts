import { namesIn } from './checks/names.ts';
import type { ParsedText } from './parsed-text.ts';
import { pattern, sequence } from '../../text/pattern.ts';

/** Words a sentence may open with to refer to something said before. */
const opener = pattern(
  'i',
  '^',
  [
    'it',
    'its',
    'they',
    'their',
    'he',
    'his',
    'she',
    'her',
    'this',
    'these',
    sequence('the (?:new )?', [
      'company',
      'firm',
      'start-?up',
      'group',
      'maker',
      'lab',
      'team',
      'model',
      'agency',
      'chipmaker',
      'duo',
    ]),
  ],
  '$',
);

/** Maximum length, in words, of what replaces an opener. */
const LONGEST_NAME = 6;

/**
 * True if a statement is one of the sentences, word for word, with its opening reference (`the
 * company`, `its`) put as a name that the other sentences have: nothing else of the sentence
 * changes, so the sentence proves it.
 */
export function isResolvedOpener(statement: ParsedText, sentences: ParsedText[]): boolean {
  return sentences.some((sentence) => {
    const said = statement.words;
    const cited = sentence.words;
    let shared = 0;
    while (
      shared < Math.min(said.length, cited.length) &&
      said.at(-1 - shared)?.folded === cited.at(-1 - shared)?.folded
    )
      shared += 1;
    const replaced = cited.slice(0, cited.length - shared);
    const name = said.slice(0, said.length - shared);
    if (replaced.length === 0 || name.length === 0 || name.length > LONGEST_NAME) return false;
    const reference = replaced.map(({ text }) => text).join(' ');
    if (!opener.test(reference)) return false;
    const named = new Set(namesIn(statement).map(({ start }) => start));
    const others = sentences.filter((other) => other !== sentence);
    return (
      name.some(({ start }) => named.has(start)) &&
      name.every(
        (word) =>
          /^(?:the|a|an)$/i.test(word.text) ||
          others.some((other) => other.words.some(({ folded }) => folded === word.folded)),
      )
    );
  });
}
