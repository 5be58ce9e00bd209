import type { FeedState } from '../../feeds/fetch/feed-state.ts';
import { database } from './database.ts';
import type { CollectStore } from '../../feeds/fetch/collect.ts';
import { fairShare } from '../../feeds/fair-share.ts';

/** Fetch state of every feed. */
export function feedStates(): Promise<FeedState[]> {
  return database.feeds.toArray();
}

/** Store for feed collection; each method is one transaction. */
export const collectStore: CollectStore = {
  feedStates: () => database.feeds.toArray(),

  storedFrom: async (urls) => {
    const stored = await database.items.where('url').anyOf(urls).toArray();
    return new Map(stored.map(({ url, feedUrl }) => [url, feedUrl]));
  },

  replaceItems: async (items) => {
    await database.items.bulkPut(items);
  },

  saveFeed: (state, items) =>
    database.transaction('rw', database.feeds, database.items, async () => {
      const known = new Set(
        await database.items
          .where('url')
          .anyOf(items.map(({ url }) => url))
          .primaryKeys(),
      );
      const fresh = [
        ...new Map(
          items.filter(({ url }) => !known.has(url)).map((item) => [item.url, item]),
        ).values(),
      ];
      await database.items.bulkAdd(fresh);
      await database.feeds.put(state);
      return fresh.length;
    }),

  itemsSince: (at) => database.items.where('at').aboveOrEqual(at).toArray(),

  ungroupedItems: () => database.items.where('eventId').equals('').toArray(),

  saveGrouping: (assignments) =>
    database.transaction('rw', database.items, async () => {
      for (const { url, eventId, duplicateOf } of assignments)
        await database.items.update(url, { eventId, duplicateOf });
    }),

  removeItems: ({ before, most }) =>
    database.transaction('rw', database.items, async () => {
      const old = await database.items.where('at').below(before).primaryKeys();
      await database.items.bulkDelete(old);
      const beyond = await oldestBeyondShare(most);
      await database.items.bulkDelete(beyond);
      return [...old, ...beyond];
    }),
};

/**
 * Addresses of the oldest items of publishers with more than their share; none while all items fit.
 */
async function oldestBeyondShare(most: number): Promise<string[]> {
  if ((await database.items.count()) <= most) return [];
  const publishers = await database.items.orderBy('publisherId').uniqueKeys();
  const of = (publisher: (typeof publishers)[number]) =>
    database.items.where('publisherId').equals(publisher);
  const counts = await Promise.all(publishers.map((publisher) => of(publisher).count()));
  const share = fairShare(counts, most);
  const beyond = await Promise.all(
    publishers
      .filter((_, place) => (counts[place] ?? 0) > share)
      .map(async (publisher) => (await of(publisher).sortBy('at')).reverse().slice(share)),
  );
  return beyond.flat().map(({ url }) => url);
}
