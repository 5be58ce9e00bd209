import { statSync } from 'node:fs';
import type { CDPSession, Page } from 'playwright-core';
import { startExtension, type Extension } from '../../e2e/extension.ts';
import { peakMegabytes } from './renderer-memory.ts';
import { madeCard } from './made-library.ts';
import { putAll, putRows } from './put-rows.ts';

const TABLES = ['insights', 'articles', 'addresses', 'marks', 'verdicts', 'readMarks'];
const LONG = 600_000;

export interface RoundTrip {
  cards: number;
  /** Whether each row of each table is the same, byte by byte, in both libraries. */
  identical: boolean;
  exportSeconds: number;
  importSeconds: number;
  importMemoryMb: number;
}

/**
 * Exports a library of this size by the page's own button, imports the file in another browser's
 * profile by its, and compares the databases.
 */
export async function roundTrip(cards: number): Promise<RoundTrip> {
  const [from, to] = [await startExtension(), await startExtension()];
  try {
    const page = await openedPage(from, 'options');
    for (let start = 0; start < cards; start += 500)
      await putRows(page, start, Math.min(500, cards - start));
    await putAll(page, keptRows(cards));
    await page.close();
    const exporting = await openedPage(from, 'library');
    const session = await from.context.browser()!.newBrowserCDPSession();
    const exported = await exportedLibrary(exporting, session);
    const importing = await openedPage(to, 'library');
    const { result, megabytes } = await peakMegabytes(
      await to.context.browser()!.newBrowserCDPSession(),
      () => importedLibrary(importing, exported.path),
    );
    const [before, after] = [await digests(exporting), await digests(importing)];
    return {
      cards,
      identical: JSON.stringify(before) === JSON.stringify(after),
      exportSeconds: tenths(exported.seconds),
      importSeconds: tenths(result),
      importMemoryMb: megabytes,
    };
  } finally {
    await Promise.all([from.close(), to.close()]);
  }
}

/**
 * Clicks the library away as one file; how long it took, how large it is, and the most memory the
 * page had meanwhile.
 */
export async function exportedLibrary(
  page: Page,
  session: CDPSession,
): Promise<{ path: string; seconds: number; megabytes: number; memoryMb: number }> {
  await page.getByRole('button', { name: 'Export & import' }).click();
  const begun = performance.now();
  const { result, megabytes } = await peakMegabytes(session, async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download', { timeout: LONG }),
      page.getByRole('button', { name: 'As one file' }).click(),
    ]);
    return download.path();
  });
  return {
    path: result,
    seconds: (performance.now() - begun) / 1000,
    megabytes: Math.round(statSync(result).size / 1e6),
    memoryMb: megabytes,
  };
}

/** Chooses the file, agrees to what it would change; gives the seconds that both took. */
async function importedLibrary(page: Page, path: string): Promise<number> {
  await page.getByRole('button', { name: 'Export & import' }).click();
  const begun = performance.now();
  await page.locator('input[type=file]').setInputFiles(path);
  await page.getByRole('button', { name: 'Import', exact: true }).click({ timeout: LONG });
  await page.locator('output', { hasText: 'Imported:' }).waitFor({ timeout: LONG });
  return (performance.now() - begun) / 1000;
}

async function openedPage(extension: Extension, name: string): Promise<Page> {
  const page = await extension.context.newPage();
  await page.goto(`chrome-extension://${extension.extensionId}/${name}.html`);
  await page.locator('main').waitFor();
  return page;
}

/** Other addresses, notes, verdicts and read marks, for every hundredth card. */
function keptRows(cards: number): Record<string, object[]> {
  const some = Array.from({ length: Math.ceil(cards / 100) }, (_, index) => madeCard(index * 100));
  return {
    addresses: some.map(({ url }) => ({ address: `${url}/amp`, url })),
    marks: some.map(({ url, insight, readAt }, index) => ({
      id: `mark-${index}`,
      url,
      title: insight.article.title,
      kind: 'statement',
      text: insight.sections.hook[0]!.text,
      before: '',
      after: '',
      note: `Note ${index}: “quoted”\n模型\u2028end`,
      keptAt: readAt,
      lostAt: null,
    })),
    verdicts: some.map(({ url, insight, readAt }) => ({
      id: `${url}#p`,
      url,
      title: insight.article.title,
      text: 'It will be so.',
      speaker: null,
      publisher: insight.article.publisher,
      horizon: 'by 2028',
      horizonDate: '2028',
      due: '2028-12-31',
      saidAt: readAt,
      outcome: 'unclear',
      judgedAt: readAt,
    })),
    readMarks: some.map(({ url, readAt }) => ({ url, read: true, at: readAt })),
  };
}

/**
 * For each table how many rows it has and a SHA-256 over all of them, in the order of their keys,
 * fields sorted.
 */
function digests(page: Page): Promise<Record<string, { rows: number; digest: string }>> {
  return page.evaluate(async (tables) => {
    const sorted = (_key: string, value: unknown) =>
      value !== null && typeof value === 'object' && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
        : value;
    const database = await new Promise<IDBDatabase>((done) => {
      const open = indexedDB.open('sidelight');
      open.onsuccess = () => done(open.result);
    });
    const found: Record<string, { rows: number; digest: string }> = {};
    for (const table of tables) {
      let digest = '';
      let rows = 0;
      let after: IDBValidKey | null = null;
      for (;;) {
        const store = database.transaction(table).objectStore(table);
        const range: IDBKeyRange | null =
          after === null ? null : IDBKeyRange.lowerBound(after, true);
        const batch = await new Promise<unknown[]>(
          (done) =>
            (store.getAll(range, 200).onsuccess = (event) =>
              done((event.target as IDBRequest<unknown[]>).result)),
        );
        if (batch.length === 0) break;
        const keys: IDBValidKey[] = await new Promise(
          (done) =>
            (database.transaction(table).objectStore(table).getAllKeys(range, 200).onsuccess = (
              event,
            ) => done((event.target as IDBRequest<IDBValidKey[]>).result)),
        );
        after = keys.at(-1)!;
        rows += batch.length;
        const bytes = await crypto.subtle.digest(
          'SHA-256',
          new TextEncoder().encode(digest + JSON.stringify(batch, sorted)),
        );
        digest = [...new Uint8Array(bytes)]
          .map((byte) => byte.toString(16).padStart(2, '0'))
          .join('');
      }
      found[table] = { rows, digest };
    }
    database.close();
    return found;
  }, TABLES);
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}
