import { sizeOf } from '../library/search/shard.ts';
import { database } from './db/database.ts';

/**
 * Approximate size of a stored value in bytes (structured clone: one or two bytes a character,
 * typed arrays as they are).
 */
export function valueSize(value: unknown): number {
  switch (typeof value) {
    case 'string':
      return 4 + value.length * (isLatin(value) ? 1 : 2);
    case 'number':
      return Number.isInteger(value) ? 4 : 9;
    case 'object':
      if (value === null) return 1;
      if (ArrayBuffer.isView(value)) return 8 + value.byteLength;
      if (Array.isArray(value))
        return value.reduce((sum: number, item) => sum + valueSize(item), 8);
      return Object.entries(value).reduce(
        (sum, [name, item]) => sum + valueSize(name) + valueSize(item),
        4,
      );
    default:
      return 1;
  }
}

function isLatin(text: string): boolean {
  // eslint-disable-next-line no-control-regex
  return /^[\u0000-\u00ff]*$/.test(text);
}

type TableName = {
  [Name in keyof typeof database]: (typeof database)[Name] extends { bulkGet: unknown }
    ? Name
    : never;
}[keyof typeof database];

/**
 * Tables by kind of content. The reader sees the count of `entries`; `others` only add to the size.
 */
export const storageKinds = {
  cards: { entries: ['insights'], others: ['addresses', 'refinements', 'coverages'] },
  articles: { entries: ['articles'], others: [] },
  items: { entries: ['items'], others: ['feeds', 'weekRows', 'weeks'] },
  index: { entries: [], others: ['shards', 'shardTexts', 'unindexed', 'predictions'] },
  kept: { entries: ['marks', 'verdicts', 'readMarks'], others: ['threads'] },
  deleted: { entries: ['deletions'], others: [] },
  sync: { entries: [], others: ['changes', 'syncDocuments', 'syncLinks', 'places'] },
} as const satisfies Record<string, { entries: TableName[]; others: TableName[] }>;

export type StorageKind = keyof typeof storageKinds;

/** Usage of one kind. */
export interface KindUse {
  kind: StorageKind;
  entries: number;
  /** Estimated from a sample of each table, before the browser's compression. */
  bytes: number;
}

/**
 * Usage on this device, in entries and bytes; bytes are the browser's estimate for the whole
 * extension.
 */
export interface StorageUsage {
  insights: number;
  items: number;
  usedBytes: number;
  quotaBytes: number;
  /** True if the browser promised not to evict the data under disk pressure. */
  persisted: boolean;
}

/** Share of the quota from which to warn: the rest lasts for weeks of reading. */
const WARN_SHARE = 0.8;

/** True if the quota is nearly used up. */
export function isNearlyFull({
  usedBytes,
  quotaBytes,
}: Pick<StorageUsage, 'usedBytes' | 'quotaBytes'>): boolean {
  return quotaBytes > 0 && usedBytes >= quotaBytes * WARN_SHARE;
}

/** Counts the entries and asks the browser for its estimate. */
export async function storageUsage(): Promise<StorageUsage> {
  const [insights, items, estimate, persisted] = await Promise.all([
    database.insights.count(),
    database.items.count(),
    navigator.storage.estimate(),
    navigator.storage.persisted(),
  ]);
  return {
    insights,
    items,
    usedBytes: estimate.usage ?? 0,
    quotaBytes: estimate.quota ?? 0,
    persisted,
  };
}

/** Asks the browser not to evict the library under disk pressure; true if it agrees. */
export function requestPersistentStorage(): Promise<boolean> {
  return navigator.storage.persist();
}

/**
 * Usage by kind, largest first, estimated from sampled rows so that a large library is not read
 * completely.
 */
export async function storageByKind(): Promise<KindUse[]> {
  const uses = await Promise.all(
    (Object.keys(storageKinds) as StorageKind[]).map(async (kind): Promise<KindUse> => {
      const { entries, others }: { entries: readonly TableName[]; others: readonly TableName[] } =
        storageKinds[kind];
      const [counts, sizes] = await Promise.all([
        Promise.all(entries.map((name) => database.table(name).count())),
        Promise.all([...entries, ...others].map(tableSize)),
      ]);
      return { kind, entries: sum(counts), bytes: Math.round(sum(sizes)) };
    }),
  );
  return uses.sort((one, other) => other.bytes - one.bytes);
}

/**
 * Rows sampled per table, and positions they are read from. One deletion row may contain hundreds
 * of cards.
 */
const SAMPLE = 200;
const PLACES = 8;
const SAMPLES: Partial<Record<TableName, number>> = { deletions: 8 };

/** Bytes of a table: exact for few rows, else extrapolated from the mean of a sample. */
async function tableSize(name: TableName): Promise<number> {
  if (name === 'shardTexts') return indexTextSize();
  const table = database.table<unknown>(name);
  const most = SAMPLES[name] ?? SAMPLE;
  const count = await table.count();
  if (count <= most) return sum((await table.toArray()).map(valueSize));
  const rows = await Promise.all(
    Array.from({ length: PLACES }, (_, place) =>
      table
        .toCollection()
        .offset(Math.floor((place * count) / PLACES))
        .limit(most / PLACES)
        .toArray(),
    ),
  );
  const sizes = rows.flat().map(valueSize);
  return (sum(sizes) / sizes.length) * count;
}

/**
 * The text of one shard takes megabytes: measure the largest and extrapolate by number of cards.
 */
async function indexTextSize(): Promise<number> {
  const cards = new Map(
    (await database.shards.toArray()).map((columns) => [columns.id, sizeOf(columns)]),
  );
  const [largest] = [...cards].sort(([, one], [, other]) => other - one);
  const texts = largest && (await database.shardTexts.get(largest[0]));
  return texts ? (valueSize(texts) / Math.max(1, largest[1])) * sum([...cards.values()]) : 0;
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
