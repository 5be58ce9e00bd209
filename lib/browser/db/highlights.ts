import type { Highlight } from '../../contract/highlight.ts';
import { database } from './database.ts';

/** What was kept of an article, the latest first. */
export async function highlightsOf(url: string): Promise<Highlight[]> {
  return (await database.marks.where('url').equals(url).toArray()).toSorted((one, other) =>
    other.keptAt.localeCompare(one.keptAt),
  );
}

/** All that was kept, the latest first. */
export function latestHighlights(most: number): Promise<Highlight[]> {
  return database.marks.orderBy('keptAt').reverse().limit(most).toArray();
}

/** Those of the addresses of which something was kept. */
export async function highlightedUrls(urls: string[]): Promise<ReadonlySet<string>> {
  return new Set((await database.marks.where('url').anyOf(urls).toArray()).map(({ url }) => url));
}

/** Keeps something; the same words of the same article are kept once. */
export async function saveHighlight(
  mark: Omit<Highlight, 'id' | 'keptAt' | 'lostAt'>,
  now: Date,
): Promise<void> {
  await database.transaction('rw', database.marks, async () => {
    const same = (await database.marks.where('url').equals(mark.url).toArray()).some(
      ({ kind, text }) => kind === mark.kind && text === mark.text,
    );
    if (!same)
      await database.marks.put({
        ...mark,
        id: crypto.randomUUID(),
        keptAt: now.toISOString(),
        lostAt: null,
      });
  });
}

/** Cards of the reading list: unread ones first, then the latest. */
export async function savedCards(most: number): Promise<Highlight[]> {
  const cards = await database.marks
    .orderBy('keptAt')
    .reverse()
    .filter(({ kind }) => kind === 'card')
    .limit(most)
    .toArray();
  return cards.toSorted((one, other) => Number(one.read ?? false) - Number(other.read ?? false));
}

/** Marks a card of the reading list as read or unread. */
export async function markSavedRead(id: string, read: boolean): Promise<void> {
  await database.marks.update(id, { read });
}

/** Changes the reader's words about something kept. */
export async function writeNote(id: string, note: string): Promise<void> {
  await database.marks.update(id, { note });
}

/** Remembers since when kept words are not on their page any more, and forgets it once they are back. */
export async function noteFound(marks: { id: string; found: boolean }[], now: Date): Promise<void> {
  await database.transaction('rw', database.marks, async () => {
    for (const { id, found } of marks)
      await database.marks
        .where('id')
        .equals(id)
        .modify((mark) => void (mark.lostAt = found ? null : (mark.lostAt ?? now.toISOString())));
  });
}

/** Keeps these no longer; with undo. */
export async function deleteHighlights(ids: string[], now: Date): Promise<void> {
  await database.transaction('rw', database.marks, database.deletions, async () => {
    const marks = (await database.marks.bulkGet(ids)).filter((mark) => mark !== undefined);
    if (marks.length === 0) return;
    await database.deletions.add({
      deletedAt: now.toISOString(),
      insights: [],
      articles: [],
      addresses: [],
      refinements: [],
      marks,
    });
    await database.marks.bulkDelete(ids);
  });
}
