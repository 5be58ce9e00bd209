import { GoogleLanguageModel } from '@ai-sdk/google/internal';
import { sdkModel } from './sdk-model.ts';
import type { Connection, TextModel } from './text-model.ts';

/** Google's models, over the Gemini interface. The key goes in a header, never in the address. */
export function google(connection: Connection): TextModel {
  let parts = 0;
  const model = new GoogleLanguageModel(connection.model, {
    provider: 'google.generative-ai',
    baseURL: connection.baseUrl,
    headers: { 'x-goog-api-key': connection.key ?? '' },
    fetch: connection.fetch,
    generateId: () => `part-${(parts += 1)}`,
  });
  return sdkModel(model, { connection, maxOutputTokens: 16_000 });
}
