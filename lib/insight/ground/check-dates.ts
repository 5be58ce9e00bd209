import type { Check, Passage } from './check.ts';
import type { FoundDate } from './dates.ts';

/** Every date of the statement must stand in its evidence, at least as precise; years exactly. */
export const checkDates: Check = ({ statement, evidence }) =>
  statement.dates.filter((date) => !standsAsDate(date, evidence)).map(({ text }) => ({ kind: 'date' as const, text }));

function standsAsDate(date: FoundDate, evidence: Passage): boolean {
  if (evidence.dates.some((other) => covers(other, date))) return true;
  const bareYear = date.month === null && date.quarter === null;
  return bareYear && evidence.quantities.some(({ values }) => values.includes(date.year!));
}

/** True if every part the date states is stated the same by the other. */
function covers(other: FoundDate, date: FoundDate): boolean {
  return (['year', 'month', 'day', 'quarter'] as const).every((part) => date[part] === null || date[part] === other[part]);
}
