import type { Neighbour } from './vectors.ts';

export interface ReassignOptions {
  /** Groups with fewer other members take in no items: their words are too few to judge by. */
  leastMembers: number;
  /**
   * How much better a group's words must explain an item than the words of all items do: mean
   * logarithm of the ratio, a term.
   */
  leastGain: number;
  /** With how many items' worth of everybody's words a group's own are mixed. */
  smoothing: number;
  /** How much two times allow for one event, 0 to 1. */
  nearness: (one: number | null, other: number | null) => number;
}

/** Twice over all items: a third time moves next to none. */
const ROUNDS = 2;

/**
 * Reassigns each item to its own group or to a large group of its neighbours, by how likely each is
 * to generate the item's terms (a multinomial for each group, smoothed with the words of all items;
 * Yin and Wang 2014 cluster short texts this way). Short items that average linkage left outside a
 * large event join it here. Returns a group number for each item. Linear in items and their terms.
 */
export function reassignItems(
  groups: number[],
  termsOf: Int32Array[],
  occurrences: number[],
  links: Neighbour[][],
  times: (number | null)[],
  { leastMembers, leastGain, smoothing, nearness }: ReassignOptions,
): number[] {
  const all = occurrences.reduce((sum, count) => sum + count, 0);
  const shared = smoothing / Math.max(1, groups.length); // × a term's occurrences: its smoothed count in every group
  const words = Array.from(groups, (): Words | undefined => undefined);
  const count = (group: number, item: number, by: 1 | -1): Words => {
    const into = (words[group] ??= { members: 0, length: 0, counts: new Map(), time: 0, timed: 0 });
    into.members += by;
    into.length += by * termsOf[item]!.length;
    for (const term of termsOf[item]!) into.counts.set(term, (into.counts.get(term) ?? 0) + by);
    const time = times[item]!;
    if (time !== null) [into.time, into.timed] = [into.time + by * time, into.timed + by];
    return into;
  };
  groups.forEach((group, item) => count(group, item, 1));
  const settled = [...groups];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (let item = 0; item < settled.length; item += 1) {
      const terms = termsOf[item]!;
      const gainOf = ({ counts, length }: Words) => {
        let gain = 0;
        for (const term of terms)
          gain += Math.log(
            (((counts.get(term) ?? 0) / (shared * occurrences[term]!) + 1) * shared * all) /
              (length + shared * all),
          );
        return gain;
      };
      const mine = count(settled[item]!, item, -1);
      let best = {
        group: settled[item]!,
        score: mine.members === 0 ? -Infinity : Math.log(mine.members) + gainOf(mine),
      };
      for (const group of new Set(links[item]!.map(([other]) => settled[other]!))) {
        const its = words[group]!;
        const near =
          its.members < leastMembers || group === settled[item]
            ? 0
            : nearness(times[item]!, its.timed === 0 ? null : its.time / its.timed);
        const gain = near === 0 ? 0 : gainOf(its);
        if (near === 0 || gain < leastGain * terms.length) continue;
        const score = Math.log(its.members * near) + gain;
        if (score > best.score) best = { group, score };
      }
      settled[item] = best.group;
      count(best.group, item, 1);
    }
  }
  return settled;
}

/** What the members of a group say together. */
interface Words {
  members: number;
  /** Terms of all members. */
  length: number;
  counts: Map<number, number>;
  /** The sum of the times known, in milliseconds, and of how many. */
  time: number;
  timed: number;
}
