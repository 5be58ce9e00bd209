import { AppError } from '../../errors.ts';
import type { ModelRequest, TextModel } from './text-model.ts';

export interface Asked {
  text: string;
  usage: { inputTokens: number; outputTokens: number } | null;
  /** Why the answer is not whole, null where it is. */
  broken: AppError | null;
}

/**
 * One call, read to its end. A failure after some text has come is returned in `broken` with that text: part of a
 * card is better than none. Ends at once when the signal fires, whatever the model's own reader does.
 * @param onText gets each piece as it comes
 */
export async function ask(
  model: TextModel,
  request: ModelRequest,
  onText?: (piece: string) => void,
): Promise<Asked> {
  const asked: Asked = { text: '', usage: null, broken: null };
  const pieces: string[] = [];
  const parts = model.stream(request)[Symbol.asyncIterator]();
  const cancelled = whenAborted(request.signal);
  try {
    for (;;) {
      const { done, value } = await Promise.race([parts.next(), cancelled.promise]);
      if (done) break;
      if (value.kind === 'text') {
        pieces.push(value.text);
        onText?.(value.text);
      } else if (value.kind === 'usage') {
        asked.usage = { inputTokens: value.inputTokens, outputTokens: value.outputTokens };
      } else if (value.reason !== 'complete') {
        asked.broken = new AppError('bad-output', {
          detail:
            value.reason === 'length'
              ? 'the answer was cut at its limit'
              : value.reason === 'refused'
                ? "stopped by the vendor's filter"
                : 'the answer broke off',
        });
      }
    }
  } catch (thrown) {
    void parts.return?.().catch(() => undefined);
    if (request.signal.aborted) throw new AppError('cancelled', { cause: thrown });
    if (pieces.length === 0 || !(thrown instanceof AppError)) throw thrown;
    asked.broken = thrown;
  } finally {
    cancelled.forget();
  }
  return { ...asked, text: pieces.join('') };
}

function whenAborted(signal: AbortSignal): { promise: Promise<never>; forget: () => void } {
  let forget = () => {};
  const promise = new Promise<never>((_resolve, reject) => {
    const stop = () => reject(new AppError('cancelled'));
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
    forget = () => signal.removeEventListener('abort', stop);
  });
  promise.catch(() => undefined);
  return { promise, forget: () => forget() };
}
