import { AppError, type ErrorCode } from '../../errors.ts';
import { Refusal } from './failure.ts';

/** Calls after the first. */
const MOST_RETRIES = 2;
const FIRST_WAIT_MS = 800;
/** A server that asks for more patience than this is believed, and the reader told. */
export const LONGEST_WAIT_MS = 30_000;

const worthRetrying: ErrorCode[] = ['rate-limited', 'endpoint-unreachable'];

export interface Patience {
  signal: AbortSignal;
  /** Milliseconds; rejects once the signal fires. */
  sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  /** 0 to 1, spreads the waits. */
  random: () => number;
}

/**
 * Calls again after 429, 5xx and broken connections, twice at most, waiting longer each time or as long as the server
 * says (`Retry-After`, up to 30 s). Throws the last failure; `cancelled` at once when the signal fires.
 */
export async function withRetries<Result>(
  call: () => Promise<Result>,
  { signal, sleep, random }: Patience,
): Promise<Result> {
  for (let retries = 0; ; retries += 1) {
    try {
      return await call();
    } catch (thrown) {
      if (signal.aborted) throw new AppError('cancelled', { cause: thrown });
      const asked = thrown instanceof Refusal ? thrown.waitMs : null;
      const isTemporary = thrown instanceof AppError && worthRetrying.includes(thrown.code);
      if (!isTemporary || retries >= MOST_RETRIES || (asked ?? 0) > LONGEST_WAIT_MS) throw thrown;
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
