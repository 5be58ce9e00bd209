import { byCount } from './by-count.ts';
import type { Hit } from './search.ts';
import type { ShardColumns } from './shard.ts';

/**
 * Cards by the moment they were read, latest first, to the millisecond; of one millisecond the address that sorts last
 * comes first. It is the order of the database's own `readAt` index read backwards, so the list never changes when the index
 * takes over from it, however the cards lie in the shards.
 */
export function byDate(columns: ShardColumns[], hits: Hit[]): Hit[] {
  const timeOf = ({ shard, card }: Hit) => columns[shard]!.times[card]!;
  // A time in milliseconds is too long for one key: by the milliseconds in the second first, then by the second.
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
