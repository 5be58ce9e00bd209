import { importRecords, libraryRecords } from '../../lib/browser/library/take-along.ts';
import { saveFile } from '../../lib/browser/pages.ts';
import { libraryLines, readLibraryLines, type LibraryRecord } from '../../lib/export/library-file.ts';

/** Saves the whole library as one file. */
export async function exportLibrary(): Promise<void> {
  const now = new Date();
  const parts: string[] = [];
  for await (const line of libraryLines(libraryRecords(), { exportedAt: now })) parts.push(line);
  saveFile(`sidelight-library-${now.toISOString().slice(0, 10)}.json`, new Blob(parts, { type: 'application/json' }), 'application/json');
}

/** Merges a library file into the library, all of it or nothing. Throws `bad-import` with the line that is wrong. */
export async function importLibrary(file: File): Promise<void> {
  await importRecords(await readLibrary(file));
}

/** What a library file holds. Throws `bad-import` with the line that is wrong. */
export function readLibrary(file: File): Promise<LibraryRecord[]> {
  return Array.fromAsync(readLibraryLines(linesOf(file)));
}

async function* linesOf(file: File): AsyncGenerator<string> {
  let rest = '';
  const reader = file.stream().pipeThrough(new TextDecoderStream()).getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const lines = (rest + part.value).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}
