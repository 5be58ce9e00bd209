import { OpenAICompatibleChatLanguageModel } from '@ai-sdk/openai-compatible';
import { sdkModel } from './sdk-model.ts';
import type { Connection, TextModel } from './text-model.ts';

/**
 * OpenAI's own models, over chat completions. The SDK's small class for compatible endpoints does it: its OpenAI class
 * adds 16 kB (gzip) of tools and media a card never uses. What OpenAI wants otherwise is set here: the limit under the
 * name that reasoning models take, and that nothing is stored.
 */
export function openai(connection: Connection): TextModel {
  const model = new OpenAICompatibleChatLanguageModel(connection.model, {
    provider: 'openai.chat',
    url: ({ path }) => `${connection.baseUrl}${path}`,
    headers: { authorization: `Bearer ${connection.key}` },
    fetch: connection.fetch,
    includeUsage: true,
    supportsStructuredOutputs: true,
    transformRequestBody: ({ max_tokens: max_completion_tokens, ...body }: Record<string, unknown>) => ({ ...body, max_completion_tokens, store: false }),
  });
  return sdkModel(model, { connection, maxOutputTokens: 16_000 });
}
