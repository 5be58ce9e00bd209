import { collectStore } from '../browser/library/collect-store.ts';
import { saveCoverage } from '../browser/library/coverages.ts';
import { inTurn } from '../browser/in-turn.ts';
import { saveItem } from '../browser/library/weeks.ts';
import { groupStored } from '../feeds/group-stored.ts';
import type { ArticleContext } from './context-of.ts';
import { EVENTS_TURN, writeWeeks } from './write-weeks.ts';

/**
 * Puts an article that was read among the items of the feeds and into its event, and writes its week anew. The
 * recap then counts it with everything else, also where no feed was ever collected.
 */
export async function placeArticle(
  { item, coverage }: ArticleContext,
  now: Date,
  signal: AbortSignal,
): Promise<void> {
  // Two that group at once would each give a new event of its own to what belongs together.
  await inTurn(EVENTS_TURN, async () => {
    if (signal.aborted) return;
    await saveCoverage(coverage);
    await saveItem(item);
    const regrouped = await groupStored(collectStore, { now, signal });
    await writeWeeks(
      [item.at, ...regrouped.map(({ at }) => at)],
      Intl.DateTimeFormat().resolvedOptions().timeZone,
    );
  });
}
