import { namesIn } from './names.ts';
import type { ParsedText } from '../parsed-text.ts';

/** Name words that are side by side: `Halden Labs`. */
export interface NameGroup {
  start: number;
  end: number;
  /** Folded. */
  words: string[];
}

/** The names of a text in order. */
export function nameGroupsIn(passage: ParsedText): NameGroup[] {
  const groups: NameGroup[] = [];
  for (const { start, end, folded } of namesIn(passage)) {
    const last = groups.at(-1);
    if (last !== undefined && /^\s$/.test(passage.text.slice(last.end, start))) {
      last.end = end;
      last.words.push(folded);
    } else groups.push({ start, end, words: [folded] });
  }
  return groups;
}

/** True if no sentence ends between the two places. */
export function isOneSentence(text: string, from: number, to: number): boolean {
  return !/[.!?]\s|\n/.test(text.slice(from, to));
}
