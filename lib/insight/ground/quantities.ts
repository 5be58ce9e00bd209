import { findNumbers, type FoundNumber } from '../../text/numbers.ts';

/** A number as a text states it. */
export interface Quantity {
  text: string;
  start: number;
  end: number;
  value: number;
  /** What is counted, where it is a known measure (`money USD`, `percent %`, `duration month`...); null for a bare count. */
  unit: string | null;
}

/**
 * Every number of a text: those a reader of numbers knows (scales, units, number words), ordinals and multiples in English words, and
 * whatever digits are left (clock times, scores, ratios). Digits inside names (`GPT-5`, `H100`) are names, not numbers.
 */
export function quantitiesIn(text: string, language?: string): Quantity[] {
  const found = findNumbers(text, language).filter((number) => !isReference(number, text)).map((number) => quantityOf(number, text));
  for (const more of [...wordQuantities(text), ...bareDigits(text)]) {
    if (!found.some(({ start, end }) => more.start < end && more.end > start)) found.push(more);
  }
  return found.toSorted((one, other) => one.start - other.start);
}

/** `the two companies` and `one day` point at something; they state no number. */
function isReference({ text: written, start }: FoundNumber, text: string): boolean {
  return /^one\b/i.test(written) || (/^(?:two|three|four)\b/i.test(written) && /\b(?:the|these|those|all|other)\s$/i.test(text.slice(Math.max(0, start - 7), start)));
}

/** `a 53-year-old` states the number 53, as `Ann Vik, 53,` does. */
function quantityOf({ text: written, start, end, value, kind, unit }: FoundNumber, text: string): Quantity {
  const age = kind === 'duration' && /^[\s-]olds?\b/i.test(text.slice(end, end + 5)) ? value / 12 : null;
  const measure = unit === null && kind !== 'ordinal' ? null : `${kind} ${unit ?? ''}`.trim();
  return { text: written, start, end, value: age ?? value, unit: age === null ? measure : null };
}

const ordinals = '- second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ');
const multiples: Record<string, number> = { double: 2, doubled: 2, doubles: 2, doubling: 2, triple: 3, tripled: 3, triples: 3, tripling: 3, quadruple: 4, quadrupled: 4, thrice: 3 };
const fractions: Record<string, number> = { half: 0.5, halved: 0.5, halves: 0.5, halving: 0.5, quarter: 0.25, dozen: 12 };
/** `third party` and `second hand` count nothing. */
const wordPattern = new RegExp(String.raw`(?<![\p{L}\p{N}-])(?:${[...ordinals.slice(1), ...Object.keys(multiples), ...Object.keys(fractions)].join('|')})(?! (?:part(?:y|ies)|hand|thoughts?|nature)\b)(?![\p{L}\p{N}-])`, 'giu');

function wordQuantities(text: string): Quantity[] {
  return [...text.matchAll(wordPattern)].map((match) => {
    const word = match[0].toLowerCase();
    const place = { text: match[0], start: match.index, end: match.index + match[0].length };
    const multiple = multiples[word];
    if (multiple !== undefined) return { ...place, value: multiple, unit: 'multiple times' };
    const fraction = fractions[word];
    return fraction === undefined ? { ...place, value: ordinals.indexOf(word) + 1, unit: 'ordinal' } : { ...place, value: fraction, unit: null };
  });
}

/** Digits that stand for themselves, not joined to a letter on either side; and decades (`1990s`). */
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
