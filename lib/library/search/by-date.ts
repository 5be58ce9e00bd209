import { byCount } from './by-count.ts';
import type { Hit } from './search.ts';
import type { ShardColumns } from './shard.ts';

/**
 * Sorts cards by reading time in milliseconds, latest first; ties by address, descending. Equals
 * the reverse order of the database's `readAt` index, so the list stays stable when the search
 * index takes over.
 */
export function byDate(columns: ShardColumns[], hits: Hit[]): Hit[] {
  const timeOf = ({ shard, card }: Hit) => columns[shard]!.times[card]!;
  // Milliseconds since 1970 exceed the key size: sort by milliseconds within the second, then by
  // second.
  const sorted = byCount(
    byCount(hits, (hit) => timeOf(hit) % 1000),
    (hit) => timeOf(hit) / 1000,
  );
  const urlOf = ({ shard, card }: Hit) => columns[shard]!.urls[card]!;
  for (let start = 0, end = 1; start < sorted.length; start = end++) {
    while (end < sorted.length && timeOf(sorted[end]!) === timeOf(sorted[start]!)) end += 1;
    if (end - start > 1)
      sorted.splice(
        start,
        end - start,
        ...sorted.slice(start, end).sort((one, other) => (urlOf(one) < urlOf(other) ? 1 : -1)),
      );
  }
  return sorted;
}
