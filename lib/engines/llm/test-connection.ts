import type { Settings } from '../../contract/settings.ts';
import { AppError, NO_MODEL, errorInfo, type ErrorInfo } from '../../errors.ts';
import { chromeModelState, type PromptApi } from './providers/chrome-ai.ts';
import {
  nearbyAddresses,
  endpointOf,
  keyFor,
  type Endpoint,
  type Keys,
} from './providers/endpoint.ts';
import { guardedFetch, type Limits } from './providers/http-client.ts';
import {
  adaptiveFetch,
  learn,
  memoryQuirks,
  quirksName,
  type QuirkStore,
} from './providers/adaptive-fetch.ts';
import { noQuirks } from './providers/request-quirks.ts';
import { listModels } from './providers/list-models.ts';
import { ollamaOriginsLine, HttpRefusal, systemOf } from './providers/provider-errors.ts';
import { probeEndpoint } from './providers/probe-endpoint.ts';
import type { AnswerFormat } from './providers/provider.ts';
import { priceAt } from './cost.ts';
import { contextWindowOf } from './chunking.ts';

/**
 * `no-schema`: it takes no JSON schema. `small-window`: an article of usual length does not fit
 * next to its card. `unpriced`: a monthly budget is set, and the price of a call is not known.
 * `corrected-address`: the interface answers at another address on the same host, such as one that
 * ends in `/v1`.
 */
export type ConnectionWarning =
  | { kind: 'no-schema' }
  | { kind: 'small-window'; tokens: number }
  | { kind: 'unpriced' }
  | { kind: 'corrected-address'; baseUrl: string };

/**
 * Instructions, a card and some 1,500 words of article: below this, usual articles are read in
 * parts.
 */
const USUAL_WINDOW = 10_000;

/** What the options page tells after a test. */
export type ConnectionTest =
  /** `warnings`: works, but not as well as it could. */
  | { status: 'well'; milliseconds: number; model: string; warnings: ConnectionWarning[] }
  /**
   * For `origin-refused` the detail is the line to type; for `model-missing` the nearest names; for
   * `endpoint-not-allowed` the origin.
   */
  | { status: 'failed'; error: ErrorInfo };

/** What a test takes from outside; each has the platform's own as default. */
export interface TestWorld {
  fetch?: typeof fetch;
  /** The browser's Prompt API, where it has one. */
  promptApi?: PromptApi | undefined;
  limits?: Limits;
  /** Whether the browser lets us read this origin; asked before anything is sent. */
  hasAccess?: (origin: string) => Promise<boolean>;
  /** Our own origin, as an endpoint sees it. */
  extensionOrigin?: string;
  userAgent?: string;
  isOnline?: boolean;
  signal?: AbortSignal;
  /** What endpoints were found to take; the test writes what it finds. */
  quirks?: QuirkStore;
}

const limits: Record<'hosted' | 'local', Limits> = {
  hosted: { firstByteMs: 30_000, idleMs: 20_000, totalMs: 60_000, answerBytes: 2_000_000 },
  // A machine of one's own loads the model first.
  local: { firstByteMs: 180_000, idleMs: 60_000, totalMs: 240_000, answerBytes: 2_000_000 },
};

/**
 * Tries an engine as it is set up, with its own model list and one short call, and says exactly
 * what is wrong. Never throws. `models` are those the endpoint offers, also where the test fails
 * after they were fetched.
 */
export async function testConnection(
  settings: Tried,
  keys: Keys,
  world: TestWorld = {},
): Promise<{ test: ConnectionTest; models: string[] }> {
  const models: string[] = [];
  const began = performance.now();
  try {
    const warnings = await run(settings, keys, world, models);
    const model = settings.models[settings.engine]?.model ?? '';
    return {
      test: {
        status: 'well',
        milliseconds: Math.round(performance.now() - began),
        model,
        warnings,
      },
      models,
    };
  } catch (thrown) {
    return { test: { status: 'failed', error: errorInfo(thrown) }, models };
  }
}

type Tried = Pick<Settings, 'engine' | 'models'> & Partial<Pick<Settings, 'monthlyBudgetUsd'>>;

async function run(
  { engine, models: choices, monthlyBudgetUsd = null }: Tried,
  keys: Keys,
  world: TestWorld,
  found: string[],
): Promise<ConnectionWarning[]> {
  if (engine === 'rule-based') return [];
  if (engine === 'chrome-ai') {
    const state = await chromeModelState(
      world.promptApi ?? (globalThis as { LanguageModel?: PromptApi }).LanguageModel,
    );
    if (state !== 'available') throw new AppError('engine-unavailable', { detail: state });
    return [];
  }
  const choice = choices[engine];
  const endpoint = endpointOf(engine, choice);
  const key = keyFor(engine, choice, keys);
  if (endpoint.key === 'needed' && !key)
    throw new AppError('key-missing', { detail: endpoint.origin });
  if (world.hasAccess && !(await world.hasAccess(endpoint.origin)))
    throw new AppError('endpoint-not-allowed', { detail: endpoint.origin });
  const signal = world.signal ?? new AbortController().signal;
  const bounds = world.limits ?? (endpoint.local ? limits.local : limits.hosted);
  const named = <Result>(work: Promise<Result>) =>
    work.catch((thrown: unknown) => Promise.reject(explained(thrown, endpoint, world)));
  const guarded = guardedFetch(world.fetch ?? fetch, endpoint.origin, bounds);
  const name = choice?.model ?? '';
  const addresses =
    engine === 'openai-compatible' ? nearbyAddresses(endpoint.baseUrl) : [endpoint.baseUrl];
  const listed = await named(listAt(endpoint, addresses, { key, guarded, signal }));
  found.push(...(listed?.models ?? []));
  if (name === '') throw new AppError('model-missing', { detail: NO_MODEL });
  if (listed && !listed.models.some((one) => one === name || one === `${name}:latest`))
    throw new AppError('model-missing', { detail: nearest(name, listed.models).join(', ') });
  const { baseUrl, format } = await named(
    firstThatAnswers(listed ? [listed.baseUrl, ...addresses] : addresses, async (at) => {
      const quirks = world.quirks ?? memoryQuirks();
      // What was learned of it earlier may be outdated.
      await quirks.set(quirksName(at, name), noQuirks);
      const adaptive = adaptiveFetch({
        guarded,
        baseUrl: at,
        model: name,
        key,
        quirks,
        findsPath: false,
      });
      const taken = await bestFormat(endpoint, (one) =>
        probeEndpoint(
          engine,
          { ...endpoint, baseUrl: at },
          { model: name, key, format: one, guarded: adaptive, signal },
        ),
      );
      await learn(quirks, quirksName(at, name), { format: taken });
      return { baseUrl: at, format: taken };
    }),
  );
  const tokens = contextWindowOf(name, choice, endpoint);
  const isCorrected = choice?.baseUrl && baseUrl !== choice.baseUrl;
  return [
    ...(isCorrected ? [{ kind: 'corrected-address' as const, baseUrl }] : []),
    ...(format === 'schema' ? [] : [{ kind: 'no-schema' as const }]),
    ...(tokens < USUAL_WINDOW ? [{ kind: 'small-window' as const, tokens }] : []),
    ...(monthlyBudgetUsd !== null && priceAt(engine, choice, name) === null
      ? [{ kind: 'unpriced' as const }]
      : []),
  ];
}

/**
 * The models of the first address that has a list of them, and that address; null where none has
 * one.
 */
async function listAt(
  endpoint: Endpoint,
  addresses: string[],
  options: Parameters<typeof listModels>[1],
): Promise<{ baseUrl: string; models: string[] } | null> {
  for (const baseUrl of addresses) {
    const models = await listModels({ ...endpoint, baseUrl }, options);
    if (models) return { baseUrl, models };
  }
  return null;
}

/**
 * Calls the addresses in turn until one has something to answer with. Throws what the first call
 * threw if none has.
 */
async function firstThatAnswers<Result>(
  addresses: string[],
  call: (baseUrl: string) => Promise<Result>,
): Promise<Result> {
  let first: unknown;
  for (const baseUrl of new Set(addresses)) {
    try {
      return await call(baseUrl);
    } catch (thrown) {
      const isNothingThere =
        thrown instanceof HttpRefusal &&
        thrown.status === 404 &&
        thrown.code === 'endpoint-unreachable';
      if (!isNothingThere) throw thrown;
      first ??= thrown;
    }
  }
  throw first;
}

/**
 * Makes the call in the best way the endpoint takes, and gives that way. Throws what the call
 * throws.
 */
async function bestFormat(
  { supportsSchema }: Endpoint,
  call: (format: AnswerFormat) => Promise<void>,
): Promise<AnswerFormat> {
  const formats: AnswerFormat[] = supportsSchema ? ['schema', 'json', 'text'] : ['json', 'text'];
  for (const format of formats) {
    try {
      await call(format);
      return format;
    } catch (thrown) {
      if (
        !(thrown instanceof AppError) ||
        thrown.code !== 'schema-unsupported' ||
        format === 'text'
      )
        throw thrown;
    }
  }
  return 'text';
}

/** The same failure, told so that the reader can act on it. */
function explained(
  thrown: unknown,
  endpoint: Endpoint,
  { extensionOrigin, userAgent = '', isOnline = true }: TestWorld,
): unknown {
  if (!(thrown instanceof AppError)) return thrown;
  const { code, detail = '' } = thrown;
  // Ollama says 403 and nothing else to an origin it does not know; a key it never asks for.
  const isOriginRefused =
    code === 'origin-refused' ||
    (code === 'key-refused' && endpoint.key !== 'needed' && detail === '403');
  if (isOriginRefused)
    return new AppError('origin-refused', {
      detail: ollamaOriginsLine(systemOf(userAgent), extensionOrigin ?? 'chrome-extension://*'),
      cause: thrown,
    });
  if (code !== 'endpoint-unreachable' || /^[45]\d\d/.test(detail)) return thrown;
  if (!isOnline && !endpoint.local)
    return new AppError('offline', { detail: endpoint.origin, cause: thrown });
  return new AppError('endpoint-unreachable', {
    detail: whyUnreachable(detail, endpoint),
    cause: thrown,
  });
}

/**
 * A browser says only that it failed: the likeliest cause by what the address is; Node and curl
 * name it.
 */
function whyUnreachable(detail: string, { origin, local }: Endpoint): string {
  if (/CERT|SSL|TLS|self.signed|issuer/i.test(detail))
    return `the certificate of ${origin} is not trusted`;
  if (/ENOTFOUND|EAI_AGAIN/i.test(detail)) return `no host of this name: ${origin}`;
  if (/ECONNREFUSED/i.test(detail)) return `nothing listens at ${origin}`;
  if (local)
    return origin.startsWith('https:')
      ? `nothing answers at ${origin}, or its certificate is not trusted`
      : `nothing answers at ${origin}`;
  return `no connection to ${origin}`;
}

/** Names that share most with the one asked for, three at most. */
function nearest(name: string, list: string[]): string[] {
  const pieces = new Set(name.toLowerCase().split(/[^a-z0-9]+/));
  const shared = (other: string) =>
    other
      .toLowerCase()
      .split(/[^a-z0-9]+/)
      .filter((piece) => pieces.has(piece)).length;
  return list.toSorted((one, other) => shared(other) - shared(one)).slice(0, 3);
}
