import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useMemo, useState } from 'react';
import { savedCards } from '../../lib/browser/db/highlights.ts';
import { recapOf, type RecapSettings } from '../../lib/browser/db/week-recap.ts';
import { weekView } from '../../lib/browser/db/weeks.ts';
import { hiddenEventsValue } from '../../lib/browser/hidden-events.ts';
import { noteVisit } from '../../lib/browser/recap-visits.ts';
import { sendMessage } from '../../lib/browser/send-message.ts';
import type { Highlight } from '../../lib/contract/highlight.ts';
import { logged } from '../../lib/log.ts';
import { isoWeekOf, weekAfter } from '../../lib/recap/iso-week.ts';
import { morning, type Morning, type MorningEvent } from '../../lib/recap/morning.ts';
import { useRecap, zone, type ShownRecap } from './use-recap.ts';
import { useNow } from './use-now.ts';
import { useStored } from './use-stored.ts';

/** All rows a week is read with, so that no followed name is cut off before it is listed. */
const MOST_EVENTS = 120;
/** More than a reading list holds. */
const MOST_SAVED = 500;

/** The week's own page: the recap cut to what is listed, and the list. */
export interface ShownMorning extends ShownRecap {
  /** null while it is put together. */
  morning: Morning | null;
  /** Addresses on the reading list. */
  later: ReadonlySet<string>;
  onLater: (event: MorningEvent, later: boolean) => void;
  /** Whether the week shown is the running one. */
  isRunning: boolean;
}

/** What the week's own page lists; notes the visit. `settings` is undefined until read. */
export function useMorning(settings: RecapSettings | undefined): ShownMorning {
  const now = useNow();
  const hiddenEvents = useStored(hiddenEventsValue);
  const hidden = useMemo(() => new Set(Object.keys(hiddenEvents ?? {})), [hiddenEvents]);
  const lastVisit = useLastVisit();
  const saved = useLiveQuery(() => savedCards(MOST_SAVED));
  const later = useMemo(() => new Set(saved?.map(({ url }) => url)), [saved]);
  const shown = useRecap(settings, null, { most: MOST_EVENTS, hidden });
  const week = shown.recap?.week;
  const isRunning = week === isoWeekOf(now, zone);
  const before = useLiveQuery(
    async () => (week ? await weekView(weekAfter(week, -1), new Date()) : null),
    [week],
  );
  const onLater = (event: MorningEvent, add: boolean) => saveForLater(event, add, saved ?? []);
  const isReady = hiddenEvents !== undefined && lastVisit !== undefined && before !== undefined;
  if (!settings || !shown.recap || !isReady)
    return { ...shown, recap: null, morning: null, later, onLater, isRunning };
  const isFiltered = shown.filter.audience !== null || shown.filter.entityId !== null;
  const list = morning({
    recap: shown.recap,
    before:
      before && !isFiltered
        ? recapOf(before, settings, { now, zone, most: MOST_EVENTS, hidden })
        : null,
    follows: settings.follows,
    lastVisit,
    now,
    zone,
  });
  const events = [
    ...list.things,
    ...list.groups.flatMap((group) => (group.name === 'earlier' ? [] : group.events)),
  ];
  const read = events.filter((event) => event.read).length;
  return {
    ...shown,
    recap: { ...shown.recap, events, read },
    morning: list,
    later,
    onLater,
    isRunning,
  };
}

/** The visit before this one: null at the first, undefined until known. */
function useLastVisit(): Date | null | undefined {
  const [visit, setVisit] = useState<Date | null>();
  useEffect(() => {
    noteVisit(new Date()).then(setVisit, (thrown: unknown) => {
      logged('note-visit')(thrown);
      setVisit(null);
    });
  }, []);
  return visit;
}

function saveForLater({ url, urls, title }: MorningEvent, add: boolean, saved: Highlight[]): void {
  if (add) {
    const mark = { url, title, kind: 'card' as const, text: title };
    void sendMessage('keepMark', { ...mark, before: '', after: '', note: '' });
    return;
  }
  const ids = saved.filter((card) => urls.includes(card.url)).map(({ id }) => id);
  if (ids.length > 0) void sendMessage('deleteMarks', { ids });
}
