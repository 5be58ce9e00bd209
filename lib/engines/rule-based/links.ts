import type { Claim, Fact } from '../../insight/claim.ts';
import type { EventType } from '../../insight/event-type.ts';
import type { Phrases } from './phrases/phrases.ts';
import type { ArticleAnalysis } from './analyze-article.ts';
import { factsOf } from '../../knowledge/facts-of.ts';
import { linksFor, loadKnowledge } from '../../knowledge/catalog.ts';
import type { Link, Regulation } from '../../knowledge/pack.ts';
import type { Mentioned } from './entities.ts';
import { pattern, sequence } from '../../text/pattern.ts';

type LinkKind = keyof Phrases['link'];

/** What a link leads to, by its host and path. */
const kinds: [LinkKind, RegExp][] = [
  [
    'code',
    /^https?:\/\/(?:www\.)?(?:github\.com|gitlab\.com|gitee\.com|modelscope\.cn)\/[^/]+\/[^/]+/i,
  ],
  [
    'model',
    pattern('i', [
      sequence(String.raw`^https?://(?:www\.)?`, [
        String.raw`huggingface\.co/(?!blog|join|pricing)[^/]+/[^/]+`,
        String.raw`ollama\.com/library/`,
      ]),
      'model[-_ ]?card',
      'system[-_ ]?card',
    ]),
  ],
  [
    'paper',
    pattern('i', [
      sequence(
        String.raw`^https?://(?:www\.)?`,
        [
          String.raw`arxiv\.org`,
          String.raw`openreview\.net`,
          String.raw`doi\.org`,
          String.raw`dl\.acm\.org`,
          String.raw`aclanthology\.org`,
          String.raw`papers\.nips\.cc`,
          String.raw`proceedings\.mlr\.press`,
        ],
        '/',
      ),
      String.raw`\.pdf$`,
    ]),
  ],
  ['price', /\/(?:api-)?pricing\b|\/plans\b/i],
  [
    'law',
    pattern(
      'i',
      String.raw`^https?://(?:[\w-]+\.)*`,
      [
        String.raw`europa\.eu`,
        'gov',
        'mil',
        String.raw`gov\.[a-z]{2}`,
        String.raw`gob\.[a-z]{2}`,
        String.raw`legiscan\.com`,
        String.raw`un\.org`,
        String.raw`oecd\.org`,
      ],
      '/',
    ),
  ],
  [
    'filing',
    pattern(
      'i',
      String.raw`^https?://(?:[\w-]+\.)*`,
      [
        String.raw`courtlistener\.com`,
        String.raw`sec\.gov`,
        String.raw`justia\.com`,
        String.raw`documentcloud\.org`,
        String.raw`storage\.courtlistener\.com`,
      ],
      '/',
    ),
  ],
  [
    'advisory',
    pattern('i', [
      sequence(
        String.raw`^https?://(?:[\w-]+\.)*`,
        [
          String.raw`nvd\.nist\.gov`,
          String.raw`cve\.org`,
          String.raw`cve\.mitre\.org`,
          String.raw`cisa\.gov`,
          String.raw`msrc\.microsoft\.com`,
        ],
        '/',
      ),
      '/security/advisories/',
    ]),
  ],
];

/** Which links help with the step for this kind of news, best first. */
const wanted: Record<EventType, LinkKind[]> = {
  release: ['model', 'code', 'price', 'paper'],
  product: ['price', 'code'],
  funding: ['filing'],
  acquisition: ['filing'],
  regulation: ['law', 'filing'],
  lawsuit: ['filing', 'law'],
  research: ['paper', 'code', 'model'],
  benchmark: ['paper', 'code', 'model'],
  chips: ['filing', 'price'],
  security: ['advisory', 'code', 'paper'],
  pricing: ['price'],
  people: [],
  partnership: ['filing'],
  'open-source': ['code', 'model', 'paper'],
  opinion: [],
  other: [],
};

/**
 * The link of the article that leads to the thing itself: model page, code, paper, law, filing;
 * null where it has none.
 */
export function linkFor(
  { article, eventType }: Pick<ArticleAnalysis, 'article' | 'eventType'>,
  phrases: Phrases,
): Claim['link'] {
  for (const kind of wanted[eventType]) {
    const pattern = kinds.find(([id]) => id === kind)?.[1];
    const link = article.links.find(
      ({ url, text }) =>
        pattern?.test(url) === true && !/^(?:share|tweet|follow|sign|log ?in)/i.test(text),
    );
    if (link) return { label: phrases.link[kind], url: link.url };
  }
  return null;
}

/** When the makers' permanent pages were entered. */
const ENTERED = '2026-11';

/** Which of a maker's permanent pages help with the step for this kind of news, best first. */
const wantedPackLink: Partial<Record<EventType, Link['kind'][]>> = {
  release: ['models', 'docs', 'pricing'],
  product: ['docs', 'pricing'],
  pricing: ['pricing'],
  'open-source': ['weights', 'docs'],
  benchmark: ['models', 'docs'],
};

/** A page to act on or check, with the fact of the pack that leads there. */
export interface PackLink {
  label: string;
  url: string;
  fact: Fact;
}

/**
 * The permanent page of the maker the news is about: its models, prices, documentation or weights;
 * null where the pack has none or no maker is plain.
 */
export function vendorPage(
  { eventType, mentions }: Pick<ArticleAnalysis, 'eventType' | 'mentions'>,
  subject: Mentioned | null,
): PackLink | null {
  const maker =
    subject?.id ??
    mentions.find(({ kind, inTitle, id }) => kind === 'organisation' && inTitle && id !== null)?.id;
  if (!maker) return null;
  const pages = linksFor(maker);
  for (const kind of wantedPackLink[eventType] ?? []) {
    const page = pages.find((link) => link.kind === kind);
    if (page)
      return {
        label: page.label,
        url: page.url,
        fact: {
          kind: 'fact',
          id: `link:${page.organisation}:${kind}`,
          text: page.label,
          source: { name: page.label, url: page.url },
          asOf: ENTERED,
        },
      };
  }
  return null;
}

const comparison = pattern('iu', [
  sequence(
    String.raw`\b`,
    ['like', 'unlike', 'similar to', 'modell?ed on', 'beside', 'compared (?:with|to)', 'than'],
    String.raw`\b`,
  ),
  '类似',
  '不同于',
]);

/**
 * The law, order or code a piece of news on regulation is about, under the name the article uses,
 * with its text: the title or the sentence that reports the event (`changed`) names it, and nothing
 * else in it is compared. Null where they name none that the pack has.
 */
export function lawNamed(
  { eventType, headline, language }: Pick<ArticleAnalysis, 'eventType' | 'headline' | 'language'>,
  changed: string,
): (PackLink & { name: string }) | null {
  if (eventType !== 'regulation') return null;
  const found = [headline, changed]
    .filter((text) => !comparison.test(text))
    .flatMap((text, at) =>
      loadKnowledge().regulations.flatMap((law) =>
        namesIn(law, text).map((name) => ({ law, name, at })),
      ),
    );
  const [first] = found.sort(
    (one, other) => one.at - other.at || other.name.length - one.name.length,
  );
  const fact = first && factsOf(first.law.id, { language })[0]?.fact;
  return first && fact
    ? { name: first.name, label: first.law.name, url: first.law.url, fact }
    : null;
}

function namesIn({ name, aliases }: Regulation, text: string): string[] {
  return [name, ...aliases].filter((alias) => {
    const at = text.indexOf(alias);
    return (
      at >= 0 &&
      !/[\p{L}\d]/u.test(
        /\p{Script=Han}/u.test(alias) ? '' : (text[at - 1] ?? '') + (text[at + alias.length] ?? ''),
      )
    );
  });
}
