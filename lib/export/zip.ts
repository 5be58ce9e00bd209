import { Zip, ZipDeflate } from 'fflate';

/** Most files of a zip without Zip64, which not every program reads (APPNOTE 4.4.21). */
export const MAX_ZIP_FILES = 65_535;

export interface ZipFile {
  name: string;
  bytes: Uint8Array;
}

/** First date that the format can state; the same files give the same bytes. */
const MTIME = new Date(1980, 0, 1);

/**
 * A zip as a stream of pieces; holds one file at a time. The caller keeps to `MAX_ZIP_FILES`.
 * Throws what fflate reports, such as two files of one name.
 */
export async function* createZip(
  files: AsyncIterable<ZipFile> | Iterable<ZipFile>,
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
  for await (const { name, bytes } of files) {
    const file = Object.assign(new ZipDeflate(name, { level: 9 }), { mtime: MTIME });
    zip.add(file);
    file.push(bytes, true);
    yield* takePieces();
  }
  zip.end();
  yield* takePieces();
}

/** Characters or bytes handed over at once. */
const PIECE = 2_000_000;

/**
 * A file made from pieces, without ever holding them all: each few megabytes become a blob of their own, which the browser keeps
 * (Chromium on disk, once there are many), and the file refers to them.
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
    if (size < PIECE) continue;
    blobs.push(new Blob(waiting));
    waiting = [];
    size = 0;
  }
  return new Blob([...blobs, ...waiting], { type });
}
