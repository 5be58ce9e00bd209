import type { ParsedText } from '../parsed-text.ts';
import { quantitiesIn, type Quantity } from '../quantities.ts';
import type { Problem } from '../../claim.ts';
import type { Check, Grounds } from './check.ts';
import { isNamedOneByOne, findParaphrases } from '../paraphrases.ts';
import { rootOf } from '../words.ts';

const above = /\b(?:over|more than|at least|upwards? of|exceeding|in excess of) [$€£¥]?$/i;
const below = /\b(?:nearly|almost|under|less than|fewer than|just short of) [$€£¥]?$/i;

/** Largest relative distance between a bound and the number it is derived from. */
const MOST_APART = 0.05;

/**
 * True if the statement gives a round number as a bound (`over 1,800`, `nearly 700`) and the other
 * number (1,821; 689) is what it bounds: beyond it on the right side, and cut or filled up to as
 * many digits the very same. That follows from the number; `about 1,800` would not.
 */
export function isBoundOf(
  { value, unit, start, text: written }: Quantity,
  { text }: ParsedText,
  other: Quantity,
): boolean {
  if (
    unit !== other.unit ||
    isYear(value, written) ||
    value <= 0 ||
    Math.abs(other.value - value) > value * MOST_APART
  )
    return false;
  const before = text.slice(Math.max(0, start - 20), start);
  const step = stepOf(value);
  const steps = other.value / step;
  if (above.test(before))
    return other.value > value && Math.abs(Math.floor(steps) * step - value) < step / 1000;
  return (
    below.test(before) &&
    other.value < value &&
    Math.abs(Math.ceil(steps) * step - value) < step / 1000
  );
}

/** What its last digit that is no zero counts: 100 for 1,800. */
function stepOf(value: number): number {
  const digits = value
    .toPrecision(12)
    .replace(/e.*$/, '')
    .replace('.', '')
    .replace(/^0+/, '')
    .replace(/0+$/, '').length;
  return 10 ** (Math.floor(Math.log10(value)) - digits + 1);
}

function isYear(value: number, written: string): boolean {
  return /^(?:19|20)\d{2}$/.test(written) && Number(written) === value;
}

/**
 * Every number of the statement must occur in its evidence with the same value, however either is
 * written (`$1.2bn`, `1.2 billion dollars`; `a quarter of`, `25%`), and so must its unit. No
 * tolerance and no arithmetic: a number in other words (`both` for two) or implied as a bound
 * (`over 1,800` from 1,821) is accepted, a close number is not.
 */
export const checkNumbers: Check = (grounds) =>
  grounds.statement.quantities.flatMap((quantity): Problem[] => {
    const same = grounds.evidence.quantities.filter((other) => isSameNumber(quantity, other));
    if (same.length === 0)
      return isSaidOtherwise(quantity, grounds) ? [] : [{ kind: 'number', text: quantity.text }];
    return hasUnit(quantity, same, grounds) ? [] : [{ kind: 'unit', text: quantity.text }];
  });

/** `the third` is not `three`; 25% is a quarter. */
function isSameNumber(one: Quantity, other: Quantity): boolean {
  // `a third say so` is read as an ordinal where no `of` follows.
  if (one.unit === 'ordinal' && other.unit === 'fraction') return other.text.endsWith(one.text);
  if (one.unit === 'fraction' || other.unit === 'fraction')
    return Math.abs(shareOf(one) - shareOf(other)) < 1e-9;
  return one.value === other.value && (one.unit === 'ordinal') === (other.unit === 'ordinal');
}

/** Of a whole; not a number where a quantity is no share. */
function shareOf({ value, unit }: Quantity): number {
  if (unit === 'percent %') return value / 100;
  return unit === 'fraction' || (unit === null && value < 1) ? value : Number.NaN;
}

/**
 * The evidence has no such number but implies it: as part of a date, in words, or as the number a
 * bound is derived from.
 */
function isSaidOtherwise(quantity: Quantity, grounds: Grounds): boolean {
  const { statement, evidence, sameLanguage } = grounds;
  if (standsInDate(quantity, grounds)) return true;
  if (!sameLanguage) return false;
  return (
    evidence.quantities.some((other) => isBoundOf(quantity, statement, other)) ||
    isRestated(quantity, statement, evidence)
  );
}

/** Maximum distance, in words, from a number to the noun it counts. */
const REACH = 4;

function isRestated(quantity: Quantity, { words }: ParsedText, { text }: ParsedText): boolean {
  if (
    quantitiesIn(findParaphrases(text)).some(
      (other) =>
        isSameNumber(quantity, other) && (quantity.unit === other.unit || quantity.unit === null),
    )
  )
    return true;
  return (
    quantity.unit === null &&
    isNamedOneByOne(
      quantity.value,
      words.filter(({ start }) => start >= quantity.end).slice(0, REACH),
      text,
    )
  );
}

/** A bare number of the statement may be the year or the day in one of the evidence's dates. */
function standsInDate({ value, unit }: Quantity, { evidence }: Grounds): boolean {
  return (
    (unit === null || unit === 'ordinal') &&
    evidence.dates.some(({ text }) =>
      [...text.matchAll(/\d+/g)].some(([digits]) => Number(digits) === value),
    )
  );
}

/**
 * A unit is right if the same number has it, or if that number has no unit and the unit occurs
 * elsewhere in the evidence.
 */
function hasUnit({ text, unit }: Quantity, same: Quantity[], { evidence }: Grounds): boolean {
  if (
    unit === null ||
    unit === 'fraction' ||
    same.some((other) => other.unit === unit || other.unit === 'fraction')
  )
    return true;
  // One sign for two currencies.
  if (
    /^money (?:CNY|JPY)$/.test(unit) &&
    same.some(
      (other) => /[¥￥]/.test(text + other.text) && /^money (?:CNY|JPY)$/.test(other.unit ?? ''),
    )
  )
    return true;
  if (!same.some((other) => other.unit === null)) return false;
  if (unit === 'multiple times') return /\b(?:times|x|fold)\b/i.test(evidence.text);
  const written = rootOf(/\p{L}+$/u.exec(text)?.[0].toLowerCase() ?? '');
  return (
    evidence.quantities.some((other) => other.unit === unit) ||
    (written !== '' && evidence.words.some(({ root }) => root === written))
  );
}
