import type { Problem } from '../claim.ts';
import { isBoundOf } from './bounds.ts';
import type { Check, Grounds } from './check.ts';
import { isCountedInWords } from './counted-in-words.ts';
import type { Quantity } from './quantities.ts';
import { rootOf } from './words.ts';

/**
 * Every number of the statement must stand in its evidence with the same value, however either is written (`$1.2bn`,
 * `1.2 billion dollars`), and every unit with it. No tolerance, no arithmetic: what is said in
 * other words (`both` for two) or follows as a bound (`over 1,800` from 1,821) stands, what is near does not.
 */
export const checkNumbers: Check = (grounds) =>
  grounds.statement.quantities.flatMap((quantity): Problem[] => {
    const same = grounds.evidence.quantities.filter((other) => isSameNumber(quantity, other));
    if (same.length === 0) return isSaidOtherwise(quantity, grounds) ? [] : [{ kind: 'number', text: quantity.text }];
    return hasUnit(quantity, same, grounds) ? [] : [{ kind: 'unit', text: quantity.text }];
  });

/** The number does not stand in the evidence as one, yet it says the same: as part of a date, in words, or as what a bound is drawn from. */
function isSaidOtherwise(quantity: Quantity, grounds: Grounds): boolean {
  const { statement, evidence, sameLanguage } = grounds;
  if (standsInDate(quantity, grounds)) return true;
  return sameLanguage && (isCountedInWords(quantity, statement, evidence) || evidence.quantities.some((other) => isBoundOf(quantity, statement, other)));
}

/** `the third` is not `three`. */
function isSameNumber(one: Quantity, other: Quantity): boolean {
  return one.value === other.value && (one.unit === 'ordinal') === (other.unit === 'ordinal');
}

/** A bare number of the statement may be the year or the day in one of the evidence's dates. */
function standsInDate({ value, unit }: Quantity, { evidence }: Grounds): boolean {
  return (unit === null || unit === 'ordinal') && evidence.dates.some(({ text }) => [...text.matchAll(/\d+/g)].some(([digits]) => Number(digits) === value));
}

/** A unit is right if the same number has it, or if that number stands bare and the unit is written elsewhere in the evidence. */
function hasUnit({ text, unit }: Quantity, same: Quantity[], { evidence }: Grounds): boolean {
  if (unit === null || same.some((other) => other.unit === unit)) return true;
  if (!same.some((other) => other.unit === null)) return false;
  if (unit === 'multiple times') return /\b(?:times|x|fold)\b/i.test(evidence.text);
  const written = rootOf(/\p{L}+$/u.exec(text)?.[0].toLowerCase() ?? '');
  return evidence.quantities.some((other) => other.unit === unit) || (written !== '' && evidence.words.some(({ root }) => root === written));
}
