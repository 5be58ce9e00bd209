import { isListedName, publisherOf } from '../../publishers/publisher-lookup.ts';
import type { Snapshot } from '../snapshot/take-snapshot.ts';
import { isPlaceholder } from './authors.ts';
import { cleanLabel, foldName } from './clean-label.ts';
import type { StatedPage } from './json-ld.ts';
import { metaValues } from './metadata.ts';

/**
 * Suffix of a name in our publisher list that says which part of the site is collected; not part of
 * the name.
 */
const scope = /\s*\((?:AI|KI|IA|AI query|curated|AI news)\)$|\s+(?:AI\/ML|Business\/Tech)$/i;
/** Names of arXiv's categories. */
const categories = /(?:\s*\/?\s*[a-z]{2,5}\.[A-Z]{2})+$/;

/**
 * The name of the site a page is on. A listed publisher has its listed name, without the collected
 * part; another site has the name it states. If a page states the name of a listed publisher but is
 * on another site, its host is used instead.
 */
export function siteNameOf(snapshot: Snapshot, stated: StatedPage): string {
  const host = new URL(snapshot.url).hostname.replace(/^www\./, '');
  const named = [
    ...metaValues(snapshot, ['og:site_name', 'application-name']),
    stated.article?.publisher ?? '',
  ]
    .filter((name) => !isPlaceholder(name) && name.length < 300)
    .map((name) => cleanLabel(name))
    .filter((name) => foldName(name) !== '');
  const publisher = publisherOf(snapshot.url);
  if (publisher) {
    const listed = publisher.name.replace(scope, '').replace(categories, '');
    const own = named.find(
      (name) => foldName(listed).startsWith(foldName(name)) && foldName(name).length > 2,
    );
    return own !== undefined && isScoped(listed, own) ? own : listed;
  }
  return named.find((name) => !isBorrowed(name)) ?? host;
}

/**
 * Whether our list's name is the site's own name and a word or two on the part of it that is
 * collected ("InfoQ AI/ML").
 */
function isScoped(listed: string, own: string): boolean {
  return /^(?:ai|ml|aiml|tech|technology|ki|business|science|news|artificialintelligence)$/.test(
    foldName(listed).slice(foldName(own).length),
  );
}

/** Whether a name is that of a listed publisher. A name of one short word may be anyone's. */
function isBorrowed(name: string): boolean {
  return foldName(name).length > 5 && isListedName(name);
}
