import type { Audience } from '../insight/sections/audience.ts';
import { dayIn } from './iso-week.ts';
import type { WeekRow } from './week-rows.ts';

/** One sentence about an event, word for word a report's, with the report's address. */
export interface NewsLine {
  of: 'today' | 'week';
  text: string;
  url: string;
}

interface Reader {
  role: Audience | null;
  follows: readonly { id: string }[];
}

/**
 * A sentence about the first event of a week's rows: of today's where `daily`, else of the week's,
 * and of the week's too while today has none. Followed names come first, then what is worth most to
 * the reader's role. It is the title of the event's best report, or a line of its reports where the
 * title only asks. Null where no event has one.
 */
export function firstNewsLine(
  rows: readonly WeekRow[],
  { role, follows }: Reader,
  { daily, now, zone }: { daily: boolean; now: Date; zone: string },
): NewsLine | null {
  const followed = new Set(follows.map(({ id }) => id));
  const place = ({ entities }: WeekRow) => (entities.some(([id]) => followed.has(id)) ? 0 : 1);
  const worth = ({ roleWeights, weight }: WeekRow) => (role && roleWeights?.[role]) ?? weight;
  const ranked = rows.toSorted(
    (one, other) => place(one) - place(other) || worth(other) - worth(one),
  );
  const today = dayIn(zone, now);
  const isToday = ({ firstAt, undated }: WeekRow) =>
    !undated && dayIn(zone, new Date(firstAt)) === today;
  const ofToday = daily ? firstLine(ranked.filter(isToday)) : null;
  if (ofToday) return { of: 'today', ...ofToday };
  const line = firstLine(ranked);
  return line && { of: 'week', ...line };
}

function firstLine(rows: readonly WeekRow[]): Omit<NewsLine, 'of'> | null {
  for (const { title, url, whatChanged } of rows) {
    if (!isQuestion(title)) return { text: title, url };
    if (whatChanged && !isQuestion(whatChanged.text)) return whatChanged;
  }
  return null;
}

/** In Latin and in full-width punctuation. */
function isQuestion(text: string): boolean {
  return /[?？]["'”’»」』]?\s*$/u.test(text);
}
