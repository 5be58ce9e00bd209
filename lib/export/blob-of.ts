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
