import type { Snapshot, SnapshotElement } from '../snapshot/take-snapshot.ts';
import { canonicalUrl, sameSite, statedCanonical } from '../../url/canonical-url.ts';
import { foldName } from './clean-label.ts';
import type { StatedPage } from './json-ld.ts';
import { metaValues } from './metadata.ts';
import { pattern } from '../../text/pattern.ts';

/** Meta elements that speak of the site and not of one article. */
const ofSite = pattern(
  '',
  '^',
  [
    'og:site_name',
    'application-name',
    'og:locale',
    'content-language',
    'language',
    'viewport',
    'theme-color',
    'generator',
  ],
  '$',
);

/**
 * A single-page site changes the article and may leave the head of the one before. Where the
 * headline stated in the head or the data is that of another first-level heading than the title,
 * what they say of author, day and address is not believed: gives the page without it. The page
 * itself is given back where head and title agree.
 */
export function withoutStaleHead(
  snapshot: Snapshot,
  stated: StatedPage,
  title: string,
): { snapshot: Snapshot; stated: StatedPage } {
  const headings = firstLevelHeadings(snapshot).map(foldName);
  const own = foldName(title);
  const isOfAnother = (text: string) => {
    const folded = foldName(text);
    return (
      folded !== '' &&
      !overlaps(folded, own) &&
      headings.some((heading) => heading !== '' && heading !== own && overlaps(folded, heading))
    );
  };
  const addresses = [
    ...snapshot.links.filter(([rel]) => rel === 'canonical').map(([, href]) => href),
    ...metaValues(snapshot, ['og:url']),
  ];
  const isElsewhere = (address: string) =>
    address !== '' &&
    URL.canParse(address, snapshot.url) &&
    sameSite(new URL(address, snapshot.url).href, snapshot.url) &&
    statedCanonical(snapshot.url, [address], title) !==
      canonicalUrl(new URL(address, snapshot.url).href);
  // Head elements left over from the previous page have another headline and another address.
  const isLeftBehind = (text: string, of: string[]) =>
    text !== '' &&
    !overlaps(foldName(text), own) &&
    sharedWords(text, title) < LEAST_SHARED &&
    of.some(isElsewhere);
  const headlines = metaValues(snapshot, ['og:title', 'twitter:title']);
  const headline = stated.article?.headline ?? '';
  const isHeadStale = headlines.some((text) => isOfAnother(text) || isLeftBehind(text, addresses));
  const isDataStale =
    isOfAnother(headline) || isLeftBehind(headline, [stated.article?.url ?? '', ...addresses]);
  return {
    snapshot: isHeadStale
      ? { ...snapshot, meta: snapshot.meta.filter(([name]) => ofSite.test(name)), links: [] }
      : snapshot,
    stated: isDataStale ? { ...stated, article: null, published: '' } : stated,
  };
}

/** Titles of one article share at least so many of their words. */
const LEAST_SHARED = 0.25;

/** The share of the shorter title's words that the other has too. */
function sharedWords(one: string, other: string): number {
  const [a, b] = [one, other].map(
    (text) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]{3,}|\p{Script=Han}/gu)),
  );
  if (!a || !b || a.size === 0 || b.size === 0) return 0;
  return [...a].filter((word) => b.has(word)).length / Math.min(a.size, b.size);
}

function overlaps(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.length > 3 && long.includes(short);
}

function firstLevelHeadings({ nodes }: Snapshot): string[] {
  const texts = new Map<number, string>();
  for (const node of nodes) {
    if (node.length > 2) continue;
    let at = node[0];
    for (let level = 0; level < 6 && at > 0; level++, at = nodes[at]?.[0] ?? -1)
      if ((nodes[at] as SnapshotElement)[1] === 'h1') {
        texts.set(at, `${texts.get(at) ?? ''}${node[1]}`);
        break;
      }
    if (texts.size > 30) break;
  }
  return [...texts.values()];
}
