import type { Highlight } from '../../contract/highlight.ts';
import { database } from './database.ts';

/** Highlights of an article, latest first. */
export async function highlightsOf(url: string): Promise<Highlight[]> {
  return (await database.marks.where('url').equals(url).toArray()).toSorted((one, other) =>
    other.keptAt.localeCompare(one.keptAt),
  );
}

/** The latest highlights, latest first. */
export function latestHighlights(most: number): Promise<Highlight[]> {
  return database.marks.orderBy('keptAt').reverse().limit(most).toArray();
}

/** The addresses, of those given, that have highlights. */
export async function highlightedUrls(urls: string[]): Promise<ReadonlySet<string>> {
  return new Set((await database.marks.where('url').anyOf(urls).toArray()).map(({ url }) => url));
}

/** Saves a highlight; the same text of the same article is saved once. */
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

/** Cards of the reading list: unread first, then latest first. */
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

/** Sets the note of a highlight. */
export async function writeNote(id: string, note: string): Promise<void> {
  await database.marks.update(id, { note });
}

/** Records since when a highlight is missing from its page; clears it when the text is back. */
export async function noteFound(marks: { id: string; found: boolean }[], now: Date): Promise<void> {
  await database.transaction('rw', database.marks, async () => {
    for (const { id, found } of marks)
      await database.marks
        .where('id')
        .equals(id)
        .modify((mark) => void (mark.lostAt = found ? null : (mark.lostAt ?? now.toISOString())));
  });
}

/** Deletes highlights, with undo. */
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
