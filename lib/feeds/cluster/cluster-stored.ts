import { defined } from '../../invariant.ts';
import { AppError } from '../../errors.ts';
import type { Assignment, CollectStore } from '../fetch/collect.ts';
import { findDuplicates } from './duplicates.ts';
import { createEventIndex, itemsOf, placeItem, recluster } from './event-index.ts';
import { entryOf, type StoredItem } from '../stored-item.ts';
import { MS_PER_DAY } from '../../text/duration.ts';

/** Items older than this are left in the events they are in. */
export const CLUSTERED_DAYS = 10;

/**
 * So few new items among many are placed one by one; the next collection that brings more sees all
 * together again.
 */
const FEW = 3;
const SMALL = 1500;

/**
 * Groups the stored items of the last ten days, if any of them has no event yet, and stores what
 * changed: event ids and marks of duplicates. Gives the changes. Running it again changes nothing,
 * so it may be killed at any point.
 */
export async function clusterStored(
  store: Pick<CollectStore, 'ungroupedItems' | 'itemsSince' | 'saveGrouping'>,
  { now, signal }: { now: Date; signal: AbortSignal },
): Promise<Assignment[]> {
  const fresh = await store.ungroupedItems();
  if (fresh.length === 0) return [];
  const recent = await store.itemsSince(
    new Date(now.getTime() - CLUSTERED_DAYS * MS_PER_DAY).toISOString(),
  );
  if (signal.aborted) throw new AppError('cancelled');
  const byUrl = new Map([...recent, ...fresh].map((item) => [item.url, item]));
  const items = [...byUrl.values()].sort(
    (one, other) => one.at.localeCompare(other.at) || one.url.localeCompare(other.url),
  );
  const index = createEventIndex(items.filter(({ eventId }) => eventId !== '').map(entryOf));
  for (const item of items) if (item.eventId === '') placeItem(index, entryOf(item));
  if (fresh.length > FEW || items.length < SMALL) recluster(index);
  const assignments = index.entries
    .map(({ id, eventId }) => ({ id, eventId }))
    .filter(({ id, eventId }) => defined(byUrl.get(id)).eventId !== eventId);
  const touched = new Set(
    assignments.flatMap(({ id, eventId }) => [eventId, defined(byUrl.get(id)).eventId]),
  );
  const duplicateOf = new Map<string, string>();
  for (const eventId of touched) {
    const members = itemsOf(index, eventId).map((url) => defined(byUrl.get(url)));
    for (const [url, first] of findDuplicates(members)) duplicateOf.set(url, first);
  }
  const changed = index.entries
    .filter(({ eventId }) => touched.has(eventId))
    .map(({ id, eventId }) =>
      changeOf(defined(byUrl.get(id)), eventId, duplicateOf.get(id) ?? null),
    )
    .filter((change) => change !== null);
  if (signal.aborted) throw new AppError('cancelled');
  if (changed.length > 0) await store.saveGrouping(changed);
  return changed;
}

function changeOf(
  item: StoredItem,
  eventId: string,
  duplicateOf: string | null,
): Assignment | null {
  return item.eventId === eventId && item.duplicateOf === duplicateOf
    ? null
    : { url: item.url, eventId, duplicateOf, at: item.at };
}
