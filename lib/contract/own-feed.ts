/** A feed the reader added. */
export interface OwnFeed {
  url: string;
  /** Title from the imported list; '' if unknown. */
  title: string;
}

/** Maximum feeds of the reader; each costs a request per hour. */
export const MAX_OWN_FEEDS = 500;

/**
 * Normalized address of a feed, or null unless it is http(s) with a host and without a password
 * (feeds are fetched without credentials).
 */
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
 * True if a feed's address seems to contain a secret, as private feeds do: a query, or a path part
 * of at least 20 mixed letters and digits.
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
