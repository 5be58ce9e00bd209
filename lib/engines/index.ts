import type { Settings } from '../contract/settings.ts';
import { AppError, NO_MODEL } from '../errors.ts';
import type { Engine, EngineId } from '../insight/engine.ts';
import type { PriceOf } from './llm/budget.ts';
import { languageModel } from './llm/language-model.ts';
import {
  adaptiveFetch,
  learn,
  memoryQuirks,
  quirksName,
  type QuirkStore,
} from './llm/providers/adaptive-fetch.ts';
import { anthropic } from './llm/providers/anthropic.ts';
import { CHROME_MODEL, chromeAi, type PromptApi } from './llm/providers/chrome-ai.ts';
import { endpointOf, keyFor, type Remote, type Keys } from './llm/providers/endpoint.ts';
import { google } from './llm/providers/google.ts';
import {
  guardedFetch,
  hostedLimits,
  localLimits,
  type Limits,
} from './llm/providers/http-client.ts';
import { openaiCompatible, openai } from './llm/providers/openai.ts';
import type { Connection, TextModel } from './llm/providers/provider.ts';
import { priceAt } from './llm/cost.ts';
import { ruleBased } from './rule-based/rule-based.ts';
import { contextWindowOf } from './llm/chunking.ts';

/** What engines take from outside; each has the platform's own as default. */
export interface EngineWorld {
  fetch?: typeof fetch;
  /** The browser's Prompt API, where it has one. */
  promptApi?: PromptApi | undefined;
  /**
   * Dollars per million tokens by the vendor's model name; by default the knowledge pack's, at the
   * maker's own endpoint.
   */
  priceOf?: PriceOf;
  /** How long and how much; by default by whether the endpoint is on the reader's own net. */
  limits?: Limits;
  /** Waits between retries; by default on the clock. */
  sleep?: (ms: number, signal: AbortSignal) => Promise<void>;
  /** What endpoints were found to take; by default remembered as long as the process lives. */
  quirks?: QuirkStore;
}

/**
 * Request fields that endpoints refused, shared by all engines of this process. A job passes a
 * store that persists instead.
 */
const sharedQuirks = memoryQuirks();

const vendors: Record<Remote, (connection: Connection) => TextModel> = {
  'openai-compatible': openaiCompatible,
  openai,
  anthropic,
  google,
};

/**
 * The engine the reader chose. Never throws: a missing model, key or address is thrown by its
 * `draft` (`model-missing`, `key-missing`, `bad-input`) and so reported like any failed analysis. A
 * key is sent only to the host it was entered for.
 */
export function engineFor(
  settings: Pick<Settings, 'engine' | 'models'>,
  keys: Keys,
  world: EngineWorld = {},
): Engine {
  const id = settings.engine;
  if (id === 'rule-based') return ruleBased;
  const choice = settings.models[id];
  return languageModel({
    id,
    model: id === 'chrome-ai' ? CHROME_MODEL : (choice?.model ?? ''),
    connect: ({ language }) =>
      id === 'chrome-ai' ? chromeModel(world, language) : remoteModel(id, choice, keys, world),
    priceOf: world.priceOf ?? ((name) => priceAt(id, choice, name)),
    rules: ruleBased,
    ...(world.sleep ? { sleep: world.sleep } : {}),
  });
}

async function chromeModel({ promptApi }: EngineWorld, language: string): Promise<TextModel> {
  return await chromeAi(promptApi ?? ownPromptApi(), { language });
}

/**
 * A vendor's model as the reader set it up. Throws `model-missing`, `key-missing` or `bad-input`
 * before any call is made.
 */
async function remoteModel(
  id: Remote,
  choice: Settings['models'][EngineId],
  keys: Keys,
  world: EngineWorld,
): Promise<TextModel> {
  const endpoint = endpointOf(id, choice);
  const model = choice?.model ?? '';
  const key = keyFor(id, choice, keys);
  // The key first: without it the endpoint's models cannot be listed to choose from.
  if (endpoint.key === 'needed' && !key)
    throw new AppError('key-missing', { detail: endpoint.origin });
  if (model === '') throw new AppError('model-missing', { detail: NO_MODEL });
  const { baseUrl, origin } = endpoint;
  const quirks = world.quirks ?? sharedQuirks;
  const name = quirksName(baseUrl, model);
  const limits = world.limits ?? (endpoint.local ? localLimits : hostedLimits);
  const known = await quirks.get(name);
  return vendors[id]({
    model,
    baseUrl,
    key,
    fetch: adaptiveFetch({
      guarded: guardedFetch(world.fetch ?? fetch, origin, limits),
      baseUrl,
      model,
      key,
      quirks,
      findsPath: id === 'openai-compatible',
    }),
    contextWindow: contextWindowOf(model, choice, endpoint),
    format: known?.format ?? (endpoint.supportsSchema ? 'schema' : 'json'),
    rememberFormat: (format) => learn(quirks, name, { format }),
  });
}

function ownPromptApi(): PromptApi | undefined {
  return (globalThis as { LanguageModel?: PromptApi }).LanguageModel;
}
