import * as z from 'zod/mini';
import { anthropicHeaders } from './anthropic-headers.ts';
import type { Endpoint } from './endpoint.ts';
import { parseJsonResponse } from './request-json.ts';

interface Way {
  url: (endpoint: Endpoint) => string;
  headers: (key: string | null) => Record<string, string>;
  answer: z.ZodMiniType<string[]>;
}

const bearer = (key: string | null): Record<string, string> =>
  key ? { authorization: `Bearer ${key}` } : {};
const withIds = z.pipe(
  z.object({ data: z.array(z.object({ id: z.string() })) }),
  z.transform(({ data }) => data.map(({ id }) => id)),
);

/** How each kind of endpoint lists its models. */
const ways: Record<Endpoint['models'], Way> = {
  openai: {
    url: ({ baseUrl }) => `${baseUrl}/models`,
    headers: bearer,
    answer: z.union([
      withIds,
      z.pipe(
        z.array(z.object({ id: z.string() })),
        z.transform((list) => list.map(({ id }) => id)),
      ),
    ]),
  },
  ollama: {
    url: ({ baseUrl }) => `${baseUrl.replace(/\/v1$/, '')}/api/tags`,
    headers: bearer,
    answer: z.pipe(
      z.object({ models: z.array(z.object({ name: z.string() })) }),
      z.transform(({ models }) => models.map(({ name }) => name)),
    ),
  },
  anthropic: {
    url: ({ baseUrl }) => `${baseUrl}/models?limit=1000`,
    headers: anthropicHeaders,
    answer: withIds,
  },
  google: {
    url: ({ baseUrl }) => `${baseUrl}/models?pageSize=1000`,
    headers: (key) => ({ 'x-goog-api-key': key ?? '' }),
    answer: z.pipe(
      z.object({
        models: z.array(
          z.object({
            name: z.string(),
            supportedGenerationMethods: z._default(z.array(z.string()), ['generateContent']),
          }),
        ),
      }),
      z.transform(({ models }) =>
        models
          .filter(({ supportedGenerationMethods }) =>
            supportedGenerationMethods.includes('generateContent'),
          )
          .map(({ name }) => name.replace(/^models\//, '')),
      ),
    ),
  },
};

/**
 * Models an endpoint offers, sorted by name; null if it has no model list. Throws AppError like a
 * completion request.
 * @param guarded a fetch with limits on time and size, and one host
 */
export async function listModels(
  endpoint: Endpoint,
  { key, guarded, signal }: { key: string | null; guarded: typeof fetch; signal: AbortSignal },
): Promise<string[] | null> {
  const { url, headers, answer } = ways[endpoint.models];
  const listed = await parseJsonResponse(
    url(endpoint),
    { headers: { accept: 'application/json', ...headers(key) } },
    { guarded, signal, key, noneAt: [404, 405] },
  );
  const parsed = answer.safeParse(listed);
  return parsed.success ? [...new Set(parsed.data)].toSorted() : null;
}
