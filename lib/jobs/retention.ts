import { forgetDeletions, expireInsights, deleteEverything } from '../browser/db/deletions.ts';
import {
  settingsValue,
  allAnalyses,
  analysisOf,
  collectionValue,
  engineTestsValue,
  keysValue,
  forgetSpendings,
} from '../browser/stored-items.ts';
import { backupValue } from '../browser/db/backup.ts';
import { withLock } from '../browser/mutex.ts';
import { hiddenFromValue, setOriginRule } from '../browser/origin-header.ts';
import { stopCollecting } from './collect-feeds.ts';
import { cancelAllTasks } from './task-registry.ts';
import { EVENTS_TURN } from './update-weeks.ts';
import { MS_PER_DAY } from '../text/duration.ts';

/** Cards deleted in one turn, so that none takes long. */
const MOST = 500;

/** Keeps the library as the reader chose: cards past their days go (with undo), and what can no longer be undone goes for good. */
export async function pruneLibrary(now: Date): Promise<void> {
  await forgetDeletions(now);
  const { keepInsightsDays } = await settingsValue.get();
  if (keepInsightsDays !== null)
    await expireInsights(new Date(now.getTime() - keepInsightsDays * MS_PER_DAY), {
      now,
      most: MOST,
    });
}

/**
 * Deletes all that was kept: library, settings, keys, spendings and what is known of open tabs. What runs is stopped
 * first, and waited for where it writes, so that nothing comes back. There is no undo.
 */
export async function eraseEverything(): Promise<void> {
  cancelAllTasks();
  await stopCollecting();
  await withLock(EVENTS_TURN, deleteEverything);
  for (const { tabId } of await allAnalyses()) await analysisOf(tabId).remove();
  await Promise.all([
    backupValue.remove(),
    collectionValue.remove(),
    engineTestsValue.remove(),
    keysValue.remove(),
    hiddenFromValue.remove(),
    setOriginRule(null),
    forgetSpendings(),
  ]);
  await settingsValue.remove();
}
