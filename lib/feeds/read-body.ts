import { AppError } from '../errors.ts';

/**
 * A response's bytes, at most `mostBytes` of them: reading stops there, whatever length was announced and however well
 * it was compressed. Throws AppError `timed-out` when `signal` fires; a body that breaks off (a compressed stream that
 * is none, a lost connection) gives what came before, `whole` false, or throws `endpoint-unreachable` if nothing did.
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
