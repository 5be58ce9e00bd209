import { Zip, ZipDeflate } from 'fflate';

/** Maximum files without Zip64, which not every program reads (APPNOTE 4.4.21). */
const MAX_ZIP_FILES = 65_535;

export interface ZipFile {
  name: string;
  bytes: Uint8Array;
}

/** First date of the format; constant, so that equal files give equal bytes. */
const MTIME = new Date(1980, 0, 1);

/**
 * Streams a zip, holding one file at a time. Throws a `RangeError` after `maxFiles`, and fflate's
 * errors, for example for duplicate names.
 */
export async function* createZip(
  files: AsyncIterable<ZipFile> | Iterable<ZipFile>,
  maxFiles = MAX_ZIP_FILES,
): AsyncGenerator<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let failure: Error | null = null;
  const zip = new Zip((error, data) => {
    if (error) failure = error;
    else pieces.push(data);
  });
  const takePieces = () => {
    if (failure) throw failure;
    return pieces.splice(0);
  };
  let count = 0;
  for await (const { name, bytes } of files) {
    if (++count > maxFiles) throw new RangeError(`a zip holds at most ${maxFiles} files`);
    const file = Object.assign(new ZipDeflate(name, { level: 9 }), { mtime: MTIME });
    zip.add(file);
    file.push(bytes, true);
    yield* takePieces();
  }
  zip.end();
  yield* takePieces();
}

/** Characters or bytes per chunk. */
const CHUNK_SIZE = 2_000_000;

/**
 * Builds a file from chunks without holding all of them: every few megabytes become a blob, which
 * the browser stores (Chromium on disk) and the file references.
 */
export async function blobOf(
  pieces: AsyncIterable<string | Uint8Array>,
  type: string,
): Promise<Blob> {
  const blobs: Blob[] = [];
  let waiting: BlobPart[] = [];
  let size = 0;
  for await (const piece of pieces) {
    waiting.push(piece as BlobPart);
    size += piece.length;
    if (size < CHUNK_SIZE) continue;
    blobs.push(new Blob(waiting));
    waiting = [];
    size = 0;
  }
  return new Blob([...blobs, ...waiting], { type });
}
