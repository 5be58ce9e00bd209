import { defined } from '../../invariant.ts';
import { normalizeCharacters } from '../normalize.ts';
import {
  currencyBefore,
  currencyBehind,
  scales,
  units,
  numberWords,
  valueOfHan,
  valueOfWords,
  type NumberKind,
} from './lexicon.ts';

export interface FoundNumber {
  text: string;
  /** Offsets into the text, end exclusive. */
  start: number;
  end: number;
  /** In `unit`, every scale applied: "$1.2bn" is 1 200 000 000 USD. */
  value: number;
  kind: NumberKind;
  /**
   * ISO 4217 code, `%`, `parameter`, `token`, `token/second`, `byte`, `byte/second`, `watt`,
   * `watt-hour`, `flop`, `metre`, `second`, `month`, `times`, or null.
   */
  unit: string | null;
}

const grouped = String.raw`\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d{1,3}(?:\.\d{3}){2,}(?!\d)(?:,\d+)?|\d{1,3}(?:[ '\u2009]\d{3})+(?!\d)(?:,\d+)?|\d+(?:[.,]\d+)?`;
/** Dates, clock times and versions are read whole and left out: other tools know them. */
const skipped = String.raw`\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[/]\d{1,2}[/]\d{2,4}|\d{1,2}:\d{2}(?::\d{2})?|\d+(?:\.\d+){2,}`;
const latin = String.raw`\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}`;
const pattern = new RegExp(
  [
    '百分之(?<percentHan>[〇零一二两三四五六七八九十百]+|\\d+(?:\\.\\d+)?)',
    String.raw`(?:(?<![${latin}])(?<currency>${currencyBefore.map(([source]) => source).join('|')})\s?)?(?<![${latin}\d_]|[${latin}][-_.]|\d[.,])(?:(?<skipped>${skipped})|(?<ordinal>\d+(?:st|nd|rd|th)(?![${latin}])|第[\d〇一二三四五六七八九十百]+)|(?<power>10\^\d{1,2}|\d+(?:\.\d+)?[eE][+-]?\d{1,2})(?![${latin}\d])|(?<sign>(?<=^|[\s(])[-+])?(?<digits>${grouped})(?!\d))`,
    String.raw`(?<![${latin}\d])(?<words>(?:a (?:hundred|thousand|million|billion|trillion)|${numberWords}))(?![${latin}])`,
    String.raw`(?<![${latin}])(?<special>twice|(?:two|three|four|five|six|seven|eight|nine|ten)fold)(?![${latin}])`,
    '(?<han>[〇零一二两兩三四五六七八九十百千]{0,12}[〇零一二两兩三四五六七八九十百千万萬亿億](?=[万萬亿億家个個名位项項款倍年天周月小时時分秒元%％円日人台张片块塊颗顆枚]))',
  ].join('|'),
  'giu',
);
const scaleMatchers = scales.map(([source, factor]) => ({
  matcher: new RegExp(source, 'yu'),
  factor,
}));
const unitMatchers = units.map((unit) => ({ ...unit, matcher: new RegExp(unit.source, 'yu') }));
const behindMatchers = currencyBehind.map(([source, code]) => ({
  code,
  matcher: new RegExp(String.raw`[\s-]?(?:${source})`, 'yu'),
}));
/** Whether any of a table's matchers could match, in one go: most numbers have no unit. */
const anyScale = anyOf(scales.map(([source]) => source));
const anyUnit = anyOf(units.map((unit) => unit.source));
const anyBehind = anyOf(currencyBehind.map(([source]) => String.raw`[\s-]?(?:${source})`));
const beforeMatchers = currencyBefore.map(([source, code]) => ({
  code,
  matcher: new RegExp(`^(?:${source})$`, 'iu'),
}));

/**
 * The numbers of a text with what they count, scales and units applied, so that "$1.2bn", "1.2
 * billion dollars" and "12亿美元" are one value. Dates, clock times, versions and the digits inside
 * names (GPT-4, H100) are left out. `language` decides what a lone comma or point is: decimal in
 * de, fr, es, it, pt, vi, tr, else English.
 */
export function findNumbers(text: string, language?: string): FoundNumber[] {
  const folded = normalizeCharacters(text);
  const found: Reading[] = [];
  for (const match of folded.matchAll(pattern)) {
    const number = readNumber(folded, match, language);
    const last = found.at(-1);
    if (!number || number.start < (last?.end ?? 0)) continue;
    if (last && isRange(folded, last, number)) adopt(last, number);
    found.push(number);
  }
  return found.map(({ start, end, value, kind, unit }) => ({
    text: text.slice(start, end),
    start,
    end,
    value,
    kind,
    unit,
  }));
}

/** A number and what it was multiplied by: scale times unit. */
type Reading = Omit<FoundNumber, 'text'> & { factor: number };

/** "$10-15 billion", "between 10 and 15 million dollars": both ends are of one kind and scale. */
function isRange(text: string, low: Reading, high: Reading): boolean {
  const link = text.slice(low.end, high.start);
  if (
    link !== '-' &&
    link !== ' to ' &&
    link !== '至' &&
    link !== '到' &&
    link !== '~' &&
    link !== ' and '
  )
    return false;
  if (link === ' and ' && !/between $/i.test(text.slice(Math.max(0, low.start - 8), low.start)))
    return false;
  return (
    low.factor === 1 &&
    (low.kind === 'count' ||
      (low.kind === 'money' && (high.kind === 'count' || high.unit === low.unit)))
  );
}

function adopt(low: Reading, high: Reading): void {
  if (low.kind === 'money') {
    high.kind = 'money';
    high.unit = low.unit;
  }
  if (low.value < high.value / high.factor) low.value = round(low.value * high.factor);
  low.kind = high.kind;
  low.unit = high.unit;
}

function readNumber(
  text: string,
  match: RegExpExecArray,
  language: string | undefined,
): Reading | null {
  const groups = match.groups ?? {};
  const start = match.index;
  let end = start + match[0].length;
  if (groups['skipped'] !== undefined) return null;
  if (groups['ordinal'] !== undefined) {
    const digits = groups['ordinal'].replace(/\D/g, '');
    const value = digits === '' ? valueOfHan(groups['ordinal'].slice(1)) : Number(digits);
    return value === null ? null : { start, end, value, kind: 'ordinal', unit: null, factor: 1 };
  }
  if (groups['special'] !== undefined) {
    const word = groups['special'].toLowerCase();
    return {
      start,
      end,
      value: word === 'twice' ? 2 : defined(valueOfWords(word.slice(0, -4))),
      kind: 'multiple',
      unit: 'times',
      factor: 1,
    };
  }
  if (groups['percentHan'] !== undefined) {
    const value = valueOfHan(groups['percentHan']) ?? Number(groups['percentHan']);
    return { start, end, value, kind: 'percent', unit: '%', factor: 1 };
  }
  let value = valueOf(groups, language);
  if (value === null) return null;
  const digits = groups['digits'];
  let scaled = '';
  let factor = 1;
  const scale = at(scaleMatchers, anyScale, text, end);
  if (scale && !(groups['words'] !== undefined && scale.text.length === 1)) {
    value = round(value * scale.factor);
    end += scale.text.length;
    scaled = scale.text;
    factor = scale.factor;
  }
  const currency = groups['currency'];
  if (currency !== undefined)
    return {
      start,
      end,
      value,
      kind: 'money',
      unit: beforeMatchers.find(({ matcher }) => matcher.test(currency))?.code ?? null,
      factor,
    };
  const plus = text.charAt(end) === '+' ? 1 : 0;
  const unit = at(unitMatchers, anyUnit, text, end + plus);
  const behind =
    unit && unit.kind !== 'multiple' ? undefined : at(behindMatchers, anyBehind, text, end + plus);
  if (behind && !(behind.text === '$' && /^\d/.test(text.slice(end + 1))))
    return {
      start,
      end: end + plus + behind.text.length,
      value,
      kind: 'money',
      unit: behind.code,
      factor,
    };
  if (unit && !isWordsOnly(unit, scaled, groups)) {
    return {
      start,
      end: end + plus + unit.text.length,
      value: round(value * unit.factor),
      kind: unit.kind,
      unit: unit.unit,
      factor: factor * unit.factor,
    };
  }
  const next = text.slice(end, end + 30);
  if (/^\s?cents?(?!\p{L})/iu.test(next))
    return {
      start,
      end: end + defined(/^\s?cents?/i.exec(next))[0].length,
      value: round(value / 100),
      kind: 'money',
      unit: 'USD',
      factor: factor / 100,
    };
  // "3D", "5G", "2nd-generation": part of a name.
  if (digits !== undefined && /^[\p{Script=Latin}_]/u.test(next)) return null;
  // "one" is mostly a pronoun.
  if (groups['words'] !== undefined && /^(?:one|zero)$/i.test(groups['words'])) return null;
  if (/^[BT]$/i.test(scaled) && !/^\s\p{Ll}{3,}s\b/u.test(next))
    return { start, end, value, kind: 'parameters', unit: 'parameter', factor };
  if (digits !== undefined && scaled === '' && /^(?:19|20)\d\d$/.test(digits))
    return { start, end, value, kind: 'year', unit: null, factor };
  return { start, end, value, kind: 'count', unit: null, factor };
}

/** "1M context" is tokens, "three contexts" is not. */
function isWordsOnly(
  unit: { text: string; kind: NumberKind },
  scaled: string,
  groups: Record<string, string | undefined>,
): boolean {
  return (
    unit.kind === 'tokens' &&
    /context$/i.test(unit.text) &&
    (scaled === '' || groups['words'] !== undefined)
  );
}

function anyOf(sources: readonly string[]): RegExp {
  return new RegExp(sources.map((source) => `(?:${source})`).join('|'), 'yu');
}

function at<T extends { matcher: RegExp }>(
  matchers: readonly T[],
  any: RegExp,
  text: string,
  index: number,
): (T & { text: string }) | undefined {
  any.lastIndex = index;
  if (!any.test(text)) return undefined;
  for (const entry of matchers) {
    entry.matcher.lastIndex = index;
    const match = entry.matcher.exec(text);
    if (match && match[0] !== '') return { ...entry, text: match[0] };
  }
  return undefined;
}

function valueOf(
  groups: Record<string, string | undefined>,
  language: string | undefined,
): number | null {
  if (groups['han'] !== undefined) return valueOfHan(groups['han']);
  if (groups['words'] !== undefined) return valueOfWords(groups['words']);
  const power = groups['power'];
  if (power !== undefined)
    return power.startsWith('10^') ? Number(`1e${power.slice(3)}`) : Number(power);
  if (groups['digits'] === undefined) return null;
  const value = digitsValue(groups['digits'], language);
  return groups['sign'] === '-' ? -value : value;
}

/**
 * Points and commas are distinguished by how they group, and where that is open by the language.
 */
function digitsValue(digits: string, language: string | undefined): number {
  const plain = digits.replace(/[ '\u2009]/g, '');
  const commaIsDecimal = /^(?:de|fr|es|it|pt|vi|tr|nl|ru|id)\b/.test(language ?? '');
  if (/^\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?$/.test(plain))
    return Number(plain.replaceAll('.', '').replace(',', '.'));
  if (/^\d{1,3}(?:,\d{3}){2,}/.test(plain)) return Number(plain.replaceAll(',', ''));
  if (/^\d{1,3},\d{3}$/.test(plain))
    return Number(commaIsDecimal ? plain.replace(',', '.') : plain.replace(',', ''));
  if (/^\d{1,3}\.\d{3}$/.test(plain) && commaIsDecimal) return Number(plain.replace('.', ''));
  if (plain.includes(',') && plain.includes('.')) return Number(plain.replaceAll(',', ''));
  return Number(plain.replace(',', '.'));
}

/** Takes away what floating point adds: 1.1 × 10⁹ is 1100000000. */
function round(value: number): number {
  return Number(value.toPrecision(12));
}
