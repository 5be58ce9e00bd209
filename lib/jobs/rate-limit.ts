/** A reader who leafs through a site may open so many articles in one go, and one more each second. */
const MOST = 60;
const PER_SECOND = 1;
/** Tabs that have been silent are forgotten beyond this many. */
const TABS = 500;

const left = new Map<number, { tokens: number; at: number }>();

/**
 * Whether a tab's page may have itself read now, unasked (token bucket). `at` is in ms on a clock that never goes back.
 * It keeps a page that invents addresses from filling the library and the processor.
 */
export function mayStart(tabId: number, at: number): boolean {
  const { tokens, at: before } = left.get(tabId) ?? { tokens: MOST, at };
  const now = Math.min(MOST, tokens + ((at - before) / 1000) * PER_SECOND);
  left.delete(tabId);
  left.set(tabId, { tokens: now >= 1 ? now - 1 : now, at });
  if (left.size > TABS) left.delete(left.keys().next().value!);
  return now >= 1;
}
