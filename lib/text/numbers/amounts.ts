import { normalize } from '../normalize.ts';

const multipliers: Record<string, number> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  mn: 1e6,
  million: 1e6,
  b: 1e9,
  bn: 1e9,
  billion: 1e9,
  t: 1e12,
  tn: 1e12,
  trillion: 1e12,
  万: 1e4,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
  十亿: 1e9,
  百亿: 1e10,
  千亿: 1e11,
  万亿: 1e12,
};
const units = Object.keys(multipliers).sort((one, other) => other.length - one.length);
const currencies = [
  '美元',
  '欧元',
  '英镑',
  '日元',
  '韩元',
  '元',
  'dollars?',
  'euros?',
  'pounds?',
  'yuan',
  'won',
  'yen',
];

const amountPattern = new RegExp(
  [
    '([$€£¥])?\\s?',
    '(\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d+)?)\\s?',
    `(?:(${units.join('|')})(?![a-z]))?\\s?`,
    `(${currencies.join('|')})?`,
  ].join(''),
  'gu',
);

/**
 * Numbers of a text, rounded to two digits since reports round differently, and which of them are
 * money.
 */
export interface Amounts {
  money: Set<string>;
  numbers: Set<string>;
}

/**
 * Values are the same for "$2.5bn", "2.5 billion dollars" and "25 亿美元". Years and one-digit numbers
 * are left out.
 */
export function amountsIn(text: string): Amounts {
  const [money, numbers] = [new Set<string>(), new Set<string>()];
  for (const { value, digits, isMoney } of statedAmounts(text)) {
    if (isMoney) money.add(rounded(value));
    if (value < 3 || isYear(digits)) continue;
    numbers.add(rounded(value));
    // As written too: units differ between languages, and some reports leave them out.
    if (/^\d{2,}$/.test(digits)) numbers.add(`'${digits}`);
  }
  return { money, numbers };
}

/**
 * The largest amount of money a text states, whatever the currency, or a number in millions and
 * more; 0 for none.
 */
export function largestAmount(text: string): number {
  return statedAmounts(text).reduce(
    (most, { value, isMoney, unit }) =>
      (isMoney || (multipliers[unit ?? ''] ?? 0) >= 1e6) && value > most ? value : most,
    0,
  );
}

function statedAmounts(
  text: string,
): { value: number; digits: string; unit: string | undefined; isMoney: boolean }[] {
  return [...normalize(text, { lowerCase: true }).matchAll(amountPattern)].map(
    ([, sign, digits = '', unit, currency]) => ({
      value:
        Number(digits.replaceAll(',', '')) * (unit === undefined ? 1 : (multipliers[unit] ?? 1)),
      digits,
      unit,
      isMoney: sign !== undefined || currency !== undefined,
    }),
  );
}

function rounded(value: number): string {
  return value === 0 ? '0' : value.toPrecision(2);
}

function isYear(digits: string): boolean {
  return /^20[23]\d$/.test(digits);
}
