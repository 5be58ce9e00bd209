import { sizeOf } from '../library/search/shard.ts';
import { database } from './db/database.ts';

/** About how many bytes a stored value takes (structured clone as browsers write it: one or two bytes a character, typed arrays as they are). */
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

/** Every table belongs to one kind; `entries` are counted for the reader, `others` only measured. */
export const storageKinds = {
  cards: { entries: ['insights'], others: ['addresses', 'refinements', 'coverages'] },
  articles: { entries: ['articles'], others: [] },
  items: { entries: ['items'], others: ['feeds', 'weekRows', 'weeks'] },
  index: { entries: [], others: ['shards', 'shardTexts', 'unindexed', 'predictions'] },
  kept: { entries: ['marks', 'verdicts', 'readMarks'], others: [] },
  deleted: { entries: ['deletions'], others: [] },
  sync: { entries: [], others: ['changes', 'syncDocuments', 'syncLinks', 'places'] },
} as const satisfies Record<string, { entries: TableName[]; others: TableName[] }>;

export type StorageKind = keyof typeof storageKinds;

/** What one kind takes. */
export interface KindUse {
  kind: StorageKind;
  entries: number;
  /** Measured on a sample of each table; before the browser's own compression. */
  bytes: number;
}

/** What is kept on this device, in entries and bytes; the bytes are the browser's estimate for all of the extension. */
export interface StorageUsage {
  insights: number;
  items: number;
  usedBytes: number;
  quotaBytes: number;
  /** Whether the browser promised not to clear it when the disk runs low. */
  persisted: boolean;
}

/** Told from this part of the quota on: there is still room for weeks of reading then. */
const NEARLY = 0.8;

/** Whether little room is left. */
export function isNearlyFull({
  usedBytes,
  quotaBytes,
}: Pick<StorageUsage, 'usedBytes' | 'quotaBytes'>): boolean {
  return quotaBytes > 0 && usedBytes >= quotaBytes * NEARLY;
}

/** Counts what is kept. */
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

/** Asks the browser not to clear the library when the disk runs low; true if it promises. */
export function requestPersistentStorage(): Promise<boolean> {
  return navigator.storage.persist();
}

/** What each kind takes, the largest first; measured on some rows of each table, so that a large library is not read whole. */
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

/** Rows that are looked at, in so many places of the table. A deletion holds up to hundreds of cards. */
const SAMPLE = 200;
const PLACES = 8;
const SAMPLES: Partial<Record<TableName, number>> = { deletions: 8 };

/** Bytes of a table: of all its rows if they are few, else by the mean of rows spread over it. */
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

/** A shard's words take megabytes: the largest one is weighed, the others by their cards. */
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
