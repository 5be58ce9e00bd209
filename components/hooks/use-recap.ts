import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { recapOf, type RecapSettings } from '../../lib/browser/db/week-recap.ts';
import { weekView, type WeekView } from '../../lib/browser/db/weeks.ts';
import { isoWeekOf, weekAfter } from '../../lib/recap/iso-week.ts';
import type { Recap } from '../../lib/recap/recap.ts';
import { outlookOf, type Outlook } from '../../lib/library/predictions.ts';
import type { RecapFilter } from '../recap/popup-view.ts';
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
    recap: recapOf(found, settings, { now, zone, ...shown, ...filter }),
    outlook: outlookOf(found.due, found.verdicts),
    filter,
    onFilter,
    onWeek,
  };
}
