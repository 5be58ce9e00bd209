import { AppError } from '../errors.ts';

/** Characters: more than a hundred times the longest line a library has. */
const LONGEST = 16_000_000;

/** The lines of a text that comes in pieces, never holding more than one of them. Throws `bad-import` where one is longer than any of ours. */
export async function* linesOf(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let begun: string[] = [];
  let length = 0;
  let number = 1;
  for await (const piece of pieces) {
    const [first = '', ...others] = piece.split('\n');
    begun.push(first);
    length += first.length;
    for (const next of others) {
      yield begun.join('');
      number += 1;
      begun = [next];
      length = next.length;
    }
    if (length > LONGEST) throw new AppError('bad-import', { detail: `line ${number}: too long` });
  }
  if (length > 0) yield begun.join('');
}

/** A file's text in pieces, as UTF-8; a byte order mark is passed over. */
export async function* textOf(file: Blob): AsyncGenerator<string> {
  // A reader, since Chrome's streams could not be iterated before version 124.
  const reader = file.stream().pipeThrough(new TextDecoderStream()).getReader();
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) yield part.value;
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
