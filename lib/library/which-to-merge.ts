/** A shard of so many cards is never merged further: merging one stays a matter of a tenth of a second. */
export const LARGEST_SHARD = 4096;
const FACTOR = 8;

/**
 * Which shards to merge next, by their index: eight of about one size (a log-structured merge, so that each card is copied
 * only a few times), or one that is half dead. Null: none.
 */
export function whichToMerge(shards: { size: number; dead: number }[]): number[] | null {
  const halfDead = shards.findIndex(({ size, dead }) => dead * 2 >= size);
  if (halfDead >= 0) return [halfDead];
  const tiers = new Map<number, number[]>();
  for (const [index, { size }] of shards.entries()) {
    if (size * 2 > LARGEST_SHARD) continue;
    const tier = Math.floor(Math.log(size) / Math.log(FACTOR));
    const members = [...(tiers.get(tier) ?? []), index];
    tiers.set(tier, members);
    if (members.length === FACTOR) return fitting(members, shards);
  }
  return null;
}

/** As many of them as make a shard that is not too large. */
function fitting(members: number[], shards: { size: number }[]): number[] {
  let cards = 0;
  return members.filter((index) => (cards += shards[index]!.size) <= LARGEST_SHARD);
}
