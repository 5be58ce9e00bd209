import { defined } from '../../invariant.ts';
import { searchTerms } from './tokenize.ts';
import { MS_PER_DAY } from '../../text/duration.ts';
import { pattern } from '../../text/pattern.ts';

/** A required phrase: adjacent words in order. A single word is a phrase of one. */
export interface SearchUnit {
  terms: string[];
  /** True if the last word is a prefix: typed last, outside quotation marks. */
  prefix: boolean;
  /** Quoted, or in a script without spaces (Chinese): no fuzzy matches. */
  exact: boolean;
}

/** A normalized name filter: the whole name (quoted), or the prefix of one of its words. */
export interface WantedName {
  words: string;
  whole: boolean;
}

/** A parsed query. All units and filters must match; values of one filter are alternatives. */
export interface LibraryQuery {
  units: SearchUnit[];
  publishers: WantedName[];
  entities: WantedName[];
  events: WantedName[];
  audiences: WantedName[];
  /** Reading time in milliseconds since 1970, inclusive and exclusive; null for no limit. */
  since: number | null;
  until: number | null;
}

const OPERATORS = {
  publisher: 'publishers',
  entity: 'entities',
  event: 'events',
  audience: 'audiences',
} as const;
const PART =
  /(?:(publisher|entity|event|audience|since|until):)?(?:["“”„«»]([^"“”„«»]*)["“”„«»]?|(\S+))/giu;

/**
 * Parses a query: words (the last may be incomplete), `"phrases"`, `publisher:`, `entity:`,
 * `event:`, `audience:` (a name, quoted if it has spaces), `since:` and `until:` (`2026`,
 * `2026-11`, `2026-11-24`, or `7d` for the last seven days before `now`). An operator with an
 * invalid value is parsed as words.
 */
export function parseQuery(text: string, { now }: { now: Date }): LibraryQuery {
  const query: LibraryQuery = {
    units: [],
    publishers: [],
    entities: [],
    events: [],
    audiences: [],
    since: null,
    until: null,
  };
  for (const { 0: whole, 1: name, 2: quoted, 3: bare, index } of text.matchAll(PART)) {
    const value = quoted ?? bare ?? '';
    const operator = name?.toLowerCase();
    if (operator === 'since' || operator === 'until') {
      const time = timeOf(value, operator, now);
      if (time !== null) {
        query[operator] = time;
        continue;
      }
    } else if (operator !== undefined) {
      const words = searchTerms(value).join(' ');
      if (words !== '')
        query[OPERATORS[operator as keyof typeof OPERATORS]].push({
          words,
          whole: quoted !== undefined,
        });
      continue;
    }
    const isLast = index + whole.length === text.length;
    if (quoted !== undefined)
      addUnit(query, { terms: searchTerms(quoted), prefix: false, exact: true });
    else for (const unit of wordUnits(whole)) addUnit(query, { ...unit, prefix: isLast });
  }
  // Only the very last word may be incomplete.
  for (const unit of query.units.slice(0, -1)) unit.prefix = false;
  return query;
}

function addUnit(query: LibraryQuery, unit: SearchUnit): void {
  if (unit.terms.length > 0) query.units.push(unit);
}

const scriptRun = pattern('gu', [
  String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々〇]+`,
  String.raw`[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々〇]+`,
]);

/** Splits words, except in scripts without spaces. */
function wordUnits(text: string): SearchUnit[] {
  const units: SearchUnit[] = [];
  for (const run of text.match(scriptRun) ?? []) {
    const terms = searchTerms(run);
    if (/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々〇]/u.test(run))
      units.push({ terms, prefix: false, exact: true });
    else units.push(...terms.map((term) => ({ terms: [term], prefix: false, exact: false })));
  }
  return units;
}

/**
 * Start of a day, month or year, or (for `until`) of the next one; UTC. Null for an invalid date.
 */
function timeOf(value: string, side: 'since' | 'until', now: Date): number | null {
  const days = /^(\d{1,4})d$/.exec(value);
  if (days) return now.getTime() - Number(days[1]) * MS_PER_DAY;
  const date = /^(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?$/.exec(value);
  if (!date) return null;
  const [year, month, day] = date
    .slice(1)
    .map((part) => (part === undefined ? null : Number(part)));
  const step = side === 'until' ? 1 : 0;
  if (month === null || month === undefined) return Date.UTC(defined(year) + step, 0);
  if (month < 1 || month > 12) return null;
  if (day === null || day === undefined) return Date.UTC(defined(year), month - 1 + step);
  return day >= 1 && day <= 31 ? Date.UTC(defined(year), month - 1, day + step) : null;
}

/** Adds an operator such as `publisher:"The Courier"` to the query, or removes it. */
export function toggleOperator(text: string, name: string, value: string): string {
  const operator = operatorFor(name, value);
  if (hasOperator(text, name, value)) return ` ${text} `.replace(` ${operator} `, ' ').trim();
  // In front, so that the word being typed stays last.
  return `${operator} ${text}`.trim();
}

/** True if the query contains the operator. */
export function hasOperator(text: string, name: string, value: string): boolean {
  return ` ${text} `.includes(` ${operatorFor(name, value)} `);
}

/** Quoted, to match the whole name; dates need no quotes. */
function operatorFor(name: string, value: string): string {
  return name === 'since' ? `since:${value}` : `${name}:"${value.replaceAll(/["“”„«»]/g, '')}"`;
}
