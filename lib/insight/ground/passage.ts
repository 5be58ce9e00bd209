import { fold } from '../../text/fold.ts';
import type { Passage } from './check.ts';
import { datesIn } from './dates.ts';
import { quantitiesIn } from './quantities.ts';
import { wordsOf } from './words.ts';

/** A text taken apart for the checks. Digits of a date are no quantity. */
export function passageOf(written: string): Passage {
  const text = fold(written);
  const dates = datesIn(text);
  const quantities = quantitiesIn(text).filter(({ start, end }) => !dates.some((date) => start < date.end && end > date.start));
  return { text, words: wordsOf(text), quantities, dates };
}
