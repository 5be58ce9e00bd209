import { defined } from '../invariant.ts';
import * as z from 'zod/mini';
import type { Knowledge } from './catalog.ts';
import type { Modality, Model } from './pack.ts';

const price = z.catch(z.optional(z.number().check(z.gt(0), z.lte(10_000))), undefined);

/**
 * What is read of models.dev's `api.json`, tolerant: what cannot be read is absent, a seller or
 * model that cannot is left out.
 */
const listingSchema = z.object({
  id: z.string().check(z.minLength(1), z.maxLength(200)),
  name: z.string().check(z.minLength(1), z.maxLength(120)),
  release_date: z.catch(z.optional(z.string().check(z.regex(/^\d{4}-\d{2}(-\d{2})?$/))), undefined),
  open_weights: z.catch(z.optional(z.boolean()), undefined),
  reasoning: z.catch(z.optional(z.boolean()), undefined),
  limit: z.catch(
    z.optional(
      z.object({
        context: z.catch(z.optional(z.number().check(z.gt(0))), undefined),
        output: z.catch(z.optional(z.number().check(z.gt(0))), undefined),
      }),
    ),
    undefined,
  ),
  cost: z.catch(
    z.optional(z.object({ input: price, output: price, cache_read: price })),
    undefined,
  ),
  modalities: z.catch(
    z.optional(z.object({ input: z.array(z.string()), output: z.array(z.string()) })),
    undefined,
  ),
});
type Listing = z.infer<typeof listingSchema>;

/**
 * Sellers of the catalogue that are makers themselves, by our organisation's id: only their word on
 * their own models counts.
 */
const makers: Record<string, { organisation: string; own: RegExp }> = {
  openai: { organisation: 'openai', own: /^(gpt|o\d|chatgpt|dall|sora|codex)/ },
  anthropic: { organisation: 'anthropic', own: /^claude/ },
  google: { organisation: 'google', own: /^(gemini|gemma|veo|imagen|lyria)/ },
  meta: { organisation: 'meta', own: /^(llama|muse)/ },
  xai: { organisation: 'xai', own: /^grok/ },
  mistral: {
    organisation: 'mistral',
    own: /^(mistral|ministral|magistral|codestral|devstral|pixtral|voxtral)/,
  },
  cohere: { organisation: 'cohere', own: /^(command|c4ai|north)/ },
  deepseek: { organisation: 'deepseek', own: /^deepseek-v/ },
  alibaba: { organisation: 'alibaba', own: /^(qwen|qwq|qvq|wan)/ },
  zai: { organisation: 'zhipu', own: /^glm/ },
  moonshotai: { organisation: 'moonshot', own: /^kimi/ },
  minimax: { organisation: 'minimax', own: /^minimax/ },
  xiaomi: { organisation: 'xiaomi', own: /^mimo/ },
  upstage: { organisation: 'upstage', own: /^solar/ },
  inception: { organisation: 'inception', own: /^mercury/ },
  perplexity: { organisation: 'perplexity', own: /^sonar/ },
};

/**
 * Models from models.dev's catalogue (`https://models.dev/api.json`), as listed by their makers;
 * `asOf` is the day it was fetched. Moving aliases (`-latest`) are skipped, and release dates are
 * truncated to the month, since they have a single source. Empty for any other input; never throws.
 */
export function parseModelsDev(json: unknown, { asOf }: { asOf: string }): Model[] {
  const catalogue = z.record(z.string(), z.unknown()).safeParse(json);
  if (!catalogue.success) return [];
  return Object.entries(makers).flatMap(([seller, { organisation, own }]) => {
    const entry = z
      .object({ models: z.record(z.string(), z.unknown()) })
      .safeParse(catalogue.data[seller]);
    if (!entry.success) return [];
    return Object.values(entry.data.models).flatMap((value) => {
      const listing = listingSchema.safeParse(value);
      return listing.success && own.test(listing.data.id.toLowerCase()) && !isAlias(listing.data.id)
        ? [toModel(listing.data, organisation, asOf)]
        : [];
    });
  });
}

/**
 * The pack with fetched models merged in: a known model (same maker and name) takes the fetched
 * prices and limits and keeps its release date and the rest; an unknown one is added. The pack
 * itself is unchanged.
 */
export function mergeRefresh(knowledge: Knowledge, fetched: readonly Model[]): Knowledge {
  const fresh = new Map(fetched.map((model) => [keyOf(model), model]));
  const models = knowledge.models.map((model) => {
    const update = fresh.get(keyOf(model));
    if (!update) return model;
    fresh.delete(keyOf(model));
    // Limits and prices of the update apply even if absent: a removed price must not stay next to
    // the new date.
    const {
      context = model.context,
      output = model.output,
      inputPrice,
      outputPrice,
      cachedPrice,
      source,
      asOf,
    } = update;
    return { ...model, context, output, inputPrice, outputPrice, cachedPrice, source, asOf };
  });
  return { ...knowledge, models: [...fresh.values(), ...models] };
}

function toModel(
  {
    id,
    name,
    release_date: date,
    open_weights: openWeights,
    reasoning,
    limit,
    cost,
    modalities: kinds,
  }: Listing,
  organisation: string,
  asOf: string,
): Model {
  return {
    id: `${organisation}/${defined(id.split('/').at(-1)).toLowerCase()}`,
    name,
    organisation,
    released: date?.slice(0, 7),
    context: limit?.context,
    output: limit?.output,
    inputPrice: cost?.input,
    outputPrice: cost?.output,
    cachedPrice: cost?.cache_read,
    inputs: known(kinds?.input),
    outputs: known(kinds?.output),
    openWeights,
    reasoning,
    source: 'models.dev',
    asOf,
  };
}

function known(kinds: string[] | undefined): Modality[] {
  const all: Modality[] = ['text', 'image', 'audio', 'video', 'pdf'];
  return all.filter((kind) => kinds?.includes(kind));
}

function isAlias(id: string): boolean {
  return /-latest$|-chat$|[:-]free$|-\d{4}-\d{2}-\d{2}$|-20\d{6}$/.test(id);
}

function keyOf({ organisation, name }: Model): string {
  return `${organisation}/${name.toLowerCase().replace(/[^\p{L}\p{N}.]/gu, '')}`;
}
