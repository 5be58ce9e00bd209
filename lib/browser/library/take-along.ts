import type { LibraryRecord } from '../../export/library-file.ts';
import { database } from './database.ts';
import { rowOf } from './insights.ts';
import { markUnindexed } from './unindexed.ts';

const BATCH = 200;

/** Every card with its article, a batch at a time, oldest reading first. */
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
}

/** What an import would change: cards not here yet, cards here that it would replace by a later one, cards it leaves. */
export interface ImportPlan {
  added: number;
  replaced: number;
  same: number;
}

/** Looks what importing these records would do, without doing it. */
export async function planImport(records: LibraryRecord[]): Promise<ImportPlan> {
  const plan: ImportPlan = { added: 0, replaced: 0, same: 0 };
  for (let start = 0; start < records.length; start += BATCH) {
    const batch = records.slice(start, start + BATCH);
    const here = await database.insights.bulkGet(batch.map(({ insight }) => insight.article.url));
    for (const [index, record] of batch.entries()) {
      const kept = here[index];
      if (!kept) plan.added += 1;
      else if (isLater(record, kept.insight.writtenAt)) plan.replaced += 1;
      else plan.same += 1;
    }
  }
  return plan;
}

/** Merges records into the library, all or none: a card is added, or replaces one that was written earlier. */
export async function importRecords(records: LibraryRecord[]): Promise<ImportPlan> {
  const { insights, articles, addresses, unindexed } = database;
  return database.transaction('rw', [insights, articles, addresses, unindexed], async () => {
    const plan: ImportPlan = { added: 0, replaced: 0, same: 0 };
    for (const { insight, article, readAt, contentHash, addresses: others } of records) {
      const kept = await insights.get(article.url);
      if (kept && !isLater({ insight }, kept.insight.writtenAt)) {
        plan.same += 1;
        continue;
      }
      plan[kept ? 'replaced' : 'added'] += 1;
      await insights.put(rowOf(insight, { contentHash, readAt: kept && kept.readAt < readAt ? kept.readAt : readAt }));
      await articles.put(article);
      await markUnindexed([article.url]);
      await addresses.bulkPut(others.map((address) => ({ address, url: article.url })));
    }
    return plan;
  });
}

function isLater({ insight }: Pick<LibraryRecord, 'insight'>, writtenAt: string): boolean {
  return insight.writtenAt > writtenAt;
}
