import type { Settings } from '../../contract/settings.ts';
import type { Couch } from '../../sync/couch.ts';
import { HEADER_ID, parseHeader } from '../../sync/header.ts';
import { SyncError } from '../../sync/sync-error.ts';
import type { LibraryDatabase } from '../library/database.ts';
import type { StoredValue } from '../stored-value.ts';
import { pull } from './pull.ts';
import { push } from './push.ts';
import { settleSettings } from './settle-settings.ts';
import type { StoredSyncLink } from './stored-sync.ts';
import { takeInChanges } from './take-in-changes.ts';
import type { Round } from './take-in-documents.ts';

export interface RoundOptions {
  database: LibraryDatabase;
  link: StoredSyncLink;
  couch: Couch;
  settings: StoredValue<Settings>;
  now: () => number;
  signal?: AbortSignal;
  /** Called between steps, with what is done so far. */
  onProgress?: (counts: Round['counts']) => void;
}

/**
 * One syncing: what changed here is taken in, then what changed there, then the server gets what it has not. It may be cut
 * anywhere and begun again. Throws SyncError, or what the database or the network throw.
 */
export async function syncRound({
  signal,
  onProgress,
  ...options
}: RoundOptions): Promise<Round['counts']> {
  const round: Round = {
    ...options,
    counts: { sent: 0, received: 0, skipped: 0 },
    stuck: new Set(),
    check: () => {
      signal?.throwIfAborted();
      onProgress?.(round.counts);
    },
  };
  const { database, link, couch, settings, now } = round;
  // Also without a server: the moments of changes are those of the changes.
  await takeInChanges(database, link, now);
  await settleSettings(database, link, new Map(), { settings, now: now() });
  const header = await couch.read(HEADER_ID);
  if (!header || parseHeader(header).salt !== link.salt) throw new SyncError('replaced');
  await pull(round);
  await push(round);
  return round.counts;
}
