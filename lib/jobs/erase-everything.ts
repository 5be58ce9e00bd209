import { allAnalyses, analysisOf } from '../browser/analyses.ts';
import { collectionValue } from '../browser/collection.ts';
import { backupValue } from '../browser/library/backup.ts';
import { engineTestsValue } from '../browser/engine-tests.ts';
import { inTurn } from '../browser/in-turn.ts';
import { keysValue } from '../browser/keys.ts';
import { deleteEverything } from '../browser/library/deletions.ts';
import { hiddenFromValue, setOriginRule } from '../browser/origin-rule.ts';
import { settingsValue } from '../browser/settings.ts';
import { forgetSpendings } from '../browser/spendings.ts';
import { stopCollecting } from './collect-feeds.ts';
import { stopAll } from './running.ts';
import { EVENTS_TURN } from './write-weeks.ts';

/**
 * Deletes all that was kept: library, settings, keys, spendings and what is known of open tabs. What runs is stopped
 * first, and waited for where it writes, so that nothing comes back. There is no undo.
 */
export async function eraseEverything(): Promise<void> {
  stopAll();
  await stopCollecting();
  await inTurn(EVENTS_TURN, deleteEverything);
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
