import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { database } from '../../../../lib/browser/db/database.ts';
import { saveCoverage } from '../../../../lib/browser/db/coverage.ts';
import {
  deleteEverything,
  deleteInsights,
  forgetDeletions,
  undoDelete,
  UNDO_HOURS,
  expireInsights,
} from '../../../../lib/browser/db/deletions.ts';
import { latestDeletion } from '../../../../lib/browser/db/insights.ts';
import { saveInsight } from '../../../../lib/browser/db/save-insight.ts';
import {
  deleteHighlights,
  saveHighlight,
  highlightsOf,
  writeNote,
} from '../../../../lib/browser/db/highlights.ts';
import { judge } from '../../../../lib/browser/db/predictions.ts';
import {
  importRecords,
  libraryRecords,
  planImport,
} from '../../../../lib/browser/db/import-export.ts';
import { markRead } from '../../../../lib/browser/db/weeks.ts';
import { AppError } from '../../../../lib/errors.ts';
import {
  libraryLines,
  readLibraryLines,
  type CardRecord,
  type ImportRecord,
} from '../../../../lib/export/library-file.ts';
import { predictionsOf } from '../../../../lib/library/predictions.ts';
import { madeCard } from '../../../bench/library-data/made-library.ts';

const now = new Date('2026-11-24T10:00:00.000Z');
const mark = {
  url: madeCard(3).url,
  title: 'A title',
  kind: 'statement' as const,
  text: 'A statement.',
  before: '',
  after: '',
  note: '',
};

beforeEach(() => deleteEverything());

async function fill(count: number): Promise<void> {
  for (let number = 0; number < count; number++) {
    const { insight, article } = madeCard(number);
    await saveInsight(insight, article, {
      contentHash: String(number % 10).repeat(64),
      addresses: [`${article.url}/amp`],
    });
  }
}

async function contents(): Promise<Record<string, unknown[]>> {
  const tables = [
    database.insights,
    database.articles,
    database.addresses,
    database.marks,
    database.verdicts,
    database.readMarks,
  ];
  return Object.fromEntries(
    await Promise.all(tables.map(async (table) => [table.name, await table.toArray()])),
  );
}

/** The library and its export once an import has grounded every card again. */
async function settled() {
  const first = await exported();
  await deleteEverything();
  await importRecords(first);
  return { before: await contents(), records: await exported() };
}

const noneSkipped = { skipped: 0, firstSkipped: null };

async function exported(): Promise<ImportRecord[]> {
  const text = (await Array.fromAsync(libraryLines(libraryRecords(), { exportedAt: now }))).join(
    '',
  );
  return Array.fromAsync(readLibraryLines(text.split('\n')));
}

test('restores the identical library after export, deletion and import', async () => {
  await fill(230);
  await saveHighlight({ ...mark, note: 'Mine.' }, now);
  await judge(predictionsOf(madeCard(0).insight)[0]!, 'came-true', now);
  await markRead([madeCard(2).url], false, now);
  const { before, records } = await settled();
  await deleteEverything();
  expect(await planImport(records)).toEqual({
    added: 230,
    replaced: 0,
    same: 0,
    kept: 3,
    ...noneSkipped,
  });
  await importRecords(records);
  expect(await contents()).toEqual(before);
  expect(await planImport(records)).toEqual({
    added: 0,
    replaced: 0,
    same: 230,
    kept: 0,
    ...noneSkipped,
  });
});

test('changes nothing when an import fails after some batches', async () => {
  await fill(450);
  const records = await exported();
  await deleteEverything();
  await fill(3);
  const before = await contents();
  const broken = [
    ...records.slice(0, 440),
    { ...records[440], article: undefined } as unknown as ImportRecord,
  ];
  await expect(importRecords(broken)).rejects.toThrow();
  expect(await contents()).toEqual(before);
});

/** A file that is read slowly, and turns out to be wrong at a line. */
async function* slowly(records: ImportRecord[], wrongAt = Infinity): AsyncGenerator<ImportRecord> {
  for (const [index, record] of records.entries()) {
    if (index % 150 === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    if (index === wrongAt) throw new AppError('bad-import', { detail: `line ${index + 2}` });
    yield record;
  }
}

test('imports a slow file completely and an invalid one not at all', async () => {
  await fill(450);
  const { before, records } = await settled();
  await deleteEverything();
  await expect(importRecords(slowly(records, 420))).rejects.toMatchObject({
    code: 'bad-import',
    detail: 'line 422',
  });
  expect(Object.values(await contents()).flat()).toEqual([]);
  const plan = await planImport(slowly(records));
  expect(await importRecords(slowly(records))).toEqual(plan);
  expect(await contents()).toEqual(before);
});

test('merges duplicate cards to the later version with the earlier reading time', async () => {
  await fill(1);
  const [record] = (await exported()) as [CardRecord];
  await deleteEverything();
  const later: CardRecord = {
    ...record,
    readAt: '2026-11-20T00:00:00.000Z',
    insight: { ...record.insight, writtenAt: '2026-11-20T00:00:00.000Z' },
  };
  for (const file of [
    [record, later],
    [later, record],
  ]) {
    await deleteEverything();
    const expected =
      file[0] === record
        ? { added: 1, replaced: 1, same: 0, kept: 0, ...noneSkipped }
        : { added: 1, replaced: 0, same: 1, kept: 0, ...noneSkipped };
    expect(await planImport(file)).toEqual(expected);
    expect(await importRecords(file)).toEqual(expected);
    expect((await database.insights.toArray()).map(({ insight }) => insight.writtenAt)).toEqual([
      '2026-11-20T00:00:00.000Z',
    ]);
  }
});

test('gives an imported highlight a new id when its id is taken', async () => {
  await saveHighlight({ ...mark, note: 'Mine.' }, now);
  const [mine] = await highlightsOf(mark.url);
  await importRecords([{ kind: 'mark', mark: { ...mine!, text: 'Another statement.', note: '' } }]);
  expect((await highlightsOf(mark.url)).map(({ text, note }) => [text, note]).toSorted()).toEqual([
    ['A statement.', 'Mine.'],
    ['Another statement.', ''],
  ]);
});

test('preserves local notes and adds missing ones', async () => {
  await fill(4);
  await saveHighlight({ ...mark, note: 'From the file.' }, now);
  const records = await exported();
  await database.marks.clear();
  await saveHighlight(mark, now);
  await importRecords(records);
  expect((await highlightsOf(mark.url)).map(({ note }) => note)).toEqual(['From the file.']);
  await writeNote((await highlightsOf(mark.url))[0]!.id, 'Mine.');
  await importRecords(records);
  expect((await highlightsOf(mark.url)).map(({ note }) => note)).toEqual(['Mine.']);
});

test('saves a statement once and restores a deleted one with undo', async () => {
  await saveHighlight(mark, now);
  await saveHighlight(mark, now);
  const kept = await highlightsOf(mark.url);
  expect(kept).toHaveLength(1);
  await deleteHighlights([kept[0]!.id], now);
  expect(await highlightsOf(mark.url)).toEqual([]);
  expect(await undoDelete()).toBe(true);
  expect(await highlightsOf(mark.url)).toEqual(kept);
});

test('expires old cards with undo, except those with highlights', async () => {
  await fill(6);
  await saveHighlight(mark, now);
  const before = await contents();
  const limit = new Date(madeCard(5).readAt);
  expect(await expireInsights(limit, { now, most: 100 })).toBe(4);
  expect((await database.insights.toCollection().primaryKeys()).toSorted()).toEqual(
    [madeCard(3).url, madeCard(5).url].toSorted(),
  );
  await undoDelete();
  expect(await contents()).toEqual(before);
});

test('deletes and restores coverage with its card', async () => {
  await fill(2);
  const coverage = {
    url: madeCard(0).url,
    publishers: 2,
    reports: 3,
    first: null,
    updates: [],
    at: now.toISOString(),
  };
  await saveCoverage(coverage);
  await deleteInsights([madeCard(0).url], now);
  expect(await database.coverages.toArray()).toEqual([]);
  await undoDelete();
  expect(await database.coverages.toArray()).toEqual([coverage]);
});

test('undoes deletions one by one, latest first, within a day', async () => {
  await fill(3);
  const before = await contents();
  await deleteInsights([madeCard(0).url], now);
  await deleteInsights([madeCard(1).url], new Date(now.getTime() + 1000));
  expect((await latestDeletion())?.cards).toBe(1);
  await undoDelete();
  expect((await database.insights.toCollection().primaryKeys()).toSorted()).toEqual(
    [madeCard(1).url, madeCard(2).url].toSorted(),
  );
  await undoDelete();
  expect(await contents()).toEqual(before);
  expect(await undoDelete()).toBe(false);
  await deleteInsights([madeCard(2).url], now);
  await forgetDeletions(new Date(now.getTime() + (UNDO_HOURS + 1) * 3_600_000));
  expect(await undoDelete()).toBe(false);
  expect(await latestDeletion()).toBeNull();
});

test('derives support, publisher and aliases instead of trusting the file', async () => {
  const { insight, article, readAt } = madeCard(0);
  const forged: CardRecord = {
    kind: 'insight',
    readAt,
    contentHash: 'a'.repeat(64),
    insight: {
      ...insight,
      article: { ...insight.article, publisher: 'The New York Times', publisherId: 'nytimes' },
      sections: {
        ...insight.sections,
        takeaways: insight.sections.takeaways.map((item) => ({
          ...item,
          text: 'Zorvex bought the moon for 7 billion dollars.',
          support: 'quoted' as const,
        })),
      },
    },
    article: { ...article, publisher: 'The New York Times', publisherId: 'nytimes' },
    addresses: ['https://www.nytimes.com/2026/11/24/technology/real.html'],
  };
  await importRecords([forged]);
  const row = await database.insights.get(article.url);
  expect(row?.insight.article.publisherId).toBeNull();
  expect(row?.insight.article.publisher).toBe(new URL(article.url).hostname);
  expect(row?.insight.sections.takeaways.length).toBeGreaterThan(0);
  expect(row?.insight.sections.takeaways.map(({ support }) => support)).not.toContain('quoted');
  expect(await database.addresses.toArray()).toEqual([]);
});

test('skips and names a card dated in the future', async () => {
  const { insight, article, readAt } = madeCard(0);
  const writtenAt = '9999-01-01T00:00:00.000Z';
  const plan = await importRecords([
    {
      kind: 'insight',
      article,
      readAt,
      contentHash: 'a'.repeat(64),
      addresses: [],
      insight: { ...insight, writtenAt },
    },
  ]);
  expect(plan).toMatchObject({
    added: 0,
    skipped: 1,
    firstSkipped: expect.stringContaining('dated in the future'),
  });
  expect(await database.insights.count()).toBe(0);
});
