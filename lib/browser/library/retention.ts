import { database } from './database.ts';
import { deleteInsights } from './deletions.ts';

/**
 * Deletes the cards read before a time, with undo, and gives how many. Cards of which the reader kept something stay, and so does
 * whatever goes beyond `most` in one turn, until the next.
 */
export async function expireInsights(
  before: Date,
  { now, most }: { now: Date; most: number },
): Promise<number> {
  const old = await database.insights.where('readAt').below(before.toISOString()).primaryKeys();
  const kept = new Set((await database.marks.orderBy('url').uniqueKeys()) as string[]);
  const urls = old.filter((url) => !kept.has(url)).slice(0, most);
  if (urls.length > 0) await deleteInsights(urls, now);
  return urls.length;
}
