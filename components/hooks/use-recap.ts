import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { recentInsights } from '../../lib/browser/library/insights.ts';
import { findWeek, keptWeeks, readMarks, rowsOfWeek } from '../../lib/browser/library/weeks.ts';
import type { Settings } from '../../lib/contract/settings.ts';
import { isoWeekOf, weekAfter } from '../../lib/recap/iso-week.ts';
import { recap, type ReadCard, type Recap } from '../../lib/recap/recap.ts';
import type { RecapFilter } from '../popup-view.ts';
import { useNow } from './use-now.ts';

/** The reader's own, IANA. */
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** How far back the reader's own reading counts, in days. */
const HISTORY_DAYS = 42;
/** More rows than are ever shown, so that the reader's role and history can lift one. */
const ROWS = 120;

/** The week shown, what it is narrowed to, and how to change both. */
export interface ShownRecap {
  /** null while the week is put together. */
  recap: Recap | null;
  filter: RecapFilter;
  onFilter: (filter: RecapFilter) => void;
  onWeek: (step: -1 | 1) => void;
}

/** The recap of this week, live, and of any other the reader steps to. `settings` is undefined until read. */
export function useRecap(settings: Pick<Settings, 'role' | 'topics'> | undefined): ShownRecap {
  const now = useNow();
  const [week, setWeek] = useState(() => isoWeekOf(new Date(), zone));
  const [filter, onFilter] = useState<RecapFilter>({ audience: null, entityId: null });
  const found = useLiveQuery(async () => {
    const [rows, summary, before, weeks, marked, insights] = await Promise.all([
      rowsOfWeek(week, ROWS),
      findWeek(week),
      findWeek(weekAfter(week, -1)),
      keptWeeks(),
      readMarks(),
      recentInsights(new Date(Date.now() - HISTORY_DAYS * 86_400_000), 300),
    ]);
    return { rows, summary, before, weeks, marked, cards: insights.map(cardOf) };
  }, [week]);
  const onWeek = (step: -1 | 1) => setWeek(weekAfter(week, step));
  if (!found || !settings) return { recap: null, filter, onFilter, onWeek };
  const { rows, summary, before, weeks, marked, cards } = found;
  const names = {
    publisher: (id: string) => summary?.publisherNames[id] ?? id,
    entity: (id: string) => summary?.entityNames[id] ?? id,
  };
  const { role, topics } = settings;
  return { recap: recap({ week, rows, summary: summary ?? null, before: before ?? null, cards, marked, weeks, role, topics, now, zone, names, ...filter }), filter, onFilter, onWeek };
}

function cardOf({ url, insight }: Awaited<ReturnType<typeof recentInsights>>[number]): ReadCard {
  return {
    url,
    whatChanged: insight.sections.tldr.find(({ part }) => part === 'what-changed')?.text ?? null,
    eventType: insight.eventType,
    audiences: insight.sections.audience.map(({ audience }) => audience),
    entityIds: insight.entities.map(({ id }) => id),
  };
}
