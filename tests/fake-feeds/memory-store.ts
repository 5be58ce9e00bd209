import { fairShare } from '../../lib/feeds/fair-share.ts';
import type { CollectStore } from '../../lib/feeds/fetch/collect.ts';
import type { FeedState } from '../../lib/feeds/fetch/feed-state.ts';
import type { StoredItem } from '../../lib/feeds/stored-item.ts';

/** What outlives a killed worker. */
export interface Kept {
  feeds: Map<string, FeedState>;
  items: Map<string, StoredItem>;
  /** Every address that was added, each time it was: to see that nothing is stored twice. */
  added: string[];
}

export function nothingKept(): Kept {
  return { feeds: new Map(), items: new Map(), added: [] };
}

/**
 * A store over `kept`, as seen by one worker: once `isDead` is true, every call is rejected and
 * changes nothing.
 */
export function memoryStore(kept: Kept, isDead: () => boolean = () => false): CollectStore {
  const alive = async () => {
    await new Promise((resolve) => setImmediate(resolve)); // a store answers later, as IndexedDB does
    if (isDead()) throw new Error('the worker was killed');
  };
  return {
    async feedStates() {
      await alive();
      return [...kept.feeds.values()];
    },
    async storedFrom(urls) {
      await alive();
      return new Map(
        urls.flatMap((url) => {
          const item = kept.items.get(url);
          return item ? [[url, item.feedUrl] as const] : [];
        }),
      );
    },
    async replaceItems(items) {
      await alive();
      for (const item of items) kept.items.set(item.url, { ...item });
    },
    async saveFeed(state, items) {
      await alive();
      const fresh = items.filter(({ url }) => !kept.items.has(url));
      for (const item of fresh) {
        kept.items.set(item.url, { ...item });
        kept.added.push(item.url);
      }
      kept.feeds.set(state.url, state);
      return fresh.length;
    },
    async itemsSince(at) {
      await alive();
      return [...kept.items.values()].filter((item) => item.at >= at);
    },
    async ungroupedItems() {
      await alive();
      return [...kept.items.values()].filter(({ eventId }) => eventId === '');
    },
    async saveGrouping(assignments) {
      await alive();
      for (const { url, eventId, duplicateOf } of assignments) {
        const item = kept.items.get(url);
        if (item) kept.items.set(url, { ...item, eventId, duplicateOf });
      }
    },
    async removeItems({ before, most }) {
      await alive();
      const newestFirst = [...kept.items.values()].sort((one, other) =>
        other.at.localeCompare(one.at),
      );
      const fresh = newestFirst.filter(({ at }) => at >= before);
      const byPublisher = [...Map.groupBy(fresh, ({ publisherId }) => publisherId).values()];
      const share = fairShare(
        byPublisher.map(({ length }) => length),
        most,
      );
      const removed = [
        ...newestFirst.filter(({ at }) => at < before),
        ...byPublisher.flatMap((items) => items.slice(share)),
      ].map(({ url }) => url);
      for (const url of removed) kept.items.delete(url);
      return removed;
    },
  };
}
