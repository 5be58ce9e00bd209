import { z } from 'zod';
import { AppError } from '../../errors.ts';
import { anthropicHeaders } from './anthropic-headers.ts';
import type { Endpoint } from './endpoint.ts';
import { failureOf, refusalOf } from './failure.ts';

interface Way {
  url: (endpoint: Endpoint) => string;
  headers: (key: string | null) => Record<string, string>;
  answer: z.ZodType<string[]>;
}

const bearer = (key: string | null): Record<string, string> => (key ? { authorization: `Bearer ${key}` } : {});
const withIds = z.object({ data: z.array(z.object({ id: z.string() })) }).transform(({ data }) => data.map(({ id }) => id));

/** How each kind of endpoint lists its models. */
const ways: Record<Endpoint['models'], Way> = {
  openai: { url: ({ baseUrl }) => `${baseUrl}/models`, headers: bearer, answer: z.union([withIds, z.array(z.object({ id: z.string() })).transform((list) => list.map(({ id }) => id))]) },
  ollama: {
    url: ({ baseUrl }) => `${baseUrl.replace(/\/v1$/, '')}/api/tags`,
    headers: bearer,
    answer: z.object({ models: z.array(z.object({ name: z.string() })) }).transform(({ models }) => models.map(({ name }) => name)),
  },
  anthropic: { url: ({ baseUrl }) => `${baseUrl}/models?limit=1000`, headers: anthropicHeaders, answer: withIds },
  google: {
    url: ({ baseUrl }) => `${baseUrl}/models?pageSize=1000`,
    headers: (key) => ({ 'x-goog-api-key': key ?? '' }),
    answer: z
      .object({ models: z.array(z.object({ name: z.string(), supportedGenerationMethods: z.array(z.string()).default(['generateContent']) })) })
      .transform(({ models }) => models.filter(({ supportedGenerationMethods }) => supportedGenerationMethods.includes('generateContent')).map(({ name }) => name.replace(/^models\//, ''))),
  },
};

/**
 * The models an endpoint offers, sorted by name; null where it keeps no list. Throws AppError as a call would.
 * @param guarded a fetch with limits on time and size, and one host
 */
export async function listModels(endpoint: Endpoint, { key, guarded, signal }: { key: string | null; guarded: typeof fetch; signal: AbortSignal }): Promise<string[] | null> {
  const { url, headers, answer } = ways[endpoint.models];
  try {
    const response = await guarded(url(endpoint), { headers: { accept: 'application/json', ...headers(key) }, signal });
    const body = await response.text();
    if (response.status === 404 || response.status === 405) return null;
    if (!response.ok) throw refusalOf({ status: response.status, body, retryAfter: response.headers.get('retry-after'), key });
    const parsed = answer.safeParse(parsedJson(body));
    return parsed.success ? [...new Set(parsed.data)].toSorted() : null;
  } catch (thrown) {
    if (signal.aborted) throw new AppError('cancelled', { cause: thrown });
    throw failureOf(thrown, { key, origin: endpoint.origin });
  }
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
