import { newFeedState } from '../../lib/feeds/fetch/feed-state.ts';
import { fetchFeed } from '../../lib/feeds/fetch/fetch-feed.ts';
import { isArticleUrl } from '../../lib/publishers/publisher-lookup.ts';
import type { Publisher } from '../../lib/publishers/publisher.ts';

/** Age of a feed's newest entry from which it is reported as silent, in days. */
const SILENT_DAYS = 60;
/** Minimum addresses for judging a pattern. */
const MIN_ADDRESSES = 3;

export interface Finding {
  publisherId: string;
  /** `dead`: a feed that gives nothing; `look`: something to look at. */
  kind: 'dead' | 'look';
  what: string;
}

export interface CheckOptions {
  fetch: (url: string, init: RequestInit) => Promise<Response>;
  now: () => Date;
  /** Waits so many milliseconds: between two requests for one publisher. */
  pause: (milliseconds: number) => Promise<void>;
  timeoutMs?: number;
  signal: AbortSignal;
}

/** Delay between two feeds of one publisher, in ms. */
const PAUSE_MS = 1000;

/**
 * Fetches each of a publisher's feeds once, as the extension does, and reports feeds that are dead,
 * moved, empty or silent, and an article pattern that does not match the feeds' addresses. Throws
 * only AppError `cancelled`.
 */
export async function checkPublisher(
  publisher: Publisher,
  { fetch, now, pause, timeoutMs, signal }: CheckOptions,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  const find = (kind: Finding['kind'], what: string) =>
    void findings.push({ publisherId: publisher.id, kind, what });
  const addresses = new Set<string>();
  for (const [index, feed] of publisher.feeds.entries()) {
    if (index > 0) await pause(PAUSE_MS);
    const { state, items } = await fetchFeed(newFeedState(feed, publisher.id, now()), {
      fetch,
      now,
      random: () => 0,
      isGranted: () => true,
      language: publisher.language,
      everyMinutes: 60,
      signal,
      ...(timeoutMs === undefined ? {} : { timeoutMs }),
    });
    for (const { url } of items) addresses.add(url);
    if (state.lastError)
      find(
        'dead',
        `${feed}: ${state.lastError.code}${state.lastError.detail ? ` (${state.lastError.detail})` : ''}`,
      );
    else if (items.length === 0) find('dead', `${feed}: no entry could be read`);
    else {
      if (state.address !== feed) find('look', `${feed}: moved for good to ${state.address}`);
      const days = daysSince(newest(items.map(({ publishedAt }) => publishedAt)), now());
      if (days !== null && days > SILENT_DAYS)
        find('look', `${feed}: nothing new for ${days} days`);
    }
  }
  checkPattern(publisher, [...addresses], find);
  return findings;
}

function checkPattern(
  publisher: Publisher,
  addresses: string[],
  find: (kind: Finding['kind'], what: string) => void,
): void {
  const own = addresses.filter((address) =>
    publisher.domains.some((domain) => isOn(address, domain)),
  );
  if (addresses.length >= MIN_ADDRESSES && own.length === 0)
    find(
      'look',
      `no entry leads to ${publisher.domains.join(', ')}, but for instance to ${addresses[0]}`,
    );
  if (publisher.articleUrlPattern === null || own.length < MIN_ADDRESSES) return;
  const missed = own.filter((address) => isArticleUrl(publisher, address) !== true);
  if (missed.length * 2 > own.length)
    find(
      'look',
      `the article pattern misses ${missed.length} of ${own.length} addresses, for instance ${missed[0]}`,
    );
}

function isOn(address: string, domain: string): boolean {
  const { hostname, pathname } = new URL(address);
  const [host = '', ...path] = domain.split('/');
  return (
    (hostname === host || hostname.endsWith(`.${host}`)) &&
    (path.length === 0 || `${pathname}/`.startsWith(`/${path.join('/')}/`))
  );
}

function newest(times: (string | null)[]): string | null {
  return (
    times
      .filter((time) => time !== null)
      .sort()
      .at(-1) ?? null
  );
}

function daysSince(time: string | null, now: Date): number | null {
  return time === null ? null : Math.floor((now.getTime() - Date.parse(time)) / 86_400_000);
}
