import * as z from 'zod/mini';
import { errorCodes } from '../errors.ts';
import { appendEvents, onLogEvent, type LogEvent } from '../log.ts';
import { withLock } from './mutex.ts';
import { storedValue } from './storage.ts';

const logSchema = z.array(
  z.object({
    job: z.string().check(z.maxLength(60)),
    code: z.enum(errorCodes),
    at: z.iso.datetime(),
  }),
);

/** The last events of this browser session, oldest first; anything unreadable counts as empty. */
export const logValue = storedValue<LogEvent[]>('session', 'log', (stored) => {
  const parsed = logSchema.safeParse(stored);
  return parsed.success ? parsed.data : [];
});

/** Persists this context's log events in session storage from now on. */
export function persistLog(): void {
  onLogEvent((event) => {
    withLock('log', async () => {
      await logValue.set(appendEvents([...(await logValue.get())], [event]));
    }).catch(() => undefined); // A log that cannot be written has nowhere left to report to.
  });
}
