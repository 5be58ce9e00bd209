import { forgetDeletions, expireInsights, deleteEverything } from '../browser/db/deletions.ts';
import {
  settingsValue,
  allAnalyses,
  analysisOf,
  collectionValue,
  engineTestsValue,
  keysValue,
  forgetSpendings,
  firstCardHintValue,
} from '../browser/stored-items.ts';
import { forgetQuirks } from '../browser/endpoint-quirks.ts';
import { backupValue } from '../browser/db/backup.ts';
import { withLock } from '../browser/mutex.ts';
import { hiddenEventsValue } from '../browser/hidden-events.ts';
import { hiddenFromValue, setOriginRule } from '../browser/origin-header.ts';
import { recapVisitsValue } from '../browser/recap-visits.ts';
import { stopCollecting } from './collect-feeds.ts';
import { cancelAllTasks } from './task-registry.ts';
import { EVENTS_TURN } from './update-weeks.ts';
import { MS_PER_DAY } from '../text/duration.ts';

/** Maximum cards deleted per run, to bound its duration. */
const MAX_DELETED = 500;

/**
 * Applies the retention settings: deletes expired cards (with undo) and removes deletions whose
 * undo period is over.
 */
export async function pruneLibrary(now: Date): Promise<void> {
  await forgetDeletions(now);
  const { keepInsightsDays } = await settingsValue.get();
  if (keepInsightsDays !== null)
    await expireInsights(new Date(now.getTime() - keepInsightsDays * MS_PER_DAY), {
      now,
      most: MAX_DELETED,
    });
}

/**
 * Deletes the library, settings, keys, spendings and the state of tabs, without undo. First cancels
 * running tasks and waits for their writes, so that nothing reappears.
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
    firstCardHintValue.remove(),
    forgetQuirks(),
    keysValue.remove(),
    hiddenEventsValue.remove(),
    hiddenFromValue.remove(),
    recapVisitsValue.remove(),
    setOriginRule(null),
    forgetSpendings(),
  ]);
  await settingsValue.remove();
}
