/** More files a zip cannot have without the format's later extension, which not every program reads (APPNOTE 4.4.21). */
export const MAX_ZIP_FILES = 65_535;

export interface ZipFile {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/**
 * A zip of files as it grows, never holding more than one of them. Every date is 1 January 1980, so the same files give the same
 * bytes. Files beyond `MOST_ZIPPED` are left to the caller. Fields: APPNOTE.TXT 6.3.10, 4.3.7 to 4.3.16.
 */
export async function* createZip(
  files: AsyncIterable<ZipFile> | Iterable<ZipFile>,
  {
    deflate = deflateHere,
  }: { deflate?: (bytes: Uint8Array<ArrayBuffer>) => Promise<Uint8Array> } = {},
): AsyncGenerator<Uint8Array> {
  const directory: Uint8Array[] = [];
  let [offset, count] = [0, 0];
  for await (const { name, bytes } of files) {
    const path = new TextEncoder().encode(name);
    const packed = bytes.length === 0 ? bytes : await deflate(bytes);
    const isSmaller = packed.length < bytes.length;
    const content = isSmaller ? packed : bytes;
    // Version 2.0, names in UTF-8, deflated or stored, no time, the first day, check sum, both sizes, lengths of name and extra field.
    const facts = numbers(
      [20, 2],
      [0x0800, 2],
      [isSmaller ? 8 : 0, 2],
      [0, 2],
      [0x21, 2],
      [crc32(bytes), 4],
      [content.length, 4],
      [bytes.length, 4],
      [path.length, 2],
      [0, 2],
    );
    const entry = [numbers([0x04034b50, 4]), facts, path, content];
    // Made by version 2.0; no comment, first disk, no attributes, and where the entry begins.
    directory.push(
      numbers([0x02014b50, 4], [20, 2]),
      facts,
      numbers([0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]),
      path,
    );
    yield* entry;
    offset += lengthOf(entry);
    count += 1;
  }
  yield* directory;
  yield numbers(
    [0x06054b50, 4],
    [0, 2],
    [0, 2],
    [count, 2],
    [count, 2],
    [lengthOf(directory), 4],
    [offset, 4],
    [0, 2],
  );
}

async function deflateHere(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  return new Uint8Array(
    await new Response(
      new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw')),
    ).arrayBuffer(),
  );
}

/** Numbers of so many bytes each, the lowest byte first. */
function numbers(...fields: [value: number, bytes: number][]): Uint8Array {
  return Uint8Array.from(
    fields.flatMap(([value, bytes]) =>
      Array.from({ length: bytes }, (_, byte) => (value >>> (8 * byte)) & 0xff),
    ),
  );
}

function lengthOf(pieces: Uint8Array[]): number {
  return pieces.reduce((sum, piece) => sum + piece.length, 0);
}

const crcOfByte = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1;
  return crc;
});

/** CRC-32 of ISO 3309, as zip wants it. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = crcOfByte[(crc ^ byte) & 0xff]! ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
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
