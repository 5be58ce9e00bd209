import type { EventType } from '../../../insight/event-type.ts';
import type { Item } from '../../../insight/sections/index.ts';
import { statedClaim, type Said } from '../claims.ts';
import type { ArticleAnalysis } from '../analyze-article.ts';

type Topic = Item<'technical'>['topic'];

/** What a technical statement speaks of; the first topic with the most hits names it. */
const topics: [Exclude<Topic, 'other'>, RegExp][] = [
  [
    'benchmark',
    /\b(?:benchmarks?|MMLU(?:-Pro)?|GPQA|SWE-?bench|HumanEval|AIME|ARC-AGI|leaderboard|state[- ]of[- ]the[- ]art|accuracy|F1|BLEU|perplexity|pass@\d|scor(?:e[sd]?|ing) (?:of )?\d)\b|基准|准确率|得分/g,
  ],
  [
    'size',
    /\b(?:parameters?|context (?:window|length)|\d+(?:\.\d+)?[BMT]\b(?=[ -](?:param|model|token))|active parameters|vocabulary|quanti[sz](?:ed|ation)|(?:4|8|16)-bit|checkpoint size)\b|参数|上下文/g,
  ],
  [
    'architecture',
    /\b(?:architectures?|transformers?|mixture[- ]of[- ]experts|MoE|attention|encoders?|decoders?|diffusion|neural networks?|embedding(?:s)?|state[- ]space|retrieval[- ]augmented|RAG|layers?|KV[- ]cache|speculative decoding|multi-?agent|knowledge graph|multimodal)\b|架构|注意力|混合专家|多模态/g,
  ],
  [
    'training',
    /\b(?:pre-?train(?:ed|ing)?|post-?train(?:ed|ing)|fine-?tun(?:e[sd]?|ing)|reinforcement learning|RLHF|distill(?:ed|ation)|trained on|training (?:data|run|cost|set)|data ?sets?|synthetic data|gradient|backpropagation|supervised|unsupervised|labell?ed data)\b|训练|微调|强化学习|蒸馏|数据集/g,
  ],
  [
    'hardware',
    /\b(?:GPUs?|TPUs?|NPUs?|HBM\d?\w*|H100s?|H200s?|B200s?|A100s?|GB200|NVLink|nanometers?|nm process|teraflops|petaflops|FLOPS?|gigawatts?|megawatts?|memory bandwidth|throughput|tokens per second|latency|CUDA|wafers?)\b|显卡|算力|纳米|带宽|吞吐/g,
  ],
  [
    'interface',
    /\b(?:APIs?|SDKs?|command[- ]line|CLI|MCP|Model Context Protocol|endpoints?|plugins?|open[- ]weights?|JSON|function calling|tool (?:use|calls?|calling)|prompt caching|Docker|Kubernetes|Python|runtime)\b|接口|插件/g,
  ],
  [
    'security',
    /\b(?:CVE-\d{4}-\d+|prompt injection|jailbreaks?|sandbox(?:ed|ing)?|encrypt(?:ed|ion)|vulnerabilit(?:y|ies)|remote code execution|red[- ]team(?:ing|ed)?|zero-day|authentication)\b|漏洞|越狱|加密|提示注入/g,
  ],
];

/** In these kinds of news a technical term beside a figure is a technical statement; elsewhere it may be about money or law. */
const technicalKinds = new Set<EventType>([
  'release',
  'open-source',
  'research',
  'benchmark',
  'chips',
  'pricing',
  'security',
  'product',
]);

/** The article's technical statements: sentences with at least two technical terms, or one and a figure. */
export function technical(reading: ArticleAnalysis, said: Said, most: number): Item<'technical'>[] {
  const figuresCount = technicalKinds.has(reading.eventType);
  const found = reading.sentences.flatMap((sentence) => {
    if (!sentence.standsAlone || sentence.words > 50 || /\b(?:I|my|me)\b/.test(sentence.text))
      return [];
    const hits = topics.map(([topic, pattern]) => ({
      topic,
      count: new Set([...sentence.text.matchAll(pattern)].map(([hit]) => hit.toLowerCase())).size,
    }));
    const total = hits.reduce((sum, { count }) => sum + count, 0);
    const measured = /\d/.test(sentence.text) ? 1 : 0;
    if (total === 0 || total + (figuresCount ? measured : 0) < 2) return [];
    const topic = hits.reduce((one, other) => (other.count > one.count ? other : one)).topic;
    return [
      { sentence, topic, worth: Math.min(4, total) * 0.6 + measured * 0.6 + 0.5 * sentence.score },
    ];
  });
  const items: Item<'technical'>[] = [];
  for (const { sentence, topic } of found.sort((one, other) => other.worth - one.worth)) {
    if (items.length >= most) break;
    if (said.overlap(sentence.content) > 0.5) continue;
    said.add(sentence.text);
    items.push({ ...statedClaim(sentence), topic });
  }
  return items;
}
