import type { SyncFault } from '../../sync/sync-error.ts';
import type { SyncDocument, SyncKind } from '../../sync/document.ts';

/** A document as both sides last agreed on it, and what of it the server has not got. The contents of cards stay in their own tables. */
export interface StoredSyncDocument {
  kind: SyncKind;
  key: string;
  /** Its name on the server, which tells nothing. */
  id: string;
  /** The primary key of its row, which for a mark differs from machine to machine. */
  rowKey: string;
  /** The server's revision that was last taken in or written; null if it was never there. */
  rev: string | null;
  unsent: 0 | 1;
  /** Revisions on the server that are merged into the document, to be removed once it has it. */
  losers?: string[];
  document: SyncDocument;
}

/**
 * The server of the reader's own, and how far this machine is with it. The passphrase is not in it. It lies in the extension's own
 * database, which no page and no content script can open, apart from the keys: pages that show articles sync, and never read those.
 */
export interface StoredSyncLink {
  key: 'link';
  /** With the path to the database, without a slash at the end. */
  address: string;
  /** Empty where a token is used. */
  user: string;
  /** The password or token; empty where none is needed. */
  secret: string;
  /** The header on the server that this machine joined. */
  salt: string;
  /** What documents are encrypted and named with; the browser gives neither out. */
  encryption: CryptoKey;
  naming: CryptoKey;
  /** A random name for this machine. */
  machine: string;
  /** How far the server's changes were taken in; null before the first. */
  since: string | null;
}

/** How the last syncing went, or is going. */
export interface StoredSyncStatus {
  key: 'status';
  state: 'running' | 'well' | 'failed';
  /** ISO 8601 UTC of this state. */
  at: string;
  /** When it last went well; null if it never did. */
  wellAt: string | null;
  sent: number;
  received: number;
  /** Documents on the server that cannot be read, are a later version's, or are too large. */
  skipped: number;
  /** What still has to be sent. */
  waiting: number;
  fault: SyncFault | null;
  detail: string;
}
