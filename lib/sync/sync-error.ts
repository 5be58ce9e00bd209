/** Reasons why a sync fails; each has its own message and advice. */
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

/** The only error class thrown by sync code. */
export class SyncError extends Error {
  readonly fault: SyncFault;
  /** For diagnostics; may be empty. */
  readonly detail: string;

  constructor(fault: SyncFault, detail = '', cause?: unknown) {
    super(detail ? `${fault}: ${detail}` : fault, { cause });
    this.name = 'SyncError';
    this.fault = fault;
    this.detail = detail;
  }
}
