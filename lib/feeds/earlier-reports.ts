import { defined } from '../invariant.ts';
import type { EarlierReport } from '../insight/engine.ts';
import { splitSentences } from '../text/split-sentences.ts';
import type { Addition } from './compare-reports.ts';
import { createEventIndex, placeItem } from './cluster/event-index.ts';
import { entryOf, type StoredItem } from './stored-item.ts';

/**
 * The event among `candidates` that an item reports too, or null. Candidates are stored items that
 * share a name with it and are of the same weeks; a few hundred are plenty.
 */
export function findEvent(item: StoredItem, candidates: StoredItem[]): string | null {
  const known = candidates.find(({ url }) => url === item.url);
  if (known && known.eventId !== '') return known.eventId;
  const index = createEventIndex(
    candidates.filter(({ url, eventId }) => url !== item.url && eventId !== '').map(entryOf),
  );
  const { eventId } = placeItem(index, { ...entryOf(item), eventId: '' });
  return defined(index.members.get(eventId)).length > 1 ? eventId : null;
}

export interface EarlierOptions {
  /** The article's event, if it has one. */
  eventId: string | null;
  /** Ids of the article's names, most mentioned first. */
  entityIds: string[];
  publisherName: (id: string) => string;
  /** What reports of the same event add, see `compareReports`: their sentence becomes the quote. */
  adds?: Addition[];
  /** The most reports of the same event, and of the same names. */
  mostSameEvent?: number;
  mostSameEntity?: number;
}

/**
 * Stored items as context for a card: reports of the same event first (each publisher once, the
 * earliest first), then the newest ones about the same names, one an event, those that share most
 * names before others. Copies of another's text are left out. Every report carries words of its own
 * as quote.
 */
export function earlierReports(
  url: string,
  items: StoredItem[],
  {
    eventId,
    entityIds,
    publisherName,
    adds = [],
    mostSameEvent = 6,
    mostSameEntity = 6,
  }: EarlierOptions,
): EarlierReport[] {
  const others = items.filter((item) => item.url !== url && item.duplicateOf === null);
  const added = new Map(adds.map(({ report, text }) => [report.url, text]));
  const toReport = (item: StoredItem, sameEvent: boolean): EarlierReport => ({
    kind: 'item',
    url: item.url,
    title: item.title,
    publisher: publisherName(item.publisherId),
    publishedAt: item.publishedAt,
    quote: added.get(item.url) ?? quoteOf(item),
    sameEvent,
    entities: item.entityIds.filter((id) => entityIds.includes(id)),
  });
  const same =
    eventId === null
      ? []
      : others
          .filter((item) => item.eventId === eventId)
          .sort(
            (one, other) =>
              Number(added.has(other.url)) - Number(added.has(one.url)) ||
              one.at.localeCompare(other.at),
          );
  const shared = (item: StoredItem) => item.entityIds.filter((id) => entityIds.includes(id)).length;
  const about = others
    .filter((item) => (eventId === null || item.eventId !== eventId) && shared(item) > 0)
    .sort(
      (one, other) =>
        Math.min(shared(other), 2) - Math.min(shared(one), 2) || other.at.localeCompare(one.at),
    );
  return [
    ...firstOfEach(same, ({ publisherId }) => publisherId)
      .slice(0, mostSameEvent)
      .map((item) => toReport(item, true)),
    ...firstOfEach(about, (item) => item.eventId || item.url)
      .slice(0, mostSameEntity)
      .map((item) => toReport(item, false)),
  ];
}

function firstOfEach(items: StoredItem[], keyOf: (item: StoredItem) => string): StoredItem[] {
  const seen = new Set<string>();
  return items.filter((item) => !seen.has(keyOf(item)) && seen.add(keyOf(item)));
}

/** The first whole sentence of the summary, else the title. */
function quoteOf({ blurb, title, language }: StoredItem): string {
  const [first] = splitSentences(blurb, language);
  return first && first.text.length >= 30 && !/(?:…|\.{3})$/.test(first.text) ? first.text : title;
}
