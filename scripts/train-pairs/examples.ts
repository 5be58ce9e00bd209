import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rarityAmong } from '../../lib/feeds/same-event/rarity.ts';
import {
  pairFeatures,
  type PairFeatures,
  type Rarity,
} from '../../lib/feeds/same-event/pair-features.ts';
import type { ReportSignals } from '../../lib/feeds/same-event/report-signals.ts';
import { readNews, signalsOf, type Item } from './news.ts';

export interface Example {
  /**
   * Where the label is from: pairs labelled one by one, an editor's grouping of a week, or distance
   * of the two.
   */
  from: 'pairs' | 'weeks' | 'unlabelled';
  /** `2026-04`: folds are made of months, since months share their stories. */
  month: string;
  same: boolean;
  crossLanguage: boolean;
  features: PairFeatures;
}

/** Pairs of a week that share too few words to be mistaken teach nothing. */
const ALIKE_LEAST = 0.15;
/** The same across languages, where fewer words are shared. */
const ALIKE_ACROSS = 0.04;
const DAYS_AROUND = 4;
const DAY = 86_400_000;

/**
 * Labelled pairs from a data folder with `pairs/dev.jsonl`, `weeks/dev.jsonl` and
 * `text/newsletter-items.json.gz`: the pairs themselves, what an editor grouped or left apart in a
 * week, and reports in two languages of the same days that are no labelled pair (nearly all
 * different).
 */
export function readExamples(folder: string): Example[] {
  const pairs = lines<{ a: Item; b: Item; same: boolean }>(join(folder, 'pairs/dev.jsonl'));
  const weeks = lines<{ items: (Item & { n: number })[]; events: number[][] }>(
    join(folder, 'weeks/dev.jsonl'),
  );
  const news = readNews(folder).map((item) => ({ item, signals: signalsOf(item) }));
  const chinese = new Map<string, Item>();
  for (const { a, b } of pairs)
    for (const item of [a, b]) if (item.language === 'zh') chinese.set(item.title, item);
  const rarity = rarityAmong([]);
  const taken = new Set<string>();
  const examples: Example[] = [];
  const add = (
    from: Example['from'],
    one: Item,
    other: Item,
    same: boolean,
    signals: [ReportSignals, ReportSignals],
  ) => {
    const key = [one.title, other.title].sort().join('\n');
    if (taken.has(key)) return;
    taken.add(key);
    examples.push({
      from,
      month: one.date.slice(0, 7),
      same,
      crossLanguage: signals[0].language !== signals[1].language,
      features: pairFeatures(...signals, rarity),
    });
  };
  for (const { a, b, same } of pairs) add('pairs', a, b, same, [signalsOf(a), signalsOf(b)]);
  for (const { items, events } of weeks)
    addWeek(items, events, rarity, (one, other, same, signals) =>
      add('weeks', one, other, same, signals),
    );
  for (const item of chinese.values()) {
    const signals = signalsOf(item);
    for (const { item: other, signals: its } of news) {
      if (Math.abs(Date.parse(other.date) - Date.parse(item.date)) > DAYS_AROUND * DAY) continue;
      if (pairFeatures(signals, its, rarity).texts > ALIKE_ACROSS)
        add('unlabelled', item, other, false, [signals, its]);
    }
  }
  return examples;
}

function addWeek(
  items: (Item & { n: number })[],
  events: number[][],
  rarity: Rarity,
  add: (one: Item, other: Item, same: boolean, signals: [ReportSignals, ReportSignals]) => void,
): void {
  const eventOf = new Map(
    events.flatMap((members, event) => members.map((n) => [n, event] as const)),
  );
  const read = items.map((item) => ({
    item,
    signals: signalsOf(item),
    event: eventOf.get(item.n),
  }));
  for (const [place, one] of read.entries()) {
    for (const other of read.slice(place + 1)) {
      const same = one.event !== undefined && one.event === other.event;
      const { texts, titles } = pairFeatures(one.signals, other.signals, rarity);
      if (same || Math.max(texts, titles) > ALIKE_LEAST)
        add(one.item, other.item, same, [one.signals, other.signals]);
    }
  }
}

function lines<Line>(path: string): Line[] {
  return readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
}
