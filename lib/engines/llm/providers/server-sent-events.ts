import { parseJson } from '../../../text/parse-json.ts';
import { createParser } from 'eventsource-parser';
import { AppError } from '../../../errors.ts';
import { refusalInStream, type HttpRefusal } from './provider-errors.ts';

/**
 * How a protocol's events are read whatever a server makes of them. One is made for each answer.
 */
export interface Dialect {
  /**
   * The events that the protocol's reader understands; undefined where the value is no part of an
   * answer. Throws errors.
   */
  normalize: (value: unknown) => object[] | undefined;
  /** Events that a server left out at the end. */
  end: () => object[];
}

type Bytes = ReadableStream<Uint8Array<ArrayBuffer>>;

/**
 * A line of server-sent events (HTML Standard, 9.2.6); any other line is a body of another kind.
 */
const field = /^(?:data|event|id|retry)\s?:|^:|^$/;
/** Words of a server that says in plain text what went wrong. */
const failureWords = [
  'error',
  'exception',
  'fail',
  'exceed',
  'denied',
  'invalid',
  'unauthorized',
  'not found',
  'unavailable',
  'overloaded',
];
const failure = new RegExp(failureWords.join('|'), 'i');

/**
 * An answer as the AI SDK's stream readers want it: server-sent events of the protocol's own shape.
 * Understood are one newline between events, any line ends, no blank line at the end, JSON lines
 * without field names, and a whole JSON body in place of a stream. An error that comes with status
 * 200, in whatever shape, is thrown as what it means.
 * @param key is taken out of what an error says
 */
export function repairedStream(
  response: Response,
  { dialect, key }: { dialect: Dialect; key: string | null },
): Response {
  if (!response.body) return response;
  const body = readable(eventsOf(response.body as Bytes, { dialect, key }));
  return new Response(body, { status: 200, headers: { 'content-type': 'text/event-stream' } });
}

/**
 * Server-sent events, each as bytes. Throws AppError where the server sent an error, or nothing of
 * its protocol.
 */
async function* eventsOf(
  body: Bytes,
  { dialect, key }: { dialect: Dialect; key: string | null },
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  let understood = 0;
  let unread = '';
  const written = (events: object[]) =>
    encoder.encode(events.map((event) => `data: ${JSON.stringify(event)}\n\n`).join(''));
  for await (const { data, isError, isBody } of valuesOf(body)) {
    if (data.trim() === '[DONE]') break;
    const value = jsonOf(data);
    if (value === undefined) {
      if (isError || failure.test(data)) throw refusalOfText(data, key);
      unread ||= data;
      continue;
    }
    const events = thrownAsRefusal(() => dialect.normalize(value), { key, isBody });
    const refusal = events ? undefined : refusalInStream(value, { key, isError, isBody });
    if (refusal) throw refusal;
    understood += events?.length ?? 0;
    if (events && events.length > 0) yield written(events);
  }
  if (understood === 0 && unread !== '') throw refusalOfText(unread, key);
  yield written(dialect.end());
  yield encoder.encode('data: [DONE]\n\n');
}

function refusalOfText(text: string, key: string | null): AppError {
  const plain = text.slice(0, 4000);
  const refusal = refusalInStream({ error: plain }, { key, isError: true });
  if (refusal && refusal.code !== 'bad-output') return refusal;
  const detail = /<html|<!doctype/i.test(plain)
    ? 'a web page came in place of an answer'
    : 'an event of the answer is not JSON';
  return new AppError('bad-output', { detail, cause: refusal });
}

function thrownAsRefusal<Result>(
  work: () => Result,
  how: { key: string | null; isBody: boolean },
): Result | undefined {
  try {
    return work();
  } catch (thrown) {
    if (thrown instanceof AppError) throw thrown;
    const refusal: HttpRefusal | undefined = refusalInStream(thrown, { ...how, isError: true });
    throw refusal ?? thrown;
  }
}

interface StreamValue {
  data: string;
  /** The event was named `error`. */
  isError: boolean;
  /** It came without the form of an event. */
  isBody: boolean;
}

/** The data of each event, as soon as it is known to be whole. */
async function* valuesOf(body: Bytes): AsyncGenerator<StreamValue> {
  const found: StreamValue[] = [];
  const parser = createParser({
    onEvent: ({ data, event }) =>
      void (data === '' || found.push({ data, isError: event === 'error', isBody: false })),
  });
  const raw: string[] = [];
  let isFirst = true;
  for await (const given of linesOf(body)) {
    const line = isFirst ? given.replace(/^\uFEFF/, '') : given;
    isFirst = false;
    if (raw.length > 0 || !field.test(line)) {
      const whole = raw.length === 0 && isWhole(line);
      if (whole) found.push({ data: line, isError: false, isBody: true });
      else raw.push(line);
    } else {
      parser.feed(`${line}\n`);
      // Servers that write one newline between events: what is whole needs no blank line.
      const data = /^data\s?:\s*(.*)$/s.exec(line)?.[1];
      if (data !== undefined && (data.trim() === '[DONE]' || isWhole(data))) parser.feed('\n');
    }
    yield* found.splice(0);
  }
  parser.feed('\n\n');
  const rest = raw.join('\n').trim();
  if (rest !== '') found.push({ data: rest, isError: false, isBody: true });
  yield* found;
}

function isWhole(text: string): boolean {
  const trimmed = text.trim();
  return trimmed.startsWith('{') && trimmed.endsWith('}') && jsonOf(trimmed) !== undefined;
}

/** A JSON value, also where its field name came twice (`data: data: {…}`). */
function jsonOf(text: string): unknown {
  return parseJson(text.replace(/^\s*data\s?:\s*/, ''));
}

/** The lines of a text that comes in pieces, the last one too. A long line is put together once. */
async function* linesOf(body: Bytes): AsyncGenerator<string> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  const begun: string[] = [];
  let endedInReturn = false;
  try {
    for (;;) {
      const { done, value = '' } = await reader.read();
      if (done) break;
      const piece = endedInReturn && value.startsWith('\n') ? value.slice(1) : value;
      endedInReturn = value.endsWith('\r');
      const [first = '', ...lines] = piece.split(/\r\n|\n|\r/);
      begun.push(first);
      for (const line of lines) {
        yield begun.splice(0).join('');
        begun.push(line);
      }
    }
    const last = begun.join('');
    if (last !== '') yield last;
  } finally {
    // The connection ends with whoever stopped reading; how it ends changes nothing.
    // The stream is finished or broken already.
    reader.cancel().catch(() => undefined);
  }
}

/** A stream that ends its source when it is cancelled. */
function readable(source: AsyncGenerator<Uint8Array<ArrayBuffer>>): Bytes {
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await source.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await source.return(undefined);
    },
  });
}
