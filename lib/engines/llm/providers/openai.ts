import { OpenAICompatibleChatLanguageModel } from '@ai-sdk/openai-compatible';
import { OpenAIChatLanguageModel } from '@ai-sdk/openai/internal';
import { chatDialect } from './dialects.ts';
import { sdkModel, type Connection, type TextModel } from './provider.ts';

/**
 * OpenAI's own models, over chat completions: the limit under the name that reasoning models take,
 * and nothing stored.
 */
export function openai(connection: Connection): TextModel {
  const { baseUrl, key } = connection;
  return sdkModel(connection, {
    model: (fetch) =>
      new OpenAIChatLanguageModel(connection.model, {
        provider: 'openai.chat',
        url: ({ path }) => `${baseUrl}${path}`,
        headers: () => ({ authorization: `Bearer ${key}` }),
        fetch,
      }),
    dialect: chatDialect,
    maxOutputTokens: 16_000,
    providerOptions: ({ maxOutputTokens }) => ({
      openai: { store: false, maxCompletionTokens: maxOutputTokens },
    }),
  });
}

/**
 * Any endpoint that speaks OpenAI's chat completions: on this machine, in the team's cluster, or
 * hosted.
 */
export function openaiCompatible(connection: Connection): TextModel {
  const { baseUrl, key } = connection;
  return sdkModel(connection, {
    model: (fetch) =>
      new OpenAICompatibleChatLanguageModel(connection.model, {
        provider: 'endpoint.chat',
        url: ({ path }) => `${baseUrl}${path}`,
        headers: () => (key ? { authorization: `Bearer ${key}` } : {}),
        fetch,
        includeUsage: true,
        supportsStructuredOutputs: true,
      }),
    dialect: chatDialect,
    maxOutputTokens: 6000,
  });
}
