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

/** One card in the library, with what it is found by. */
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
  /** Tells whether the page's text has changed since. */
  contentHash: string;
}

/** Another address that turned out to be an article we have. */
export interface StoredAddress {
  address: string;
  url: string;
  /** ISO 8601; absent in rows written before 2026-12. */
  seenAt?: string;
}

/** A model's card, kept by everything that decides it. */
export interface StoredRefinement {
  key: string;
  url: string;
  insight: Insight;
  writtenAt: string;
}

/** What one deletion took away, until it can no longer be undone. */
export interface StoredDeletion {
  id?: number;
  deletedAt: string;
  insights: StoredInsight[];
  articles: Article[];
  addresses: StoredAddress[];
  refinements: StoredRefinement[];
  /** Absent in deletions made before there were marks. */
  marks?: Highlight[];
  /** Absent in deletions made before there were questions. */
  threads?: AskThread[];
  /** Absent in deletions made before they went with their card. */
  coverages?: StoredCoverage[];
}

/** A week's summary with the names that its ids stand for, so that showing it needs no knowledge pack. */
export interface StoredWeek extends WeekSummary {
  entityNames: Record<string, string>;
  publisherNames: Record<string, string>;
}

/** What the other reports of an article's event say beside it, as of a moment. */
export interface StoredCoverage {
  url: string;
  publishers: number;
  reports: number;
  /** The earliest report; null where nobody can say. */
  first: { url: string; publisher: string; at: string; isThisArticle: boolean } | null;
  /** Numbers that a later report gives otherwise. */
  updates: {
    before: string;
    after: string;
    sentence: string;
    report: { url: string; title: string; publisher: string; at: string };
  }[];
  at: string;
}

/** A report the reader marked as read, or as unread, by hand. */
export interface StoredReadMark {
  url: string;
  read: boolean;
  at: string;
}

/** A card that was kept, changed or deleted since the search last looked; `stamp` tells two changes apart. */
export interface StoredUnindexed {
  url: string;
  stamp: string;
}

/** A place on the reader's disk that the reader chose, under what it is for (`backup-folder`). */
export interface StoredPlace {
  key: string;
  value: FileSystemDirectoryHandle;
}

/** The library: written by the background alone, read live by every page of ours. */
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
  /** The search index, in parts: written by the library page alone. */
  shards: EntityTable<ShardColumns, 'id'>;
  shardTexts: EntityTable<ShardTexts, 'id'>;
  /** What cards predict, to come back on its date: written with a card, and with the index for cards that came another way. */
  predictions: EntityTable<Prediction, 'id'>;
  unindexed: EntityTable<StoredUnindexed, 'url'>;
  marks: EntityTable<Highlight, 'id'>;
  verdicts: EntityTable<Verdict, 'id'>;
  /** Questions asked about cards. */
  threads: EntityTable<AskThread, 'url'>;
  places: EntityTable<StoredPlace, 'key'>;
  /** What changed since it was last looked at by the sync; noted by the database itself, while sync is on. */
  changes: Table<StoredChange, [table: string, key: string]>;
  /** What is known of every document on the server. */
  syncDocuments: Table<StoredSyncDocument, [kind: string, key: string]>;
  /** The server of the reader's own; empty while sync is off. */
  syncLinks: Table<StoredSyncLink | StoredSyncStatus, string>;
};

export const DATABASE_NAME = 'sidelight';

/** Opens (lazily) the library; each schema change is a further numbered version, never an edit of one that shipped. */
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

/** Tells the search that these cards are new, changed or gone; call it in the transaction that does it. */
export async function markUnindexed(urls: string[]): Promise<void> {
  await database.unindexed.bulkPut(urls.map((url) => ({ url, stamp: crypto.randomUUID() })));
}
