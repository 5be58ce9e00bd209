import * as z from 'zod/mini';
import {
  createProvider,
  type Connection,
  type ModelRequest,
  type TextModel,
  type ProviderEvent,
} from './provider.ts';

/**
 * What Anthropic wants on every request. The last one is its switch for calls from a browser: the key is the reader's
 * own, on the reader's own machine.
 */
export function anthropicHeaders(key: string | null): Record<string, string> {
  return {
    'x-api-key': key ?? '',
    'anthropic-version': '2023-06-01',
    'anthropic-dangerous-direct-browser-access': 'true',
  };
}

const usage = z.nullish(
  z.object({
    input_tokens: z.nullish(z.number()),
    output_tokens: z.nullish(z.number()),
    cache_creation_input_tokens: z.nullish(z.number()),
    cache_read_input_tokens: z.nullish(z.number()),
  }),
);

/** An event of a streamed message, as far as a card needs it. */
const messageEvent = z.object({
  type: z.string(),
  message: z.nullish(z.object({ usage })),
  delta: z.nullish(
    z.object({
      type: z.nullish(z.string()),
      text: z.nullish(z.string()),
      stop_reason: z.nullish(z.string()),
    }),
  ),
  usage,
});

/** Anthropic's models, over its messages protocol. The shape of the answer is asked for as an output format, never as a tool. */
export function anthropic(connection: Connection): TextModel {
  return createProvider(connection, {
    path: '/messages',
    headers: anthropicHeaders(connection.key),
    body: (request) => messageBody(connection.model, request),
    event: messageEvent,
    hear,
    maxOutputTokens: 8000,
  });
}

function messageBody(
  model: string,
  { instructions, prompt, schema, format, maxOutputTokens }: ModelRequest,
): object {
  return {
    model,
    // The oldest models still sold write no more, and refuse to be asked for it.
    max_tokens: model.includes('claude-3-haiku')
      ? Math.min(4096, maxOutputTokens)
      : maxOutputTokens,
    ...(format === 'schema' ? { output_config: { format: { type: 'json_schema', schema } } } : {}),
    system: [{ type: 'text', text: instructions }],
    messages: [{ role: 'user', content: [{ type: 'text', text: prompt }] }],
    stream: true,
  };
}

const reasons: Record<string, ProviderEvent['reason']> = {
  end_turn: 'complete',
  stop_sequence: 'complete',
  pause_turn: 'complete',
  max_tokens: 'length',
  model_context_window_exceeded: 'length',
  refusal: 'refused',
};

function hear({ type, message, delta, usage: later }: z.infer<typeof messageEvent>): ProviderEvent {
  if (type === 'content_block_delta')
    return delta?.type === 'text_delta' ? { text: delta.text ?? '' } : {};
  const told = type === 'message_start' ? message?.usage : type === 'message_delta' ? later : null;
  const stop = type === 'message_delta' ? delta?.stop_reason : null;
  return {
    ...(typeof told?.input_tokens === 'number'
      ? {
          inputTokens:
            told.input_tokens +
            (told.cache_creation_input_tokens ?? 0) +
            (told.cache_read_input_tokens ?? 0),
        }
      : {}),
    ...(typeof told?.output_tokens === 'number' ? { outputTokens: told.output_tokens } : {}),
    ...(stop ? { reason: reasons[stop] ?? 'cut' } : {}),
  };
}
