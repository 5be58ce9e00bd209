import { elementAt } from '../../invariant.ts';
import { buildShard } from '../../library/search/build-shard.ts';
import { mergeShards, whichToMerge } from '../../library/search/merge-shards.ts';
import { predictionsOf } from '../../library/predictions.ts';
import { search, type Found } from '../../library/search/search.ts';
import type { LibraryQuery } from '../../library/search/parse-query.ts';
import { searchDocument } from '../../library/search/tokenize.ts';
import {
  sizeOf,
  type Shard,
  type ShardColumns,
  type ShardTexts,
} from '../../library/search/shard.ts';
import { database } from './database.ts';

/** Cards indexed per step; the page can paint between steps. */
const BATCH = 128;
const LOCK = 'sidelight-search-index';

/** Progress of the index; `waiting` counts cards not indexed yet. */
export interface IndexState {
  /** Increments with every change that can affect search results. */
  version: number;
  columns: ShardColumns[];
  loaded: boolean;
  waiting: number;
}

/**
 * The library's search index, stored in IndexedDB as shards and loaded into memory: first columns
 * (lists and filters), then text.
 */
export interface SearchIndex {
  state(): IndexState;
  watch(listener: () => void): () => void;
  /**
   * Loads the columns, indexes changed cards, then loads the text. Call it again after changes of
   * the library.
   */
  catchUp(): Promise<void>;
  /** Throws database errors. */
  search(query: LibraryQuery): Promise<IndexFound>;
}

/**
 * Search results with the columns that their hits refer to, since a merge may replace the index
 * meanwhile.
 */
export interface IndexFound extends Found {
  columns: ShardColumns[];
}

/** A page's view of the index. Concurrent pages write sequentially (Web Locks). */
export function openSearchIndex(): SearchIndex {
  let shards: { columns: ShardColumns; texts: ShardTexts | null }[] = [];
  let state: IndexState = { version: 0, columns: [], loaded: false, waiting: 0 };
  /** Shard and position of each live card. */
  let places = new Map<string, { columns: ShardColumns; card: number }>();
  const listeners = new Set<() => void>();

  const changed = (part: Partial<IndexState> = {}) => {
    state = {
      ...state,
      version: state.version + 1,
      columns: shards.map(({ columns }) => columns),
      ...part,
    };
    for (const listener of listeners) listener();
  };

  /** Replaces shards, skipping those that another task has loaded meanwhile. */
  const replace = (gone: ReadonlySet<string>, fresh: Shard | null) => {
    const others = shards.filter(
      ({ columns }) => !gone.has(columns.id) && columns.id !== fresh?.columns.id,
    );
    shards = fresh ? [...others, fresh] : others;
    if (fresh)
      for (const [card, url] of fresh.columns.urls.entries())
        places.set(url, { columns: fresh.columns, card });
  };

  const load = async () => {
    const ids = await database.shards.toCollection().primaryKeys();
    if (
      state.loaded &&
      ids.length === shards.length &&
      shards.every(({ columns }) => ids.includes(columns.id))
    )
      return;
    const known = new Map(shards.map((shard) => [shard.columns.id, shard]));
    shards = (await database.shards.toArray()).map((columns) => ({
      columns,
      texts: known.get(columns.id)?.texts ?? null,
    }));
    places = new Map();
    for (const { columns } of shards)
      for (let card = 0; card < sizeOf(columns); card++)
        if (!columns.dead[card]) places.set(elementAt(columns.urls, card), { columns, card });
    changed({ loaded: true });
  };

  const loadTexts = async () => {
    const missing = shards.filter(({ texts }) => texts === null);
    const texts = await database.shardTexts.bulkGet(missing.map(({ columns }) => columns.id));
    for (const [index, shard] of missing.entries()) shard.texts = texts[index] ?? null;
    // Another page has merged them; load their replacements.
    if (missing.some((shard) => shard.texts === null)) {
      await load();
      if (shards.some((shard) => shard.texts === null)) await loadTexts();
    }
  };

  /** Indexes one batch of changed cards; false if there was none. */
  const takeIn = async () => {
    const batch = await database.unindexed.limit(BATCH).toArray();
    if (batch.length === 0) return false;
    const urls = batch.map(({ url }) => url);
    const [rows, articles] = await Promise.all([
      database.insights.bulkGet(urls),
      database.articles.bulkGet(urls),
    ]);
    const present = rows.flatMap((row, index) => (row ? [{ row, article: articles[index] }] : []));
    const fresh =
      present.length > 0
        ? buildShard(
            crypto.randomUUID(),
            present.map(({ row, article }) => searchDocument(row, article)),
          )
        : null;
    const touched = new Set<ShardColumns>();
    for (const url of urls) {
      const place = places.get(url);
      if (!place) continue;
      place.columns.dead[place.card] = 1;
      touched.add(place.columns);
      places.delete(url);
    }
    await database.transaction(
      'rw',
      [database.shards, database.shardTexts, database.unindexed, database.predictions],
      async () => {
        if (fresh) {
          await database.shards.put(fresh.columns);
          await database.shardTexts.put(fresh.texts);
        }
        await database.shards.bulkPut([...touched]);
        await database.predictions.where('url').anyOf(urls).delete();
        await database.predictions.bulkPut(
          present.flatMap(({ row }) => predictionsOf(row.insight)),
        );
        // Cards that changed meanwhile stay queued for the next batch.
        const now = await database.unindexed.bulkGet(urls);
        await database.unindexed.bulkDelete(
          batch.filter(({ stamp }, index) => now[index]?.stamp === stamp).map(({ url }) => url),
        );
      },
    );
    const waiting = await database.unindexed.count();
    replace(new Set(), fresh);
    changed({ waiting });
    return true;
  };

  /** Merges shards until none is due. */
  const tidy = async () => {
    for (;;) {
      const due = whichToMerge(
        shards.map(({ columns }) => ({
          size: sizeOf(columns),
          dead: columns.dead.reduce((sum, dead) => sum + dead, 0),
        })),
      );
      if (!due) return;
      await loadTexts();
      const old = due.map((index) => shards[index] as Shard);
      const ids = old.map(({ columns }) => columns.id);
      const alive = old.some(({ columns }) => columns.dead.includes(0));
      const merged = alive ? mergeShards(crypto.randomUUID(), old) : null;
      await database.transaction('rw', [database.shards, database.shardTexts], async () => {
        await database.shards.bulkDelete(ids);
        await database.shardTexts.bulkDelete(ids);
        if (!merged) return;
        await database.shards.put(merged.columns);
        await database.shardTexts.put(merged.texts);
      });
      replace(new Set(ids), merged);
      changed();
      await nextTurn();
    }
  };

  return {
    state: () => state,
    watch(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    catchUp: () =>
      alone(async () => {
        await load();
        while (await takeIn()) {
          await tidy();
          await nextTurn();
        }
        await loadTexts();
      }),
    async search(query) {
      while (query.units.length > 0 && shards.some(({ texts }) => texts === null))
        await loadTexts();
      return { ...search(shards as Shard[], query), columns: shards.map(({ columns }) => columns) };
    },
  };
}

/** Runs in one page at a time. */
async function alone(work: () => Promise<void>): Promise<void> {
  await navigator.locks.request(LOCK, work);
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
