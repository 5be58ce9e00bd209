import { parseJson } from '../text/parse-json.ts';
import * as z from 'zod/mini';
import { articleSchema } from '../article/article.ts';
import { askThreadSchema } from '../contract/ask.ts';
import { httpUrlSchema } from '../url/http-url-schema.ts';
import { highlightSchema } from '../contract/highlight.ts';
import { verdictSchema } from '../contract/prediction.ts';
import { AppError } from '../errors.ts';
import { insightSchema } from '../insight/insight.ts';

/** A card with its article, as exported and imported. */
const cardRecordSchema = z
  .object({
    kind: z.literal('insight'),
    insight: insightSchema,
    article: articleSchema,
    readAt: z.iso.datetime(),
    contentHash: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
    /** Aliases of the article's address. */
    addresses: z.array(httpUrlSchema).check(z.maxLength(5_000)),
  })
  .check(
    z.refine(
      ({ insight, article }) => insight.article.url === article.url,
      'the card is of another article',
    ),
  );
export type CardRecord = z.infer<typeof cardRecordSchema>;

/** A report marked as read or unread by hand. */
const readRecordSchema = z.object({
  kind: z.literal('read'),
  read: z.object({ url: httpUrlSchema, read: z.boolean(), at: z.iso.datetime() }),
});
export type ReadRecord = z.infer<typeof readRecordSchema>;

/**
 * One line of a library file: a card, a highlight, a verdict, a read mark or a thread of questions.
 */
export const libraryRecordSchema = z.discriminatedUnion('kind', [
  cardRecordSchema,
  z.object({ kind: z.literal('mark'), mark: highlightSchema }),
  z.object({ kind: z.literal('verdict'), verdict: verdictSchema }),
  readRecordSchema,
  z.object({ kind: z.literal('thread'), thread: askThreadSchema }),
]);
export type LibraryRecord = z.infer<typeof libraryRecordSchema>;

/** An invalid line; imports skip it, count it and name the first. */
export interface BadRecord {
  kind: 'bad';
  /** 1-based. */
  line: number;
  reason: string;
}

/** What reading a library file yields. */
export type ImportRecord = LibraryRecord | BadRecord;

const headerSchema = z.object({
  format: z.literal('sidelight-library'),
  version: z.literal(1),
  exportedAt: z.iso.datetime(),
});

/**
 * Lines of a library file: the first opens a JSON document, each record has its own line, the last
 * closes it. The whole is valid JSON, and can be read line by line.
 */
export async function* libraryLines(
  records: AsyncIterable<LibraryRecord> | Iterable<LibraryRecord>,
  { exportedAt }: { exportedAt: Date },
): AsyncGenerator<string> {
  const header = JSON.stringify({
    format: 'sidelight-library',
    version: 1,
    exportedAt: exportedAt.toISOString(),
  });
  yield `${header.slice(0, -1)},"records":[\n`;
  let before = '';
  for await (const record of records) {
    yield `${before}${JSON.stringify(record)}`;
    before = ',\n';
  }
  yield '\n]}\n';
}

/**
 * Reads a library file line by line, so that large files need little memory. Yields invalid lines
 * as `BadRecord`. Throws `bad-import` for other or truncated files.
 */
export async function* readLibraryLines(
  lines: AsyncIterable<string> | Iterable<string>,
): AsyncGenerator<ImportRecord> {
  let number = 0;
  let closed = false;
  for await (const raw of lines) {
    number += 1;
    const line = raw.trim();
    if (number === 1) {
      if (!headerSchema.safeParse(parseJson(line.replace(/,"records":\[$/, '}'))).success)
        throw new AppError('bad-import', {
          detail: 'line 1: not a Sidelight library file of version 1',
        });
    } else if (line === ']}') closed = true;
    else if (line !== '') {
      const record = closed
        ? null
        : libraryRecordSchema.safeParse(parseJson(line.replace(/,$/, '')));
      if (record === null)
        throw new AppError('bad-import', { detail: `line ${number}: after the end` });
      yield record.success
        ? record.data
        : { kind: 'bad', line: number, reason: reasonOf(record.error) };
    }
  }
  if (!closed)
    throw new AppError('bad-import', { detail: `line ${number + 1}: the file ends too early` });
}

function reasonOf({ issues: [issue] }: z.core.$ZodError): string {
  return issue ? `${issue.path.join('.') || 'record'}: ${issue.message}` : 'record';
}

/** Maximum line length in characters: over 100 times the longest line of real libraries. */
const MAX_LINE_LENGTH = 16_000_000;

/**
 * Splits chunks of text into lines, buffering one line. Throws `bad-import` for lines that are too
 * long.
 */
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
    if (length > MAX_LINE_LENGTH)
      throw new AppError('bad-import', { detail: `line ${number}: too long` });
  }
  if (length > 0) yield begun.join('');
}

/** A file's text in chunks, decoded as UTF-8 without byte order mark. */
export async function* textOf(file: Blob): AsyncGenerator<string> {
  // A reader, because Chrome's streams are not iterable before version 124.
  const reader = file.stream().pipeThrough(new TextDecoderStream()).getReader();
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) yield part.value;
  } finally {
    // Canceling a failed stream rejects with the error that `read` already threw.
    // The stream is finished or broken already.
    await reader.cancel().catch(() => undefined);
  }
}
