import { latestFirst } from './latest-first.ts';
import type { Hit } from './search.ts';
import type { ShardColumns } from './shard.ts';

/** Addresses of the cards that name this entity, those read last first. */
export function cardsAbout(columns: ShardColumns[], id: string): string[] {
  const hits: Hit[] = [];
  for (const [shard, { entityIds, entities, entityStarts, dead }] of columns.entries()) {
    const number = entityIds.indexOf(id);
    if (number < 0) continue;
    for (let card = 0; card < dead.length; card++)
      if (
        !dead[card] &&
        entities.subarray(entityStarts[card], entityStarts[card + 1]).includes(number)
      )
        hits.push({ shard, card, score: 0 });
  }
  return latestFirst(columns, hits).map(({ shard, card }) => columns[shard]!.urls[card]!);
}
