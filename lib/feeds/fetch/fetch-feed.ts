import { AppError, errorInfo, type ErrorInfo } from '../../errors.ts';
import type { FeedItem } from '../feed-item.ts';
import type { FeedState } from './feed-state.ts';
import { FEED_MOST_BYTES, parseFeed } from '../parse/parse-feed.ts';

/**
 * A response's bytes, at most `mostBytes` of them: reading stops there, whatever length was
 * announced and however well it was compressed. Throws AppError `timed-out` when `signal` fires; a
 * body that breaks off (a compressed stream that is none, a lost connection) gives what came
 * before, `whole` false, or throws `endpoint-unreachable` if nothing did.
 */
export async function readBody(
  response: Response,
  { mostBytes, signal }: { mostBytes: number; signal: AbortSignal },
): Promise<{ bytes: Uint8Array; whole: boolean; broken: unknown }> {
  const reader = response.body?.getReader();
  if (!reader) return { bytes: new Uint8Array(), whole: true, broken: null };
  const chunks: Uint8Array[] = [];
  let length = 0;
  let whole = true;
  let broken: unknown = null;
  const stopped = new Promise<never>((_, reject) => {
    const stop = () =>
      reject(signal.reason instanceof Error ? signal.reason : new AppError('timed-out'));
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
  stopped.catch(() => undefined); // it may fire after the race is over
  try {
    for (;;) {
      const { done, value } = await Promise.race([reader.read(), stopped]);
      if (done) break;
      const room = mostBytes - length;
      chunks.push(value.length > room ? value.subarray(0, room) : value);
      length += Math.min(value.length, room);
      if (value.length >= room) {
        whole = false;
        break;
      }
    }
  } catch (thrown) {
    broken = signal.aborted
      ? thrown
      : new AppError('endpoint-unreachable', { detail: 'the body broke off', cause: thrown });
    if (length === 0) throw broken;
    whole = false;
  } finally {
    // Canceling a broken body rejects with the failure already thrown.
    // The connection is finished or broken already.
    void reader.cancel().catch(() => undefined);
  }
  return { bytes: joined(chunks, length), whole, broken };
}

function joined(chunks: Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

export interface FetchFeedOptions {
  fetch: (url: string, init: RequestInit) => Promise<Response>;
  now: () => Date;
  /** A number from 0 up to 1. */
  random: () => number;
  /** Whether the reader has granted an origin (`https://feeds.example.com`). */
  isGranted: (origin: string) => boolean | Promise<boolean>;
  /** BCP 47 of the publisher. */
  language: string;
  /** The publisher's time zone (IANA), for times its feed states without one. */
  zone?: string | null;
  /** Minutes between two readings of a feed that works. */
  everyMinutes: number;
  /** Milliseconds for one whole request, body and all. */
  timeoutMs?: number;
  signal: AbortSignal;
}

export interface FetchedFeed {
  state: FeedState;
  items: FeedItem[];
  /** Entries that could not be read. */
  rejected: number;
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const REDIRECTS_MOST = 5;

/**
 * Fetches a feed once and returns its entries and its new state. Conditional (ETag, Last-Modified);
 * follows redirects itself if the fetch exposes them, and only to granted origins; stores a
 * permanent redirect (301, 308). Every failure of the feed is recorded in `state`, with the time of
 * the next try: Retry-After (clamped to a minute to a week), else the wait doubles from 15 minutes
 * to a day, plus up to a third of jitter. Throws only AppError `cancelled`, when `signal` fires;
 * then nothing has changed.
 */
export async function fetchFeed(state: FeedState, options: FetchFeedOptions): Promise<FetchedFeed> {
  if (options.signal.aborted) throw new AppError('cancelled');
  const timeout = new AbortController();
  const timer = setTimeout(
    () => timeout.abort(new AppError('timed-out', { detail: new URL(state.address).host })),
    options.timeoutMs ?? 20_000,
  );
  const signal = AbortSignal.any([options.signal, timeout.signal]);
  try {
    const { response, address } = await follow(state, signal, options);
    return await outcome(state, response, address, signal, options);
  } catch (thrown) {
    if (options.signal.aborted) throw new AppError('cancelled', { cause: thrown });
    const error = timeout.signal.aborted ? errorInfo(timeout.signal.reason) : networkError(thrown);
    return failed(state, error, options, null);
  } finally {
    clearTimeout(timer);
  }
}

/** The response at the end of the redirects, and the address to use from now on. */
async function follow(
  state: FeedState,
  signal: AbortSignal,
  { fetch, isGranted }: FetchFeedOptions,
): Promise<{ response: Response; address: string }> {
  let url = state.address;
  let address = url;
  let lasting = true;
  for (let hop = 0; hop <= REDIRECTS_MOST; hop += 1) {
    if (!(await isGranted(new URL(url).origin)))
      throw new AppError('permission-needed', { detail: new URL(url).origin });
    const response = await fetch(url, {
      method: 'GET',
      headers: headersFor(state, url),
      redirect: 'follow',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      signal,
    });
    if (response.redirected && response.url !== '' && response.url !== url) {
      // The platform followed by itself (an extension cannot ask it to show a redirect): the end
      // must be granted too.
      const { origin } = new URL(response.url);
      if (!(await isGranted(origin))) {
        discardBody(response);
        throw new AppError('permission-needed', { detail: origin });
      }
      return { response, address };
    }
    const target = response.headers.get('location');
    if (![301, 302, 303, 307, 308].includes(response.status) || target === null)
      return { response, address };
    discardBody(response);
    if (!URL.canParse(target, url) || !/^https?:$/.test(new URL(target, url).protocol))
      throw new AppError('bad-feed', { detail: 'a redirect to nowhere' });
    url = new URL(target, url).href;
    lasting &&= response.status === 301 || response.status === 308;
    if (lasting) address = url;
  }
  throw new AppError('bad-feed', { detail: 'too many redirects' });
}

function headersFor(state: FeedState, url: string): Record<string, string> {
  const headers: Record<string, string> = {
    Accept:
      'application/rss+xml, application/atom+xml, application/feed+json, application/rdf+xml, ' +
      'application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5',
  };
  if (url !== state.address) return headers; // the marks belong to the address they came from
  if (state.etag !== null) headers['If-None-Match'] = state.etag;
  if (state.lastModified !== null) headers['If-Modified-Since'] = state.lastModified;
  return headers;
}

async function outcome(
  state: FeedState,
  response: Response,
  address: string,
  signal: AbortSignal,
  options: FetchFeedOptions,
): Promise<FetchedFeed> {
  const { status, headers } = response;
  if (status === 200) {
    const { bytes, whole, broken } = await readBody(response, {
      mostBytes: FEED_MOST_BYTES,
      signal,
    });
    if (options.signal.aborted) throw new AppError('cancelled');
    const contentType = headers.get('content-type');
    let parsed;
    try {
      parsed = parseFeed(bytes, {
        feedUrl: response.url || address,
        contentType,
        publisherId: state.publisherId,
        language: options.language,
        now: options.now(),
        ...(options.zone ? { zone: options.zone } : {}),
      });
    } catch (thrown) {
      return failed({ ...state, address }, errorInfo(thrown), options, null);
    }
    const marks = whole && parsed.complete; // half a feed must not be answered with 304 next time
    const next = {
      ...state,
      address,
      etag: marks ? short(headers.get('etag'), 1000) : null,
      lastModified: marks ? short(headers.get('last-modified'), 200) : null,
      items: parsed.items.length,
    };
    if (broken !== null) {
      // Entries before the broken end are valid; the feed itself is marked as failing.
      return {
        ...failed(next, networkError(broken), options, null),
        items: parsed.items,
        rejected: parsed.rejected,
      };
    }
    return {
      state: succeeded(next, options, headers),
      items: parsed.items,
      rejected: parsed.rejected,
    };
  }
  discardBody(response);
  if (status === 304)
    return { state: succeeded({ ...state, address }, options, headers), items: [], rejected: 0 };
  const retryAfter = retryAfterMs(headers.get('retry-after'), options.now());
  return failed({ ...state, address }, errorFor(status), options, retryAfter, status === 410);
}

function succeeded(state: FeedState, options: FetchFeedOptions, headers: Headers): FeedState {
  const now = options.now();
  const freshSeconds = Number(
    /max-age=(\d{1,7})/i.exec(headers.get('cache-control') ?? '')?.[1] ?? 0,
  );
  const every = Math.max(options.everyMinutes * MINUTE, Math.min(freshSeconds * 1000, DAY / 2));
  return {
    ...state,
    dueAt: later(now, every * (1 + options.random() / 10)),
    checkedAt: now.toISOString(),
    succeededAt: now.toISOString(),
    failures: 0,
    status: 'well',
    lastError: null,
  };
}

function failed(
  state: FeedState,
  error: ErrorInfo,
  options: FetchFeedOptions,
  retryAfter: number | null,
  gone = false,
): FetchedFeed {
  const now = options.now();
  const failures = state.failures + 1;
  const wait =
    Math.min(15 * MINUTE * 2 ** Math.min(failures - 1, 10), DAY) * (1 + options.random() / 3);
  const silent =
    now.getTime() - Date.parse(state.succeededAt ?? state.checkedAt ?? now.toISOString());
  const dead = gone || (failures >= 8 && silent > 14 * DAY) || failures >= 24;
  const status = error.code === 'permission-needed' ? 'not-granted' : dead ? 'dead' : 'failing';
  const dueAt = later(now, Math.max(retryAfter ?? 0, dead ? 7 * DAY : wait));
  // An address that was announced as the lasting one and fails again and again is given up for the
  // listed one.
  const address = failures % 4 === 0 ? state.url : state.address;
  const marks = address === state.address ? {} : { etag: null, lastModified: null };
  return {
    state: {
      ...state,
      ...marks,
      address,
      dueAt,
      checkedAt: now.toISOString(),
      failures,
      status,
      lastError: error,
    },
    items: [],
    rejected: 0,
  };
}

function later(now: Date, milliseconds: number): string {
  return new Date(now.getTime() + milliseconds).toISOString();
}

function errorFor(status: number): ErrorInfo {
  if (status === 429) return { code: 'rate-limited', detail: 'HTTP 429' };
  if (status === 404 || status === 410)
    return { code: 'page-unreachable', detail: `HTTP ${status}` };
  return { code: 'endpoint-unreachable', detail: `HTTP ${status}` };
}

function networkError(thrown: unknown): ErrorInfo {
  if (thrown instanceof AppError) return errorInfo(thrown);
  if (thrown instanceof TypeError)
    return { code: 'endpoint-unreachable', detail: thrown.message.slice(0, 200) }; // fetch's own word for "no answer"
  return errorInfo(thrown);
}

/**
 * Retry-After (RFC 9110, 10.2.3) in milliseconds, clamped to a minute to a week; null if absent.
 */
function retryAfterMs(header: string | null, now: Date): number | null {
  if (header === null) return null;
  const wait = /^\s*\d{1,9}\s*$/.test(header)
    ? Number(header) * 1000
    : Date.parse(header) - now.getTime();
  return Number.isFinite(wait) ? Math.min(Math.max(wait, MINUTE), 7 * DAY) : null;
}

function short(text: string | null, most: number): string | null {
  return text !== null && text.length <= most ? text : null;
}

/**
 * Frees the connection of a response whose body is not read; a failure to do so changes nothing.
 */
function discardBody(response: Response): void {
  // The connection is finished or broken already.
  void response.body?.cancel().catch(() => undefined);
}
