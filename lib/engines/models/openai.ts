import { OpenAIChatLanguageModel } from '@ai-sdk/openai/internal';
import { sdkModel } from './sdk-model.ts';
import type { Connection, TextModel } from './text-model.ts';

/** OpenAI's own models, over chat completions; the SDK knows which of them reason and what these do not take. */
export function openai(connection: Connection): TextModel {
  const model = new OpenAIChatLanguageModel(connection.model, {
    provider: 'openai.chat',
    url: ({ path }) => `${connection.baseUrl}${path}`,
    headers: { authorization: `Bearer ${connection.key}` },
    fetch: connection.fetch,
  });
  return sdkModel(model, { connection, maxOutputTokens: 16_000, providerOptions: { openai: { store: false } } });
}
