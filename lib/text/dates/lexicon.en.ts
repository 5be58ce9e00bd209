import { elementAt } from '../../invariant.ts';
import { numberWords, valueOfWords } from '../numbers/lexicon.ts';

/** Sources of patterns for English dates; every one without groups of its own. */
export const month = String.raw`(?:jan(?:uary|\.)?|feb(?:ruary|\.)?|mar(?:ch|\.)|apr(?:il|\.)|may|june?\.?|july?\.?|aug(?:ust|\.)?|sept?(?:ember|\.)?|oct(?:ober|\.)?|nov(?:ember|\.)?|dec(?:ember|\.)?)(?!\p{L})`;
export const weekday = String.raw`(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|(?:mon|tues?|wed|thurs?|fri)\.)`;
export const dayNumber = String.raw`(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\d%])`;
export const spokenDay =
  '(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth' +
  '|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth' +
  '|thirtieth|(?:twenty|thirty)[ -](?:first|second|third|fourth|fifth|sixth|seventh|eighth' +
  '|ninth))';
export const yearNumber = String.raw`(?:1[5-9]\d\d|20\d\d)(?![\d%]|[.,]\d)`;
export const spokenYear =
  '(?:nineteen|twenty) (?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ' +
  '](?:one|two|three|four|five|six|seven|eight|nine))?|ten|eleven|twelve|thirteen|fourteen' +
  '|fifteen|sixteen|seventeen|eighteen|nineteen|(?:oh|hundred))|two thousand(?: (?:and ' +
  ')?(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve))?';
export const season = '(?:spring|summer|autumn|fall|winter)';
export const unit =
  '(?:seconds?|minutes?|hours?|days?|nights?|weekends?|weeks?|fortnights?|months?|quarters?' +
  '|years?|decades?|centur(?:y|ies)|generations?)';
export const number = String.raw`(?:(?:\d{1,3}(?:,\d{3}){1,4}|\d{1,3}|(?!1[5-9]\d\d|20\d\d)\d{4})(?:\.\d+)?(?: 1/2| 1/4| 3/4|-1/2)?|(?:one|two|three|four|five|six|seven|eight|nine|ten)-and-a-half|${numberWords})`;
export const vague = '(?:a few|several|some|many|a number of|dozens of|a handful of|few)';
export const clock = String.raw`(?:\d{1,2}:\d{2}(?::\d{2})? ?(?:a\.? ?m\.?|p\.? ?m\.?)?|\d{1,2} ?(?:a\.? ?m\.?|p\.? ?m\.?)|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?:-thirty| thirty)? (?:a\.m\.?|p\.m\.?|o'clock)|noon|midnight|midday)(?![\p{L}\d])`;
export const zone = String.raw`(?:(?:,| \(?)?(?:E[SD]?T|P[SD]?T|C[SD]?T|M[SD]T|GMT|UTC|BST|CET|EST5EDT|eastern(?: (?:standard|daylight))? time|local time|eastern)(?!\p{L})\)?)`;
export const dayPart = '(?:morning|afternoon|evening|night)';

const monthStarts = [
  'jan',
  'feb',
  'mar',
  'apr',
  'may',
  'jun',
  'jul',
  'aug',
  'sep',
  'oct',
  'nov',
  'dec',
];
const dayStarts = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const ordinals = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
  'thirteenth',
  'fourteenth',
  'fifteenth',
  'sixteenth',
  'seventeenth',
  'eighteenth',
  'nineteenth',
  'twentieth',
];

/** 1 to 12. */
export function monthOf(name: string): number {
  return monthStarts.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

/** 1 Monday … 7 Sunday. */
export function weekdayNumber(name: string): number {
  return dayStarts.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

/** "third", "3rd", "twenty-first" → 3, 3, 21; 0 when it is none. */
export function ordinalOf(word: string): number {
  const plain = word.toLowerCase();
  const digits = /^\d+/.exec(plain);
  if (digits) return Number(digits[0]);
  const compound = /^(twenty|thirty)[ -](\p{L}+)$/u.exec(plain);
  if (compound)
    return (compound[1] === 'twenty' ? 20 : 30) + ordinals.indexOf(elementAt(compound, 2)) + 1;
  return plain === 'thirtieth' ? 30 : ordinals.indexOf(plain) + 1;
}

/** "nineteen ninety-six", "two thousand one", "1996" → the year. */
export function yearOf(words: string): number {
  if (/^\d+$/.test(words)) return Number(words);
  const spoken = /^(nineteen|twenty) (.+)$/i.exec(words);
  if (!spoken) return valueOfWords(words) ?? Number.NaN;
  const century = elementAt(spoken, 1).toLowerCase() === 'nineteen' ? 1900 : 2000;
  return (
    century +
    (/^hundred|^oh/i.test(elementAt(spoken, 2))
      ? 0
      : (valueOfWords(elementAt(spoken, 2)) ?? Number.NaN))
  );
}

/** SP SU FA WI, as TIMEX3 names the seasons. */
export function seasonOf(name: string): { code: string; from: number } {
  const plain = name.toLowerCase();
  if (plain === 'spring') return { code: 'SP', from: 3 };
  if (plain === 'summer') return { code: 'SU', from: 6 };
  if (plain === 'winter') return { code: 'WI', from: 12 };
  return { code: 'FA', from: 9 };
}

/**
 * The amount and unit of a length of time as TIMEX3 writes it: (2, "years") → P2Y, ("X", "hours") →
 * PTXH.
 */
export function periodOf(amount: number | 'X', unitWord: string): string {
  const name = unitWord.toLowerCase();
  if (amount !== 'X' && amount % 1 === 0.5) {
    const whole = Math.floor(amount);
    if (name.startsWith('year')) return whole === 0 ? 'P6M' : `P${whole}Y6M`;
    if (name.startsWith('hour')) return whole === 0 ? 'PT30M' : `PT${whole}H30M`;
    if (name.startsWith('minute')) return whole === 0 ? 'PT30S' : `PT${whole}M30S`;
  }
  if (name.startsWith('centur')) return amount === 'X' ? 'PXC' : `P${amount * 100}Y`;
  if (name.startsWith('decade')) return amount === 'X' ? 'PXY' : `P${amount * 10}Y`;
  if (name.startsWith('generation')) return `P${amount}GE`;
  if (name.startsWith('fortnight')) return amount === 'X' ? 'PXW' : `P${amount * 2}W`;
  if (name.startsWith('weekend')) return `P${amount}WE`;
  if (name.startsWith('night')) return `P${amount}D`;
  const letter = name.charAt(0).toUpperCase();
  return /^(?:second|minute|hour)/.test(name) ? `PT${amount}${letter}` : `P${amount}${letter}`;
}

/** "a", "two", "2 1/2", "24" → its value; NaN when it is none. */
export function amountOf(words: string): number {
  const plain = words.toLowerCase().trim();
  if (/^(?:an?|the|one)$/.test(plain)) return 1;
  const fraction = /^(\d+)[ -](\d)\/(\d)$/.exec(plain);
  if (fraction) return Number(fraction[1]) + Number(fraction[2]) / Number(fraction[3]);
  if (plain.endsWith('-and-a-half'))
    return (valueOfWords(plain.slice(0, plain.indexOf('-'))) ?? Number.NaN) + 0.5;
  if (/^[\d,.]+$/.test(plain)) return Number(plain.replaceAll(',', ''));
  return valueOfWords(plain) ?? Number.NaN;
}
