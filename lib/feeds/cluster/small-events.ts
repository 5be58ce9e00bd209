import type { Rarity } from '../same-event/pair-features.ts';
import { pairScore } from '../same-event/pair-score.ts';
import { rarityAmong } from '../same-event/rarity.ts';
import { reportSignals, type ReportSignals } from '../same-event/report-signals.ts';
import type { EventEntry } from './event-index.ts';
import { MS_PER_DAY } from '../../text/duration.ts';

/**
 * Groups with more members are left alone: what many reports say together distinguishes events
 * better than pairs do.
 */
const SMALL = 8;
/** Reports further apart are never compared. */
const DAYS_MOST = 8;
/** Candidates of one report in its own language, and in others. */
const CANDIDATES = 8;
/** A term that more reports have joins no groups. */
const FREQUENT_LEAST = 12;
const FREQUENT_SHARE = 0.03;
/**
 * The mean score of the pairs between two groups from which they are one event, and the least of
 * the worst pair.
 */
const JOIN_LEAST = 0.15;
const WORST_LEAST = -2.5;

/**
 * Among fewer reports than `FEW` the score knows little of what is usual here, so that what
 * similarity has grouped or left apart weighs too: up to so much is added to pairs of one group and
 * taken from others.
 */
const FEW = 100;
const GROUPED_BONUS = 1;

/**
 * Decides small groups again by a learned score of pairs of reports: two models of one family, a
 * rumour and the announcement, a release and a lawsuit of one company share most words and are not
 * one event; a report in Chinese and one in English share hardly any and may be. Only reports whose
 * text and time are known take part. Pairs are joined best first while the mean of all pairs
 * between the two groups allows it. Gives a group number for each entry.
 */
export function decideSmallEvents(
  entries: EventEntry[],
  groups: number[],
  signalsOf: (item: number) => ReportSignals,
): number[] {
  const sizes = new Map<number, number>();
  for (const group of groups) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const open = groups.flatMap((group, item) =>
    (sizes.get(group) ?? 0) <= SMALL &&
    entries[item]?.report !== undefined &&
    entries[item].at !== null
      ? [item]
      : [],
  );
  if (open.length < 2) return groups;
  const signals = new Map(open.map((item) => [item, signalsOf(item)]));
  const rarity = rarityAmong([...signals.values()].map(({ all }) => all));
  const pairs = candidatePairs(open, groups, signals, rarity);
  return joinBestFirst(entries.length, groups, open, signals, pairs, rarity);
}

/** Parsed text of an entry that grouping uses; computed once and cached by the caller. */
export function signalsOfEntry({ report, language, at, terms }: EventEntry): ReportSignals {
  return reportSignals({
    title: report?.title ?? '',
    blurb: report?.blurb ?? '',
    language,
    at,
    names: terms.flatMap(([term]) => (term.startsWith('@') ? [term.slice(1)] : [])),
  });
}

interface Pair {
  one: number;
  other: number;
  score: number;
}

/** Pairs worth a look: members of one group, and reports that share rare terms. */
function candidatePairs(
  open: number[],
  groups: number[],
  signals: Map<number, ReportSignals>,
  rarity: Rarity,
): Pair[] {
  const frequent = Math.max(FREQUENT_LEAST, open.length * FREQUENT_SHARE);
  const holders = new Map<string, number[]>();
  const members = new Map<number, number[]>();
  for (const item of open) {
    const group = groups[item] ?? item;
    members.set(group, [...(members.get(group) ?? []), item]);
    for (const term of signals.get(item)?.all ?? []) {
      const list = holders.get(term);
      if (list) list.push(item);
      else holders.set(term, [item]);
    }
  }
  const seen = new Set<string>();
  const groupedBonus = GROUPED_BONUS * Math.max(0, 1 - open.length / FEW);
  const pairs: Pair[] = [];
  const offer = (first: number, second: number) => {
    const [one, other] = first < second ? [first, second] : [second, first];
    const key = `${one} ${other}`;
    const [mine, its] = [signals.get(one), signals.get(other)];
    if (one === other || seen.has(key) || !mine || !its || !isNear(mine, its)) return;
    seen.add(key);
    const bonus = groups[one] === groups[other] ? groupedBonus : -groupedBonus;
    pairs.push({ one, other, score: pairScore(mine, its, rarity) + bonus });
  };
  for (const item of open) {
    for (const other of members.get(groups[item] ?? item) ?? []) offer(item, other);
    const sums = new Map<number, number>();
    const mine = signals.get(item);
    if (!mine) continue;
    for (const term of mine.all) {
      const list = holders.get(term) ?? [];
      if (list.length > frequent) continue;
      for (const other of list)
        if (other !== item) sums.set(other, (sums.get(other) ?? 0) + rarity(term));
    }
    const ranked = [...sums].sort((one, other) => other[1] - one[1] || one[0] - other[0]);
    const own = ranked.filter(([other]) => signals.get(other)?.language === mine.language);
    const foreign = ranked.filter(([other]) => signals.get(other)?.language !== mine.language);
    for (const [other] of [...own.slice(0, CANDIDATES), ...foreign.slice(0, CANDIDATES)])
      offer(item, other);
  }
  return pairs;
}

function isNear(one: ReportSignals, other: ReportSignals): boolean {
  return (
    one.at !== null && other.at !== null && Math.abs(one.at - other.at) <= DAYS_MOST * MS_PER_DAY
  );
}

/**
 * Open items start as singletons; a pair merges its two groups if their pairs agree on average and
 * none strongly disagrees.
 */
function joinBestFirst(
  count: number,
  groups: number[],
  open: number[],
  signals: Map<number, ReportSignals>,
  pairs: Pair[],
  rarity: Rarity,
): number[] {
  // Groups of closed items are numbered behind the items, so that none of them takes an open item's
  // number.
  const result = groups.map((group) => count + group);
  for (const item of open) result[item] = item;
  const members = new Map(open.map((item) => [item, [item]]));
  const known = new Map(pairs.map(({ one, other, score }) => [`${one} ${other}`, score]));
  const scoreOf = (first: number, second: number): number => {
    const [one, other] = first < second ? [first, second] : [second, first];
    const key = `${one} ${other}`;
    let score = known.get(key);
    if (score === undefined) {
      const [mine, its] = [signals.get(one), signals.get(other)];
      score = mine && its && isNear(mine, its) ? pairScore(mine, its, rarity) : -Infinity;
      known.set(key, score);
    }
    return score;
  };
  for (const { one, other, score } of [...pairs].sort(
    (first, second) =>
      second.score - first.score || first.one - second.one || first.other - second.other,
  )) {
    if (score < JOIN_LEAST) break;
    const [a, b] = [result[one] ?? one, result[other] ?? other];
    if (a === b) continue;
    const [left, right] = [members.get(a) ?? [], members.get(b) ?? []];
    const scores = left.flatMap((mine) => right.map((its) => scoreOf(mine, its)));
    const mean = scores.reduce((sum, value) => sum + value, 0) / scores.length;
    if (mean < JOIN_LEAST || Math.min(...scores) < WORST_LEAST) continue;
    members.set(a, [...left, ...right]);
    members.delete(b);
    for (const item of right) result[item] = a;
  }
  return result;
}
