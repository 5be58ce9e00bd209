import { AppError, type ErrorCode } from '../../../errors.ts';
import { HttpRefusal } from './provider-errors.ts';

/** How long and how much: milliseconds and bytes. */
export interface Limits {
  /** From the request to the first byte of the answer's body. */
  firstByteMs: number;
  /** Between two pieces of the answer. */
  idleMs: number;
  /** For the whole answer. */
  totalMs: number;
  answerBytes: number;
}

/**
 * A machine of the reader's own may load the model first; an answer of a card is some 20 kB,
 * reasoning ten times that.
 */
export const hostedLimits: Limits = {
  firstByteMs: 90_000,
  idleMs: 60_000,
  totalMs: 300_000,
  answerBytes: 2_000_000,
};
export const localLimits: Limits = {
  firstByteMs: 300_000,
  idleMs: 120_000,
  totalMs: 1_200_000,
  answerBytes: 2_000_000,
};

/**
 * A fetch that talks to one origin only, follows no redirect (a key must not travel on), sends no
 * cookies, no referrer and no name of a library, and ends an answer that is too slow or too large
 * with an AppError (`timed-out`, `bad-output`).
 * @param origin where the key belongs, such as `https://api.example.com`
 */
export function guardedFetch(inner: typeof fetch, origin: string, limits: Limits): typeof fetch {
  return async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : String(input));
    if (url.origin !== origin)
      throw new AppError('unexpected', { detail: `a request to ${url.origin} was stopped` });
    const stop = new AbortController();
    const outer = init?.signal ?? undefined;
    const abort = () => stop.abort(outer?.reason);
    outer?.addEventListener('abort', abort, { once: true });
    if (outer?.aborted) abort();
    const tooSlow = (what: string) => () => stop.abort(new AppError('timed-out', { detail: what }));
    const timers = {
      total: setTimeout(tooSlow(`no whole answer in ${limits.totalMs / 1000} s`), limits.totalMs),
      next: setTimeout(tooSlow(`no answer in ${limits.firstByteMs / 1000} s`), limits.firstByteMs),
    };
    const done = () => {
      clearTimeout(timers.total);
      clearTimeout(timers.next);
      outer?.removeEventListener('abort', abort);
    };
    try {
      const headers = new Headers(init?.headers);
      headers.delete('user-agent');
      const response = await inner(url, {
        ...init,
        headers,
        signal: stop.signal,
        redirect: 'error',
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        cache: 'no-store',
      });
      if (!response.body) {
        done();
        return response;
      }
      const body = response.body.pipeThrough(
        meter(stop.signal, limits, {
          onPiece: () => {
            clearTimeout(timers.next);
            timers.next = setTimeout(
              tooSlow(`nothing more in ${limits.idleMs / 1000} s`),
              limits.idleMs,
            );
          },
          onEnd: done,
          onTooLarge: (error) => stop.abort(error),
        }),
      );
      return new Response(body, {
        status: response.status,
        statusText: response.statusText,
        headers: response.headers,
      });
    } catch (thrown) {
      done();
      throw stop.signal.aborted && stop.signal.reason instanceof AppError
        ? stop.signal.reason
        : thrown;
    }
  };
}

interface Watch {
  onPiece: () => void;
  onEnd: () => void;
  onTooLarge: (error: AppError) => void;
}

/** Counts what passes, and fails as soon as the signal fires even where the source hangs. */
function meter(
  signal: AbortSignal,
  { answerBytes }: Limits,
  { onPiece, onEnd, onTooLarge }: Watch,
): ReadableWritablePair<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>> {
  let bytes = 0;
  return new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    start(controller) {
      signal.addEventListener(
        'abort',
        () => {
          onEnd();
          controller.error(signal.reason);
        },
        { once: true },
      );
    },
    transform(piece, controller) {
      bytes += piece.byteLength;
      if (bytes > answerBytes) {
        onTooLarge(
          new AppError('bad-output', {
            detail: `the answer is larger than ${Math.round(answerBytes / 1000)} kB`,
          }),
        );
        return;
      }
      onPiece();
      controller.enqueue(piece);
    },
    flush: onEnd,
  });
}

/** Calls after the first. */
const MOST_RETRIES = 2;
const FIRST_WAIT_MS = 800;
/** A server that asks for more patience than this is believed, and the reader told. */
export const MAX_WAIT_MS = 30_000;

const worthRetrying: ErrorCode[] = ['rate-limited', 'endpoint-unreachable'];
/** Nothing is at this address, however often it is asked. */
const NOT_FOUND = 404;

export interface RetryOptions {
  signal: AbortSignal;
  /** Milliseconds; rejects once the signal fires. */
  sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  /** 0 to 1, spreads the waits. */
  random: () => number;
}

/**
 * Calls again after 429, 5xx and broken connections, twice at most, waiting longer each time or as
 * long as the server says (`Retry-After`, up to 30 s). Throws the last failure; `cancelled` at once
 * when the signal fires.
 */
export async function withRetries<Result>(
  call: () => Promise<Result>,
  { signal, sleep, random }: RetryOptions,
): Promise<Result> {
  for (let retries = 0; ; retries += 1) {
    try {
      return await call();
    } catch (thrown) {
      if (signal.aborted) throw new AppError('cancelled', { cause: thrown });
      const asked = thrown instanceof HttpRefusal ? thrown.waitMs : null;
      const isMissing = thrown instanceof HttpRefusal && thrown.status === NOT_FOUND;
      const isTemporary =
        thrown instanceof AppError && worthRetrying.includes(thrown.code) && !isMissing;
      if (!isTemporary || retries >= MOST_RETRIES || (asked ?? 0) > MAX_WAIT_MS) throw thrown;
      await sleep(asked ?? FIRST_WAIT_MS * 3 ** retries * (0.75 + random() / 2), signal);
    }
  }
}

/** Waits; rejects with `cancelled` as soon as the signal fires. */
export function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(new AppError('cancelled'));
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, ms);
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
}
