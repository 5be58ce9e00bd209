import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { database } from '../../../../lib/browser/db/database.ts';
import {
  deleteEverything,
  deleteInsights,
  undoDelete,
} from '../../../../lib/browser/db/deletions.ts';
import { cardsThreadUrl, findThread, saveTurn } from '../../../../lib/browser/db/threads.ts';

const now = new Date('2026-12-01T09:00:00Z');
const [quoted, silent, other] = [1, 2, 3].map((id) => `https://news.example/${id}`) as [
  string,
  string,
  string,
];

beforeEach(async () => {
  await Promise.all(database.tables.map((table) => table.clear()));
});

/** A thread about these cards, with one answer that quotes the first. */
async function threadAbout(cards: [string, ...string[]]): Promise<string> {
  const url = await cardsThreadUrl(cards);
  await saveTurn(
    { url, cards },
    {
      id: url,
      question: 'what does it cost',
      askedAt: now.toISOString(),
      answered: true,
      passages: [{ url: cards[0], title: 'Lumen 2', text: 'It costs $3.', paragraph: 0 }],
    },
  );
  return url;
}

test('a thread over several cards goes with a card it quotes, and comes back with it', async () => {
  const url = await threadAbout([quoted, silent]);
  await deleteInsights([quoted], now);
  expect(await findThread(url)).toBeUndefined();
  await undoDelete();
  expect((await findThread(url))?.turns).toHaveLength(1);
});

test('a thread over several cards stays when a card goes that it does not quote', async () => {
  const url = await threadAbout([quoted, silent]);
  await deleteInsights([silent, other], now);
  expect(await findThread(url)).toBeDefined();
});

test('undo leaves the questions asked since the deletion', async () => {
  const url = await threadAbout([quoted, silent]);
  await deleteInsights([quoted], now);
  await saveTurn(
    { url, cards: [quoted, silent] },
    { id: 'b', question: 'why', askedAt: now.toISOString(), answered: false, passages: [] },
  );
  await undoDelete();
  expect((await findThread(url))?.turns.map(({ id }) => id)).toEqual(['b']);
});

test('deleting everything deletes the threads over several cards', async () => {
  const url = await threadAbout([quoted, silent]);
  await deleteEverything();
  expect(await findThread(url)).toBeUndefined();
});
