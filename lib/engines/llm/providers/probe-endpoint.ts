import { AppError } from '../../../errors.ts';
import type { EngineId } from '../../../insight/engine.ts';
import { anthropicHeaders } from './anthropic-headers.ts';
import type { Endpoint, Remote } from './endpoint.ts';
import { toHttpError, errorMessageOf } from './provider-errors.ts';
import { parseJsonResponse } from './request-json.ts';
import type { AnswerFormat } from './provider.ts';

interface Probe {
  model: string;
  key: string | null;
  format: AnswerFormat;
  /** A fetch with limits on time and size, and one host. */
  guarded: typeof fetch;
  signal: AbortSignal;
}

interface Request {
  path: string;
  headers: Record<string, string>;
  body: object;
  /** The part of the answer that only a model's answer has. */
  sign: string;
}

const QUESTION = 'Answer with {"ready": true} and nothing else.';
/** Enough for a model that thinks before it says yes. */
const TOKENS = 1000;
const schema = {
  type: 'object',
  properties: { ready: { type: 'boolean' } },
  required: ['ready'],
  additionalProperties: false,
};

const chat =
  (limit: 'max_tokens' | 'max_completion_tokens') =>
  ({ model, key, format }: Probe): Request => ({
    path: '/chat/completions',
    headers: key ? { authorization: `Bearer ${key}` } : {},
    body: {
      model,
      messages: [{ role: 'user', content: QUESTION }],
      [limit]: TOKENS,
      ...(format === 'schema'
        ? {
            response_format: {
              type: 'json_schema',
              json_schema: { name: 'ready', strict: true, schema },
            },
          }
        : {}),
      ...(format === 'json' ? { response_format: { type: 'json_object' } } : {}),
    },
    sign: 'choices',
  });

/** The shortest request of each protocol that shows what a card's request needs. */
const requests: Record<Remote, (probe: Probe) => Request> = {
  'openai-compatible': chat('max_tokens'),
  openai: chat('max_completion_tokens'),
  anthropic: ({ model, key, format }) => ({
    path: '/messages',
    headers: anthropicHeaders(key),
    body: {
      model,
      max_tokens: TOKENS,
      messages: [{ role: 'user', content: QUESTION }],
      ...(format === 'schema'
        ? { output_config: { format: { type: 'json_schema', schema } } }
        : {}),
    },
    sign: 'content',
  }),
  google: ({ model, key, format }) => ({
    path: `/models/${encodeURIComponent(model.replace(/^models\//, ''))}:generateContent`,
    headers: { 'x-goog-api-key': key ?? '' },
    body: {
      contents: [{ role: 'user', parts: [{ text: QUESTION }] }],
      generationConfig: {
        maxOutputTokens: TOKENS,
        ...(format === 'text' ? {} : { responseMimeType: 'application/json' }),
        ...(format === 'schema'
          ? {
              responseSchema: {
                type: 'OBJECT',
                properties: { ready: { type: 'BOOLEAN' } },
                required: ['ready'],
              },
            }
          : {}),
      },
    },
    sign: 'candidates',
  }),
};

/**
 * One short call in the engine's own protocol. It goes without the vendor's library: whoever tests
 * a connection should not have to load it. Throws AppError as a card's call would.
 */
export async function probeEndpoint(
  engine: Remote & EngineId,
  endpoint: Endpoint,
  options: Probe,
): Promise<void> {
  const { key } = options;
  const { path, headers, body, sign } = requests[engine](options);
  const answer = await parseJsonResponse(
    `${endpoint.baseUrl}${path}`,
    {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    },
    options,
  );
  if (typeof answer === 'object' && answer !== null && sign in answer) return;
  const { status, message } = errorMessageOf(answer);
  if (status !== null) throw toHttpError({ status, body: message, retryAfter: null, key });
  throw new AppError('bad-output', {
    detail: `something answers at ${endpoint.origin}, but not as a model does`,
  });
}
