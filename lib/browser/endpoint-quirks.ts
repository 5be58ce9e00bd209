import type { QuirkStore } from '../engines/llm/providers/adaptive-fetch.ts';
import { noQuirks, type Quirks } from '../engines/llm/providers/request-quirks.ts';
import { withLock } from './mutex.ts';
import { storedValue } from './storage.ts';

/** Servers are updated: what was refused once is tried again after this many days. */
const KEPT_DAYS = 14;
/** Endpoints remembered; the oldest are forgotten first. */
const MOST_ENDPOINTS = 50;
const DAY_MS = 86_400_000;

type Stored = Record<string, { quirks: Quirks; at: number }>;

const quirksValue = storedValue<Stored>('local', 'endpoint-quirks', (stored) =>
  typeof stored === 'object' && stored !== null ? (stored as Stored) : {},
);

/** What endpoints were found to take, kept on this device. */
export const storedQuirks: QuirkStore = {
  async get(endpoint) {
    const known = (await quirksValue.get())[endpoint];
    const isFresh = known !== undefined && Date.now() - known.at < KEPT_DAYS * DAY_MS;
    return isFresh ? { ...noQuirks, ...known.quirks } : undefined;
  },
  set: (endpoint, quirks) =>
    withLock('endpoint-quirks', async () => {
      const all = { ...(await quirksValue.get()), [endpoint]: { quirks, at: Date.now() } };
      const newest = Object.entries(all).toSorted(([, one], [, other]) => other.at - one.at);
      await quirksValue.set(Object.fromEntries(newest.slice(0, MOST_ENDPOINTS)));
    }),
};
