import { AnthropicLanguageModel } from '@ai-sdk/anthropic/internal';
import { anthropicHeaders } from './anthropic-headers.ts';
import { messagesDialect } from './dialects.ts';
import { sdkModel, type Connection, type TextModel } from './provider.ts';

/**
 * Anthropic's models, over its messages protocol. The shape of the answer is asked for as an output
 * format, never as a tool.
 */
export function anthropic(connection: Connection): TextModel {
  return sdkModel(connection, {
    model: (fetch) =>
      new AnthropicLanguageModel(connection.model, {
        provider: 'anthropic.messages',
        baseURL: connection.baseUrl,
        headers: anthropicHeaders(connection.key),
        fetch,
      }),
    dialect: messagesDialect,
    maxOutputTokens: 8000,
    providerOptions: () => ({ anthropic: { structuredOutputMode: 'outputFormat' } }),
  });
}
