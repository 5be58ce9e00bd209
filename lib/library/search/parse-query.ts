import { searchTerms } from './tokenize.ts';
import { MS_PER_DAY } from '../../text/duration.ts';

/** One thing that must be found: words next to each other, in order. A single word is a row of one. */
export interface SearchUnit {
  terms: string[];
  /** The last word may go on: it was typed last, outside quotation marks. */
  prefix: boolean;
  /** Written in quotation marks (or without spaces, as Chinese is): found exactly or not at all. */
  exact: boolean;
}

/** A name that is asked for, folded: the whole of it (written in quotation marks), or how one of its words begins. */
export interface WantedName {
  words: string;
  whole: boolean;
}

/** What the reader asks for. All units and all filters must hold; several values of one filter are alternatives. */
export interface LibraryQuery {
  units: SearchUnit[];
  publishers: WantedName[];
  entities: WantedName[];
  events: WantedName[];
  audiences: WantedName[];
  /** Milliseconds since 1970, inclusive and exclusive; read within. Null: no limit. */
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
 * Reads what was typed: words (the last one may be half-typed), `"phrases"`, `publisher:`, `entity:`, `event:`,
 * `audience:` (a name, in quotes if it has spaces), `since:` and `until:` (`2026`, `2026-11`, `2026-11-24`, or `7d` for the
 * last seven days, counted from `now`). An operator without a readable value is taken as words.
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
  // Only the very last word is half-typed.
  for (const unit of query.units.slice(0, -1)) unit.prefix = false;
  return query;
}

/** Whether nothing is asked for. */
export function isEmptyQuery(query: LibraryQuery): boolean {
  return (
    query.units.length +
      query.publishers.length +
      query.entities.length +
      query.events.length +
      query.audiences.length ===
      0 &&
    query.since === null &&
    query.until === null
  );
}

function addUnit(query: LibraryQuery, unit: SearchUnit): void {
  if (unit.terms.length > 0) query.units.push(unit);
}

/** Words apart, except that characters written without spaces stay together as they stand. */
function wordUnits(text: string): SearchUnit[] {
  const units: SearchUnit[] = [];
  for (const run of text.match(
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々〇]+|[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々〇]+/gu,
  ) ?? []) {
    const terms = searchTerms(run);
    if (/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々〇]/u.test(run))
      units.push({ terms, prefix: false, exact: true });
    else units.push(...terms.map((term) => ({ terms: [term], prefix: false, exact: false })));
  }
  return units;
}

/** The first moment of a stated day, month or year, or (for `until`) the first one after it; UTC. Null if it is no date. */
function timeOf(value: string, side: 'since' | 'until', now: Date): number | null {
  const days = /^(\d{1,4})d$/.exec(value);
  if (days) return now.getTime() - Number(days[1]) * MS_PER_DAY;
  const date = /^(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?$/.exec(value);
  if (!date) return null;
  const [year, month, day] = date
    .slice(1)
    .map((part) => (part === undefined ? null : Number(part)));
  const step = side === 'until' ? 1 : 0;
  if (month === null || month === undefined) return Date.UTC(year! + step, 0);
  if (month < 1 || month > 12) return null;
  if (day === null || day === undefined) return Date.UTC(year!, month - 1 + step);
  return day >= 1 && day <= 31 ? Date.UTC(year!, month - 1, day + step) : null;
}

/** What was typed with an operator such as `publisher:"The Courier"` added, or taken out where it was in. */
export function toggleOperator(text: string, name: string, value: string): string {
  const operator = operatorFor(name, value);
  if (hasOperator(text, name, value)) return ` ${text} `.replace(` ${operator} `, ' ').trim();
  // In front, so that the word being typed stays last.
  return `${operator} ${text}`.trim();
}

/** Whether the operator stands in what was typed. */
export function hasOperator(text: string, name: string, value: string): boolean {
  return ` ${text} `.includes(` ${operatorFor(name, value)} `);
}

/** Quotation marks ask for the whole name; dates need none. */
function operatorFor(name: string, value: string): string {
  return name === 'since' ? `since:${value}` : `${name}:"${value.replaceAll(/["“”„«»]/g, '')}"`;
}
