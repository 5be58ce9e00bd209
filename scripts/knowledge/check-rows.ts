/** Source and date of a row's confirmation. */
export interface Confirmation {
  /** A public page, or `npm:package@version`. */
  address: string;
  /** ISO day. */
  on: string;
}

/** A hand-written row; `asOf` is null if its date never ages, as for a milestone. */
export interface CheckedRow {
  key: string;
  asOf: string | null;
}

/**
 * Keys of rows without a confirmation, rows or confirmations older than a year, and confirmations
 * without a row.
 */
export function checkRows(
  rows: readonly CheckedRow[],
  confirmations: Readonly<Record<string, Confirmation>>,
  today: string,
): { unconfirmed: string[]; old: string[]; stray: string[] } {
  const yearAgo = `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`;
  const keys = new Set(rows.map(({ key }) => key));
  return {
    unconfirmed: rows.filter(({ key }) => !confirmations[key]).map(({ key }) => key),
    old: rows
      .filter(
        ({ key, asOf }) =>
          (asOf !== null && asOf < yearAgo.slice(0, asOf.length)) ||
          (confirmations[key]?.on ?? today) < yearAgo,
      )
      .map(({ key }) => key),
    stray: Object.keys(confirmations).filter((key) => !keys.has(key)),
  };
}
