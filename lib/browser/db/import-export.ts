import { Dexie } from 'dexie';
import type { AskThread } from '../../contract/ask.ts';
import type { Highlight } from '../../contract/highlight.ts';
import type { Verdict } from '../../contract/prediction.ts';
import type {
  CardRecord,
  ImportRecord,
  LibraryRecord,
  ReadRecord,
} from '../../export/library-file.ts';
import { database, markUnindexed } from './database.ts';
import { rowOf } from './insights.ts';
import { saveAliases } from './save-insight.ts';
import { mergedTurns } from './threads.ts';
import { isFuture, trustedRecord } from './trusted-record.ts';
import { trustedThread } from './trusted-thread.ts';

const BATCH = 200;

/**
 * Yields every card with its article in batches, oldest reading first, then highlights, verdicts,
 * read marks and threads.
 */
export async function* libraryRecords(): AsyncGenerator<LibraryRecord> {
  const urls = await database.insights.orderBy('readAt').primaryKeys();
  for (let start = 0; start < urls.length; start += BATCH) {
    const batch = urls.slice(start, start + BATCH);
    const [rows, articles, addresses] = await Promise.all([
      database.insights.bulkGet(batch),
      database.articles.bulkGet(batch),
      database.addresses.where('url').anyOf(batch).toArray(),
    ]);
    const others = Map.groupBy(addresses, ({ url }) => url);
    for (const [index, row] of rows.entries()) {
      const article = articles[index];
      if (!row || !article) continue;
      yield {
        kind: 'insight',
        insight: row.insight,
        article,
        readAt: row.readAt,
        contentHash: row.contentHash,
        addresses: (others.get(row.url) ?? []).map(({ address }) => address),
      };
    }
  }
  for (const mark of await database.marks.orderBy('keptAt').toArray()) yield { kind: 'mark', mark };
  for (const verdict of await database.verdicts.toArray()) yield { kind: 'verdict', verdict };
  for (const read of await database.readMarks.toArray()) yield { kind: 'read', read };
  for (const thread of await database.threads.toArray()) yield { kind: 'thread', thread };
}

/**
 * Effect of an import: cards added, replaced by a later version, or unchanged; highlights,
 * verdicts, read marks and questions added.
 */
export interface ImportPlan {
  added: number;
  replaced: number;
  same: number;
  kept: number;
  /** Records skipped because they are invalid or dated in the future. */
  skipped: number;
  /** The first of them, as `line 4: article.url: Invalid input`; null if none. */
  firstSkipped: string | null;
}

type Records = AsyncIterable<ImportRecord> | Iterable<ImportRecord>;

/**
 * Computes the effect of an import as a stream, without writing. Rethrows errors of reading the
 * records.
 */
export async function planImport(records: Records, now = new Date()): Promise<ImportPlan> {
  const merger = new Merger(now);
  for await (const batch of batchesOf(records)) await merger.merge(batch);
  return merger.plan;
}

/**
 * Merges records into the library, all or nothing: adds cards and replaces earlier versions; the
 * later note, verdict and read mark wins. Uses one transaction and holds one batch in memory.
 * Rethrows errors of reading the records.
 */
export async function importRecords(records: Records, now = new Date()): Promise<ImportPlan> {
  const { insights, articles, addresses, unindexed, marks, verdicts, readMarks, threads } =
    database;
  return database.transaction(
    'rw',
    [insights, articles, addresses, unindexed, marks, verdicts, readMarks, threads],
    async () => {
      const merger = new Merger(now, writer);
      const batches = batchesOf(records);
      // IndexedDB commits an idle transaction, so `waitFor` keeps it open during reads from the
      // file.
      const next = () => Dexie.waitFor(Dexie.ignoreTransaction(() => batches.next()));
      for (let batch = await next(); !batch.done; batch = await next())
        await merger.merge(batch.value);
      return merger.plan;
    },
  );
}

/** Writes merged rows in batches. */
interface Writer {
  cards(changed: { record: CardRecord; readAt: string }[]): Promise<unknown>;
  marks(changed: Highlight[]): Promise<unknown>;
  verdicts(changed: Verdict[]): Promise<unknown>;
  reads(changed: ReadRecord['read'][]): Promise<unknown>;
  threads(changed: AskThread[]): Promise<unknown>;
}

const writer: Writer = {
  async cards(changed) {
    await database.insights.bulkPut(
      changed.map(({ record: { insight, contentHash }, readAt }) =>
        rowOf(insight, { contentHash, readAt }),
      ),
    );
    await database.articles.bulkPut(changed.map(({ record }) => record.article));
    for (const { record, readAt } of changed)
      await saveAliases(record.article.url, record.addresses, readAt);
    await markUnindexed(changed.map(({ record }) => record.article.url));
  },
  marks: (changed) => database.marks.bulkPut(changed),
  verdicts: (changed) => database.verdicts.bulkPut(changed),
  reads: (changed) => database.readMarks.bulkPut(changed),
  threads: (changed) => database.threads.bulkPut(changed),
};

/** Merges batch by batch, taking earlier batches into account; only counts without a writer. */
class Merger {
  readonly plan: ImportPlan = {
    added: 0,
    replaced: 0,
    same: 0,
    kept: 0,
    skipped: 0,
    firstSkipped: null,
  };
  readonly #now: Date;
  readonly #write: Writer | null;
  /** Cards added by this import: time written and first read. */
  readonly #brought = new Map<string, { writtenAt: string; readAt: string }>();
  readonly #marks = new Map<string, Highlight>();
  readonly #verdicts = new Map<string, string>();
  readonly #reads = new Map<string, string>();
  /** Questions this import brought. */
  readonly #asked = new Set<string>();

  constructor(now: Date, write: Writer | null = null) {
    this.#now = now;
    this.#write = write;
  }

  #skip(what: string): void {
    this.plan.skipped += 1;
    this.plan.firstSkipped ??= what;
  }

  async merge(batch: ImportRecord[]): Promise<void> {
    for (const record of batch)
      if (record.kind === 'bad') this.#skip(`line ${record.line}: ${record.reason}`);
    await this.#cards(batch.filter((record) => record.kind === 'insight'));
    await this.#markBatch(batch.flatMap((record) => (record.kind === 'mark' ? [record.mark] : [])));
    await this.#verdictBatch(
      batch.flatMap((record) => (record.kind === 'verdict' ? [record.verdict] : [])),
    );
    await this.#readBatch(batch.flatMap((record) => (record.kind === 'read' ? [record.read] : [])));
    for (const record of batch) if (record.kind === 'thread') await this.#thread(record.thread);
  }

  async #cards(records: CardRecord[]): Promise<void> {
    if (records.length === 0) return;
    const rows = await database.insights.bulkGet(records.map(({ article }) => article.url));
    const changed = new Map<string, { record: CardRecord; readAt: string }>();
    for (const [index, record] of records.entries()) {
      const { url } = record.article;
      const row = rows[index];
      const here =
        this.#brought.get(url) ?? (row && { writtenAt: row.insight.writtenAt, readAt: row.readAt });
      if (here && record.insight.writtenAt <= here.writtenAt) {
        this.plan.same += 1;
        continue;
      }
      const trusted = this.#write ? trustedRecord(record, this.#now) : record;
      if (trusted === null || isFuture(record, this.#now)) {
        this.#skip(`${url}: dated in the future`);
        continue;
      }
      this.plan[here ? 'replaced' : 'added'] += 1;
      const readAt = here && here.readAt < record.readAt ? here.readAt : record.readAt;
      this.#brought.set(url, { writtenAt: record.insight.writtenAt, readAt });
      changed.set(url, { record: trusted, readAt });
    }
    await this.#write?.cards([...changed.values()]);
  }

  /** Never loses a note: local notes stay, notes that only the file has are added. */
  async #markBatch(marks: Highlight[]): Promise<void> {
    if (marks.length === 0) return;
    const here = new Map(
      (
        await database.marks
          .where('url')
          .anyOf(marks.map(({ url }) => url))
          .toArray()
      ).map((mark) => [wordsOf(mark), mark]),
    );
    const taken = new Map(
      (await database.marks.bulkGet(marks.map(({ id }) => id))).flatMap((mark) =>
        mark ? [[mark.id, wordsOf(mark)]] : [],
      ),
    );
    const changed: Highlight[] = [];
    for (const mark of marks) {
      const words = wordsOf(mark);
      const same = this.#marks.get(words) ?? here.get(words);
      if (same && (same.note !== '' || mark.note === '')) continue;
      this.plan.kept += 1;
      const isTaken = taken.has(mark.id) && taken.get(mark.id) !== words;
      const merged = same
        ? { ...same, note: mark.note }
        : isTaken
          ? { ...mark, id: crypto.randomUUID() }
          : mark;
      taken.set(merged.id, words);
      this.#marks.set(words, merged);
      changed.push(merged);
    }
    await this.#write?.marks(changed);
  }

  async #verdictBatch(verdicts: Verdict[]): Promise<void> {
    if (verdicts.length === 0) return;
    const rows = await database.verdicts.bulkGet(verdicts.map(({ id }) => id));
    const changed = verdicts.filter((verdict, index) =>
      this.#isLater(this.#verdicts, verdict.id, rows[index]?.judgedAt, verdict.judgedAt),
    );
    await this.#write?.verdicts(changed);
  }

  async #readBatch(reads: ReadRecord['read'][]): Promise<void> {
    if (reads.length === 0) return;
    const rows = await database.readMarks.bulkGet(reads.map(({ url }) => url));
    const changed = reads.filter((read, index) =>
      this.#isLater(this.#reads, read.url, rows[index]?.at, read.at),
    );
    await this.#write?.reads(changed);
  }

  /**
   * Adds questions that are missing in the local thread; looks up their passages in the local
   * articles.
   */
  async #thread(thread: AskThread): Promise<void> {
    const here = await database.threads.get(thread.url);
    const known = new Set([...(here?.turns ?? []).map(({ id }) => id), ...this.#asked]);
    const added = thread.turns.filter(({ id }) => !known.has(id));
    for (const { id } of added) this.#asked.add(id);
    this.plan.kept += added.length;
    if (added.length === 0 || !this.#write) return;
    const trusted = await trustedThread({ ...thread, turns: added }, (url) =>
      database.articles.get(url),
    );
    await this.#write.threads([
      { ...thread, turns: mergedTurns(here?.turns ?? [], trusted.turns) },
    ]);
  }

  /**
   * True if this row is later than the local one and earlier ones of the import; counts and
   * remembers it in that case.
   */
  #isLater(
    brought: Map<string, string>,
    id: string,
    here: string | undefined,
    at: string,
  ): boolean {
    const latest = brought.get(id) ?? here;
    if (latest !== undefined && latest >= at) return false;
    brought.set(id, at);
    this.plan.kept += 1;
    return true;
  }
}

/** Identity of a highlight: the text within its article. */
function wordsOf({ url, kind, text }: Highlight): string {
  return JSON.stringify([url, kind, text]);
}

async function* batchesOf(records: Records): AsyncGenerator<ImportRecord[]> {
  let batch: ImportRecord[] = [];
  for await (const record of records) {
    batch.push(record);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
