import type { EventType } from '../insight/event-type.ts';
import type { Audience } from '../insight/sections/audience.ts';
import type { Recap, RecapEvent, RecapReason } from './recap.ts';

/** The words a recap is written with when it leaves the extension, in the reader's language. */
export interface RecapWords {
  /** BCP 47. */
  language: string;
  /** "The week in AI". */
  title: string;
  /** "23–29 November 2026". */
  period: string;
  readOf: (read: number, of: number) => string;
  themes: string;
  movers: string;
  reports: (count: number) => string;
  theme: (theme: Recap['themes'][number]) => string;
  mover: (mover: Recap['movers'][number]) => string;
  reason: (reason: RecapReason) => string;
  eventType: (eventType: EventType) => string;
  audience: (audience: Audience) => string;
  /** "Written by Sidelight on this device." */
  foot: string;
}

/** What stands under an event's title: its kind, whom it concerns, who reports it. */
export function lineUnder(event: RecapEvent, words: RecapWords): string[] {
  const publishers = event.publishers.map(({ name }) => name);
  const shown =
    publishers.length > 4 ? [...publishers.slice(0, 4), `+${publishers.length - 4}`] : publishers;
  return [
    words.eventType(event.eventType),
    event.audiences.map(words.audience).join(', '),
    shown.join(', '),
  ].filter((part) => part !== '');
}
