import { useLiveQuery } from 'dexie-react-hooks';
import { recentInsights } from '../../lib/browser/library/insights.ts';
import { findWeek, keptWeeks, readMarks, rowsOfWeek } from '../../lib/browser/library/weeks.ts';
import type { Settings } from '../../lib/contract/settings.ts';
import { weekAfter, type IsoWeek } from '../../lib/recap/iso-week.ts';
import { recap, type ReadCard, type Recap } from '../../lib/recap/recap.ts';
import type { RecapFilter } from '../popup-view.ts';

/** How far back the reader's own reading counts, in days. */
const HISTORY_DAYS = 42;
/** More rows than are ever shown, so that the reader's role and history can lift one. */
const ROWS = 120;

export interface RecapChoice {
  week: IsoWeek;
  filter: RecapFilter;
  /** undefined until they are read. */
  settings: Pick<Settings, 'role' | 'topics'> | undefined;
  now: Date;
  /** IANA. */
  zone: string;
}

/** The recap of a week, live; undefined until it is put together. */
export function useRecap({ week, filter, settings, now, zone }: RecapChoice): Recap | undefined {
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
  if (!found || !settings) return undefined;
  const { rows, summary, before, weeks, marked, cards } = found;
  const names = {
    publisher: (id: string) => summary?.publisherNames[id] ?? id,
    entity: (id: string) => summary?.entityNames[id] ?? id,
  };
  return recap({ week, rows, summary: summary ?? null, before: before ?? null, cards, marked, weeks, ...settings, now, zone, names, ...filter });
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
