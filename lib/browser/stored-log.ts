import { errorCodes } from '../errors.ts';
import { appendEvents, onLogEvent, type LogEvent } from '../log.ts';
import { withLock } from './mutex.ts';
import { storedValue } from './storage.ts';

/** The last events of this browser session, oldest first; unreadable entries are left out. */
export const logValue = storedValue<LogEvent[]>('session', 'log', (stored) =>
  Array.isArray(stored) ? stored.filter(isLogEvent) : [],
);

// Checked by hand: every page loads this file, and a schema would bring zod into its first paint.
function isLogEvent(value: unknown): value is LogEvent {
  if (typeof value !== 'object' || value === null) return false;
  const { job, code, at } = value as Record<string, unknown>;
  return (
    typeof job === 'string' &&
    job.length <= 60 &&
    typeof at === 'string' &&
    !Number.isNaN(Date.parse(at)) &&
    errorCodes.some((known) => known === code)
  );
}

/** Persists this context's log events in session storage from now on. */
export function persistLog(): void {
  onLogEvent((event) => {
    withLock('log', async () => {
      await logValue.set(appendEvents([...(await logValue.get())], [event]));
    }).catch(() => undefined); // A log that cannot be written has nowhere left to report to.
  });
}
