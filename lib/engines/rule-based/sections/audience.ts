import type { EventType } from '../../../insight/event-type.ts';
import { audiences, type Audience } from '../../../insight/sections/audience.ts';
import type { Item } from '../../../insight/sections/index.ts';
import { wordedClaim } from '../claims.ts';
import type { Phrases } from '../phrases/phrases.ts';
import { quotesOf, type ArticleAnalysis } from '../analyze-article.ts';

/** Who reads this kind of news first. */
const readers: Record<EventType, Audience[]> = {
  release: ['engineers', 'product'],
  product: ['product', 'executives'],
  funding: ['investors', 'founders'],
  acquisition: ['investors', 'executives'],
  regulation: ['policy', 'executives'],
  lawsuit: ['policy', 'executives'],
  research: ['researchers', 'engineers'],
  benchmark: ['researchers', 'engineers'],
  chips: ['investors', 'engineers'],
  security: ['security', 'engineers'],
  pricing: ['founders', 'engineers'],
  people: ['executives', 'investors'],
  partnership: ['executives', 'investors'],
  'open-source': ['engineers', 'founders'],
  opinion: [],
  other: [],
};

/** Words that concern an audience; a sentence with one is the reason's evidence. */
const topics: Record<Audience, RegExp> = {
  engineers:
    /\b(?:apis?|sdk|developers?|engineers?|programm\w+|coding|code|github|latency|inference|fine-tun\w+|open[- ]source|deploy\w*|framework|tokens?|context window|software)\b|开发者|工程师|代码|部署|接口/gi,
  founders:
    /\b(?:start-?ups?|founders?|venture|entrepreneurs?|small business(?:es)?)\b|创业|初创|创始人/gi,
  product:
    /\b(?:users?|customers?|features?|apps?|products?|user experience|subscribers?)\b|用户|产品|功能|应用/gi,
  researchers:
    /\b(?:researchers?|stud(?:y|ies)|papers?|arxiv|experiments?|data ?sets?|universit(?:y|ies)|benchmarks?)\b|研究|论文|实验/gi,
  investors:
    /\b(?:investors?|shares|stocks?|valuation|revenue|earnings|ipo|funding|market cap|billion)\b|投资|估值|股|融资|亿/gi,
  policy:
    /\b(?:regulat\w+|lawmakers?|government|policy|court|congress|senate|legislation|export controls?|privacy|antitrust|laws?)\b|监管|政府|法律|政策|法院/gi,
  security:
    /\b(?:security|vulnerabilit\w+|attack(?:s|ers)?|hack\w*|malware|phishing|prompt injection|data leaks?|threats?)\b|安全|漏洞|攻击/gi,
  executives:
    /\b(?:enterprises?|business(?:es)?|executives?|ceos?|cios?|employees|workforce|organi[sz]ations?|productivity|adoption|strategy|budget)\b|企业|高管|员工|战略/gi,
  creators:
    /\b(?:creators?|artists?|writers?|musicians?|filmmakers?|video|images?|copyright|music|content (?:creat\w+|market\w+)|marketing|seo|designers?)\b|创作|艺术|版权|音乐|视频/gi,
};

/** One to three audiences: by the kind of news and by what the article speaks of most, each with the sentence that shows it. */
export function audience(reading: ArticleAnalysis, phrases: Phrases): Item<'audience'>[] {
  const leading = reading.sentences.slice(0, 60);
  const text = `${reading.headline}. ${reading.headline}. ${leading.map((sentence) => sentence.text).join(' ')}`;
  const ranked = audiencesIn(text, {
    eventType: reading.eventType,
    size: Math.max(3, Math.sqrt(leading.length)),
  });
  return ranked.flatMap((id) => {
    const shown = showing(reading, topics[id]);
    return shown ? [{ ...wordedClaim(phrases.reason[id], 'inferred', shown), audience: id }] : [];
  });
}

/** The audiences a text concerns, at most three, the first most: `size` is how often a topic may come up by chance. */
export function audiencesIn(
  text: string,
  { eventType, size }: { eventType: EventType; size: number },
): Audience[] {
  const counts = Object.fromEntries(
    audiences.map((id) => [id, [...text.matchAll(topics[id])].length]),
  ) as Record<Audience, number>;
  const worth = (id: Audience): number =>
    counts[id] / size +
    (readers[eventType].includes(id) ? 2 - 0.4 * readers[eventType].indexOf(id) : 0);
  const spoken = audiences
    .filter((id) => counts[id] > 0)
    .sort((one, other) => worth(other) - worth(one));
  return spoken.filter((id, at) => at === 0 || worth(id) >= 1.2).slice(0, 3);
}

/** The best sentence that speaks of the topic; the title where only it does. */
function showing(reading: ArticleAnalysis, topic: RegExp): Item['evidence'] | null {
  const speaking = reading.sentences.filter(
    ({ text, words }) => words >= 5 && words <= 60 && text.search(topic) >= 0,
  );
  const best = speaking.reduce<(typeof speaking)[number] | undefined>(
    (one, other) => (one === undefined || other.score > one.score ? other : one),
    undefined,
  );
  if (best) return quotesOf(best);
  return reading.headline.search(topic) >= 0
    ? [{ kind: 'quote', text: reading.headline, paragraph: -1 }]
    : null;
}
