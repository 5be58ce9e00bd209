import type { Claim } from '../../insight/claim.ts';
import type { EventType } from '../../insight/event-type.ts';
import type { Phrases } from './phrases.ts';
import type { Reading } from './reading.ts';

type LinkKind = keyof Phrases['link'];

/** What a link leads to, by its host and path. */
const kinds: [LinkKind, RegExp][] = [
  [
    'code',
    /^https?:\/\/(?:www\.)?(?:github\.com|gitlab\.com|gitee\.com|modelscope\.cn)\/[^/]+\/[^/]+/i,
  ],
  [
    'model',
    /^https?:\/\/(?:www\.)?(?:huggingface\.co\/(?!blog|join|pricing)[^/]+\/[^/]+|ollama\.com\/library\/)|model[-_ ]?card|system[-_ ]?card/i,
  ],
  [
    'paper',
    /^https?:\/\/(?:www\.)?(?:arxiv\.org|openreview\.net|doi\.org|dl\.acm\.org|aclanthology\.org|papers\.nips\.cc|proceedings\.mlr\.press)\/|\.pdf$/i,
  ],
  ['price', /\/(?:api-)?pricing\b|\/plans\b/i],
  [
    'law',
    /^https?:\/\/(?:[\w-]+\.)*(?:europa\.eu|gov|mil|gov\.[a-z]{2}|gob\.[a-z]{2}|legiscan\.com|un\.org|oecd\.org)\//i,
  ],
  [
    'filing',
    /^https?:\/\/(?:[\w-]+\.)*(?:courtlistener\.com|sec\.gov|justia\.com|documentcloud\.org|storage\.courtlistener\.com)\//i,
  ],
  [
    'advisory',
    /^https?:\/\/(?:[\w-]+\.)*(?:nvd\.nist\.gov|cve\.org|cve\.mitre\.org|cisa\.gov|msrc\.microsoft\.com)\/|\/security\/advisories\//i,
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

/** The link of the article that leads to the thing itself: model page, code, paper, law, filing; null where it has none. */
export function linkFor(
  { article, eventType }: Pick<Reading, 'article' | 'eventType'>,
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
