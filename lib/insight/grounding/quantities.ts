import { findNumbers, type FoundNumber } from '../../text/numbers/find-numbers.ts';
import { takenSpans } from '../../text/taken-spans.ts';
import { numberPhrasesIn } from './number-phrases.ts';

const small = (
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth ' +
  'thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'
).split(' ');
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/**
 * The source of a pattern for the ordinals from `second` to `ninety-ninth`; `first` is mostly no
 * number.
 */
export const ordinalWords = `(?:${tens.join('|')})[ -](?:${small.slice(0, 9).join('|')})|${small.slice(1).join('|')}|(?:${tens.map((word) => word.slice(0, -1)).join('|')})ieth`;

/** The number of such a word in lower case. */
export function valueOfOrdinal(word: string): number {
  const [ten, unit] = word.split(/[ -]/) as [string, string | undefined];
  if (unit !== undefined) return (tens.indexOf(ten) + 2) * 10 + small.indexOf(unit) + 1;
  return word.endsWith('ieth')
    ? (tens.indexOf(word.replace(/ieth$/, 'y')) + 2) * 10
    : small.indexOf(word) + 1;
}

/** A number as a text states it. */
export interface Quantity {
  text: string;
  start: number;
  end: number;
  value: number;
  /**
   * What is counted, where it is a known measure (`money USD`, `percent %`, `duration month`...),
   * `fraction` for a share; null for a bare count.
   */
  unit: string | null;
}

/**
 * Every number of a text: phrases that are one number (`half an hour`, `one in four`), those a
 * reader of numbers knows (scales, units, number words), ordinals and multiples in English words,
 * and whatever digits are left (clock times, scores, ratios). Digits inside names (`GPT-5`, `H100`)
 * are names, not numbers.
 */
export function quantitiesIn(text: string, language?: string): Quantity[] {
  const found = phraseQuantities(text);
  const taken = takenSpans(text.length, found);
  const plain = findNumbers(text, language)
    .filter((number) => !isReference(number, text))
    .map((number) => quantityOf(number, text));
  for (const more of [...wordQuantities(text), ...plain, ...bareDigits(text)]) {
    if (taken.isTaken(more)) continue;
    taken.take(more);
    found.push(more);
  }
  return found.toSorted((one, other) => one.start - other.start);
}

function phraseQuantities(text: string): Quantity[] {
  return numberPhrasesIn(text).flatMap(({ plain, fraction, ...place }): Quantity[] => {
    if (fraction !== null) return [{ ...place, value: fraction, unit: 'fraction' }];
    const [read] = quantitiesIn(plain);
    return read === undefined ? [] : [{ ...place, value: read.value, unit: read.unit }];
  });
}

/** `the two companies` and `one day` point at something; they state no number. */
function isReference({ text: written, start }: FoundNumber, text: string): boolean {
  return (
    /^[一二](?!\S*[十百千万萬亿億])/u.test(written) ||
    /^one\b(?!.*(?:hundred|thousand|illion))/i.test(written) ||
    (/^(?:two|three|four)\b/i.test(written) &&
      /\b(?:the|these|those|all|other)\s$/i.test(text.slice(Math.max(0, start - 7), start)))
  );
}

/** `a 53-year-old` states the number 53, as `Ann Vik, 53,` does. */
function quantityOf(
  { text: written, start, end, value, kind, unit }: FoundNumber,
  text: string,
): Quantity {
  const age =
    kind === 'duration' && /^(?:[\s-]olds?|\sof\sage)\b/i.test(text.slice(end, end + 7))
      ? value / 12
      : null;
  const isOrdinal =
    kind === 'ordinal' ||
    (unit === null && /第\s?$/.test(text.slice(Math.max(0, start - 2), start)));
  const measure = unit === null ? (isOrdinal ? 'ordinal' : null) : `${kind} ${unit}`;
  return { text: written, start, end, value: age ?? value, unit: age === null ? measure : null };
}

const multiples: Record<string, number> = {
  double: 2,
  doubled: 2,
  doubles: 2,
  doubling: 2,
  triple: 3,
  tripled: 3,
  triples: 3,
  tripling: 3,
  quadruple: 4,
  quadrupled: 4,
  thrice: 3,
};
/** `third party` and `second hand` count nothing. */
const wordPattern = new RegExp(
  String.raw`(?<![\p{L}\p{N}-])(?:${ordinalWords}|dozen|${Object.keys(multiples).join('|')})(?! (?:part(?:y|ies)|hand|thoughts?|nature)\b)(?![\p{L}\p{N}-])`,
  'giu',
);

function wordQuantities(text: string): Quantity[] {
  return [...text.matchAll(wordPattern)].map((match) => {
    const word = match[0].toLowerCase();
    const place = { text: match[0], start: match.index, end: match.index + match[0].length };
    if (word === 'dozen') return { ...place, value: 12, unit: null };
    const multiple = multiples[word];
    return multiple === undefined
      ? { ...place, value: valueOfOrdinal(word), unit: 'ordinal' }
      : { ...place, value: multiple, unit: 'multiple times' };
  });
}

/**
 * Digits that stand for themselves, not joined to a letter on either side; and decades (`1990s`).
 */
const digits = /(?<![\p{L}\p{N}][-.]?)\d+(?:[.,]\d+)*(?:(?<=\d{3})s\b|(?![\p{L}\p{N}]|-\p{Lu}))/gu;

function bareDigits(text: string): Quantity[] {
  return [...text.matchAll(digits)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
    value: Number(match[0].replaceAll(',', '')) || Number.parseFloat(match[0]),
    unit: null,
  }));
}
