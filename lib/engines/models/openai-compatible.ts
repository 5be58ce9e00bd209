import { completionBody, completionEvent, hearCompletion } from './chat-completions.ts';
import { streamedAnswer } from './streamed-answer.ts';
import type { Connection, TextModel } from './text-model.ts';
import { vendorModel } from './vendor-model.ts';

/** Any endpoint that speaks OpenAI's chat completions: on this machine, in the team's cluster, or hosted. */
export function openaiCompatible(connection: Connection): TextModel {
  const { model, key, fetch } = connection;
  return vendorModel(
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
