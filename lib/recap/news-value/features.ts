import type { EventType } from '../../insight/event-type.ts';
import { terms } from '../../text/similarity.ts';
import { registrableDomain } from '../../url/registrable-domain.ts';
import { headlineWords } from './word-weights.ts';
import { pattern, sequence } from '../../text/pattern.ts';

/** What is known of an event when its place in the week is decided. */
export interface NewsEvent {
  title: string;
  /** What its reports say, the leading one first. */
  text: string;
  /** Distinct publishers with reports of their own. */
  publishers: number;
  /** Addresses of its reports. */
  urls: string[];
  eventType: EventType;
  /** How much of the week's reports are about whom it is about, 0 to 1. */
  prominence: number;
}

export const newsFeatureNames = [
  'coverage',
  'headlineWords',
  'prominence',
  'money',
  'version',
  'ownPost',
  'newsroom',
  'repository',
  'personal',
  'explains',
  'capital',
  'state',
  'launch',
  'rumour',
  'security',
  'findings',
  'opinion',
] as const;
export type NewsFeatureName = (typeof newsFeatureNames)[number];
export type NewsFeatures = Record<NewsFeatureName, number>;

/** Sites by what they are: makers that report on themselves, newsrooms, and where code and papers lie. */
const makers = [
  'openai.com',
  'anthropic.com',
  'claude.com',
  'deepmind.google',
  'blog.google',
  'googleblog.com',
  'meta.com',
  'x.ai',
  'mistral.ai',
  'nvidia.com',
  'microsoft.com',
  'apple.com',
  'amazon.com',
  'aws.amazon.com',
  'cohere.com',
  'perplexity.ai',
  'deepseek.com',
  'qwen.ai',
  'github.io',
  'cursor.com',
];
const newsrooms = [
  'reuters.com',
  'bloomberg.com',
  'wsj.com',
  'nytimes.com',
  'ft.com',
  'cnbc.com',
  'theinformation.com',
  'techcrunch.com',
  'theverge.com',
  'wired.com',
  'axios.com',
  'washingtonpost.com',
  'bbc.com',
  'bbc.co.uk',
  'theguardian.com',
  'venturebeat.com',
  'arstechnica.com',
  'engadget.com',
  'semafor.com',
  'businessinsider.com',
  'cnn.com',
  'politico.com',
  'apnews.com',
  'theregister.com',
  'scmp.com',
  'nikkei.com',
  'economist.com',
  'fortune.com',
  'forbes.com',
  '36kr.com',
  '9to5mac.com',
  '9to5google.com',
  'macrumors.com',
  'cnet.com',
  'zdnet.com',
];
const repositories = ['github.com', 'huggingface.co', 'arxiv.org', 'gitlab.com', 'pypi.org'];

const explains = pattern('iu', [
  sequence('^', [
    'how',
    'why',
    'what',
    'when',
    'where',
    'a ',
    'an ',
    'the ',
    String.raw`\d+ `,
    'my ',
    'using',
    'building',
    'understanding',
    'inside',
    'is ',
    'are ',
    'should',
  ]),
  String.raw`\?$`,
  '^(?:如何|为什么|怎么|一文)',
]);
const money = /[$€£¥]\s?\d|\d\s?(?:billion|million|trillion|bn)\b|亿|万亿/iu;
const version = /\p{L}[- ]?\d+(?:\.\d+)?(?![\d%])/u;

/** Words of a title that name what has happened; the event's kind alone is told from the whole text, and softer. */
const titleCues = {
  capital: [
    'raises?',
    'raised',
    'raising',
    'funding',
    'valuation',
    'valued',
    'acquires?',
    'acquisition',
    'buys?',
    'merger',
    'ipo',
    'invests?',
    'investment',
    'stake',
    'deal',
    'revenue',
    'spending',
    'shares',
    'talks',
    'chips?',
    'data centers?',
  ],
  state: [
    'sues?',
    'lawsuit',
    'court',
    'judge',
    'trial',
    'bans?',
    'bill',
    'law',
    'laws',
    'senators?',
    'congress',
    'white house',
    'trump',
    'pentagon',
    'regulators?',
    'antitrust',
    'copyright',
    'export',
    'china',
    'government',
    'eu',
  ],
  launch: [
    'launch\\w*',
    'releas\\w+',
    'introduc\\w+',
    'unveil\\w*',
    'announc\\w+',
    'debut\\w*',
    'rolls? out',
  ],
  rumour: [
    'reportedly',
    'plans?',
    'tests?',
    'testing',
    'leak\\w*',
    'in talks',
    'considers?',
    'said to',
  ],
} as const;
const cuePatterns = Object.entries(titleCues).map(
  ([name, words]) => [name, new RegExp(`\\b(?:${words.join('|')})\\b`, 'iu')] as const,
);

/** Figures of an event, each between about -1 and 3; what they count for is learned. */
export function newsFeatures({
  title,
  text,
  publishers,
  urls,
  eventType,
  prominence,
}: NewsEvent): NewsFeatures {
  const hosts = urls.flatMap((url) =>
    URL.canParse(url) ? [new URL(url).host.replace(/^www\./, '')] : [],
  );
  const among = (list: readonly string[]) =>
    hosts.some((host) => list.includes(registrableDomain(host)) || list.includes(host)) ? 1 : 0;
  const cues = new Set(
    cuePatterns.filter(([, pattern]) => pattern.test(title)).map(([name]) => name),
  );
  const of = (name: string) => (cues.has(name) ? 1 : 0);
  const [own, news, repository] = [among(makers), among(newsrooms), among(repositories)];
  return {
    coverage: Math.log2(1 + publishers),
    headlineWords: wordScore(`${title}`, text, headlineWords),
    prominence,
    money: money.test(title) ? 1 : money.test(text) ? 0.5 : 0,
    version: version.test(title) ? 1 : 0,
    ownPost: own,
    newsroom: news,
    repository,
    personal: hosts.length > 0 && own + news + repository === 0 ? 1 : 0,
    explains: explains.test(title) ? 1 : 0,
    capital: of('capital'),
    state: of('state'),
    launch: of('launch'),
    rumour: of('rumour'),
    security: eventType === 'security' ? 1 : 0,
    findings: eventType === 'research' || eventType === 'benchmark' ? 1 : 0,
    opinion: eventType === 'opinion' || eventType === 'other' ? 1 : 0,
  };
}

/** Words of a text with their learned weights: a linear model; the title's words count as the text's and once more. */
export interface WordWeights {
  bias: number;
  weights: Record<string, number>;
}

/** Log-odds by words, cut to -3 to 3. */
export function wordScore(title: string, text: string, { bias, weights }: WordWeights): number {
  let score = bias;
  for (const term of wordTerms(title, text))
    score += Object.hasOwn(weights, term) ? (weights[term] ?? 0) : 0;
  return Math.max(-3, Math.min(3, score));
}

/** The terms word models know: `raise` in the text, `^raise` in the title. */
export function wordTerms(title: string, text: string): Set<string> {
  return new Set([
    ...terms(title).map((term) => `^${term}`),
    ...terms(`${title} ${text.slice(0, 600)}`),
  ]);
}
