import type { EventType } from '../../insight/event-type.ts';
import { largestAmount } from '../../text/numbers/amounts.ts';
import { terms } from '../../text/similarity.ts';
import { registrableDomain } from '../../url/registrable-domain.ts';
import { headlineWords } from './word-weights.ts';

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
  /** How much of the week's reports are about who it is about, 0 to 1. */
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
  'capital',
  'state',
  'launch',
  'rumour',
  'security',
  'findings',
] as const;
export type NewsFeatureName = (typeof newsFeatureNames)[number];
export type NewsFeatures = Record<NewsFeatureName, number>;

/**
 * Sites by what they are: makers that report on themselves, newsrooms, and where code and papers
 * lie.
 */
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

const version = /\p{L}[- ]?\d+(?:\.\d+)?(?![\d%])/u;

/**
 * Words of a title that name what has happened; the event's kind alone is told from the whole text,
 * and softer.
 */
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

/** Figures of an event, each between about -3 and 5; what they count for is learned. */
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
    money: magnitude(largestAmount(title)),
    version: version.test(title) ? 1 : 0,
    ownPost: own,
    newsroom: news,
    repository,
    personal: hosts.length > 0 && own + news + repository === 0 ? 1 : 0,
    capital: of('capital'),
    state: of('state'),
    launch: of('launch'),
    rumour: of('rumour'),
    security: eventType === 'security' ? 1 : 0,
    findings: eventType === 'research' || eventType === 'benchmark' ? 1 : 0,
  };
}

/**
 * Decades above a million: $1m is 0, $90m about 2, $4bn about 3.6; 0 for less and for no amount.
 */
function magnitude(amount: number): number {
  return Math.log10(Math.max(amount, 1e6)) - 6;
}

/**
 * Words of a text with their learned weights: a linear model; the title's words count as the text's
 * and once more.
 */
export interface WordWeights {
  bias: number;
  weights: Record<string, number>;
}

/** Log-odds by words; a long text counts as much as a short one. */
export function wordScore(title: string, text: string, { bias, weights }: WordWeights): number {
  let score = bias;
  for (const [term, value] of wordValues(title, text))
    score += Object.hasOwn(weights, term) ? (weights[term] ?? 0) * value : 0;
  return score;
}

/**
 * Terms of the title and of the text with their values: each of the two sets has length 1 as a
 * vector.
 */
export function wordValues(title: string, text: string): Map<string, number> {
  const all = [...wordTerms(title, text)];
  const inTitle = all.filter((term) => term.startsWith('^')).length;
  return new Map(
    all.map((term) => [term, 1 / Math.sqrt(term.startsWith('^') ? inTitle : all.length - inTitle)]),
  );
}

/** The terms word models know: `raise` in the text, `^raise` in the title. */
export function wordTerms(title: string, text: string): Set<string> {
  return new Set([
    ...terms(title).map((term) => `^${term}`),
    ...terms(`${title} ${text.slice(0, 600)}`),
  ]);
}
