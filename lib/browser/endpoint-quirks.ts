import type { QuirkStore } from '../engines/llm/providers/adaptive-fetch.ts';
import { noQuirks, type Quirks } from '../engines/llm/providers/request-quirks.ts';
import { withLock } from './mutex.ts';
import { storedValue } from './storage.ts';

/** Days after which a refused parameter is tried again, because servers are updated. */
const MAX_AGE_DAYS = 14;
/** Maximum endpoints stored; the oldest are dropped first. */
const MAX_ENDPOINTS = 50;
const DAY_MS = 86_400_000;

type Stored = Record<string, { quirks: Quirks; at: number }>;

const quirksValue = storedValue<Stored>('local', 'endpoint-quirks', (stored) =>
  typeof stored === 'object' && stored !== null ? (stored as Stored) : {},
);

/** Parameters that endpoints refused, stored on this device. */
export const storedQuirks: QuirkStore = {
  async get(endpoint) {
    const known = (await quirksValue.get())[endpoint];
    const isFresh = known !== undefined && Date.now() - known.at < MAX_AGE_DAYS * DAY_MS;
    return isFresh ? { ...noQuirks, ...known.quirks } : undefined;
  },
  set: (endpoint, quirks) =>
    withLock('endpoint-quirks', async () => {
      const all = { ...(await quirksValue.get()), [endpoint]: { quirks, at: Date.now() } };
      const newest = Object.entries(all).toSorted(([, one], [, other]) => other.at - one.at);
      await quirksValue.set(Object.fromEntries(newest.slice(0, MAX_ENDPOINTS)));
    }),
};

/** Forgets what every endpoint refused. */
export function forgetQuirks(): Promise<void> {
  return quirksValue.remove();
}
