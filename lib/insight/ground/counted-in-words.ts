import type { Passage } from './passage.ts';
import { quantitiesIn, type Quantity } from './quantities.ts';
import { rootOf } from './words.ts';

/**
 * A number the evidence states without writing it: a pair is two, `officers Ann Vik and Bo Lind` are two officers, `the first … another`
 * are two, the fifth year in a row ends five years, and 50% is half. Nothing is reckoned beyond that.
 */
export function isCountedInWords(quantity: Quantity, statement: Passage, evidence: Passage): boolean {
  const { value, unit } = quantity;
  if (unit?.startsWith('duration')) return endsARow(value, evidence.text);
  if (unit !== null) return false;
  if (value === 0.5) return evidence.quantities.some((other) => other.unit?.startsWith('percent') && other.value === 50);
  return (groupWords[value]?.test(evidence.text) ?? false) || (value === 2 && contrast.test(evidence.text)) || isNamedOneByOne(quantity, statement, evidence.text);
}

const groupWords: Record<number, RegExp> = { 2: /\b(?:both|pair|duo|twins|a couple of)\b/i, 3: /\b(?:trio|triplets)\b/i, 4: /\b(?:quartet|quadruplets)\b/i };

/** In one sentence, `another … the first` (or the other way round). */
const contrast = /\banother\b[^.!?]*\bthe first\b|\bthe first\b[^.!?]*\banother\b/i;

const place = 'second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');
const row = new RegExp(String.raw`\b(?:(?<word>${place.join('|')})|(?<digits>\d+)(?:st|nd|rd|th)) (?:(?:straight|consecutive|successive) (?<span>year|quarter|month|week|day)|(?<other>year|quarter|month|week|day) in a row)\b`, 'gi');

function endsARow(value: number, text: string): boolean {
  return [...text.matchAll(row)].some(({ groups }) => {
    const { word, digits, span, other } = groups!;
    const count = word === undefined ? Number(digits) : place.indexOf(word.toLowerCase()) + 2;
    return quantitiesIn(`${count} ${(span ?? other)!.toLowerCase()}s`)[0]?.value === value;
  });
}

const name = String.raw`\p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]+)*`;
const list = new RegExp(String.raw`(?<kind>\p{Ll}{3,}s),? (?<first>${name})(?<more>(?:, ${name})*),? and ${name}`, 'gu');
/** Within so many words behind a number stands what it counts. */
const REACH = 4;

/** The evidence names each of what the statement counts: a noun in the plural and as many names behind it. */
function isNamedOneByOne({ value, end }: Quantity, { words }: Passage, text: string): boolean {
  const counted = new Set(words.filter(({ start }) => start >= end).slice(0, REACH).map(({ root }) => root));
  return [...text.matchAll(list)].some(({ groups }) => counted.has(rootOf(groups!['kind']!)) && (groups!['more']!.match(/,/g)?.length ?? 0) + 2 === value);
}
