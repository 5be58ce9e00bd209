import * as z from 'zod/mini';
import {
  createProvider,
  type ModelRequest,
  type ProviderEvent,
  type Connection,
  type TextModel,
} from './provider.ts';
import { streamedAnswer } from './server-sent-events.ts';

const content = z.nullish(z.union([z.string(), z.array(z.looseObject({ type: z.string() }))]));

/** An event of a streamed chat completion, as far as a card needs it. */
export const completionEvent = z.object({
  choices: z.nullish(
    z.array(
      z.object({
        // A refusal that is no text (some servers say `false`) is none.
        delta: z.nullish(z.object({ content, refusal: z.catch(z.nullish(z.string()), null) })),
        finish_reason: z.nullish(z.string()),
      }),
    ),
  ),
  usage: z.nullish(
    z.object({ prompt_tokens: z.nullish(z.number()), completion_tokens: z.nullish(z.number()) }),
  ),
});

/** A request for a chat completion, but for the limit, whose name differs. */
export function completionBody(
  model: string,
  { instructions, prompt, schema, format }: ModelRequest,
): object {
  return {
    model,
    ...(format === 'schema'
      ? {
          response_format: {
            type: 'json_schema',
            json_schema: { schema, strict: true, name: 'card' },
          },
        }
      : {}),
    ...(format === 'json' ? { response_format: { type: 'json_object' } } : {}),
    messages: [
      { role: 'system', content: instructions },
      { role: 'user', content: prompt },
    ],
    stream: true,
    stream_options: { include_usage: true },
  };
}

const reasons: Record<string, ProviderEvent['reason']> = {
  stop: 'complete',
  length: 'length',
  content_filter: 'refused',
};

/** What an event of a chat completion says. Reasoning has fields of its own and is left out. */
export function hearCompletion({ choices, usage }: z.infer<typeof completionEvent>): ProviderEvent {
  const { delta, finish_reason: finish } = choices?.[0] ?? {};
  const refusal = delta?.refusal ?? '';
  return {
    text: textOf(delta?.content) + refusal,
    ...(refusal ? { reason: 'refused' } : finish ? { reason: reasons[finish] ?? 'cut' } : {}),
    ...(usage
      ? { inputTokens: usage.prompt_tokens ?? 0, outputTokens: usage.completion_tokens ?? 0 }
      : {}),
  };
}

function textOf(value: z.infer<typeof content>): string {
  if (typeof value === 'string') return value;
  return (value ?? [])
    .map(({ type, text }) => (type === 'text' && typeof text === 'string' ? text : ''))
    .join('');
}

/**
 * OpenAI's own models, over chat completions. What OpenAI wants otherwise than compatible endpoints: the limit under the
 * name that reasoning models take, and that nothing is stored.
 */
export function openai(connection: Connection): TextModel {
  return createProvider(connection, {
    path: '/chat/completions',
    headers: { authorization: `Bearer ${connection.key}` },
    body: (request) => ({
      ...completionBody(connection.model, request),
      max_completion_tokens: request.maxOutputTokens,
      store: false,
    }),
    event: completionEvent,
    hear: hearCompletion,
    maxOutputTokens: 16_000,
  });
}

/** Any endpoint that speaks OpenAI's chat completions: on this machine, in the team's cluster, or hosted. */
export function openaiCompatible(connection: Connection): TextModel {
  const { model, key, fetch } = connection;
  return createProvider(
    { ...connection, fetch: async (input, init) => streamedAnswer(await fetch(input, init)) },
    {
      path: '/chat/completions',
      headers: key ? { authorization: `Bearer ${key}` } : {},
      body: (request) => ({
        ...completionBody(model, request),
        max_tokens: request.maxOutputTokens,
      }),
      event: completionEvent,
      hear: hearCompletion,
      maxOutputTokens: 6000,
    },
  );
}
