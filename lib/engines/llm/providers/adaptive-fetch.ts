import { toHttpError } from './provider-errors.ts';
import {
  isSystemRefused,
  learnedFrom,
  noQuirks,
  withQuirks,
  type Quirks,
} from './request-quirks.ts';

/** What is known of endpoints, by base address and model. */
export interface QuirkStore {
  get: (endpoint: string) => Promise<Quirks | undefined>;
  set: (endpoint: string, quirks: Quirks) => Promise<void>;
}

/** Requests that are made again because the endpoint named what it does not take. */
const MOST_LESSONS = 5;
/** Statuses of a request that can be mended. */
const mendable = new Set([400, 403, 405, 415, 422, 501]);
/** Where compatible endpoints have their interface, should an address lack it. */
const prefixes = ['/v1', '/api/v1', '/openai/v1'];

/** Remembers as long as the process lives. */
export function memoryQuirks(): QuirkStore {
  const known = new Map<string, Quirks>();
  return {
    get: (endpoint) => Promise.resolve(known.get(endpoint)),
    set: (endpoint, quirks) => Promise.resolve(void known.set(endpoint, quirks)),
  };
}

/** Under what the quirks of a model at an address are kept. */
export function quirksName(baseUrl: string, model: string): string {
  return `${baseUrl}|${model}`;
}

/** Adds to what is known of an endpoint. */
export async function learn(
  store: QuirkStore,
  name: string,
  change: Partial<Quirks>,
): Promise<void> {
  await store.set(name, { ...noQuirks, ...(await store.get(name)), ...change });
}

interface Adaptive {
  /** A fetch with limits on time and size, and one host. */
  guarded: typeof fetch;
  baseUrl: string;
  model: string;
  key: string | null;
  quirks: QuirkStore;
  /** Whether an address without `/v1` is tried with it. */
  findsPath: boolean;
}

/**
 * A fetch of JSON requests that learns from refusals: a field that the server names is left out,
 * renamed or limited, a system message becomes part of the question, and an address that lacks
 * `/v1` gets it. What worked is remembered for the endpoint. Throws a Refusal for every status that
 * is no success.
 */
export function adaptiveFetch(options: Adaptive): typeof fetch {
  const { guarded, baseUrl, model, key, quirks: store } = options;
  const endpoint = quirksName(baseUrl, model);
  return async (input, init) => {
    const before = (await store.get(endpoint)) ?? noQuirks;
    const body = bodyOf(init);
    let quirks = before;
    for (let lessons = 0; ; lessons += 1) {
      const sent = body && withQuirks(body, quirks);
      const response = await guarded(addressOf(String(input), baseUrl, quirks), {
        ...init,
        ...(sent ? { body: JSON.stringify(sent) } : {}),
      });
      if (response.ok) {
        if (quirks !== before) await store.set(endpoint, quirks);
        return response;
      }
      const text = (await response.text()).slice(0, 100_000);
      const next =
        lessons < MOST_LESSONS && sent
          ? nextQuirks({ status: response.status, text, sent, quirks, before, options })
          : undefined;
      if (!next)
        throw toHttpError({
          status: response.status,
          body: text,
          retryAfter: response.headers.get('retry-after'),
          key,
        });
      quirks = next;
    }
  };
}

interface Lesson {
  status: number;
  text: string;
  sent: Record<string, unknown>;
  quirks: Quirks;
  before: Quirks;
  options: Adaptive;
}

function nextQuirks({ status, text, sent, quirks, before, options }: Lesson): Quirks | undefined {
  if (isNoPath(status, text)) {
    if (!options.findsPath || before.pathPrefix !== '') return undefined;
    const hasVersion = /\/v\d+(beta)?$|\/openai$/.test(options.baseUrl);
    const next = prefixes[prefixes.indexOf(quirks.pathPrefix) + 1];
    return hasVersion || next === undefined ? undefined : { ...quirks, pathPrefix: next };
  }
  // llama.cpp answers 500 where the model's chat template takes no system message.
  const isMendable =
    mendable.has(status) || (status === 500 && isSystemRefused(text.slice(0, 4000)));
  return isMendable ? learnedFrom(text, sent, quirks) : undefined;
}

/** A server that has nothing at an address says so in its own words, not in a model's. */
export function isNoPath(status: number, text: string): boolean {
  if (status !== 404 && status !== 405) return false;
  return (
    !/^\s*[{[]/.test(text) || /^\s*\{\s*"(detail|message|error)"\s*:\s*"not found"\s*\}/i.test(text)
  );
}

function addressOf(url: string, baseUrl: string, { pathPrefix }: Quirks): string {
  return url.startsWith(baseUrl) ? baseUrl + pathPrefix + url.slice(baseUrl.length) : url;
}

function bodyOf(init: RequestInit | undefined): Record<string, unknown> | undefined {
  return typeof init?.body === 'string'
    ? (JSON.parse(init.body) as Record<string, unknown>)
    : undefined;
}
