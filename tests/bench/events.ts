import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { eventTerms } from '../../lib/feeds/cluster/terms.ts';
import {
  addItem,
  createEventIndex,
  nearestItems,
  recluster,
  type EventEntry,
  type EventIndex,
  type EventItem,
} from '../../lib/feeds/cluster/event-index.ts';

interface Row {
  text: string;
  event: string;
}

/**
 * Groups a file of texts with known events (lines `{ text, event }`, gzipped or not) and compares.
 * Arguments: `--words N` keeps the first N words of each text (as short as titles), `--fold
 * even|odd` the events with such numbers. `seconds` is for adding all items and grouping them once;
 * the `add…` figures are for one item more at 20,000. Those with `Cpu` count the processor's time
 * alone, for a machine that others use too (its collector's threads included).
 */
export async function run({
  data,
  args,
}: {
  data: string | null;
  args: string[];
}): Promise<{ rows: (string | number)[][]; summary: Record<string, unknown> }> {
  if (data === null) throw new Error('events needs --data PATH');
  const rows = shortened(read(data), args);
  const items = rows.map(({ text }, number): EventItem => ({
    id: `https://example.com/${number}`,
    title: text,
    blurb: '',
    publishedAt: null,
    language: 'en',
    names: [],
  }));
  const gold = rows.map(({ event }) => event);

  const started = performance.now();
  const index = createEventIndex();
  const slow: number[] = [];
  for (const item of items) {
    const before = performance.now();
    addItem(index, item);
    slow.push(performance.now() - before);
  }
  const added = performance.now();
  const online = scores(
    index.entries.map(({ eventId }) => eventId),
    gold,
  );
  const first = performance.now();
  recluster(index);
  const grouped = performance.now();
  const final = scores(
    index.entries.map(({ eventId }) => eventId),
    gold,
  );
  const nearest = nearestOf(index, gold);
  const week = weekSeconds(items);
  const add = addMilliseconds(items);
  const seconds = (added - started + grouped - first) / 1000;
  return {
    rows: [
      ['', 'events', 'BCubed P', 'BCubed R', 'BCubed F1', 'NMI', 'seconds'],
      [
        'one by one',
        online.groups,
        round(online.precision),
        round(online.recall),
        round(online.f1),
        round(online.nmi),
        round((added - started) / 1000),
      ],
      [
        'seen together',
        final.groups,
        round(final.precision),
        round(final.recall),
        round(final.f1),
        round(final.nmi),
        round((grouped - first) / 1000),
      ],
    ],
    summary: {
      bcubedF1: round(final.f1),
      nmi: round(final.nmi),
      nearestPrecision: round(nearest.precision),
      nearestGiven: round(nearest.given),
      seconds: round(seconds),
      bcubedF1OneByOne: round(online.f1),
      nmiOneByOne: round(online.nmi),
      events: final.groups,
      goldEvents: new Set(gold).size,
      items: items.length,
      addP95Ms: round(percentile(slow, 0.95)),
      addAt20000P95Ms: round(add.wall),
      addAt20000P95CpuMs: round(add.cpu),
      ...week,
    },
  };
}

function read(path: string): Row[] {
  const bytes = readFileSync(path);
  const text = (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString(
    'utf8',
  );
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { text: string | null; event: unknown })
    .filter(({ text }) => text !== null && text.trim() !== '')
    .map(({ text, event }) => ({ text: text!, event: String(event) }));
}

function shortened(rows: Row[], args: string[]): Row[] {
  const words = Number(args[args.indexOf('--words') + 1] || 0);
  const fold = args.includes('--fold') ? args[args.indexOf('--fold') + 1] : null;
  return rows
    .filter(({ event }) => fold === null || Number(event) % 2 === (fold === 'even' ? 0 : 1))
    .map(({ text, event }) => ({
      text: args.includes('--words') ? text.split(/\s+/).slice(0, words).join(' ') : text,
      event,
    }));
}

/**
 * BCubed (Bagga and Baldwin 1998) and normalised mutual information (arithmetic mean of the
 * entropies).
 */
function scores(
  found: string[],
  gold: string[],
): { groups: number; precision: number; recall: number; f1: number; nmi: number } {
  const sizes = counts(found);
  const truths = counts(gold);
  const both = counts(found.map((group, item) => `${group}\n${gold[item]}`));
  const total = found.length;
  let [precision, recall, mutual] = [0, 0, 0];
  for (const [key, count] of both) {
    const [group, truth] = key.split('\n') as [string, string];
    precision += count ** 2 / sizes.get(group)! / total;
    recall += count ** 2 / truths.get(truth)! / total;
    mutual +=
      (count / total) * Math.log((total * count) / (sizes.get(group)! * truths.get(truth)!));
  }
  const entropies = entropy(sizes, total) + entropy(truths, total);
  return {
    groups: sizes.size,
    precision,
    recall,
    f1: (2 * precision * recall) / (precision + recall),
    nmi: entropies === 0 ? 1 : (2 * mutual) / entropies,
  };
}

function counts(list: string[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const value of list) found.set(value, (found.get(value) ?? 0) + 1);
  return found;
}

function entropy(sizes: Map<string, number>, total: number): number {
  let sum = 0;
  for (const count of sizes.values()) sum -= (count / total) * Math.log(count / total);
  return sum;
}

/**
 * Of the items that are given a nearest other, how many have one of their own event; and how many
 * are given one.
 */
function nearestOf(index: EventIndex, gold: string[]): { precision: number; given: number } {
  let [right, given] = [0, 0];
  for (const [item, { id }] of index.entries.entries()) {
    const [nearest] = nearestItems(index, id, 1);
    if (!nearest) continue;
    given += 1;
    if (gold[index.places.get(nearest.id)!] === gold[item]) right += 1;
  }
  return { precision: right / given, given: given / gold.length };
}

/**
 * Seconds to group 1,875, 3,750 and 7,500 items at once, and with which power of their number the
 * processor's time grows.
 */
function weekSeconds(items: EventItem[]): Record<string, number> {
  const cpu = [1875, 3750, 7500].map((count) => {
    const entries = repeated(items, count).map((item): EventEntry => ({
      id: item.id,
      eventId: item.id,
      at: null,
      language: item.language,
      terms: eventTerms(item),
    }));
    return timed(() => recluster(createEventIndex(entries)));
  });
  const week = cpu.at(-1)!;
  return {
    group7500Seconds: round(week.wall / 1000),
    group7500CpuSeconds: round(week.cpu / 1000),
    groupExponent: round(Math.log(week.cpu / cpu[0]!.cpu) / Math.log(4)),
  };
}

/** Milliseconds a piece of work takes, by the clock and of the processor. */
function timed(work: () => void): { wall: number; cpu: number } {
  const [wall, cpu] = [performance.now(), process.cpuUsage()];
  work();
  const { user, system } = process.cpuUsage(cpu);
  return { wall: performance.now() - wall, cpu: (user + system) / 1000 };
}

/** The 95th percentile of adding one item to 20,000, over 200 items. */
function addMilliseconds(items: EventItem[]): { wall: number; cpu: number } {
  const all = repeated(items, 20_200);
  const index = createEventIndex();
  for (const item of all.slice(0, 20_000)) addItem(index, item);
  const times = all.slice(20_000).map((item) => timed(() => addItem(index, item)));
  return {
    wall: percentile(
      times.map(({ wall }) => wall),
      0.95,
    ),
    cpu: percentile(
      times.map(({ cpu }) => cpu),
      0.95,
    ),
  };
}

/** Exactly this many items; repeated rounds get changed words, so that they are other events. */
function repeated(items: EventItem[], count: number): EventItem[] {
  return Array.from({ length: count }, (_, number) => {
    const item = items[number % items.length]!;
    const round = Math.floor(number / items.length);
    if (round === 0) return item;
    return {
      ...item,
      id: `${item.id}/${round}`,
      title: item.title
        .split(' ')
        .map((word, place) => (place % 2 === 0 ? `${word}${'q'.repeat(round)}` : word))
        .join(' '),
    };
  });
}

function percentile(values: number[], share: number): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length * share)] ?? 0;
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
