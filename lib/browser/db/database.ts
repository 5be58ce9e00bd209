import { Dexie, type EntityTable, type Table } from 'dexie';
import type { Article } from '../../article/article.ts';
import type { FeedState } from '../../feeds/fetch/feed-state.ts';
import type { StoredItem } from '../../feeds/stored-item.ts';
import type { Insight } from '../../insight/insight.ts';
import type { ShardColumns, ShardTexts } from '../../library/search/shard.ts';
import type { Prediction, Verdict } from '../../contract/prediction.ts';
import type { AskThread } from '../../contract/ask.ts';
import type { Highlight } from '../../contract/highlight.ts';
import type { WeekRow, WeekSummary } from '../../recap/week-rows.ts';
import type { StoredSyncDocument, StoredSyncLink, StoredSyncStatus } from '../sync/sync-state.ts';
import { reopenDatabase } from '../reopen-database.ts';
import { logChanges, type StoredChange } from './change-log.ts';

/** A card in the library, with the fields of its indexes. */
export interface StoredInsight {
  /** The article's canonical address. */
  url: string;
  insight: Insight;
  /** ISO 8601 UTC. */
  readAt: string;
  publishedAt: string | null;
  publisherId: string | null;
  eventType: string;
  entityIds: string[];
  audiences: string[];
  /** Detects changes of the page's text. */
  contentHash: string;
}

/** An alias of a stored article's address. */
export interface StoredAddress {
  address: string;
  url: string;
  /** ISO 8601; absent in rows written before 2026-12. */
  seenAt?: string;
}

/** A model's card, stored under everything that determines it. */
export interface StoredRefinement {
  key: string;
  url: string;
  insight: Insight;
  writtenAt: string;
}

/** Rows removed by one deletion, stored until undo expires. */
export interface StoredDeletion {
  id?: number;
  deletedAt: string;
  insights: StoredInsight[];
  articles: Article[];
  addresses: StoredAddress[];
  refinements: StoredRefinement[];
  /** Absent in deletions from before highlights existed. */
  marks?: Highlight[];
  /** Absent in deletions from before questions existed. */
  threads?: AskThread[];
  /** Absent in deletions from before coverage was deleted with its card. */
  coverages?: StoredCoverage[];
}

/** A week's summary with the names of its ids, so that rendering needs no knowledge pack. */
export interface StoredWeek extends WeekSummary {
  entityNames: Record<string, string>;
  publisherNames: Record<string, string>;
}

/** Other reports' coverage of an article's event, at a point in time. */
export interface StoredCoverage {
  url: string;
  publishers: number;
  reports: number;
  /** The earliest report; null if unknown. */
  first: { url: string; publisher: string; at: string; isThisArticle: boolean } | null;
  /** Numbers that differ in a later report. */
  updates: {
    before: string;
    after: string;
    sentence: string;
    report: { url: string; title: string; publisher: string; at: string };
  }[];
  at: string;
}

/** A report marked as read or unread by hand. */
export interface StoredReadMark {
  url: string;
  read: boolean;
  at: string;
}

/**
 * A card saved, changed or deleted since the last index update; `stamp` distinguishes successive
 * changes.
 */
export interface StoredUnindexed {
  url: string;
  stamp: string;
}

/** A folder handle on the reader's disk, by purpose (`backup-folder`). */
export interface StoredPlace {
  key: string;
  value: FileSystemDirectoryHandle;
}

/** The library: written by the background only, read live by all extension pages. */
export type LibraryDatabase = Dexie & {
  insights: EntityTable<StoredInsight, 'url'>;
  articles: EntityTable<Article, 'url'>;
  addresses: EntityTable<StoredAddress, 'address'>;
  refinements: EntityTable<StoredRefinement, 'key'>;
  deletions: EntityTable<StoredDeletion, 'id'>;
  feeds: EntityTable<FeedState, 'url'>;
  items: EntityTable<StoredItem, 'url'>;
  weekRows: Table<WeekRow, [week: string, eventId: string]>;
  weeks: EntityTable<StoredWeek, 'week'>;
  coverages: EntityTable<StoredCoverage, 'url'>;
  readMarks: EntityTable<StoredReadMark, 'url'>;
  /** Shards of the search index; written by the library page only. */
  shards: EntityTable<ShardColumns, 'id'>;
  shardTexts: EntityTable<ShardTexts, 'id'>;
  /**
   * Dated predictions of cards; written with a card, or by the indexer for imported and synced
   * cards.
   */
  predictions: EntityTable<Prediction, 'id'>;
  unindexed: EntityTable<StoredUnindexed, 'url'>;
  marks: EntityTable<Highlight, 'id'>;
  verdicts: EntityTable<Verdict, 'id'>;
  threads: EntityTable<AskThread, 'url'>;
  places: EntityTable<StoredPlace, 'key'>;
  /** Changes since the last sync; written by the database middleware while sync is on. */
  changes: Table<StoredChange, [table: string, key: string]>;
  /** Sync state of every document on the server. */
  syncDocuments: Table<StoredSyncDocument, [kind: string, key: string]>;
  /** The sync server; empty while sync is off. */
  syncLinks: Table<StoredSyncLink | StoredSyncStatus, string>;
};

export const DATABASE_NAME = 'sidelight';

/**
 * Opens the library lazily. Each schema change adds a numbered version; shipped versions are never
 * edited.
 */
export function openDatabase(name: string = DATABASE_NAME): LibraryDatabase {
  const database = reopenDatabase(new Dexie(name) as LibraryDatabase);
  database.version(1).stores({
    insights: '&url, readAt, publishedAt, publisherId, eventType, *entityIds, *audiences',
    articles: '&url',
    addresses: '&address, url',
    refinements: '&key, url, writtenAt',
    deletions: '++id, deletedAt',
    feeds: '&url, publisherId',
    items: '&url, at, eventId, publisherId, *entityIds',
    weekRows: '&[week+eventId], [week+weight]',
    weeks: '&week',
    coverages: '&url',
    readMarks: '&url',
  });
  database
    .version(2)
    .stores({
      shards: '&id',
      shardTexts: '&id',
      unindexed: '&url',
      predictions: '&id, url, due',
      marks: '&id, url, keptAt',
      verdicts: '&id, url',
    })
    .upgrade(async (change) => {
      const urls = (await change.table('insights').toCollection().primaryKeys()) as string[];
      await change.table('unindexed').bulkPut(urls.map((url) => ({ url, stamp: 'upgrade' })));
    });
  database.version(3).stores({
    places: '&key',
    changes: '&[table+key], at',
    syncDocuments: '&[kind+key], &id, rowKey, unsent',
    syncLinks: '&key',
  });
  database.version(4).stores({ threads: '&url' });
  database.use(logChanges());
  return database;
}

export const database = openDatabase();

/** Queues new, changed or deleted cards for the index; call it in the transaction of the change. */
export async function markUnindexed(urls: string[]): Promise<void> {
  await database.unindexed.bulkPut(urls.map((url) => ({ url, stamp: crypto.randomUUID() })));
}
