import { parseJson } from '../../../text/parse-json.ts';
import { AppError } from '../../../errors.ts';
import type { ModelPart, ModelRequest, TextModel } from './provider.ts';
import { toProviderError, toHttpError } from './provider-errors.ts';

/**
 * How an answer ended: as its protocol says, `looping` where it was not read on, `failed` with an
 * error.
 */
export type Ending = Extract<ModelPart, { kind: 'end' }>['reason'] | 'looping' | 'failed';

export interface JsonRequest {
  text: string;
  usage: { inputTokens: number; outputTokens: number } | null;
  ending: Ending;
  /** Why the answer is not whole, null where it is. */
  broken: AppError | null;
}

const details: Record<Exclude<Ending, 'complete' | 'failed'>, string> = {
  length: 'the answer was cut at its limit',
  refused: "stopped by the vendor's filter",
  cut: 'the answer broke off',
  looping: 'the model repeated itself, and was stopped',
};

/** Hears the pieces of an answer. */
export type OnText = (piece: string) => 'enough' | void;

/**
 * One call, read to its end. A failure after some text has come is returned in `broken` with that
 * text: part of a card is better than none. Ends at once when the signal fires, whatever the
 * model's own reader does.
 * @param onText gets each piece as it comes; an answer it returns `enough` to is not read on
 */
export async function requestJson(
  model: TextModel,
  request: ModelRequest,
  onText?: OnText,
): Promise<JsonRequest> {
  const asked: JsonRequest = { text: '', usage: null, ending: 'complete', broken: null };
  const pieces: string[] = [];
  const parts = model.stream(request)[Symbol.asyncIterator]();
  const cancelled = whenAborted(request.signal);
  try {
    for (;;) {
      const { done, value } = await Promise.race([parts.next(), cancelled.promise]);
      if (done) break;
      if (value.kind === 'text') {
        pieces.push(value.text);
        if (onText?.(value.text) === 'enough') {
          end(asked, 'looping');
          await parts.return?.();
          break;
        }
      } else if (value.kind === 'usage') {
        asked.usage = { inputTokens: value.inputTokens, outputTokens: value.outputTokens };
      } else end(asked, value.reason);
    }
  } catch (thrown) {
    // The first failure is the one to report.
    void parts.return?.().catch(() => undefined);
    if (request.signal.aborted) throw new AppError('cancelled', { cause: thrown });
    if (pieces.length === 0 || !(thrown instanceof AppError)) throw thrown;
    asked.ending = 'failed';
    asked.broken = thrown;
  } finally {
    cancelled.forget();
  }
  return { ...asked, text: pieces.join('') };
}

function end(asked: JsonRequest, ending: Exclude<Ending, 'failed'>): void {
  asked.ending = ending;
  if (ending !== 'complete') asked.broken = new AppError('bad-output', { detail: details[ending] });
}

function whenAborted(signal: AbortSignal): { promise: Promise<never>; forget: () => void } {
  let forget = () => {};
  const promise = new Promise<never>((_resolve, reject) => {
    const stop = () => reject(new AppError('cancelled'));
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
    forget = () => signal.removeEventListener('abort', stop);
  });
  // It may reject after the race is over; whoever races it still sees the rejection.
  promise.catch(() => undefined);
  return { promise, forget: () => forget() };
}

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
 * One short request of an endpoint and its answer as JSON; undefined where the answer is none, or
 * its status is one of `noneAt`. Throws AppError as a card's call would.
 */
export async function parseJsonResponse(
  url: string,
  request: RequestInit,
  { guarded, signal, key, noneAt = [] }: Asking,
): Promise<unknown> {
  try {
    const response = await guarded(url, { ...request, signal });
    const body = await response.text();
    if (noneAt.includes(response.status)) return undefined;
    if (!response.ok)
      throw toHttpError({
        status: response.status,
        body,
        retryAfter: response.headers.get('retry-after'),
        key,
      });
    return parseJson(body);
  } catch (thrown) {
    if (signal.aborted) throw new AppError('cancelled', { cause: thrown });
    throw toProviderError(thrown, { key, origin: new URL(url).origin });
  }
}
