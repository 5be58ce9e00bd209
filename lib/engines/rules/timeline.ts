import type { Item } from '../../insight/sections/index.ts';
import type { Reading } from './reading.ts';

/** Dated events, oldest first. */
export function timeline(reading: Reading, changed: Item<'tldr'> | undefined): Item<'timeline'>[] {
  const day = reading.article.publishedAt?.slice(0, 10);
  if (!day || !changed) return [];
  const { part: _part, ...claim } = changed;
  return [{ ...claim, date: day, today: true }];
}
