import type { Check, Grounds } from './check.ts';
import type { Quantity } from './quantities.ts';
import { unitStandsIn } from './units.ts';

/**
 * Every number of the statement must stand in its evidence with the same value, however either is written (`$1.2bn`,
 * `1.2 billion dollars`), and every unit with it. No tolerance, no arithmetic.
 */
export const checkNumbers: Check = (grounds) =>
  grounds.statement.quantities.flatMap((quantity) => {
    const same = grounds.evidence.quantities.filter((other) => sharesValue(quantity, other));
    if (same.length === 0) return standsAsYear(quantity, grounds) ? [] : [{ kind: 'number' as const, text: quantity.text }];
    return hasUnit(quantity, same, grounds) ? [] : [{ kind: 'unit' as const, text: quantity.text }];
  });

function sharesValue(one: Quantity, other: Quantity): boolean {
  return (one.unit === 'ordinal') === (other.unit === 'ordinal') && one.values.some((value) => other.values.includes(value));
}

/** `1,984` read as a count may be the evidence's year and the reverse; the digits are the same. */
function standsAsYear({ values, unit }: Quantity, { evidence }: Grounds): boolean {
  return unit === null && evidence.dates.some(({ year, day }) => values.includes(year ?? NaN) || values.includes(day ?? NaN));
}

/** A unit is right if the same number has it, or if the number stands bare and the unit's name stands elsewhere in the evidence. */
function hasUnit({ unit }: Quantity, same: Quantity[], { evidence }: Grounds): boolean {
  if (unit === null || same.some((other) => other.unit === unit)) return true;
  return same.some((other) => other.unit === null) && unitStandsIn(unit, evidence.text);
}
