import type { SyncFault } from '../../lib/sync/sync-error.ts';
import type { MessageKey } from './i18n.ts';

/** What keeps a machine from syncing, and what helps, in plain words. */
export const syncLabels: Record<SyncFault, MessageKey> = {
  'bad-address': 'syncBadAddress',
  insecure: 'syncInsecure',
  permission: 'syncPermission',
  offline: 'errorOffline',
  unreachable: 'syncUnreachable',
  slow: 'syncSlow',
  unauthorized: 'syncUnauthorized',
  forbidden: 'syncForbidden',
  'not-couchdb': 'syncNotCouchdb',
  'no-database': 'syncNoDatabase',
  'wrong-passphrase': 'syncWrongPassphrase',
  replaced: 'syncReplaced',
  newer: 'syncNewer',
  full: 'syncFull',
  'too-large': 'syncTooLarge',
  busy: 'syncBusy',
  server: 'syncServerFault',
  storage: 'errorStorageFull',
  unexpected: 'errorUnexpected',
};
