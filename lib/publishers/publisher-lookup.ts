import { latinLookAlike } from '../text/look-alikes.ts';
import { normalize } from '../text/normalize.ts';
import type { Publisher } from './publisher.ts';
import { publishers } from './publishers.ts';

/**
 * The publisher of a page: by exact host or a subdomain of it, the most specific domain first; null
 * for a site not on the list and for what is not an http(s) address.
 */
export function publisherOf(url: string): Publisher | null {
  if (!URL.canParse(url)) return null;
  const { protocol, hostname, pathname } = new URL(url);
  if (protocol !== 'https:' && protocol !== 'http:') return null;
  const labels = hostname.replace(/\.$/, '').split('.');
  for (let first = 0; first < labels.length - 1; first++) {
    const candidates = byHost.get(labels.slice(first).join('.')) ?? [];
    const found = candidates.find(
      ({ path }) => path === '' || pathname === path || pathname.startsWith(`${path}/`),
    );
    if (found) return found.publisher;
  }
  return null;
}

interface Place {
  path: string;
  publisher: Publisher;
}

/** Host → who is there, longer paths first. */
const byHost = new Map<string, Place[]>();
for (const publisher of publishers) {
  for (const domain of publisher.domains) {
    const [host = '', ...path] = domain.split('/');
    const places = byHost.get(host) ?? [];
    places.push({ path: path.map((part) => `/${part}`).join(''), publisher });
    byHost.set(
      host,
      places.sort((one, other) => other.path.length - one.path.length),
    );
  }
}

/** The name of each listed publisher by its id. */
export const publisherNames: ReadonlyMap<string, string> = new Map(
  publishers.map(({ id, name }) => [id, name]),
);

const listedNames = new Set(publishers.map(({ name }) => nameKey(name)));

/**
 * Whether a name is that of a listed publisher, whatever its spelling; such a name is not taken
 * from another site's page.
 */
export function isListedName(name: string): boolean {
  return listedNames.has(nameKey(name));
}

/**
 * Letters and digits alone, case and look-alike letters of other scripts folded.
 */
function nameKey(name: string): string {
  const folded = normalize(name, { lowerCase: true }).replace(/^the\s+/, '');
  return [...folded]
    .map(latinLookAlike)
    .join('')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** Paths that are sections on every site, however wide the site's own pattern is. */
const sectionNames = [
  'about',
  'about-us',
  'account',
  'advertise',
  'ai',
  'archive',
  'careers',
  'contact',
  'contact-us',
  'events',
  'login',
  'newsletter',
  'newsletters',
  'podcasts',
  'privacy',
  'privacy-policy',
  'search',
  'subscribe',
  'technology',
  'terms',
  'terms-of-service',
];
const sectionPath = new RegExp(
  `^/(?:(?:${sectionNames.join('|')})|(?:tags?|category|author|topics?)/[^/]+)/?$`,
  'i',
);

function isSection(path: string): boolean {
  return sectionPath.test(path);
}

/**
 * Whether an address has the shape of this publisher's articles; null where no shape is known.
 * `http`, `www.`, `m.` and `amp.` hosts are read as the plain host, since patterns are written for
 * one of them.
 */
export function isArticleUrl(publisher: Publisher, url: string): boolean | null {
  if (publisher.articleUrlPattern === null) return null;
  if (!URL.canParse(url) || isSection(new URL(url).pathname)) return false;
  const pattern = new RegExp(publisher.articleUrlPattern);
  const { hostname, pathname, search } = new URL(url);
  const plain = hostname.replace(/^(?:www|m|mobile|amp)\./, '');
  return [hostname, plain, `www.${plain}`].some((host) =>
    pattern.test(`https://${host}${pathname}${search}`),
  );
}
