import { AnthropicLanguageModel } from '@ai-sdk/anthropic/internal';
import { anthropicHeaders } from './anthropic-headers.ts';
import { sdkModel } from './sdk-model.ts';
import type { Connection, TextModel } from './text-model.ts';

/** Anthropic's models, over its messages protocol. The shape of the answer is asked for as an output format, never as a tool. */
export function anthropic(connection: Connection): TextModel {
  const model = new AnthropicLanguageModel(connection.model, {
    provider: 'anthropic.messages',
    baseURL: connection.baseUrl,
    headers: anthropicHeaders(connection.key),
    fetch: connection.fetch,
  });
  return sdkModel(model, { connection, maxOutputTokens: 8000, providerOptions: { anthropic: { structuredOutputMode: 'outputFormat' } } });
}
