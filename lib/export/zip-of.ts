import { strToU8, Zip, ZipDeflate } from 'fflate';

/** More files a zip cannot have without the format's later extension, which not every program reads (APPNOTE 4.4.21). */
export const MOST_ZIPPED = 65_535;

/** A zip of text files as it grows, never holding more than one of them. Files beyond `MOST_ZIPPED` are left to the caller. */
export async function* zipOf(files: AsyncIterable<{ name: string; text: string }>): AsyncGenerator<Uint8Array> {
  let made: Uint8Array[] = [];
  const zip = new Zip((thrown, bytes) => {
    if (thrown) throw thrown;
    made.push(bytes);
  });
  for await (const { name, text } of files) {
    const file = new ZipDeflate(name, { level: 6 });
    zip.add(file);
    file.push(strToU8(text), true);
    yield* made;
    made = [];
  }
  zip.end();
  yield* made;
}
