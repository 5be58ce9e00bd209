import { memoized } from '../memoize.ts';
import { parseDay, type Day } from './calendar.ts';
import {
  remember,
  type DateContext,
  type DateReading,
  type DateRule,
  type DateType,
} from './date-rule.ts';
import { eastAsianDateRules } from './rules.cjk.ts';
import { completeRanges, type LocatedDate } from './ranges.ts';
import { englishDateRules, yearFirstRules } from './rules.en.ts';
import { europeanDateRules } from './rules.eu.ts';
import { englishDurationRules } from './durations.en.ts';
import { normalizeCharacters } from '../normalize.ts';

export interface FoundDate {
  text: string;
  /** Offsets into the text, end exclusive. */
  start: number;
  end: number;
  /** As in TIMEX3 (TimeML 1.2.1). */
  type: DateType;
  value: string;
  /**
   * The calendar date it names, with the precision stated: 2023, 2023-08, 2023-08-03; null for
   * lengths, weeks, quarters, "now".
   */
  date: string | null;
}

const eastAsian: readonly DateRule[] = [...eastAsianDateRules, ...englishDateRules];
const english: readonly DateRule[] = [...englishDateRules, ...englishDurationRules];

/**
 * The time expressions of a text in order, each with its TIMEX3 value; what is said relative to now
 * is calculated from `reference` (YYYY-MM-DD, the day the text was published), weekdays and days
 * without a year by the tense they occur in.
 */
export function findDates(
  text: string,
  { reference, language }: { reference: string; language?: string },
): FoundDate[] {
  const day = parseDay(reference);
  if (!day) throw new RangeError(`no day: ${reference}`);
  return [...found([language ?? '', reference, text].join(GAP))];
}

/** The sentences of a long article: engine, grounder and table read the same ones. */
const MOST_KEPT = 600;
/** Between the parts of a key; no language tag or day has it. */
const GAP = '\n';
const found = memoized<readonly FoundDate[]>(MOST_KEPT, (key) => {
  const [language = '', reference = '', ...lines] = key.split(GAP);
  const text = lines.join(GAP);
  const day = parseDay(reference);
  return day ? read(text, rulesFor(text, language), day) : [];
});

/**
 * By the language, and where it is not said by the script; dates in figures are read in every
 * language.
 */
function rulesFor(text: string, language: string | undefined): readonly DateRule[] {
  const code = (language ?? '').slice(0, 2).toLowerCase();
  const isEastAsian = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}]/u.test(text);
  if (code === 'zh' || code === 'ja' || code === 'ko' || (code === '' && isEastAsian))
    return eastAsian;
  const european = europeanDateRules(code);
  if (european.length > 0) return [...yearFirstRules, ...european];
  return isEastAsian ? [...english, ...eastAsianDateRules] : english;
}

interface Candidate {
  match: RegExpExecArray;
  rule: DateRule;
  start: number;
  end: number;
  order: number;
}

function read(text: string, rules: readonly DateRule[], reference: Day): FoundDate[] {
  const folded = foldDigits(normalizeCharacters(text).replace(/\s/g, ' '));
  const candidates: Candidate[] = [];
  for (const [order, rule] of rules.entries()) {
    for (const match of folded.matchAll(rule.pattern)) {
      const from = match[0].length - match[0].trimStart().length;
      const start = match.index + from;
      candidates.push({ match, rule, start, end: start + match[0].trim().length, order });
    }
  }
  candidates.sort(
    (one, other) => one.start - other.start || other.end - one.end || one.order - other.order,
  );
  const context: DateContext = {
    reference,
    text: folded,
    memory: { day: null, year: null, month: null, quarter: null },
  };
  const located: LocatedDate[] = [];
  let end = 0;
  for (const candidate of candidates) {
    if (candidate.start < end) continue;
    const reading = candidate.rule.read(candidate.match, context);
    if (!reading) continue;
    remember(context.memory, reading, reference);
    located.push({
      found: toFound(text, candidate, reading),
      isYearGuessed: reading.isYearGuessed ?? false,
    });
    end = candidate.end;
  }
  return completeRanges(located, folded);
}

/** Full-width figures and their signs as ASCII ones, offsets kept: `２０２６／３` is `2026/3`. */
function foldDigits(text: string): string {
  return text.replace(/[０-９／．]/g, (sign) =>
    String.fromCharCode(sign.charCodeAt(0) - FULL_WIDTH_OFFSET),
  );
}

/** From a full-width form to its ASCII character (Unicode block Halfwidth and Fullwidth Forms). */
const FULL_WIDTH_OFFSET = 0xfee0;

function toFound(text: string, { start, end }: Candidate, { type, value }: DateReading): FoundDate {
  return {
    text: text.slice(start, end),
    start,
    end,
    type,
    value,
    date: partialDateOf(type, value),
  };
}

function partialDateOf(type: DateType, value: string): string | null {
  if (type !== 'DATE' && type !== 'TIME') return null;
  return /^(\d{4}(?:-\d{2}(?:-\d{2})?)?)(?:T.*)?$/.exec(value)?.[1] ?? null;
}
