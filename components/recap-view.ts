import type { EventType } from '../lib/insight/event-type.ts';
import type { Audience } from '../lib/insight/sections/audience.ts';

/** One event of the week as the recap shows it. */
export interface RecapEventView {
  id: string;
  title: string;
  /** Address of the report to open. */
  url: string;
  /** One line; null where no report says more than its title. */
  whatChanged: string | null;
  eventType: EventType;
  audiences: Audience[];
  /** Names of who it is about. */
  names: string[];
  /** Names of the publishers that report it, first reporter first. */
  publishers: string[];
  /** Reports a day, Monday first: seven numbers. */
  coverage: number[];
  read: boolean;
  /** Why it stands where it stands, in words ready to show. */
  reason: string | null;
}

/** A week as the recap shows it. */
export interface RecapView {
  /** First and last day, `YYYY-MM-DD`. */
  from: string;
  until: string;
  events: RecapEventView[];
  themes: { name: string; events: number }[];
  /** Names that are up against the week before, by how many reports. */
  movers: { name: string; by: number }[];
  /** Whether there is a week before or after to step to. */
  hasEarlier: boolean;
  hasLater: boolean;
}

/** What this tab offers the popup. */
export type TabRow =
  | { kind: 'card'; hook: string; publisher: string }
  | { kind: 'working'; title: string | null }
  | { kind: 'page' }
  | { kind: 'none' };

export type RecapFormat = 'markdown' | 'html' | 'json';
