import { isHttpUrl } from './http-url.ts';
import { registrableDomain } from './registrable-domain.ts';
import { isTracking, namesArticle } from './tracking-parameters.ts';
import { unwrapRedirect } from './unwrap-redirect.ts';

/** Redirects inside redirects are followed so far. */
const MOST_REDIRECTS = 3;

/**
 * The article's address without what only says how the reader came: tracking parameters, fragment, the ways to AMP, mobile and
 * print editions, default documents; always https. An address that is not http(s) is given back unchanged.
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

/** All the addresses under which the same article is met: the page's own, its canonical form, and the stated ones of the same site. */
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

/** Whether both are http(s) addresses of one owner: only then is a page believed about its address. */
export function sameSite(one: string, other: string): boolean {
  return (
    isHttpUrl(one) &&
    isHttpUrl(other) &&
    registrableDomain(new URL(one).hostname) === registrableDomain(new URL(other).hostname)
  );
}

/**
 * The address a page gives for itself, where it may be believed: of the same site, not its front page while the reader is
 * deeper in it, and where the title is known not one that names another article: single-page sites leave the canonical link of
 * the article before. Otherwise the page's own address; canonical either way.
 */
export function statedCanonical(
  pageUrl: string,
  stated: (string | null | undefined)[],
  title = '',
): string {
  for (const address of stated) {
    if (!address || address.length > MOST_CHARACTERS || !URL.canParse(address, pageUrl)) continue;
    const absolute = new URL(address, pageUrl).href;
    if (!sameSite(absolute, pageUrl) || absolute.length > MOST_CHARACTERS) continue;
    const isFront = new URL(absolute).pathname === '/' && new URL(absolute).search === '';
    if (isFront && new URL(pageUrl).pathname !== '/') continue;
    if (title !== '' && isOfAnother(absolute, pageUrl, title)) continue;
    return canonicalUrl(absolute);
  }
  return canonicalUrl(pageUrl);
}

/** Longer addresses are not kept anywhere. */
const MOST_CHARACTERS = 4_096;

/**
 * Whether a stated address names another article than the page's own address and title do: it shares neither the path's words
 * or ids with the one, nor its words with the other.
 */
function isOfAnother(stated: string, pageUrl: string, title: string): boolean {
  const [one, other] = [stated, pageUrl].map((address) => new URL(canonicalUrl(address)));
  if (!one || !other || one.pathname.replace(/\/$/, '') === other.pathname.replace(/\/$/, ''))
    return false;
  const [theirs, ours] = [partsOf(one), partsOf(other)];
  // A page whose own address names nothing cannot contradict the stated one.
  if (ours.size === 0 && !namesArticle(other.pathname)) return false;
  if ([...theirs].some((part) => ours.has(part))) return false;
  const words = new Set(lettersOnly(title).split(' '));
  const inTitle = [...theirs].filter((part) => words.has(part)).length;
  return inTitle < 2 && inTitle < theirs.size;
}

/** The words of four letters on and the ids that the last parts of a path and its parameters are made of. */
function partsOf({ pathname, searchParams }: URL): Set<string> {
  const last = pathname.split('/').filter(Boolean).slice(-2).join(' ');
  const parts = `${decoded(last)} ${[...searchParams.values()].join(' ')}`;
  return new Set(
    lettersOnly(parts)
      .split(' ')
      .filter((part) =>
        /^\d+$/.test(part) ? part.length > 4 : part.length > 3 && !commonParts.has(part),
      ),
  );
}

/** Words of paths that name kinds of pages. */
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

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function unwrapped(url: string): string {
  let inner = url;
  for (let step = 0; step < MOST_REDIRECTS; step++) {
    const next = unwrapRedirect(inner);
    if (next === inner) break;
    inner = next;
  }
  return inner;
}

/** The host of the edition for large screens: `m.`, `amp.` and the like left out where a site remains. */
function desktopHost(host: string): string {
  const [first = '', ...rest] = host.split('.');
  return ['m', 'mobile', 'amp', 'touch', 'wap', '3g', 'sp'].includes(first) &&
    rest.length > 1 &&
    registrableDomain(host) === registrableDomain(rest.join('.'))
    ? rest.join('.')
    : host;
}

function mainPath(path: string): string {
  // An address inside a path (an archive's) keeps its two slashes.
  let main = path.replace(/(?<!:)\/{2,}/g, '/');
  main = main.replace(/^\/amp\/(?=.)/, '/').replace(/\.amp(?=\.html?$)|\.amp$/, '');
  const plain = main.replace(/\/amp\/?$/, '');
  if (plain !== main && (plain === '' || namesArticle(plain))) main = plain;
  main = main.replace(/\/(?:print|drucken|imprimer|printable|print-view)\/?$/i, '');
  main = main.replace(/\/(?:index|default)\.(?:html?|php|aspx?|jsp|shtml)$/i, '/');
  return main || '/';
}
