import { defined } from '../../invariant.ts';
import { defaultSettings, type Settings } from '../../contract/settings.ts';
import { threeWayMerge } from '../../sync/three-way-merge.ts';
import { canonicalJson } from '../../sync/canonical-json.ts';
import { syncedSettings } from '../../sync/synced-settings.ts';
import { nameOf } from '../../sync/encryption.ts';
import type { LibraryDatabase } from '../db/database.ts';
import type { StoredValue } from '../storage.ts';
import { sameLink, type Incoming } from './reconcile.ts';
import type { StoredSyncDocument, StoredSyncLink } from './sync-state.ts';
import { syncLink } from './link.ts';

/**
 * The reader's settings, as far as sync needs them; in a document without storage another one
 * answers.
 */
export type SettingsStore = Pick<StoredValue<Settings>, 'get' | 'set' | 'remove'>;

/**
 * Reconciles settings, their sync state and incoming documents. Settings are outside the database,
 * so they are written first: after an interruption, they are compared again.
 */
export async function reconcileSettings(
  database: LibraryDatabase,
  link: StoredSyncLink,
  incoming: Map<string, Incoming>,
  { settings: stored, now }: { settings: SettingsStore; now: number },
): Promise<void> {
  const settings = await stored.get();
  const change: Record<string, unknown> = {};
  const documents: StoredSyncDocument[] = [];
  for (const name of syncedSettings) {
    const before = await database.syncDocuments.get(['setting', name]);
    const theirs = incoming.get(name);
    const untouched =
      !before && canonicalJson(settings[name]) === canonicalJson(defaultSettings[name]);
    // Settings from before this device joined give way to those of the other devices.
    const at = link.since === null && !before ? 0 : now;
    const agreement = threeWayMerge({
      before: before?.document,
      values: untouched ? null : { value: settings[name] },
      incoming: theirs?.document,
      change: { kind: 'setting', key: name, at, by: link.machine },
    });
    if (!agreement) continue;
    const { document, tellHere, tellServer } = agreement;
    if (tellHere && document.dead === null) change[name] = defined(document.fields['value']).value;
    if (!tellServer && !theirs) continue;
    const losers = theirs?.losers ?? before?.losers ?? [];
    const unsent = tellServer || losers.length > 0 ? 1 : 0;
    documents.push({
      kind: 'setting',
      key: name,
      id: before?.id ?? (await nameOf(link, 'setting', name)),
      rowKey: name,
      rev: theirs ? theirs.rev : (before?.rev ?? null),
      unsent,
      document,
      ...(losers.length > 0 ? { losers } : {}),
    });
  }
  if (Object.keys(change).length > 0) {
    await stored.set({ ...(await stored.get()), ...change });
    // Everything was deleted meanwhile: remove the settings just written.
    if (!(await syncLink(database))) await stored.remove();
  }
  if (documents.length === 0) return;
  await database.transaction('rw', database.syncDocuments, database.syncLinks, async () => {
    await sameLink(database, link);
    await database.syncDocuments.bulkPut(documents);
  });
}
