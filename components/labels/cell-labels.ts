import type { KnownRow } from '../../lib/library/entities/known-cells.ts';
import { formatNumber, formatPartialDate, t } from './i18n.ts';

const DATE = /^\d{4}(-\d{2}){0,2}$/;
const TOKENS = /^(\d[\d,]*) tokens$/;
const BARE_PRICE = /^\$\d+(\.\d+)?$/;

/**
 * Formats a table's raw values (ISO date, counted tokens, a bare price) for the reader's locale;
 * other values are unchanged.
 */
export function cellText(row: KnownRow, text: string): string {
  if ((row === 'release' || row === 'milestone') && DATE.test(text)) return formatPartialDate(text);
  const tokens = row === 'context' ? TOKENS.exec(text)?.[1] : undefined;
  if (tokens) return t('tokenCount', shortNumber(Number(tokens.replaceAll(',', ''))));
  if ((row === 'price-in' || row === 'price-out') && BARE_PRICE.test(text))
    return t('perMillionTokens', text);
  return text;
}

/** A rounded count: 128,000 is 128K, 1,048,576 is 1M. */
function shortNumber(value: number): string {
  return formatNumber(value, { notation: 'compact', maximumSignificantDigits: 3 });
}
