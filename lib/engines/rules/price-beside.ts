import type { Claim } from '../../insight/claim.ts';
import type { Item } from '../../insight/sections/index.ts';
import type { Phrases } from './phrases.ts';

/**
 * Why a release or price matters where the article states no stake: its price beside a competitor's, both as their sources state them.
 * Null where one of the two is not known or they are not in the same currency.
 */
export function priceBeside(table: Item<'competitors'>[], phrases: Phrases): Claim | null {
  const prices = table.filter(({ row, text }) => row === 'price-in' && /^\$\s?\d/.test(text));
  const own = prices.find(({ subject }) => subject);
  const other = prices.find(({ subject }) => !subject);
  if (!own || !other) return null;
  const text = phrases.priceBeside
    .replace('{one}', own.name)
    .replace('{its}', own.text)
    .replace('{other}', other.name)
    .replace('{theirs}', other.text);
  return { text, basis: 'stated', evidence: [...own.evidence, ...other.evidence], link: null };
}
