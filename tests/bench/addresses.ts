import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { isArticleUrl, publisherOf } from '../../lib/publishers/publisher-lookup.ts';
import { publishers } from '../../lib/publishers/publishers.ts';
import { canonicalUrl } from '../../lib/url/canonical-url.ts';

/** Paths that are sections, not articles, on nearly every site. */
const sectionPaths = [
  '/',
  '/about',
  '/contact',
  '/privacy',
  '/terms',
  '/newsletters',
  '/search',
  '/login',
  '/tag/ai',
  '/category/technology',
  '/technology',
  '/ai',
  '/author/editor',
];

/**
 * Article patterns of the listed publishers on what newsletters link to (newsletter-items, gzipped
 * or not): of addresses on a listed publisher, how many its pattern takes (`recall`), and how many
 * are on a listed one at all (`listed`); and on section pages of each publisher how many it takes
 * wrongly (`falseOnSections`). `--explain` lists the misses.
 */
export async function run({
  data,
  args,
}: {
  data: string | null;
  args: string[];
}): Promise<{ rows: (string | number)[][]; summary: Record<string, unknown> }> {
  if (data === null || !existsSync(data)) throw new Error('addresses needs --data PATH');
  const bytes = readFileSync(data);
  const text = (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString(
    'utf8',
  );
  const items = JSON.parse(text) as { url: string; newsletter: string }[];
  const counts = new Map<string, { all: number; matched: number; missed: string[] }>();
  const unlisted = new Map<string, number>();
  let [ai, aiListed] = [0, 0];
  for (const { url, newsletter } of items) {
    if (!URL.canParse(url)) continue;
    const address = canonicalUrl(url.replaceAll('&amp;', '&'));
    const { pathname, host } = new URL(address);
    const publisher = publisherOf(address);
    if (newsletter === 'ai') ai += 1;
    if (!publisher) {
      unlisted.set(host, (unlisted.get(host) ?? 0) + 1);
      continue;
    }
    if (newsletter === 'ai') aiListed += 1;
    // A home page is never an article, even if newsletters link to it.
    if (pathname === '/' || publisher.articleUrlPattern === null) continue;
    const entry = counts.get(publisher.id) ?? { all: 0, matched: 0, missed: [] };
    counts.set(publisher.id, entry);
    entry.all += 1;
    if (isArticleUrl(publisher, address)) entry.matched += 1;
    else entry.missed.push(address);
  }
  const patterned = publishers.filter(({ articleUrlPattern }) => articleUrlPattern !== null);
  const sections = patterned.flatMap(({ domains: [domain = ''] }) =>
    sectionPaths.map((path) => `https://${domain.replace(/\/.*/, '')}${path}`),
  );
  const wrong = sections.filter((address) => {
    const publisher = publisherOf(address);
    return publisher !== null && isArticleUrl(publisher, address) === true;
  });
  const all = [...counts.values()].reduce((sum, entry) => sum + entry.all, 0);
  const matched = [...counts.values()].reduce((sum, entry) => sum + entry.matched, 0);
  const worst = [...counts]
    .sort(([, one], [, other]) => other.missed.length - one.missed.length)
    .slice(0, 25);
  if (args.includes('--explain')) {
    for (const [id, { missed }] of worst) console.log(id, missed.slice(0, 12).join('\n    '));
    console.log('sections', wrong.slice(0, 40).join('\n    '));
    console.log(
      'unlisted',
      [...unlisted]
        .sort(([, one], [, other]) => other - one)
        .slice(0, 150)
        .map(([host, count]) => `${host} ${count}`)
        .join(', '),
    );
  }
  const share = (part: number, whole: number) =>
    whole === 0 ? 0 : Math.round((part / whole) * 1000) / 1000;
  return {
    rows: [
      ['publisher', 'matched', 'of'],
      ...worst.slice(0, 12).map(([id, entry]) => [id, entry.matched, entry.all]),
    ],
    summary: {
      recall: share(matched, all),
      falseOnSections: share(wrong.length, sections.length),
      addresses: all,
      aiListed: share(aiListed, ai),
      publishers: publishers.length,
    },
  };
}
