import { takenSpans } from '../../text/taken-spans.ts';
import { normalize } from '../../text/normalize.ts';
import { datesIn, type StatedDate } from './dates.ts';
import { quantitiesIn, type Quantity } from './quantities.ts';
import { wordsOf, type Word } from './words.ts';

/** A text taken apart once for all checks. */
export interface ParsedText {
  /** Folded. */
  text: string;
  words: Word[];
  /** Numbers that are no part of a date. */
  quantities: Quantity[];
  dates: StatedDate[];
  /** False in languages that write all nouns with a capital. */
  capitalsName: boolean;
  /** True where a list of common words tells a name from a word that opens a sentence. */
  knowsOpeners: boolean;
}

/** What reading a text needs to know about it. */
export interface ParseContext {
  /** The day the text speaks from, YYYY-MM-DD; null if nobody knows. */
  day: string | null;
  language?: string;
}

/** A text taken apart for the checks. */
export function parseText(
  written: string,
  { day, language }: ParseContext = { day: null },
): ParsedText {
  const text = asciiDigits(normalize(written)).replace(dashedNumber, ' - ');
  const dates = datesIn(text, day, language);
  const dated = takenSpans(text.length, dates);
  const quantities = quantitiesIn(text, language).filter((quantity) => !dated.isTaken(quantity));
  return {
    text,
    words: wordsOf(text),
    quantities,
    dates,
    capitalsName: !/^(?:de|lb)\b/i.test(language ?? ''),
    knowsOpeners: !/^(?:es|fr|it|pt|nl|ca|pl|tr|vi|id|sv|da|no|nb|fi|cs|ro)\b/i.test(
      language ?? '',
    ),
  };
}

/**
 * A dash that sets a number off from the word before, as in `relatively large—975 billion
 * parameters`.
 */
const dashedNumber =
  /(?<=\p{Ll}{3})-(?=\d[\d.,]* ?(?:thousand|million|billion|trillion|percent|%))/gu;

/**
 * Digits of every script as ASCII digits, one character for one: `٦٢`, `६२` are 62. Each script
 * counts from a zero.
 */
function asciiDigits(text: string): string {
  return text.replace(/(?![0-9])\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    let value = 0;
    while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1;
    return digit.length === 1 ? String(value) : digit;
  });
}

/** Several passages as one; places in it are places in their own texts. */
export function joined(passages: ParsedText[]): ParsedText {
  return {
    text: passages.map(({ text }) => text).join('\n'),
    words: passages.flatMap(({ words }) => words),
    quantities: passages.flatMap(({ quantities }) => quantities),
    dates: passages.flatMap(({ dates }) => dates),
    capitalsName: passages.every(({ capitalsName }) => capitalsName),
    knowsOpeners: passages.every(({ knowsOpeners }) => knowsOpeners),
  };
}

/** Takes a text apart as `passageOf` does. */
export type Parser = (written: string, reading: ParseContext) => ParsedText;

/**
 * A reader that takes each text apart once: the cells of a table and the statements of a card share
 * much of their evidence.
 */
export function createParser(): Parser {
  const known = new Map<string, ParsedText>();
  return (written, reading) => {
    const key = `${reading.day} ${reading.language} ${written}`;
    const passage = known.get(key) ?? parseText(written, reading);
    known.set(key, passage);
    return passage;
  };
}
