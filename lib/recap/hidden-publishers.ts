import type { WeekRow } from './week-rows.ts';

/**
 * The rows without the publishers the reader hid. An event that others report too stays, without
 * the hidden ones among its publishers; one that only they report goes.
 */
export function withoutPublishers(rows: WeekRow[], hidden: readonly string[]): WeekRow[] {
  if (hidden.length === 0) return rows;
  const isHidden = new Set(hidden);
  return rows.flatMap((row) => {
    const publisherIds = row.publisherIds.filter((id) => !isHidden.has(id));
    if (publisherIds.length === row.publisherIds.length) return [row];
    return publisherIds.length === 0 ? [] : [{ ...row, publisherIds }];
  });
}
