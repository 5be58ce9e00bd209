import { defined } from '../../invariant.ts';
import type { Highlight } from '../../contract/highlight.ts';
import type { Verdict } from '../../contract/prediction.ts';
import type { SyncDocument, SyncKind, CardContents } from '../../sync/document.ts';
import { markKey } from '../../sync/synced-settings.ts';
import { shownNote, type Notes } from '../../sync/merge.ts';
import type { LibraryDatabase, StoredInsight, StoredReadMark } from '../db/database.ts';
import { rowOf } from '../db/insights.ts';

export type RowKind = Exclude<SyncKind, 'setting'>;

/** A library row in the form of a sync document. */
export interface SeenRow {
  /** Its primary key, followed by those of duplicates (a highlight saved twice). */
  rowKeys: string[];
  /** Values of the document; for a card's contents only their version. */
  values: Record<string, unknown>;
  /** Creation time in milliseconds, for rows from before sync. */
  madeAt: number;
}

/**
 * Conversion between rows of one kind and documents. Everything runs in a transaction over all
 * tables.
 */
interface RowKindRules {
  table: 'insights' | 'marks' | 'verdicts' | 'readMarks';
  /** The document's key of a row. */
  keyOf(database: LibraryDatabase, rowKey: string): Promise<string | undefined>;
  see(database: LibraryDatabase, key: string): Promise<SeenRow | undefined>;
  /**
   * Writes a document's values to the row and returns its primary key; `contents` is set if another
   * device's card is later.
   */
  write(
    database: LibraryDatabase,
    document: SyncDocument,
    before: SeenRow | undefined,
    contents: CardContents | null,
  ): Promise<string>;
  remove(database: LibraryDatabase, seen: SeenRow): Promise<void>;
}

/** Identifies a card's version: rewriting an article, or another engine, gives another version. */
export function cardVersion({
  insight,
  contentHash,
}: Pick<CardContents, 'insight' | 'contentHash'>): string {
  return [insight.writtenAt, contentHash, insight.engine.id, insight.engine.model ?? ''].join(' ');
}

export const rowKinds: Record<RowKind, RowKindRules> = {
  card: {
    table: 'insights',
    keyOf: async (_database, url) => url,
    see: async (database, url) => {
      const row = await database.insights.get(url);
      if (!row) return undefined;
      const addresses = (
        await database.addresses.where('url').equals(url).primaryKeys()
      ).toSorted();
      return {
        rowKeys: [url],
        values: { card: cardVersion(row), readAt: row.readAt, addresses },
        madeAt: Date.parse(row.insight.writtenAt),
      };
    },
    write: async (database, { key, fields }, before, contents) => {
      const readAt = defined(fields['readAt']).value as string;
      const row: StoredInsight | undefined = contents
        ? rowOf(contents.insight, { contentHash: contents.contentHash, readAt })
        : await database.insights.get(key);
      if (!row) throw new Error('a card without its contents');
      await database.insights.put({ ...row, readAt });
      if (contents?.article) await database.articles.put(contents.article);
      if (contents || before?.values['readAt'] !== readAt)
        await database.unindexed.put({ url: key, stamp: crypto.randomUUID() });
      await database.addresses.bulkDelete(
        ((before?.values['addresses'] ?? []) as string[]).filter(
          (address) => !(defined(fields['addresses']).value as string[]).includes(address),
        ),
      );
      await database.addresses.bulkPut(
        (defined(fields['addresses']).value as string[]).map((address) => ({ address, url: key })),
      );
      return key;
    },
    remove: async (database, { rowKeys }) => {
      for (const url of rowKeys) {
        await database.insights.delete(url);
        await database.articles.delete(url);
        await database.addresses.where('url').equals(url).delete();
        await database.refinements.where('url').equals(url).delete();
        await database.unindexed.put({ url, stamp: crypto.randomUUID() });
      }
    },
  },
  mark: {
    table: 'marks',
    keyOf: async (database, id) => {
      const row = await database.marks.get(id);
      return row ? markKey(row) : undefined;
    },
    see: async (database, key) => {
      const [url, kind, text] = JSON.parse(key) as string[];
      const rows = (await database.marks.where('url').equals(defined(url)).toArray())
        .filter((row) => row.kind === kind && row.text === text)
        .toSorted(
          (one, other) => one.keptAt.localeCompare(other.keptAt) || (one.id < other.id ? -1 : 1),
        );
      const [first] = rows;
      if (!first) return undefined;
      const { id: _id, note: _note, lostAt: _lostAt, ...words } = first;
      const note = shownNote({
        versions: rows.map((row) => ({ at: 0, by: '', text: row.note })),
        seen: {},
      });
      return {
        rowKeys: rows.map(({ id }) => id),
        values: { words, note },
        madeAt: Date.parse(first.keptAt),
      };
    },
    write: async (database, { fields }, before) => {
      const [id = crypto.randomUUID(), ...others] = before?.rowKeys ?? [];
      const lostAt = (await database.marks.get(id))?.lostAt ?? null;
      await database.marks.put({
        ...(defined(fields['words']).value as Omit<Highlight, 'id' | 'note' | 'lostAt'>),
        note: shownNote(defined(fields['note']).value as Notes),
        id,
        lostAt,
      });
      await database.marks.bulkDelete(others);
      return id;
    },
    remove: (database, { rowKeys }) => database.marks.bulkDelete(rowKeys),
  },
  verdict: {
    table: 'verdicts',
    keyOf: async (_database, id) => id,
    see: async (database, id) => {
      const row = await database.verdicts.get(id);
      return row && { rowKeys: [id], values: { verdict: row }, madeAt: Date.parse(row.judgedAt) };
    },
    write: async (database, { key, fields }) => {
      await database.verdicts.put(defined(fields['verdict']).value as Verdict);
      return key;
    },
    remove: (database, { rowKeys }) => database.verdicts.bulkDelete(rowKeys),
  },
  read: {
    table: 'readMarks',
    keyOf: async (_database, url) => url,
    see: async (database, url) => {
      const row = await database.readMarks.get(url);
      return (
        row && {
          rowKeys: [url],
          values: { read: { read: row.read, at: row.at } },
          madeAt: Date.parse(row.at),
        }
      );
    },
    write: async (database, { key, fields }) => {
      await database.readMarks.put({
        url: key,
        ...(defined(fields['read']).value as Omit<StoredReadMark, 'url'>),
      });
      return key;
    },
    remove: (database, { rowKeys }) => database.readMarks.bulkDelete(rowKeys),
  },
};

/** The kind of a table's rows; undefined for tables that are not synced. */
export function kindOfTable(table: string): RowKind | undefined {
  return (Object.keys(rowKinds) as RowKind[]).find((kind) => rowKinds[kind].table === table);
}

/** All tables that merging a document may change. */
export function touchedTables(database: LibraryDatabase) {
  const {
    insights,
    articles,
    addresses,
    refinements,
    unindexed,
    marks,
    verdicts,
    readMarks,
    changes,
    syncDocuments,
    syncLinks,
  } = database;
  return [
    insights,
    articles,
    addresses,
    refinements,
    unindexed,
    marks,
    verdicts,
    readMarks,
    changes,
    syncDocuments,
    syncLinks,
  ];
}
