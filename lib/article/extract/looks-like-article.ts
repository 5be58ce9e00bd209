import { decodePath } from '../../url/decode-path.ts';
import { pattern } from '../../text/pattern.ts';

const frontPath = pattern(
  'i',
  '^/(?:[a-z]{2}(?:-[a-z]{2})?/)?',
  [
    String.raw`index\.[a-z]+`,
    'home',
    'search',
    'login',
    'account',
    'subscribe',
    'cart',
    'checkout',
  ],
  '?/?$',
);

const articlePath = pattern('i', [
  String.raw`/20\d{2}[/-]?\d{2}/?`,
  String.raw`\d{5,}`,
  String.raw`\.s?html?$`,
  String.raw`[a-z0-9\u0080-\uffff]+(?:-[a-z0-9\u0080-\uffff]+){3,}`,
]);

const listingPath = pattern(
  'i',
  '/',
  [
    'tags?',
    'topics?',
    'category',
    'categories',
    'authors?',
    'search',
    'videos?',
    'live-tv',
    'galler(?:y|ies)',
  ],
  '(?:/|$)',
);

/**
 * Whether this page is worth reading: checks address, head and paragraphs within a millisecond or
 * two, so that front pages, lists, videos and shops cost nothing more. True when in doubt:
 * extraction decides.
 */
export function looksLikeArticle(document: Document): boolean {
  const meta = (name: string) =>
    document
      .querySelector(`meta[property="${name}"], meta[name="${name}"]`)
      ?.getAttribute('content')
      ?.trim()
      .toLowerCase() ?? '';
  const address = String(document.URL ?? '');
  const path = URL.canParse(address) ? new URL(address).pathname : '/';
  if (path === '/' && !(URL.canParse(address) && new URL(address).search.length > 3)) return false;
  if (frontPath.test(path)) return false;
  let score = 0;
  if (meta('og:type') === 'article' || meta('article:published_time') !== '') score += 2;
  if (/^(?:website|product|profile|video)/.test(meta('og:type'))) score -= 1;
  if (articlePath.test(decodePath(path))) score += 1;
  if (listingPath.test(path)) score -= 1;
  if (statesArticle(document)) score += 2;
  const text = longParagraphs(document);
  return score + (text > 1_500 ? 2 : text > 500 ? 1 : text > 140 ? 0 : -2) >= 1;
}

function statesArticle(document: Document): boolean {
  for (const script of [...document.querySelectorAll('script[type="application/ld+json"]')].slice(
    0,
    10,
  )) {
    if (
      /"@type"\s*:\s*\[?\s*"[^"]*(?:Article|BlogPosting|ReportageNews\w*|LiveBlogPosting)"/.test(
        String(script.textContent ?? '').slice(0, 50_000),
      )
    )
      return true;
  }
  return false;
}

/**
 * Characters of the paragraphs long enough to be prose, counted no further than it takes to be
 * sure.
 */
function longParagraphs(document: Document): number {
  let characters = 0;
  let seen = 0;
  for (const paragraph of document.querySelectorAll(
    'p, [itemprop="articleBody"] > div, article div > br',
  )) {
    if (++seen > 400 || characters > 2_000) break;
    const text = String(
      (paragraph.localName === 'br' ? paragraph.parentElement : paragraph)?.textContent ?? '',
    ).trim();
    // A character of Chinese, Japanese or Korean counts as two to three letters.
    const length = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/.test(text.slice(0, 40))
      ? text.length * 2.5
      : text.length;
    if (length > 80) characters += Math.min(length, 1_000);
  }
  return characters;
}
