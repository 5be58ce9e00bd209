import { AnthropicLanguageModel } from '@ai-sdk/anthropic/internal';
import { GoogleLanguageModel } from '@ai-sdk/google/internal';
import { OpenAICompatibleChatLanguageModel } from '@ai-sdk/openai-compatible';
import type { LanguageModelV4 } from '@ai-sdk/provider';
import { describe, expect, test } from 'vitest';
import { anthropicHeaders, anthropic } from '../../../../../lib/engines/llm/providers/anthropic.ts';
import { google } from '../../../../../lib/engines/llm/providers/google.ts';
import { openaiCompatible, openai } from '../../../../../lib/engines/llm/providers/openai.ts';
import type {
  AnswerFormat,
  Connection,
  TextModel,
} from '../../../../../lib/engines/llm/providers/provider.ts';
import { answerSchema, notesSchema } from '../../../../../lib/engines/llm/answer-schema.ts';

/** The AI SDK's classes, which the extension is too small for, say what each vendor is to be sent. */
interface Pair {
  ours: (connection: Connection) => TextModel;
  theirs: (connection: Connection) => LanguageModelV4;
  most: number;
  providerOptions?: Record<string, Record<string, string>>;
}

const baseOf = ({ key, fetch }: Connection) => ({
  url: ({ path }: { path: string }) => `https://models.example/v1${path}`,
  headers: { authorization: `Bearer ${key}` },
  fetch,
  includeUsage: true,
  supportsStructuredOutputs: true,
});

const pairs: Record<string, Pair> = {
  anthropic: {
    ours: anthropic,
    theirs: ({ model, key, fetch, baseUrl }) =>
      new AnthropicLanguageModel(model, {
        provider: 'anthropic.messages',
        baseURL: baseUrl,
        headers: anthropicHeaders(key),
        fetch,
      }),
    most: 8000,
    providerOptions: { anthropic: { structuredOutputMode: 'outputFormat' } },
  },
  google: {
    ours: google,
    theirs: ({ model, key, fetch, baseUrl }) =>
      new GoogleLanguageModel(model, {
        provider: 'google.generative-ai',
        baseURL: baseUrl,
        headers: { 'x-goog-api-key': key ?? '' },
        fetch,
        generateId: () => 'part',
      }),
    most: 16_000,
  },
  openai: {
    ours: openai,
    theirs: (connection) =>
      new OpenAICompatibleChatLanguageModel(connection.model, {
        ...baseOf(connection),
        provider: 'openai.chat',
        transformRequestBody: ({
          max_tokens: max_completion_tokens,
          ...body
        }: Record<string, unknown>) => ({ ...body, max_completion_tokens, store: false }),
      }),
    most: 16_000,
  },
  'openai-compatible': {
    ours: openaiCompatible,
    theirs: (connection) =>
      new OpenAICompatibleChatLanguageModel(connection.model, {
        ...baseOf(connection),
        provider: 'endpoint.chat',
      }),
    most: 6000,
  },
};

interface Sent {
  url: string;
  method: string | undefined;
  headers: Record<string, string>;
  body: unknown;
}

/** What a model sends, by a fetch that never answers. */
async function sentBy(
  model: string,
  call: (connection: Connection) => Promise<unknown>,
): Promise<Sent> {
  let sent: Sent | undefined;
  const fetch: Connection['fetch'] = async (input, init) => {
    const { 'user-agent': _name, ...headers } = Object.fromEntries(new Headers(init?.headers));
    sent = {
      url: String(input),
      method: init?.method,
      headers,
      body: JSON.parse(String(init?.body)),
    };
    throw new TypeError('no network here');
  };
  await call({
    model,
    baseUrl: 'https://models.example/v1',
    key: 'a-key',
    fetch,
    contextWindow: 100_000,
    supportsSchema: true,
  }).catch(() => undefined);
  return sent!;
}

const formats: AnswerFormat[] = ['schema', 'json', 'text'];
const models: [string, string][] = [
  ['anthropic', 'claude-haiku-4-5'],
  ['anthropic', 'claude-sonnet-4-5-20250929'],
  ['anthropic', 'claude-3-haiku-20240307'],
  ['anthropic', 'a-model-of-tomorrow'],
  ['google', 'gemini-3-flash'],
  ['google', 'models/gemini-2.5-pro'],
  ['google', 'tunedModels/mine'],
  ['google', 'gemma-3-12b-it'],
  ['openai', 'gpt-5-mini'],
  ['openai-compatible', 'small-model'],
];

describe.each(models)('%s: %s', (vendor, model) => {
  test.each(
    formats.flatMap((format) =>
      [answerSchema(), notesSchema].map(
        (schema, index) => [format, index === 0 ? 'card' : 'notes', schema] as const,
      ),
    ),
  )('is sent the same as by the SDK, as %s, for the %s', async (format, _name, schema) => {
    const { ours, theirs, most, providerOptions } = pairs[vendor]!;
    const request = {
      instructions: 'Write a card.',
      prompt: 'The article.',
      schema,
      format,
      maxOutputTokens: 50_000,
      signal: new AbortController().signal,
    };
    const own = await sentBy(model, (connection) =>
      Array.fromAsync(ours(connection).stream(request)),
    );
    const sdk = await sentBy(model, async (connection) =>
      theirs(connection).doStream({
        prompt: [
          { role: 'system', content: request.instructions },
          { role: 'user', content: [{ type: 'text', text: request.prompt }] },
        ],
        responseFormat:
          format === 'schema' ? { type: 'json', schema, name: 'card' } : { type: format },
        maxOutputTokens: most,
        ...(providerOptions ? { providerOptions } : {}),
      }),
    );
    expect(own).toEqual(sdk);
  });
});
