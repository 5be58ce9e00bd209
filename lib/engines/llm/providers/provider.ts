import type { JSONSchema7 } from '@ai-sdk/provider';
import type * as z from 'zod/mini';
import { AppError } from '../../../errors.ts';
import { toProviderError, toHttpError } from './provider-errors.ts';
import { parseServerSentEvents } from './server-sent-events.ts';

/** `schema`: by JSON schema. `json`: any JSON. `text`: in words alone. */
export type AnswerFormat = 'schema' | 'json' | 'text';

/** One call: instructions of ours, the article's text as data, and the shape the answer must have. */
export interface ModelRequest {
  instructions: string;
  prompt: string;
  schema: JSONSchema7;
  /** How the shape is asked for; where an endpoint refuses one way, the next is tried. */
  format: AnswerFormat;
  maxOutputTokens: number;
  signal: AbortSignal;
}

/** What comes back, in order. Reasoning never appears here. */
export type ModelPart =
  | { kind: 'text'; text: string }
  | { kind: 'usage'; inputTokens: number; outputTokens: number }
  /** `length`: stopped at the output limit. `refused`: by the vendor's filter. `cut`: no end was announced. */
  | { kind: 'end'; reason: 'complete' | 'length' | 'refused' | 'cut' };

/** A model that writes text; every vendor's file makes one. */
export interface TextModel {
  /** Tokens that prompt and answer may have together. */
  contextWindow: number;
  /** The best way it takes, as far as is known. */
  format: AnswerFormat;
  /** The most tokens asked for in one answer. */
  maxOutputTokens: number;
  /** Throws AppError; the iteration ends with the answer. */
  stream(request: ModelRequest): AsyncIterable<ModelPart>;
}

/** How a model at an address is reached. */
export interface Connection {
  model: string;
  /** Without a slash at the end. */
  baseUrl: string;
  key: string | null;
  /** Already guarded: limits on time and size, one host. */
  fetch: typeof fetch;
  contextWindow: number;
  /** Whether the endpoint takes a JSON schema for its answer. */
  supportsSchema: boolean;
}

/** What one event of an answer says. */
export interface ProviderEvent {
  text?: string;
  /** As told so far; a later event's number stands. */
  inputTokens?: number;
  outputTokens?: number;
  /** Why the model stopped; `refused` is not taken back. */
  reason?: 'complete' | 'length' | 'refused' | 'cut';
}

/** How a vendor is asked, and how its answer is read. */
export interface Protocol<Event> {
  /** Goes after the connection's address. */
  path: string;
  headers: Record<string, string>;
  body: (request: ModelRequest) => object;
  event: z.ZodMiniType<Event>;
  hear: (event: Event) => ProviderEvent;
  maxOutputTokens: number;
}

/**
 * A TextModel over HTTP: one streamed request, and its events as they come. What differs between vendors is a Protocol.
 * These are our own and not the AI SDK's classes: those carry every tool, file and medium of their vendors and made the
 * extension 62 kB larger (packed); a test holds the requests against theirs.
 */
export function createProvider<Event>(
  connection: Connection,
  { path, headers, body, event: eventSchema, hear, maxOutputTokens }: Protocol<Event>,
): TextModel {
  const { key, baseUrl } = connection;
  return {
    contextWindow: connection.contextWindow,
    format: connection.supportsSchema ? 'schema' : 'json',
    maxOutputTokens,
    async *stream(request) {
      const { signal } = request;
      try {
        const response = await connection.fetch(`${baseUrl}${path}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', ...headers },
          body: JSON.stringify(
            body({
              ...request,
              maxOutputTokens: Math.min(request.maxOutputTokens, maxOutputTokens),
            }),
          ),
          signal,
        });
        if (!response.ok)
          throw toHttpError({
            status: response.status,
            body: await response.text(),
            retryAfter: response.headers.get('retry-after'),
            key,
          });
        yield* answerOf(response, (event) => hear(eventOf(event, eventSchema)));
      } catch (thrown) {
        if (signal.aborted) throw new AppError('cancelled', { cause: thrown });
        throw toProviderError(thrown, { key, origin: new URL(baseUrl).origin });
      }
    },
  };
}

async function* answerOf(
  { body }: Response,
  hear: (event: string) => ProviderEvent,
): AsyncGenerator<ModelPart> {
  const heard: ProviderEvent = {};
  if (body) {
    for await (const event of parseServerSentEvents(
      body as ReadableStream<Uint8Array<ArrayBuffer>>,
    )) {
      if (event === '[DONE]') break;
      const { text, reason, ...tokens } = hear(event);
      if (text) yield { kind: 'text', text };
      if (reason && heard.reason !== 'refused') heard.reason = reason;
      Object.assign(heard, tokens);
    }
  }
  const { inputTokens, outputTokens, reason = 'cut' } = heard;
  if (inputTokens !== undefined && outputTokens !== undefined)
    yield { kind: 'usage', inputTokens, outputTokens };
  yield { kind: 'end', reason };
}

/** An event as its protocol has it. Throws the vendor's own error where the event is one, else `bad-output`. */
function eventOf<Event>(event: string, schema: z.ZodMiniType<Event>): Event {
  let value: unknown;
  try {
    value = JSON.parse(event);
  } catch (cause) {
    throw new AppError('bad-output', { detail: 'an event of the answer is not JSON', cause });
  }
  if (typeof value === 'object' && value !== null && 'error' in value && value.error)
    throw value.error;
  const parsed = schema.safeParse(value);
  if (!parsed.success)
    throw new AppError('bad-output', {
      detail: 'an event of the answer is not of its protocol',
      cause: parsed.error,
    });
  return parsed.data;
}
