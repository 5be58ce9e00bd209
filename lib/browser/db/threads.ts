import type { AskThread, AskTurn } from '../../contract/ask.ts';
import { database } from './database.ts';

/** Turns kept of a thread; older ones go. */
const MOST_TURNS = 50;

/** The questions asked about a card; undefined where there are none. */
export function findThread(url: string): Promise<AskThread | undefined> {
  return database.threads.get(url);
}

/** Adds a question with its answer to a card's thread. */
export async function addTurn(url: string, turn: AskTurn): Promise<void> {
  await database.transaction('rw', database.threads, async () => {
    const thread = await database.threads.get(url);
    await database.threads.put({
      url,
      turns: [...(thread?.turns ?? []), turn].slice(-MOST_TURNS),
    });
  });
}

/** Removes all questions asked about a card. */
export async function deleteThread(url: string): Promise<void> {
  await database.threads.delete(url);
}
