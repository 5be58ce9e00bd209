import { Dexie, type EntityTable } from 'dexie';
import type { Article } from '../../article/article.ts';
import type { Insight } from '../../insight/insight.ts';

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
}

/** The library: written by the background alone, read live by every page of ours. */
export type LibraryDatabase = Dexie & {
  insights: EntityTable<StoredInsight, 'url'>;
  articles: EntityTable<Article, 'url'>;
  addresses: EntityTable<StoredAddress, 'address'>;
  refinements: EntityTable<StoredRefinement, 'key'>;
  deletions: EntityTable<StoredDeletion, 'id'>;
};

export const DATABASE_NAME = 'sidelight';

/** Opens (lazily) the library; each schema change is a further numbered version, never an edit of one that shipped. */
export function openDatabase(name: string = DATABASE_NAME): LibraryDatabase {
  const database = new Dexie(name) as LibraryDatabase;
  database.version(1).stores({
    insights: '&url, readAt, publishedAt, publisherId, eventType, *entityIds, *audiences',
    articles: '&url',
    addresses: '&address, url',
    refinements: '&key, url, writtenAt',
    deletions: '++id, deletedAt',
  });
  return database;
}

export const database = openDatabase();
