import { withLock } from './mutex.ts';
import { storedValue } from './storage.ts';

/** Events the reader hid on the week's page: event id → when, ISO 8601. */
export type HiddenEvents = Record<string, string>;

/** Written by the background alone. */
export const hiddenEventsValue = storedValue<HiddenEvents>('local', 'hidden-events', (stored) =>
  typeof stored === 'object' && stored !== null
    ? Object.fromEntries(
        Object.entries(stored).filter(
          (entry): entry is [string, string] => typeof entry[1] === 'string',
        ),
      )
    : {},
);

/** More than some months of hiding; the oldest are dropped. */
const MOST = 1_000;

/** Hides an event or shows it again; two that come together both count. */
export function hideEvent(id: string, hidden: boolean, now: Date): Promise<void> {
  return withLock('hidden-events', async () => {
    const others = Object.entries(await hiddenEventsValue.get()).filter(([other]) => other !== id);
    const entries: [string, string][] = hidden ? [...others, [id, now.toISOString()]] : others;
    await hiddenEventsValue.set(
      Object.fromEntries(
        entries.toSorted(([, one], [, other]) => one.localeCompare(other)).slice(-MOST),
      ),
    );
  });
}
