/** What can keep a machine from syncing; each has its words, and what the reader can do. */
export const syncFaults = [
  'bad-address',
  'insecure',
  'permission',
  'offline',
  'unreachable',
  'slow',
  'unauthorized',
  'forbidden',
  'not-couchdb',
  'no-database',
  'wrong-passphrase',
  'replaced',
  'newer',
  'full',
  'too-large',
  'busy',
  'server',
  'storage',
  'unexpected',
] as const;
export type SyncFault = (typeof syncFaults)[number];

/** The one error the sync throws. */
export class SyncError extends Error {
  readonly fault: SyncFault;
  /** For diagnostics; empty where the fault says it all. */
  readonly detail: string;

  constructor(fault: SyncFault, detail = '', cause?: unknown) {
    super(detail ? `${fault}: ${detail}` : fault, { cause });
    this.name = 'SyncError';
    this.fault = fault;
    this.detail = detail;
  }
}
