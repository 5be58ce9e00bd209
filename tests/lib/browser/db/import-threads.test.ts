import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { database } from '../../../../lib/browser/db/database.ts';
import { deleteEverything } from '../../../../lib/browser/db/deletions.ts';
import { importRecords, libraryRecords } from '../../../../lib/browser/db/import-export.ts';
import { saveInsight } from '../../../../lib/browser/db/save-insight.ts';
import { findThread, saveTurn } from '../../../../lib/browser/db/threads.ts';
import type { AskTurn } from '../../../../lib/contract/ask.ts';
import {
  libraryLines,
  readLibraryLines,
  type ImportRecord,
} from '../../../../lib/export/library-file.ts';
import { madeCard } from '../../../bench/library-data/made-library.ts';

const { insight, article } = madeCard(1);
const { url, title } = article;
const sentence = article.paragraphs[0]?.text ?? '';
const passage = { url, title, text: sentence, paragraph: 0 };
const turn: AskTurn = {
  id: 'first',
  question: 'what happened',
  askedAt: '2026-11-24T09:00:00.000Z',
  answered: true,
  passages: [passage],
};
const cards = { url: `cards:${'a'.repeat(64)}`, cards: [url, madeCard(2).url] };

beforeEach(async () => {
  await deleteEverything();
  await saveInsight(insight, article, { contentHash: 'a'.repeat(64), addresses: [] });
});

async function exported(): Promise<ImportRecord[]> {
  const lines = libraryLines(libraryRecords(), { exportedAt: new Date('2026-11-24T10:00:00Z') });
  const text = (await Array.fromAsync(lines)).join('');
  return Array.fromAsync(readLibraryLines(text.split('\n')));
}

test('questions leave with the library and come back, of one card and of several', async () => {
  await saveTurn({ url }, turn);
  await saveTurn(cards, { ...turn, id: 'second' });
  const before = await database.threads.toArray();
  const records = await exported();
  await deleteEverything();
  expect(await importRecords(records)).toMatchObject({ added: 1, kept: 2, skipped: 0 });
  expect(await database.threads.toArray()).toEqual(before);
  expect(await importRecords(records)).toMatchObject({ added: 0, kept: 0 });
});

test('merges questions of the file into the existing thread in order', async () => {
  await saveTurn({ url }, turn);
  const records = await exported();
  await database.threads.clear();
  const later = { ...turn, id: 'later', askedAt: '2026-11-25T09:00:00.000Z' };
  await saveTurn({ url }, later);
  await importRecords(records);
  expect((await findThread(url))?.turns.map(({ id }) => id)).toEqual(['first', 'later']);
});

test('words that no article here has are no answer, and a claim without proof is struck', async () => {
  const forged: AskTurn = {
    ...turn,
    passages: [{ ...passage, text: 'Words that were never in it.' }],
    written: {
      state: 'writing',
      model: 'm',
      key: 'k',
      usd: null,
      sentences: [
        { text: sentence, proved: true, quotes: [passage] },
        { text: 'It cost $9 billion.', proved: true, quotes: [passage] },
      ],
    },
  };
  await importRecords([{ kind: 'thread', thread: { url, turns: [forged] } }]);
  const kept = (await findThread(url))?.turns[0];
  expect(kept).toMatchObject({ answered: false, passages: [], written: { state: 'cancelled' } });
  expect(kept?.written?.sentences.map(({ proved }) => proved)).toEqual([true, false]);
});

test('a file from before there were questions still comes in', async () => {
  const records = (await exported()).filter(({ kind }) => kind !== 'thread');
  await deleteEverything();
  expect(await importRecords(records)).toMatchObject({ added: 1, skipped: 0 });
});
