import type { Passage } from './passage.ts';
import type { Quantity } from './quantities.ts';

const above = /\b(?:over|more than|at least|upwards? of|exceeding|in excess of) [$€£¥]?$/i;
const below = /\b(?:nearly|almost|under|less than|fewer than|just short of) [$€£¥]?$/i;

/** A bound further off than this share says something else than the number it is drawn from. */
const MOST_APART = 0.05;

/**
 * True if the statement gives a round number as a bound (`over 1,800`, `nearly 700`) and the other number (1,821; 689) is what it bounds: beyond it
 * on the right side, and cut or filled up to as many digits the very same. That follows from the number; `about 1,800` would not.
 */
export function isBoundOf(
  { value, unit, start, text: written }: Quantity,
  { text }: Passage,
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
