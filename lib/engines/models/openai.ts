import { completionBody, completionEvent, hearCompletion } from './chat-completions.ts';
import type { Connection, TextModel } from './text-model.ts';
import { vendorModel } from './vendor-model.ts';

/**
 * OpenAI's own models, over chat completions. What OpenAI wants otherwise than compatible endpoints: the limit under the
 * name that reasoning models take, and that nothing is stored.
 */
export function openai(connection: Connection): TextModel {
  return vendorModel(connection, {
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
