import type { Insight } from '../../insight/insight.ts';
import { database } from './database.ts';

/** A model's card for exactly this content, engine, model, prompt and language; undefined if it was never written. */
export async function findRefinement(key: string): Promise<Insight | undefined> {
  return (await database.refinements.get(key))?.insight;
}

/** Keeps a model's card, so that the same question is never paid for twice. */
export async function saveRefinement(key: string, insight: Insight): Promise<void> {
  await database.refinements.put({
    key,
    url: insight.article.url,
    insight,
    writtenAt: insight.writtenAt,
  });
}
