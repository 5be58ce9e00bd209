import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { deflateAsync } from '@gfx/zopfli';

/** Where packed bytes are kept, by what they were packed from: Zopfli is slow, and most files are the same in every zip. */
export const keptFolder = resolve(
  import.meta.dirname,
  '..',
  '..',
  'node_modules',
  '.cache',
  'zopfli',
);

/** What Zopfli is told. */
export const zopfliOptions = { numiterations: 15, blocksplittingmax: 0 };
const { version } = createRequire(import.meta.url)('@gfx/zopfli/package.json') as {
  version: string;
};

/** The bytes, packed by Zopfli; the same bytes are packed once and then taken from `keptFolder`. */
export async function keptDeflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const name = createHash('sha256')
    .update(JSON.stringify([version, zopfliOptions]))
    .update(bytes)
    .digest('hex');
  const file = join(keptFolder, name);
  if (existsSync(file)) return new Uint8Array(readFileSync(file));
  const packed = await deflateAsync(bytes, zopfliOptions);
  mkdirSync(keptFolder, { recursive: true });
  // Whole or not at all: another process may pack the same just now.
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, packed);
  renameSync(unfinished, file);
  return packed;
}
