import { isBridge } from './terms.ts';
import type { EventEntry } from './event-index.ts';
import { inverseDocumentFrequency } from './vectors.ts';
import { MS_PER_DAY } from '../../text/duration.ts';

/**
 * Minimum share, and minimum number, of a group's names and numbers that the other group must have
 * too.
 */
const SHARED_LEAST = 0.55;
const TERMS_LEAST = 2;
const DAYS_MOST = 3;

/**
 * Joins groups in different languages that name the same names and numbers at the same time, best
 * pairs first. Words cannot be compared across languages; ids of known names, numbers and (in
 * Chinese, Japanese, Korean) words in Latin letters can. A pair needs two of them in common, one of
 * them rare. Groups whose time is unknown are left alone.
 */
export function joinLanguages(
  entries: EventEntry[],
  groups: number[],
  occurrences: number[],
  numbers: Map<string, number>,
): number[] {
  if (new Set(entries.map(({ language }) => language)).size < 2) return groups;
  const said = new Map<number, Said>();
  entries.forEach((entry, item) => {
    const group = said.get(groups[item]!) ?? {
      language: entry.language,
      mixed: false,
      bridges: new Map(),
      terms: new Set(),
      time: 0,
      timed: 0,
      items: 0,
    };
    group.mixed ||= group.language !== entry.language;
    group.items += 1;
    if (entry.at !== null) {
      group.time += entry.at;
      group.timed += 1;
    }
    for (const [term] of entry.terms) {
      group.terms.add(term);
      if (isBridge(term, entry.language))
        group.bridges.set(term, (group.bridges.get(term) ?? 0) + 1);
    }
    said.set(groups[item]!, group);
  });

  const holders = new Map<string, number[]>();
  for (const [group, { bridges }] of said) {
    for (const term of bridges.keys()) {
      const list = holders.get(term) ?? [];
      if (list.length === 0) holders.set(term, list);
      list.push(group);
    }
  }
  const weightOf = (term: string) =>
    inverseDocumentFrequency(occurrences[numbers.get(term)!]!, entries.length);
  const rare = inverseDocumentFrequency(Math.max(10, entries.length / 50), entries.length);
  const pairs: { one: number; other: number; score: number }[] = [];
  for (const [one, mine] of said) {
    const others = new Set<number>();
    for (const term of mine.bridges.keys())
      if (weightOf(term) >= rare)
        for (const other of holders.get(term)!) if (other > one) others.add(other);
    for (const other of others) {
      const score = agreement(mine, said.get(other)!, weightOf);
      if (score >= SHARED_LEAST) pairs.push({ one, other, score });
    }
  }

  const into = new Map<number, number>();
  const languagesOf = new Map(
    [...said].map(([group, { language }]) => [group, new Set([language])]),
  );
  const rootOf = (group: number): number => (into.has(group) ? rootOf(into.get(group)!) : group);
  for (const { one, other } of pairs.sort((first, second) => second.score - first.score)) {
    const [a, b] = [rootOf(one), rootOf(other)];
    if (a === b || [...languagesOf.get(a)!].some((language) => languagesOf.get(b)!.has(language)))
      continue;
    into.set(b, a);
    for (const language of languagesOf.get(b)!) languagesOf.get(a)!.add(language);
  }
  return groups.map(rootOf);
}

interface Said {
  language: string;
  mixed: boolean;
  /** Bridge terms and how many items have them. */
  bridges: Map<string, number>;
  terms: Set<string>;
  time: number;
  timed: number;
  items: number;
}

/** The smaller of the two shares of common terms; 0 if the groups cannot be one event. */
function agreement(one: Said, other: Said, weightOf: (term: string) => number): number {
  if (
    one.mixed ||
    other.mixed ||
    one.language === other.language ||
    one.timed === 0 ||
    other.timed === 0
  )
    return 0;
  if (Math.abs(one.time / one.timed - other.time / other.timed) > DAYS_MOST * MS_PER_DAY) return 0;
  const shared = [...one.bridges.keys()].filter(
    (term) =>
      other.terms.has(term) &&
      (other.bridges.has(term) || isBridge(term, other.language) || /^[a-z]/.test(term)),
  );
  if (shared.length < TERMS_LEAST) return 0;
  return Math.min(
    shareOf(one, other, weightOf),
    other.bridges.size === 0 ? 1 : shareOf(other, one, weightOf),
  );
}

/** How much of the terms that most of `one`'s items have occurs in `other` too, by weight. */
function shareOf(one: Said, other: Said, weightOf: (term: string) => number): number {
  let all = 0;
  let found = 0;
  for (const [term, items] of one.bridges) {
    const weight = weightOf(term) * (items / one.items);
    all += weight;
    if (other.terms.has(term)) found += weight;
  }
  return all === 0 ? 0 : found / all;
}
