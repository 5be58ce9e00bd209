import type { Page } from 'playwright-core';
import { rowOf } from '../../../lib/browser/db/insights.ts';
import { madeCard } from './made-library.ts';

/**
 * Puts made-up cards with their articles into the library of a page's profile, from a number on.
 */
export function putRows(page: Page, start: number, count: number): Promise<void> {
  const cards = Array.from({ length: count }, (_, index) => madeCard(start + index));
  const insights = cards.map(({ insight, readAt }) =>
    rowOf(insight, { contentHash: '0'.repeat(64), readAt }),
  );
  return putAll(page, { insights, articles: cards.map(({ article }) => article) });
}

/** Inserts rows into tables of the library; `{ type, bytes }` encodes a typed array in base64. */
export function putAll(page: Page, tables: Record<string, object[]>): Promise<void> {
  return page.evaluate(async (contents) => {
    const database = await new Promise<IDBDatabase>((done, failed) => {
      const open = indexedDB.open('sidelight');
      open.onsuccess = () => done(open.result);
      open.onerror = () => failed(open.error);
    });
    const change = database.transaction(Object.keys(contents), 'readwrite');
    for (const [table, rows] of Object.entries(contents)) {
      for (const row of rows) {
        for (const [key, value] of Object.entries(row) as [
          string,
          { type?: string; bytes?: string },
        ][]) {
          if (value?.bytes === undefined || value.type === undefined) continue;
          const bytes = Uint8Array.from(atob(value.bytes), (character) => character.charCodeAt(0));
          const kind = (
            globalThis as unknown as Record<string, new (buffer: ArrayBuffer) => ArrayBufferView>
          )[value.type]!;
          (row as Record<string, unknown>)[key] = new kind(bytes.buffer);
        }
        change.objectStore(table).put(row);
      }
    }
    await new Promise((done, failed) => {
      change.oncomplete = done;
      change.onerror = () => failed(change.error);
    });
    database.close();
  }, tables);
}
