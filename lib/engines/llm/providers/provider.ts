import type {
  JSONSchema7,
  LanguageModelV4,
  LanguageModelV4FinishReason,
  LanguageModelV4StreamPart,
  SharedV4ProviderOptions,
} from '@ai-sdk/provider';
import { AppError } from '../../../errors.ts';
import { toProviderError } from './provider-errors.ts';
import { repairedStream, type Dialect } from './server-sent-events.ts';

/** `schema`: by JSON schema. `json`: any JSON. `text`: in words alone. */
export type AnswerFormat = 'schema' | 'json' | 'text';

/**
 * One call: instructions of ours, the article's text as data, and the shape the answer must have.
 */
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
  /**
   * `length`: stopped at the output limit. `refused`: by the vendor's filter. `cut`: no end was
   * announced.
   */
  | { kind: 'end'; reason: 'complete' | 'length' | 'refused' | 'cut' };

/** A model that writes text; every vendor's file makes one. */
export interface TextModel {
  /** Tokens that prompt and answer may have together. */
  contextWindow: number;
  /** The best way it takes, as far as is known. */
  format: AnswerFormat;
  /** The most tokens asked for in one answer. */
  maxOutputTokens: number;
  /** Remembers for this endpoint that no better format than this is taken. */
  rememberFormat?: ((format: AnswerFormat) => Promise<void>) | undefined;
  /** Throws AppError; the iteration ends with the answer. */
  stream(request: ModelRequest): AsyncIterable<ModelPart>;
}

/** How a model at an address is reached. */
export interface Connection {
  model: string;
  /** Without a slash at the end. */
  baseUrl: string;
  key: string | null;
  /**
   * Already guarded (limits on time and size, one host) and adaptive; throws what a refusal means.
   */
  fetch: typeof fetch;
  contextWindow: number;
  /** The best way to ask for a shape that the endpoint is known to take. */
  format: AnswerFormat;
  rememberFormat?: (format: AnswerFormat) => Promise<void>;
}

/** The AI SDK's class of a vendor's models, as far as a card needs it. */
type SdkModel = Pick<LanguageModelV4, 'doStream'>;

interface SdkOptions {
  model: (fetch: typeof globalThis.fetch) => SdkModel;
  dialect: () => Dialect;
  maxOutputTokens: number;
  providerOptions?: (request: ModelRequest) => SharedV4ProviderOptions;
}

/**
 * A TextModel over a vendor's class of the AI SDK, which writes the requests and reads the events.
 * What no SDK has is around its `fetch`: refusals teach what the endpoint takes, and streams are
 * mended before they are read.
 */
export function sdkModel(
  connection: Connection,
  { model, dialect, maxOutputTokens: most, providerOptions }: SdkOptions,
): TextModel {
  const { key, baseUrl } = connection;
  const fetch: typeof globalThis.fetch = async (input, init) =>
    repairedStream(await connection.fetch(input, init), { dialect: dialect(), key });
  return {
    contextWindow: connection.contextWindow,
    format: connection.format,
    maxOutputTokens: most,
    rememberFormat: connection.rememberFormat,
    async *stream(request) {
      const { signal } = request;
      const maxOutputTokens = Math.min(request.maxOutputTokens, most);
      const limited = { ...request, maxOutputTokens };
      try {
        const { stream } = await model(fetch).doStream({
          prompt: [
            { role: 'system', content: request.instructions },
            { role: 'user', content: [{ type: 'text', text: request.prompt }] },
          ],
          responseFormat: responseFormatOf(request),
          maxOutputTokens,
          abortSignal: signal,
          ...(providerOptions ? { providerOptions: providerOptions(limited) } : {}),
        });
        yield* partsOf(stream);
      } catch (thrown) {
        if (signal.aborted) throw new AppError('cancelled', { cause: thrown });
        throw toProviderError(thrown, { key, origin: new URL(baseUrl).origin });
      }
    },
  };
}

function responseFormatOf({ format, schema }: ModelRequest): { type: 'text' } | JsonFormat {
  if (format === 'text') return { type: 'text' };
  return format === 'schema' ? { type: 'json', schema, name: 'card' } : { type: 'json' };
}

interface JsonFormat {
  type: 'json';
  schema?: JSONSchema7;
  name?: string;
}

/** Reasoning that is read, should the answer be in it, in characters. */
const MOST_REASONING = 400_000;

/** The SDK's parts as ours. An answer that came as reasoning alone is given as text at its end. */
async function* partsOf(
  stream: ReadableStream<LanguageModelV4StreamPart>,
): AsyncGenerator<ModelPart> {
  const reasoning: string[] = [];
  let reasoningLength = 0;
  let hasText = false;
  for await (const part of stream) {
    if (part.type === 'text-delta') {
      hasText ||= part.delta.trim() !== '';
      yield { kind: 'text', text: part.delta };
    } else if (part.type === 'reasoning-delta' && reasoningLength < MOST_REASONING) {
      reasoning.push(part.delta);
      reasoningLength += part.delta.length;
    } else if (part.type === 'error') throw part.error;
    else if (part.type === 'finish') {
      const { inputTokens, outputTokens } = part.usage;
      const reason = reasonOf(part.finishReason);
      const isEnded = reason === 'complete' || reason === 'cut';
      if (!hasText && isEnded && reasoning.length > 0)
        yield { kind: 'text', text: reasoning.join('') };
      if (inputTokens.total !== undefined && outputTokens.total !== undefined)
        yield { kind: 'usage', inputTokens: inputTokens.total, outputTokens: outputTokens.total };
      yield { kind: 'end', reason };
    }
  }
}

function reasonOf({ unified, raw }: LanguageModelV4FinishReason): EndReason {
  // Anthropic's server pauses a turn where it has said all there is without tools.
  if (raw === 'pause_turn') return 'complete';
  const reasons: Partial<Record<typeof unified, EndReason>> = {
    stop: 'complete',
    length: 'length',
    'content-filter': 'refused',
  };
  return reasons[unified] ?? 'cut';
}

type EndReason = Extract<ModelPart, { kind: 'end' }>['reason'];
