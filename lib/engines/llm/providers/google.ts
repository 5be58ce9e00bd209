import { GoogleLanguageModel } from '@ai-sdk/google/internal';
import { contentsDialect } from './dialects.ts';
import { sdkModel, type Connection, type TextModel } from './provider.ts';

/** Google's models, over the Gemini interface. The key goes in a header, never in the address. */
export function google(connection: Connection): TextModel {
  const { model, baseUrl, key } = connection;
  return sdkModel(connection, {
    model: (fetch) =>
      new GoogleLanguageModel(model, {
        provider: 'google.generative-ai',
        baseURL: baseUrl,
        headers: { 'x-goog-api-key': key ?? '' },
        fetch,
        generateId: () => 'part',
      }),
    dialect: contentsDialect,
    maxOutputTokens: 16_000,
  });
}
