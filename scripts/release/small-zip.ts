import { createZip } from '../../lib/export/zip.ts';
import { keptDeflate } from './kept-deflate.ts';

/** A zip of the files (name → bytes), as small as the format allows: packed by Zopfli, some 6 % smaller than level 9 of others. */
export async function smallZip(
  files: Record<string, Uint8Array<ArrayBuffer>>,
): Promise<Uint8Array> {
  const inOrder = Object.keys(files)
    .toSorted()
    .map((name) => ({ name, bytes: files[name]! }));
  const parts: Uint8Array[] = [];
  for await (const part of createZip(inOrder, { deflate: keptDeflate })) parts.push(part);
  return new Uint8Array(Buffer.concat(parts));
}
