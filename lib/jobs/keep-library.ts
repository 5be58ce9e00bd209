import { forgetDeletions } from '../browser/library/deletions.ts';
import { expireInsights } from '../browser/library/retention.ts';
import { settingsValue } from '../browser/settings.ts';

/** Cards deleted in one turn, so that none takes long. */
const MOST = 500;

/** Keeps the library as the reader chose: cards past their days go (with undo), and what can no longer be undone goes for good. */
export async function keepLibrary(now: Date): Promise<void> {
  await forgetDeletions(now);
  const { keepInsightsDays } = await settingsValue.get();
  if (keepInsightsDays !== null)
    await expireInsights(new Date(now.getTime() - keepInsightsDays * 86_400_000), {
      now,
      most: MOST,
    });
}
