import { dayIn } from './iso-week.ts';
import type { Morning, MorningEvent } from './morning.ts';

/** One sentence about an event, word for word a report's, with the report's address. */
export interface NewsLine {
  of: 'today' | 'week';
  text: string;
  url: string;
}

/**
 * A sentence about the first event of a list: of today's where `daily`, else of the week's, and of
 * the week's too while today has none. Unread events come first. It is the title of the event's
 * best report, or a line of its reports where the title only asks. Null where no event has one.
 */
export function firstNewsLine(
  { things, groups }: Pick<Morning, 'things' | 'groups'>,
  { daily, now, zone }: { daily: boolean; now: Date; zone: string },
): NewsLine | null {
  const ofWeek = groups
    .flatMap(({ name, events }) => (name === 'earlier' ? [] : events))
    .toSorted((one, other) => place(one) - place(other) || other.score - one.score);
  const events = [...things, ...ofWeek].toSorted(
    (one, other) => Number(one.read) - Number(other.read),
  );
  const today = dayIn(zone, now);
  const isToday = ({ firstAt, undated }: MorningEvent) =>
    !undated && dayIn(zone, new Date(firstAt)) === today;
  const ofToday = daily ? firstLine(events.filter(isToday)) : null;
  if (ofToday) return { of: 'today', ...ofToday };
  const line = firstLine(events);
  return line && { of: 'week', ...line };
}

/** Followed names come before all others, as on the page. */
function place({ followed }: MorningEvent): number {
  return followed === null ? 1 : 0;
}

function firstLine(events: readonly MorningEvent[]): Omit<NewsLine, 'of'> | null {
  for (const { title, url, whatChanged, cardUrl } of events) {
    if (!isQuestion(title)) return { text: title, url };
    // A card's line is its own words, not a report's.
    const line = whatChanged?.url === cardUrl ? null : whatChanged;
    if (line && !isQuestion(line.text)) return line;
  }
  return null;
}

/** In Latin and in full-width punctuation. */
function isQuestion(text: string): boolean {
  return /[?？]["'”’»」』]?\s*$/u.test(text);
}
