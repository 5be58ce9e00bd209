import type { Mark } from '../../contract/mark.ts';
import type { Verdict } from '../../contract/prediction.ts';
import type { CardRecord, LibraryRecord } from '../../export/library-file.ts';
import { database } from './database.ts';
import { rowOf } from './insights.ts';
import { markUnindexed } from './unindexed.ts';

const BATCH = 200;

/** Every card with its article, a batch at a time, oldest reading first; then what the reader kept and judged. */
export async function* libraryRecords(): AsyncGenerator<LibraryRecord> {
  const urls = await database.insights.orderBy('readAt').primaryKeys();
  for (let start = 0; start < urls.length; start += BATCH) {
    const batch = urls.slice(start, start + BATCH);
    const [rows, articles, addresses] = await Promise.all([
      database.insights.bulkGet(batch),
      database.articles.bulkGet(batch),
      database.addresses.where('url').anyOf(batch).toArray(),
    ]);
    for (const [index, row] of rows.entries()) {
      const article = articles[index];
      if (!row || !article) continue;
      const others = addresses.filter(({ url }) => url === row.url).map(({ address }) => address);
      yield { kind: 'insight', insight: row.insight, article, readAt: row.readAt, contentHash: row.contentHash, addresses: others };
    }
  }
  for (const mark of await database.marks.orderBy('keptAt').toArray()) yield { kind: 'mark', mark };
  for (const verdict of await database.verdicts.toArray()) yield { kind: 'verdict', verdict };
}

/** What an import would change: cards not here yet, cards here that it would replace by a later one, cards it leaves; notes and verdicts it brings. */
export interface ImportPlan {
  added: number;
  replaced: number;
  same: number;
  kept: number;
}

/** Looks what importing these records would do, without doing it. */
export async function planImport(records: LibraryRecord[]): Promise<ImportPlan> {
  const { insights, marks, verdicts } = database;
  return database.transaction('r', [insights, marks, verdicts], () => merge(records, null));
}

/** Merges records into the library, all or none: a card is added, or replaces one that was written earlier. */
export async function importRecords(records: LibraryRecord[]): Promise<ImportPlan> {
  const { insights, articles, addresses, unindexed, marks, verdicts } = database;
  return database.transaction('rw', [insights, articles, addresses, unindexed, marks, verdicts], () =>
    merge(records, {
      card: async ({ insight, article, readAt, contentHash, addresses: others }, firstReadAt) => {
        await insights.put(rowOf(insight, { contentHash, readAt: firstReadAt !== null && firstReadAt < readAt ? firstReadAt : readAt }));
        await articles.put(article);
        await markUnindexed([article.url]);
        await addresses.bulkPut(others.map((address) => ({ address, url: article.url })));
      },
      mark: async (mark) => void (await marks.put(mark)),
      verdict: async (verdict) => void (await verdicts.put(verdict)),
    }),
  );
}

interface Writer {
  card(record: CardRecord, firstReadAt: string | null): Promise<void>;
  mark(mark: Mark): Promise<void>;
  verdict(verdict: Verdict): Promise<void>;
}

/** Decides record by record; without a writer it only counts. */
async function merge(records: LibraryRecord[], write: Writer | null): Promise<ImportPlan> {
  const plan: ImportPlan = { added: 0, replaced: 0, same: 0, kept: 0 };
  for (const record of records) {
    if (record.kind === 'mark') {
      const { mark } = record;
      const same = (await database.marks.where('url').equals(mark.url).toArray()).find(({ kind, text }) => kind === mark.kind && text === mark.text);
      // A note is never lost: one that is here stays, one that only the file has comes in.
      if (same && (same.note !== '' || mark.note === '')) continue;
      plan.kept += 1;
      await write?.mark(same ? { ...same, note: mark.note } : mark);
    } else if (record.kind === 'verdict') {
      const here = await database.verdicts.get(record.verdict.id);
      if (here && here.judgedAt >= record.verdict.judgedAt) continue;
      plan.kept += 1;
      await write?.verdict(record.verdict);
    } else {
      const here = await database.insights.get(record.article.url);
      if (here && record.insight.writtenAt <= here.insight.writtenAt) {
        plan.same += 1;
        continue;
      }
      plan[here ? 'replaced' : 'added'] += 1;
      await write?.card(record, here?.readAt ?? null);
    }
  }
  return plan;
}
