import { findNames } from '../../knowledge/find-names.ts';

const eastern = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** True if a text is written, in part at least, in a script without capitals, where names show by no capital. */
export function isEastern(text: string): boolean {
  return eastern.test(text);
}

/** A name the knowledge pack lists. */
export interface ListedName {
  text: string;
  id: string;
  start: number;
  end: number;
}

/** The names of a text that the knowledge pack lists, with the id all their spellings share (`谷歌` and `Google`). */
export function listedNamesIn(text: string): ListedName[] {
  return findNames(text).flatMap(({ text: name, id, start, end }) =>
    id === null ? [] : [{ text: name, id, start, end }],
  );
}
