import type { AskThread, AskTurn } from '../../contract/ask.ts';
import { database } from './database.ts';

/** Turns stored per thread; older ones are dropped. */
const MAX_TURNS = 50;

/** Questions asked about a card; undefined if none. */
export function findThread(url: string): Promise<AskThread | undefined> {
  return database.threads.get(url);
}

/** Appends a question with its answer to a card's thread. */
export async function addTurn(url: string, turn: AskTurn): Promise<void> {
  await database.transaction('rw', database.threads, async () => {
    const thread = await database.threads.get(url);
    await database.threads.put({
      url,
      turns: [...(thread?.turns ?? []), turn].slice(-MAX_TURNS),
    });
  });
}

/** Deletes the questions of a card. */
export async function deleteThread(url: string): Promise<void> {
  await database.threads.delete(url);
}
