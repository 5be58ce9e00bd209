import type { SyncFault } from '../../sync/sync-error.ts';
import type { SyncDocument, SyncKind } from '../../sync/document.ts';

/**
 * A document as both sides last agreed on it, and its changes that the server lacks. Contents of
 * cards stay in their own tables.
 */
export interface StoredSyncDocument {
  kind: SyncKind;
  key: string;
  /** Opaque id on the server. */
  id: string;
  /** Primary key of its row; differs between devices for highlights. */
  rowKey: string;
  /** Last server revision read or written; null if it was never on the server. */
  rev: string | null;
  unsent: 0 | 1;
  /** Server revisions merged into the document, to delete once the server has it. */
  losers?: string[];
  document: SyncDocument;
}

/**
 * The sync server and this device's progress. Excludes the passphrase. Stored in the extension's
 * database, which pages and content scripts cannot open, and apart from the API keys: pages that
 * show articles sync but never read keys.
 */
export interface StoredSyncLink {
  key: 'link';
  /** With the path to the database, without a trailing slash. */
  address: string;
  /** Empty if a token is used. */
  user: string;
  /** The password or token; empty if none is needed. */
  secret: string;
  /** Salt of the server header that this device joined. */
  salt: string;
  /** Non-extractable keys that encrypt and name documents. */
  encryption: CryptoKey;
  naming: CryptoKey;
  /** Random name of this device. */
  machine: string;
  /** Server sequence merged so far; null before the first sync. */
  since: string | null;
}

/** State of the last or current sync. */
export interface StoredSyncStatus {
  key: 'status';
  state: 'running' | 'well' | 'failed';
  /** ISO 8601 UTC of this state. */
  at: string;
  /** Time of the last success; null if there was none. */
  wellAt: string | null;
  sent: number;
  received: number;
  /** Server documents skipped: unreadable, from a later version, or too large. */
  skipped: number;
  /** Documents still to send. */
  waiting: number;
  fault: SyncFault | null;
  detail: string;
}
