import type { AskThread } from '../../contract/ask.ts';
import { defined } from '../../invariant.ts';
import { predictionsOf } from '../../library/predictions.ts';
import { database, markUnindexed } from './database.ts';

/** Hours during which a deletion can be undone; `forgetDeletions` then removes it. */
export const UNDO_HOURS = 24;

/**
 * Tables with rows of a card, and those that record its deletion; each deletion is one transaction.
 */
const cardTables = () => [
  database.insights,
  database.articles,
  database.addresses,
  database.refinements,
  database.coverages,
  database.deletions,
  database.unindexed,
  database.marks,
  database.predictions,
  database.threads,
];

/** Deletes cards with all dependent rows and stores them for undo. */
export async function deleteInsights(urls: string[], now: Date): Promise<void> {
  const { insights, articles, addresses, refinements, coverages, deletions, predictions, threads } =
    database;
  await database.transaction('rw', cardTables(), async () => {
    const taken = {
      deletedAt: now.toISOString(),
      insights: (await insights.bulkGet(urls)).filter((row) => row !== undefined),
      articles: (await articles.bulkGet(urls)).filter((row) => row !== undefined),
      addresses: await addresses.where('url').anyOf(urls).toArray(),
      refinements: await refinements.where('url').anyOf(urls).toArray(),
      coverages: (await coverages.bulkGet(urls)).filter((row) => row !== undefined),
      threads: [
        ...(await threads.bulkGet(urls)).filter((row) => row !== undefined),
        ...(await threads.filter((thread) => quotesAny(thread, urls)).toArray()),
      ],
    };
    await deletions.add(taken);
    await markUnindexed(urls);
    await insights.bulkDelete(urls);
    await articles.bulkDelete(urls);
    await addresses.where('url').anyOf(urls).delete();
    await refinements.where('url').anyOf(urls).delete();
    await coverages.bulkDelete(urls);
    await threads.bulkDelete(taken.threads.map(({ url }) => url));
    await predictions.where('url').anyOf(urls).delete();
  });
}

/** True for a thread about several cards that quotes one of them. */
function quotesAny({ cards, turns }: AskThread, urls: readonly string[]): boolean {
  if (!cards?.some((url) => urls.includes(url))) return false;
  return turns.some(({ passages, written }) =>
    [...passages, ...(written?.sentences ?? []).flatMap(({ quotes }) => quotes)].some(({ url }) =>
      urls.includes(url),
    ),
  );
}

/**
 * Restores the latest deletion; cards written since then are not overwritten. False if there is
 * nothing to undo.
 */
export async function undoDelete(): Promise<boolean> {
  const {
    insights,
    articles,
    addresses,
    refinements,
    coverages,
    deletions,
    marks,
    predictions,
    threads,
  } = database;
  return database.transaction('rw', cardTables(), async () => {
    const last = await deletions.orderBy('deletedAt').last();
    if (!last) return false;
    const present = new Set(
      await insights
        .where('url')
        .anyOf(last.insights.map(({ url }) => url))
        .primaryKeys(),
    );
    const isGone = ({ url }: { url: string }) => !present.has(url);
    await insights.bulkPut(last.insights.filter(isGone));
    await predictions.bulkPut(
      last.insights.filter(isGone).flatMap(({ insight }) => predictionsOf(insight)),
    );
    await articles.bulkPut(last.articles.filter(isGone));
    await addresses.bulkPut(last.addresses.filter(isGone));
    await refinements.bulkPut(last.refinements.filter(isGone));
    await coverages.bulkPut((last.coverages ?? []).filter(isGone));
    await marks.bulkPut(last.marks ?? []);
    const here = new Set(await threads.toCollection().primaryKeys());
    await threads.bulkPut(
      (last.threads ?? []).filter((thread) => isGone(thread) && !here.has(thread.url)),
    );
    await markUnindexed(last.insights.map(({ url }) => url));
    await deletions.delete(defined(last.id));
    return true;
  });
}

/** Removes deletions whose undo period is over. */
export async function forgetDeletions(now: Date): Promise<void> {
  await database.deletions
    .where('deletedAt')
    .below(new Date(now.getTime() - UNDO_HOURS * 3_600_000).toISOString())
    .delete();
}

/** Clears every table, without undo. */
export async function deleteEverything(): Promise<void> {
  await database.transaction('rw', database.tables, async () => {
    for (const table of database.tables) await table.clear();
  });
}

/**
 * Deletes cards read before a time, with undo, and returns how many. Skips cards with highlights;
 * deletes at most `most` per call.
 */
export async function expireInsights(
  before: Date,
  { now, most }: { now: Date; most: number },
): Promise<number> {
  const old = await database.insights.where('readAt').below(before.toISOString()).primaryKeys();
  const highlighted = new Set((await database.marks.orderBy('url').uniqueKeys()) as string[]);
  const urls = old.filter((url) => !highlighted.has(url)).slice(0, most);
  if (urls.length > 0) await deleteInsights(urls, now);
  return urls.length;
}
