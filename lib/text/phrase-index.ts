import { normalize } from './normalize.ts';
import { isUnspaced, tokenize } from './tokenize.ts';

/**
 * Lists of phrases by the name of the class they belong to. A phrase is one or more words; `*`
 * means any ending of its last word.
 */
export type PhraseClasses = Readonly<Record<string, readonly string[]>>;

interface Phrase {
  words: string[];
  /** The last word is a prefix. */
  open: boolean;
  className: string;
}

/**
 * Counts phrases of many classes in one pass over a text's words; the time does not depend on how
 * many phrases there are. Phrases in scripts without spaces are found as runs of characters.
 */
export class PhraseIndex {
  readonly classNames: readonly string[];
  readonly #byFirst = new Map<string, Phrase[]>();
  readonly #openFirst = new Map<string, Phrase[]>();
  readonly #longestOpen: number;

  constructor(classes: PhraseClasses) {
    this.classNames = Object.keys(classes);
    for (const [className, phrases] of Object.entries(classes))
      for (const text of phrases) this.#add(text, className);
    this.#longestOpen = Math.max(0, ...[...this.#openFirst.keys()].map((prefix) => prefix.length));
  }

  /** How often phrases of each class occur in a text, classes that do not occur left out. */
  counts(text: string): Map<string, number> {
    const words = tokenize(normalize(text, { lowerCase: true })).map((token) => token.text);
    const found = new Map<string, number>();
    for (const at of words.keys())
      for (const phrase of this.#startingAt(words, at))
        found.set(phrase.className, (found.get(phrase.className) ?? 0) + 1);
    return found;
  }

  #add(text: string, className: string): void {
    const open = text.endsWith('*');
    const words = tokenize(normalize(open ? text.slice(0, -1) : text, { lowerCase: true })).map(
      (token) => token.text,
    );
    const [first] = words;
    if (first === undefined) throw new Error(`a phrase without words: ${text}`);
    const index = open && words.length === 1 ? this.#openFirst : this.#byFirst;
    index.set(first, [...(index.get(first) ?? []), { words, open, className }]);
  }

  #startingAt(words: readonly string[], at: number): Phrase[] {
    const word = words[at] ?? '';
    const found = (this.#byFirst.get(word) ?? []).filter((phrase) => matches(phrase, words, at));
    if (isUnspaced(word)) return found;
    for (let length = Math.min(word.length, this.#longestOpen); length > 0; length -= 1)
      found.push(...(this.#openFirst.get(word.slice(0, length)) ?? []));
    return found;
  }
}

function matches({ words, open }: Phrase, text: readonly string[], at: number): boolean {
  return words.every((word, offset) => {
    const found = text[at + offset];
    if (found === undefined) return false;
    return open && offset === words.length - 1 ? found.startsWith(word) : found === word;
  });
}
