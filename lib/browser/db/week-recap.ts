import type { Settings } from '../../contract/settings.ts';
import { withoutPublishers } from '../../recap/hidden-publishers.ts';
import { recap, type Recap, type RecapInput } from '../../recap/recap.ts';
import type { WeekView } from './weeks.ts';

/** What a recap reads of the settings. */
export type RecapSettings = Pick<Settings, 'role' | 'topics' | 'follows' | 'publishersOff'>;

/** The recap of a week as it is stored; `hidden` events (by id) are left out. */
export function recapOf(
  { week, rows, summary, before, weeks, marked, cards }: WeekView,
  { role, topics, follows, publishersOff }: RecapSettings,
  {
    hidden,
    ...options
  }: { now: Date; zone: string; most?: number; hidden?: ReadonlySet<string> } & Partial<
    Pick<RecapInput, 'audience' | 'entityId'>
  >,
): Recap {
  return recap({
    week,
    rows: withoutPublishers(rows, publishersOff).filter(({ eventId }) => !hidden?.has(eventId)),
    summary,
    before,
    cards,
    marked,
    weeks,
    role,
    topics: [...follows.map(({ id }) => id), ...follows.map(({ name }) => name), ...topics],
    names: {
      publisher: (id: string) => summary?.publisherNames[id] ?? id,
      entity: (id: string) => summary?.entityNames[id] ?? id,
    },
    ...options,
  });
}
