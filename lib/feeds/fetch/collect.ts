import { AppError } from '../../errors.ts';
import { AI_NEWS_THRESHOLD, aiRelevance } from '../../article/relevance/ai-relevance.ts';
import type { Publisher } from '../../publishers/publisher.ts';
import { eventTerms, type NameInText } from '../cluster/terms.ts';
import type { FeedItem } from '../feed-item.ts';
import { isHttpUrl } from '../../url/http-url.ts';
import { newFeedState, type FeedState } from './feed-state.ts';
import { fetchFeed, type FetchFeedOptions } from './fetch-feed.ts';
import { clusterStored } from '../cluster/cluster-stored.ts';
import { zoneOfRegion } from '../../publishers/region-zone.ts';
import { publisherOf } from '../../publishers/publisher-lookup.ts';
import { runByHost } from './host-queue.ts';
import { newStoredItem, type StoredItem } from '../stored-item.ts';
import { MS_PER_DAY } from '../../text/duration.ts';

/**
 * Storage of feeds and items. Every method is one transaction: if the worker is killed, it was
 * either applied completely or not at all.
 */
export interface CollectStore {
  feedStates(): Promise<FeedState[]>;
  /**
   * Which of these addresses are already stored, with the feed each came from: these items are
   * neither classified nor parsed again.
   */
  storedFrom(urls: string[]): Promise<Map<string, string>>;
  /** Replaces stored items of the same addresses; they are grouped again. */
  replaceItems(items: StoredItem[]): Promise<void>;
  /**
   * Keeps a feed's state together with those items whose address is not stored yet; gives how many
   * these were.
   */
  saveFeed(state: FeedState, items: StoredItem[]): Promise<number>;
  /** Items with `at` from this time on. */
  itemsSince(at: string): Promise<StoredItem[]>;
  /** Items without an event yet (`eventId` empty). */
  ungroupedItems(): Promise<StoredItem[]>;
  /**
   * Sets the event (and the first with the same text) of items. Ignores items deleted in the
   * meantime.
   */
  saveGrouping(assignments: Assignment[]): Promise<void>;
  /**
   * Removes items with `at` before this time; where more than `most` are left, the oldest of the
   * publishers with more than their fair share, so that no feed pushes out the others. Gives the
   * addresses removed.
   */
  removeItems(options: { before: string; most: number }): Promise<string[]>;
}

export interface Assignment {
  url: string;
  eventId: string;
  duplicateOf: string | null;
  /** When the item is of: shows which weeks have changed. */
  at: string;
}

export interface CollectOptions extends Omit<FetchFeedOptions, 'language' | 'zone'> {
  store: CollectStore;
  /** Enabled publishers; only their feeds are fetched. */
  publishers: readonly (Pick<Publisher, 'id' | 'language' | 'scope' | 'feeds'> & {
    region?: string;
  })[];
  recognizeEntities: (text: string, options: { language: string }) => NameInText[];
  sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  keepDays: number;
  /**
   * Maximum number of stored items; beyond it the oldest of the most frequent publishers are
   * deleted.
   */
  keepMost?: number;
  /** Ask also the feeds that are not due: the reader pressed "collect now". */
  all?: boolean;
  atOnce?: number;
  gapMs?: number;
  onProgress?: (progress: { done: number; of: number; newItems: number }) => void;
  /** Does the grouping when no other grouping runs; by default at once. */
  inTurn?: <T>(work: () => Promise<T>) => Promise<T>;
}

export interface Collected {
  /** Number of feeds fetched, and of those that failed. */
  feeds: number;
  failed: number;
  newItems: number;
  /** Items with another event or duplicate mark than before: the days and weeks to write again. */
  regrouped: Assignment[];
  removed: string[];
}

export const KEEP_MOST = 20_000;

/**
 * Maximum wait in milliseconds: a dead feed is fetched once a week, Retry-After may be at most a
 * week, and jitter adds to it.
 */
const FARTHEST = 14 * MS_PER_DAY;

/**
 * One collection: fetches every due feed of the enabled publishers, stores the new items that are
 * AI news, groups them into events, and deletes items that are too old. Each feed is stored
 * together with its items, so an interrupted collection resumes where it stopped, and repeating it
 * stores nothing twice. A failing feed is a state, not an error. Throws AppError `cancelled` when
 * the signal fires, and the store's own errors (a full disk).
 */
export async function collect(options: CollectOptions): Promise<Collected> {
  const { store, publishers, now, signal, sleep } = options;
  const started = now();
  const result: Collected = { feeds: 0, failed: 0, newItems: 0, regrouped: [], removed: [] };
  const due = dueFeeds(publishers, await store.feedStates(), started, options.all ?? false);
  let done = 0;
  try {
    await runByHost(
      due,
      async ({ state, publisher }) => {
        const fetched = await fetchFeed(state, {
          ...options,
          language: publisher.language,
          zone: zoneOfRegion(publisher.region),
        });
        const stored = await store.storedFrom(fetched.items.map(({ url }) => url));
        const made = (items: FeedItem[]) =>
          items
            .filter((item) => isWanted(item, publisher, options))
            .map((item) => toStored(item, state.url, options));
        const items = made(fetched.items.filter(({ url }) => !stored.has(url)));
        const own = made(
          fetched.items.filter(({ url }) => isCopy(url, stored.get(url), publisher)),
        );
        if (own.length > 0) await store.replaceItems(own);
        result.newItems += await store.saveFeed(fetched.state, items);
        result.feeds += 1;
        if (fetched.state.lastError) result.failed += 1;
        done += 1;
        options.onProgress?.({ done, of: due.length, newItems: result.newItems });
      },
      {
        hostOf: ({ state }) => new URL(state.address).host,
        atOnce: options.atOnce ?? 6,
        gapMs: options.gapMs ?? 1000,
        sleep,
        signal,
      },
    );
  } catch (thrown) {
    if (signal.aborted) throw new AppError('cancelled', { cause: thrown });
    throw thrown;
  }
  const group = () => clusterStored(store, { now: now(), signal });
  result.regrouped = await (options.inTurn ? options.inTurn(group) : group());
  const before = new Date(started.getTime() - options.keepDays * MS_PER_DAY).toISOString();
  result.removed = await store.removeItems({ before, most: options.keepMost ?? KEEP_MOST });
  return result;
}

interface DueFeed {
  state: FeedState;
  publisher: CollectOptions['publishers'][number];
}

/** The feeds due now, longest overdue first; a feed shared by two publishers is fetched once. */
function dueFeeds(
  publishers: CollectOptions['publishers'],
  states: FeedState[],
  now: Date,
  all: boolean,
): DueFeed[] {
  const known = new Map(states.map((state) => [state.url, state]));
  const due = new Map<string, DueFeed>();
  for (const publisher of publishers) {
    for (const url of publisher.feeds) {
      const state = known.get(url) ?? newFeedState(url, publisher.id, now);
      // Nothing is due later than two weeks from now, unless the clock was wrong when that was
      // written.
      const isDue =
        state.dueAt <= now.toISOString() || Date.parse(state.dueAt) - now.getTime() > FARTHEST;
      if (all || isDue) due.set(url, due.get(url) ?? { state, publisher });
    }
  }
  return [...due.values()].sort((one, other) => one.state.dueAt.localeCompare(other.state.dueAt));
}

/** Recent enough, and AI news if the publisher also covers other subjects. */
function isWanted(
  item: FeedItem,
  publisher: DueFeed['publisher'],
  { now, keepDays }: CollectOptions,
): boolean {
  if (
    item.publishedAt !== null &&
    now().getTime() - Date.parse(item.publishedAt) > keepDays * MS_PER_DAY
  )
    return false;
  return publisher.scope === 'ai-only' || aiRelevance(item) >= AI_NEWS_THRESHOLD;
}

/**
 * True where the stored item at a listed publisher's address came from another site's feed: the
 * publisher's own title and summary replace it. An article the reader opened keeps its own words.
 */
function isCopy(
  url: string,
  storedFrom: string | undefined,
  { id, feeds }: DueFeed['publisher'],
): boolean {
  return (
    storedFrom !== undefined &&
    isHttpUrl(storedFrom) &&
    !feeds.includes(storedFrom) &&
    publisherOf(url)?.id === id
  );
}

/**
 * Whose report an item is: the listed publisher its address belongs to, not the site that links to
 * it.
 */
function reporterOf(item: FeedItem): string {
  return publisherOf(item.url)?.id ?? item.publisherId;
}

function toStored(
  item: FeedItem,
  feedUrl: string,
  { recognizeEntities, now }: CollectOptions,
): StoredItem {
  const names = recognizeEntities(`${item.title}\n${item.blurb}`, { language: item.language });
  const counts = new Map<string, number>();
  for (const { id } of names) if (id !== null) counts.set(id, (counts.get(id) ?? 0) + 1);
  const entityIds = [...counts].sort((one, other) => other[1] - one[1]).map(([id]) => id);
  return newStoredItem(
    { ...item, publisherId: reporterOf(item) },
    {
      feedUrl,
      now: now(),
      entityIds,
      terms: eventTerms({ ...item, names }),
    },
  );
}
