import { database } from './database.ts';

/** Tells the search that these cards are new, changed or gone; call it in the transaction that does it. */
export async function markUnindexed(urls: string[]): Promise<void> {
  await database.unindexed.bulkPut(urls.map((url) => ({ url, stamp: crypto.randomUUID() })));
}
