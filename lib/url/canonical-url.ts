import { decodePath } from './decode-path.ts';
import { isHttpUrl } from './http-url.ts';
import { registrableDomain } from './registrable-domain.ts';
import { isTracking, namesArticle } from './tracking-parameters.ts';
import { unwrapRedirect } from './unwrap-redirect.ts';

/** Maximum depth of nested redirects. */
const MAX_REDIRECTS = 3;

/**
 * Canonical address: https, without tracking parameters, fragment, AMP, mobile or print variants,
 * and default documents. Returns addresses that are not http(s) unchanged.
 */
export function canonicalUrl(url: string): string {
  if (!URL.canParse(url)) return url;
  const clean = new URL(unwrapped(url));
  if (clean.protocol !== 'http:' && clean.protocol !== 'https:') return url;
  clean.hash = /^#!?\/./.test(clean.hash) ? clean.hash : '';
  clean.username = '';
  clean.password = '';
  if (clean.protocol === 'http:' && clean.port === '') clean.protocol = 'https:';
  clean.hostname = desktopHost(clean.hostname);
  clean.pathname = mainPath(clean.pathname);
  const isNamed = namesArticle(clean.pathname);
  for (const [name, value] of Array.from(clean.searchParams))
    if (isTracking(name, value, isNamed)) clean.searchParams.delete(name);
  return clean.href.replace(/\?$/, '');
}

/**
 * Addresses of one article: the page's, its canonical form, and those it states for the same site.
 */
export function addressesOf(url: string, stated: (string | null | undefined)[] = []): string[] {
  const same = stated.filter(
    (address): address is string => typeof address === 'string' && sameSite(address, url),
  );
  return [
    ...new Set(
      [url, ...same].flatMap((address) => [address, canonicalUrl(address)]).filter(isHttpUrl),
    ),
  ];
}

/**
 * True if both are http(s) addresses of one registrable domain; a page is only trusted about its
 * own.
 */
export function sameSite(one: string, other: string): boolean {
  return (
    isHttpUrl(one) &&
    isHttpUrl(other) &&
    registrableDomain(new URL(one).hostname) === registrableDomain(new URL(other).hostname)
  );
}

/**
 * The page's stated canonical address if it is plausible: same site, not the front page of a deeper
 * page, and, if the title is known, not another article's (single-page sites leave the previous
 * canonical link). Otherwise the page's address. Canonical in both cases.
 */
export function statedCanonical(
  pageUrl: string,
  stated: (string | null | undefined)[],
  title = '',
): string {
  for (const address of stated) {
    if (!address || address.length > MAX_ADDRESS_LENGTH || !URL.canParse(address, pageUrl))
      continue;
    const absolute = new URL(address, pageUrl).href;
    if (!sameSite(absolute, pageUrl) || absolute.length > MAX_ADDRESS_LENGTH) continue;
    const isFront = new URL(absolute).pathname === '/' && new URL(absolute).search === '';
    if (isFront && new URL(pageUrl).pathname !== '/') continue;
    if (title !== '' && isOfAnother(absolute, pageUrl, title)) continue;
    return canonicalUrl(absolute);
  }
  return canonicalUrl(pageUrl);
}

/** Longer addresses are rejected. */
const MAX_ADDRESS_LENGTH = 4_096;

/**
 * True if a stated address is another article's: it shares no words or ids with the page's path and
 * no words with its title.
 */
function isOfAnother(stated: string, pageUrl: string, title: string): boolean {
  const [one, other] = [stated, pageUrl].map((address) => new URL(canonicalUrl(address)));
  if (!one || !other || one.pathname.replace(/\/$/, '') === other.pathname.replace(/\/$/, ''))
    return false;
  const [theirs, ours] = [partsOf(one), partsOf(other)];
  // A page address without words or ids cannot contradict the stated one.
  if (ours.size === 0 && !namesArticle(other.pathname)) return false;
  if ([...theirs].some((part) => ours.has(part))) return false;
  const words = new Set(lettersOnly(title).split(' '));
  const inTitle = [...theirs].filter((part) => words.has(part)).length;
  return inTitle < 2 && inTitle < theirs.size;
}

/** Words of at least four letters and ids, from the last path segments and the parameters. */
function partsOf({ pathname, searchParams }: URL): Set<string> {
  const last = pathname.split('/').filter(Boolean).slice(-2).join(' ');
  const parts = `${decodePath(last)} ${[...searchParams.values()].join(' ')}`;
  return new Set(
    lettersOnly(parts)
      .split(' ')
      .filter((part) =>
        /^\d+$/.test(part) ? part.length > 4 : part.length > 3 && !commonParts.has(part),
      ),
  );
}

/** Path words that denote page types. */
const commonParts = new Set([
  'html',
  'news',
  'article',
  'articles',
  'story',
  'stories',
  'post',
  'posts',
  'blog',
  'index',
  'page',
  'tech',
  'technology',
  'live',
  'view',
  'read',
  'item',
  'content',
  'business',
  'science',
  'with',
  'that',
  'this',
  'from',
  'para',
  'pour',
  'nach',
]);

function lettersOnly(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function unwrapped(url: string): string {
  let inner = url;
  for (let step = 0; step < MAX_REDIRECTS; step++) {
    const next = unwrapRedirect(inner);
    if (next === inner) break;
    inner = next;
  }
  return inner;
}

/** The desktop host: without `m.`, `amp.` and similar prefixes, if a site remains. */
function desktopHost(host: string): string {
  const [first = '', ...rest] = host.split('.');
  return ['m', 'mobile', 'amp', 'touch', 'wap', '3g', 'sp'].includes(first) &&
    rest.length > 1 &&
    registrableDomain(host) === registrableDomain(rest.join('.'))
    ? rest.join('.')
    : host;
}

function mainPath(path: string): string {
  // Preserves the two slashes of an address within a path (web archives).
  let main = path.replace(/(?<!:)\/{2,}/g, '/');
  main = main.replace(/^\/amp\/(?=.)/, '/').replace(/\.amp(?=\.html?$)|\.amp$/, '');
  const plain = main.replace(/\/amp\/?$/, '');
  if (plain !== main && (plain === '' || namesArticle(plain))) main = plain;
  main = main.replace(/\/(?:print|drucken|imprimer|printable|print-view)\/?$/i, '');
  main = main.replace(/\/(?:index|default)\.(?:html?|php|aspx?|jsp|shtml)$/i, '/');
  return main || '/';
}
