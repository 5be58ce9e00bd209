import { OpenAICompatibleChatLanguageModel } from '@ai-sdk/openai-compatible';
import { sdkModel } from './sdk-model.ts';
import { streamedAnswer } from './streamed-answer.ts';
import type { Connection, TextModel } from './text-model.ts';

/** Any endpoint that speaks OpenAI's chat completions: on this machine, in the team's cluster, or hosted. */
export function openaiCompatible(connection: Connection): TextModel {
  const model = new OpenAICompatibleChatLanguageModel(connection.model, {
    provider: 'endpoint.chat',
    url: ({ path }) => `${connection.baseUrl}${path}`,
    headers: connection.key ? { authorization: `Bearer ${connection.key}` } : {},
    fetch: async (input, init) => streamedAnswer(await connection.fetch(input, init)),
    includeUsage: true,
    supportsStructuredOutputs: connection.supportsSchema,
  });
  return sdkModel(model, { connection, maxOutputTokens: 6000 });
}
