/** What a page may have done unasked. */
export type PageRequest = 'read' | 'show-highlights';

/** A reader who leafs through a site opens so many articles at once, and one more each second. */
const BURST = 60;
const PER_SECOND = 1;
/** Buckets of silent tabs are dropped beyond this many. */
const MAX_BUCKETS = 1000;

const buckets = new Map<string, { tokens: number; at: number }>();

/**
 * Whether a tab's page may have something done now, unasked (a token bucket per tab and kind). `at` is in ms
 * on a monotonic clock. It keeps a page that invents addresses from filling the library and the processor.
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
