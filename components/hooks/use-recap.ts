import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { weekView, type WeekView } from '../../lib/browser/db/weeks.ts';
import type { Settings } from '../../lib/contract/settings.ts';
import { isoWeekOf, weekAfter } from '../../lib/recap/iso-week.ts';
import { recap, type Recap } from '../../lib/recap/recap.ts';
import { outlookOf, type Outlook } from '../../lib/library/predictions.ts';
import type { RecapFilter } from '../recap/popup-view.ts';
import { withoutPublishers } from '../../lib/recap/hidden-publishers.ts';
import { useNow } from './use-now.ts';

/** The reader's own, IANA. */
export const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The week shown, what it is narrowed to, and how to change both. */
export interface ShownRecap {
  /** null while the week is put together. */
  recap: Recap | null;
  /** What the predictions of cards came to; null while it is looked up. */
  outlook: Outlook | null;
  filter: RecapFilter;
  onFilter: (filter: RecapFilter) => void;
  onWeek: (step: -1 | 1) => void;
}

/** What a recap reads of the settings. */
export type RecapSettings = Pick<Settings, 'role' | 'topics' | 'follows' | 'publishersOff'>;

/**
 * The recap of this week, live, and of any other the reader steps to. `settings` is undefined until
 * read; `first` is what was read before.
 */
export function useRecap(
  settings: RecapSettings | undefined,
  first: WeekView | null = null,
  shown: { most?: number; hidden?: ReadonlySet<string> } = {},
): ShownRecap {
  const now = useNow();
  const [week, setWeek] = useState(() => first?.week ?? isoWeekOf(new Date(), zone));
  const [filter, onFilter] = useState<RecapFilter>({ audience: null, entityId: null });
  const live = useLiveQuery(() => weekView(week, new Date()), [week]);
  const found = live ?? (first?.week === week ? first : null);
  const onWeek = (step: -1 | 1) => setWeek(weekAfter(week, step));
  if (!found || !settings) return { recap: null, outlook: null, filter, onFilter, onWeek };
  return {
    recap: recapOf(found, settings, { now, ...shown, ...filter }),
    outlook: outlookOf(found.due, found.verdicts),
    filter,
    onFilter,
    onWeek,
  };
}

/** The recap of a week as it is stored; `hidden` events (by id) are left out. */
export function recapOf(
  { week, rows, summary, before, weeks, marked, cards }: WeekView,
  { role, topics, follows, publishersOff }: RecapSettings,
  {
    hidden,
    ...options
  }: { now: Date; most?: number; hidden?: ReadonlySet<string> } & Partial<RecapFilter>,
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
    zone,
    names: {
      publisher: (id: string) => summary?.publisherNames[id] ?? id,
      entity: (id: string) => summary?.entityNames[id] ?? id,
    },
    ...options,
  });
}
