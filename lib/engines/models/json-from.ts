import { AppError } from '../../errors.ts';
import { failureOf, refusalOf } from './failure.ts';

interface Asking {
  /** A fetch with limits on time and size, and one host. */
  guarded: typeof fetch;
  signal: AbortSignal;
  /** Is taken out of what an error says. */
  key: string | null;
  /** Statuses that mean no more than that there is nothing at this address. */
  noneAt?: number[];
}

/**
 * One short request of an endpoint and its answer as JSON; undefined where the answer is none, or its status is one of
 * `noneAt`. Throws AppError as a card's call would.
 */
export async function jsonFrom(
  url: string,
  request: RequestInit,
  { guarded, signal, key, noneAt = [] }: Asking,
): Promise<unknown> {
  try {
    const response = await guarded(url, { ...request, signal });
    const body = await response.text();
    if (noneAt.includes(response.status)) return undefined;
    if (!response.ok)
      throw refusalOf({
        status: response.status,
        body,
        retryAfter: response.headers.get('retry-after'),
        key,
      });
    return parsedJson(body);
  } catch (thrown) {
    if (signal.aborted) throw new AppError('cancelled', { cause: thrown });
    throw failureOf(thrown, { key, origin: new URL(url).origin });
  }
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
