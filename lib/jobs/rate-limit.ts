/** Work that a page triggers without the reader. */
export type PageRequest = 'read' | 'show-highlights';

/** Articles allowed at once, then one per second: enough for a reader who skims a site. */
const BURST = 60;
const PER_SECOND = 1;
/** Maximum buckets; those of idle tabs are dropped beyond it. */
const MAX_BUCKETS = 1000;

const buckets = new Map<string, { tokens: number; at: number }>();

/**
 * True if a tab's page may trigger work now (a token bucket per tab and kind). `at` is in ms on a
 * monotonic clock. Protects library and CPU from a page that invents addresses.
 */
export function mayStart(request: PageRequest, tabId: number, at: number): boolean {
  const key = `${request} ${tabId}`;
  const { tokens, at: before } = buckets.get(key) ?? { tokens: BURST, at };
  const now = Math.min(BURST, tokens + ((at - before) / 1000) * PER_SECOND);
  buckets.delete(key);
  buckets.set(key, { tokens: now >= 1 ? now - 1 : now, at });
  for (const oldest of buckets.keys()) {
    if (buckets.size <= MAX_BUCKETS) break;
    buckets.delete(oldest);
  }
  return now >= 1;
}
