/** What is carried to the reader's other machines, a document each. */
export const syncKinds = ['card', 'mark', 'verdict', 'read', 'setting'] as const;
export type SyncKind = (typeof syncKinds)[number];

/** A value with the moment it was given (milliseconds since 1970, later than every moment its machine knew of then) and the machine that gave it. */
export interface Register {
  at: number;
  by: string;
  value: unknown;
}

/**
 * What all machines agree on about one row, as data that can be merged in any order. A row that comes back after it was
 * deleted begins another life: what belonged to an earlier life is gone for good.
 */
export interface SyncDocument {
  kind: SyncKind;
  /** The same on every machine: an address, a prediction's id, a mark's words, a setting's name. */
  key: string;
  life: number;
  /** When the life before this one ended; 0 in the first. */
  after: number;
  /** When it was deleted; its fields are empty then. */
  dead: number | null;
  fields: Record<string, Register>;
}
