import { allAnalyses, analysisOf } from '../browser/analyses.ts';
import { keysValue } from '../browser/keys.ts';
import { deleteEverything } from '../browser/library/deletions.ts';
import { settingsValue } from '../browser/settings.ts';
import { stop } from './running.ts';

/** Deletes all that was kept: library, settings, keys and what is known of open tabs. There is no undo. */
export async function eraseEverything(): Promise<void> {
  for (const { tabId } of await allAnalyses()) {
    stop(tabId);
    await analysisOf(tabId).remove();
  }
  await deleteEverything();
  await keysValue.remove();
  await settingsValue.remove();
}
