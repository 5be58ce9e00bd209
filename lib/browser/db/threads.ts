import type { AskThread, AskTurn } from '../../contract/ask.ts';
import { database } from './database.ts';

/** Turns stored per thread; older ones are dropped. */
const MAX_TURNS = 50;

/** Questions asked about a card; undefined if none. */
export function findThread(url: string): Promise<AskThread | undefined> {
  return database.threads.get(url);
}

/** Adds a question with its answer to a thread; one of the same id is replaced. */
export async function saveTurn(
  { url, cards }: Pick<AskThread, 'url' | 'cards'>,
  turn: AskTurn,
): Promise<void> {
  await database.transaction('rw', database.threads, async () => {
    const thread = await database.threads.get(url);
    await database.threads.put({
      url,
      ...(cards ? { cards } : {}),
      turns: mergedTurns(thread?.turns ?? [], [turn]),
    });
  });
}

/**
 * Turns sorted by time asked, limited to the newest that fit a thread; an added turn replaces one
 * with the same id.
 */
export function mergedTurns(turns: readonly AskTurn[], added: readonly AskTurn[]): AskTurn[] {
  const byId = new Map([...turns, ...added].map((turn) => [turn.id, turn]));
  return [...byId.values()]
    .sort((one, other) => one.askedAt.localeCompare(other.askedAt))
    .slice(-MAX_TURNS);
}

/** Deletes the questions of a thread. */
export async function deleteThread(url: string): Promise<void> {
  await database.threads.delete(url);
}

/** The name of the thread about several cards: the same cards in any order have the same. */
export async function cardsThreadUrl(cards: readonly string[]): Promise<string> {
  const text = [...new Set(cards)].sort().join('\n');
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return `cards:${[...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
