/** A feed the reader added. */
export interface OwnFeed {
  url: string;
  /** As its list called it; '' where nobody said. */
  title: string;
}

/** More feeds of one's own nobody reads; each costs a request an hour. */
export const MOST_OWN_FEEDS = 500;

/** The address of a feed as it is kept, or null for what no feed can have: only http(s), no password in it (a feed is asked for without one), a host. */
export function feedAddress(text: string): string | null {
  const written = text
    .trim()
    .replace(/^feed:(?:\/\/)?(?=https?:)/i, '')
    .replace(/^feed:\/\//i, 'https://');
  const address =
    /^[a-z][a-z0-9+.-]*:/i.test(written) && !/^[^/]+:\d/.test(written)
      ? written
      : `https://${written}`;
  if (address.length > 2000 || !URL.canParse(address)) return null;
  const url = new URL(address);
  if (
    !/^https?:$/.test(url.protocol) ||
    url.username !== '' ||
    url.password !== '' ||
    (!url.hostname.includes('.') && url.hostname !== 'localhost')
  )
    return null;
  url.hash = '';
  return url.href;
}

/**
 * Whether a feed's address seems to hold a secret of the reader's, as private feeds do: a query, or a path
 * part of 20 or more letters and digits mixed.
 */
export function isPrivateFeed(url: string): boolean {
  const { search, pathname } = new URL(url);
  return search !== '' || pathname.split('/').some(isTokenLike);
}

function isTokenLike(part: string): boolean {
  return (
    /^[\w-]{20,}$/.test(part) &&
    /\d/.test(part) &&
    /[a-z]/i.test(part) &&
    !/^\w+(-[a-z]+)+$/.test(part)
  );
}
