import { unitOf } from './units.ts';

/** A number as a text states it. */
export interface Quantity {
  text: string;
  start: number;
  end: number;
  /** Its value; two where a range leaves the scale to its end (`5 to 10 billion`: 5 and 5 billion). */
  values: number[];
  /** What is counted, from a closed list (`USD`, `percent`, `gigabyte`, `ordinal`...), else null. */
  unit: string | null;
}

/** The numbers of a text, in digits or English words. Numbers inside names (`GPT-5`, `H100`) are not counted here. */
export function quantitiesIn(text: string): Quantity[] {
  const found = [...digitQuantities(text), ...wordQuantities(text)].toSorted((a, b) => a.start - b.start);
  return shareInRanges(text, found);
}

const currencySign = String.raw`(?:US\$|C\$|A\$|HK\$|NT\$|S\$|R\$|CN¥|RMB\s?|USD\s?|EUR\s?|GBP\s?|CNY\s?|JPY\s?|INR\s?|Rs\.?\s?|[$€£¥₹₩])`;
const digits = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,3}(?:[\u00a0\u202f]\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?`;
const scaleWord = String.raw`thousand|million|billion|trillion|hundred|dozen|bn|mn|tn|mln|bln|Mio|Mrd|Millionen|Milliarden|Million|Milliarde|millones|millions|milliards?|billones|billions|trillions|thousands|百万|千万|百|千|万亿|萬億|万|萬|亿|億|兆|[kKmMbBtT](?![\p{L}\p{N}])`;
const digitPattern = new RegExp(
  String.raw`(?<![\p{L}\p{N}][-‐‑.]?)(?<![\p{N}]/)(?<sign>${currencySign})?(?<digits>${digits})(?<ordinal>st|nd|rd|th)?(?![\d])(?:[\s\u00a0-]?(?<scale>${scaleWord}))?`,
  'gu',
);

function digitQuantities(text: string): Quantity[] {
  const found: Quantity[] = [];
  for (const match of text.matchAll(digitPattern)) {
    const { sign, digits: written, ordinal, scale } = match.groups as Record<string, string | undefined>;
    const start = match.index;
    const end = start + match[0].length;
    const after = text.slice(end, end + 32);
    if (written === undefined || isInsideName(text, start, end)) continue;
    const value = numberOf(written) * scaleOf(scale);
    const unit = ordinal === undefined ? unitOf(sign, after) : 'ordinal';
    found.push({ text: match[0].trim(), start, end, values: [exact(value)], unit });
  }
  return found;
}

/** `5B`-like ends are scales; a letter glued to a number otherwise makes it a name (`4o`, `3D`, `70B-Instruct`). */
function isInsideName(text: string, start: number, end: number): boolean {
  const next = text.slice(end, end + 12);
  if (/^[-‐‑]\p{Lu}/u.test(next) && /\p{L}$/u.test(text.slice(start, end))) return true;
  if (!/^\p{L}/u.test(next)) return false;
  return !/^(?:GB|TB|PB|MB|KB|GW|MW|kW|TW|W|nm|ms|GHz|MHz|km|kg|mm|cm|Wh|kWh|MWh|GWh|TWh|x|s|h|am|pm|bps|pp|tn|bn|mn|tok|\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul})/u.test(next);
}

/** Digits with grouping: `1,234.5`, `1 234,5` and, where no group of three follows the comma, `1,5`. */
export function numberOf(written: string): number {
  const packed = written.replace(/[\u00a0\u202f]/g, '');
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(packed)) return Number(packed.replace(/,/g, ''));
  return Number(packed.replace(',', '.'));
}

const scales: Record<string, number> = {
  hundred: 100, 百: 100, dozen: 12,
  k: 1e3, thousand: 1e3, thousands: 1e3, 千: 1e3,
  万: 1e4, 萬: 1e4,
  m: 1e6, mn: 1e6, mln: 1e6, mio: 1e6, million: 1e6, millions: 1e6, millionen: 1e6, millones: 1e6, 百万: 1e6,
  千万: 1e7, 亿: 1e8, 億: 1e8,
  b: 1e9, bn: 1e9, bln: 1e9, mrd: 1e9, billion: 1e9, billions: 1e9, milliarde: 1e9, milliarden: 1e9, milliard: 1e9, milliards: 1e9,
  t: 1e12, tn: 1e12, trillion: 1e12, trillions: 1e12, billones: 1e12, 万亿: 1e12, 萬億: 1e12, 兆: 1e12,
};

function scaleOf(scale: string | undefined): number {
  return scale === undefined ? 1 : (scales[scale.toLowerCase()] ?? 1);
}

/** Without the dust of binary fractions: 1.2 × 10⁹ is 1200000000. */
function exact(value: number): number {
  return Number(value.toPrecision(12));
}

const ones = 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ordinals = 'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ');
const multiples: Record<string, number> = { twice: 2, thrice: 3, double: 2, doubled: 2, doubles: 2, doubling: 2, triple: 3, tripled: 3, triples: 3, tripling: 3, quadruple: 4, quadrupled: 4 };
const fractions: Record<string, number> = { half: 0.5, halved: 0.5, halves: 0.5, quarter: 0.25 };

const numberWord = `(?:${[...ones, ...tens, 'hundred', 'thousand', 'million', 'billion', 'trillion'].join('|')})`;
const numberWords = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:an?\s+(?=(?:hundred|thousand|million|billion|trillion|dozen)\b))?(?:${numberWord}|dozen)(?:(?:[\s-]+|\s+and\s+)${numberWord})*(?![\p{L}\p{N}])`, 'giu');
const singleWords = new RegExp(String.raw`(?<![\p{L}\p{N}-])(?:${[...ordinals.slice(1), ...Object.keys(multiples), ...Object.keys(fractions)].join('|')})(?![\p{L}\p{N}-])`, 'giu');

function wordQuantities(text: string): Quantity[] {
  const found: Quantity[] = [];
  for (const match of text.matchAll(numberWords)) {
    const before = text.slice(Math.max(0, match.index - 4), match.index);
    const isScaleOfDigits = /\d[\s\u00a0-]?$/.test(before);
    const value = valueOfWords(match[0].toLowerCase());
    if (isScaleOfDigits || value === null || isPronounOne(match[0])) continue;
    const end = match.index + match[0].length;
    found.push({ text: match[0], start: match.index, end, values: [value], unit: unitOf(undefined, text.slice(end, end + 32)) });
  }
  for (const match of text.matchAll(singleWords)) found.push(singleWord(match[0], match.index));
  return found;
}

/** `one` is a pronoun far more often than a count. */
function isPronounOne(written: string): boolean {
  return written.toLowerCase() === 'one';
}

function singleWord(written: string, start: number): Quantity {
  const word = written.toLowerCase();
  const base = { text: written, start, end: start + written.length };
  const multiple = multiples[word];
  if (multiple !== undefined) return { ...base, values: [multiple], unit: 'times' };
  const fraction = fractions[word];
  if (fraction !== undefined) return { ...base, values: [fraction], unit: 'fraction' };
  return { ...base, values: [ordinals.indexOf(word)], unit: 'ordinal' };
}

function valueOfWords(written: string): number | null {
  let total = 0;
  let group = 0;
  for (const word of written.split(/[\s-]+/)) {
    if (word === 'a' || word === 'an') group = 1;
    else if (word === 'and') continue;
    else if (ones.includes(word)) group += ones.indexOf(word);
    else if (tens.includes(word)) group += (tens.indexOf(word) + 2) * 10;
    else if (word === 'hundred' || word === 'dozen') group = Math.max(group, 1) * scales[word]!;
    else {
      total += Math.max(group, 1) * scales[word]!;
      group = 0;
    }
  }
  return total + group;
}

/** In `5 to 10 billion dollars` the first number may mean what the second spells out. */
function shareInRanges(text: string, found: Quantity[]): Quantity[] {
  return found.map((quantity, index) => {
    const next = found[index + 1];
    if (next === undefined || !/^\s*(?:-|–|—|to|and|or|bis|à|a|至|到)\s*$/u.test(text.slice(quantity.end, next.start))) return quantity;
    const scale = next.text.match(new RegExp(String.raw`(?:${scaleWord})$`, 'u'))?.[0];
    const hasOwnScale = new RegExp(String.raw`(?:${scaleWord})$`, 'u').test(quantity.text);
    const values = scale === undefined || hasOwnScale ? quantity.values : [...quantity.values, exact(quantity.values[0]! * scaleOf(scale))];
    return { ...quantity, values, unit: quantity.unit ?? next.unit };
  });
}
