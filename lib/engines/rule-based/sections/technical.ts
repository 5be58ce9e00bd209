import type { Item } from '../../../insight/sections/index.ts';
import type { ArticleAnalysis } from '../analyze-article.ts';
import { statedClaim, type Said } from '../claims.ts';
import { lexicon } from '../lexicon.ts';
import { factsAbout, tableFacts } from '../table-rows.ts';
import { leastProbability } from '../roles/thresholds.ts';

type Topic = Item<'technical'>['topic'];

/** Topics of technical statements; the topic with the most different hits wins. */
const topics: readonly [Exclude<Topic, 'other'>, RegExp][] = [
  [
    'benchmark',
    lexicon(
      [
        'benchmark*',
        'MMLU*',
        'GPQA',
        'SWE-bench*',
        'HumanEval',
        'AIME',
        'ARC-AGI*',
        'leaderboard*',
        'state of the art',
        'state-of-the-art',
        'accuracy',
        'perplexity',
        'score',
        'scores',
        'scored',
        'scoring',
        'evaluat*',
        '基准',
        '准确率',
        '得分',
        '评测',
      ],
      'giu',
    ),
  ],
  [
    'size',
    lexicon(
      [
        'parameter*',
        'context window',
        'context length',
        'tokens',
        'vocabulary',
        'quantiz*',
        'quantis*',
        '4-bit',
        '8-bit',
        '16-bit',
        'GB',
        'TB',
        '参数',
        '上下文',
        '词元',
      ],
      'giu',
    ),
  ],
  [
    'architecture',
    lexicon(
      [
        'architecture*',
        'transformer*',
        'mixture-of-experts',
        'mixture of experts',
        'MoE',
        'attention',
        'encoder*',
        'decoder*',
        'diffusion',
        'neural network*',
        'embedding*',
        'state-space',
        'RAG',
        'layers',
        'KV cache',
        'speculative decoding',
        'multi-agent',
        'multimodal',
        '架构',
        '注意力',
        '混合专家',
        '多模态',
      ],
      'giu',
    ),
  ],
  [
    'training',
    lexicon(
      [
        'pretrain*',
        'pre-train*',
        'post-train*',
        'fine-tun*',
        'finetun*',
        'reinforcement learning',
        'RLHF',
        'distill*',
        'trained',
        'training',
        'dataset*',
        'data set*',
        'synthetic data',
        'gradient*',
        'labelled data',
        'labeled data',
        '训练',
        '微调',
        '强化学习',
        '蒸馏',
        '数据集',
      ],
      'giu',
    ),
  ],
  [
    'hardware',
    lexicon(
      [
        'GPU*',
        'TPU*',
        'NPU*',
        'CPU*',
        'HBM*',
        'chip',
        'chips',
        'NVLink',
        'nanometer*',
        'nm',
        'petaFLOPS',
        'teraFLOPS',
        'exaFLOPS',
        'FLOPS',
        'gigawatt*',
        'megawatt*',
        'watts',
        'kW',
        'bandwidth',
        'throughput',
        'latency',
        'CUDA',
        'wafer*',
        'rack*',
        'processor*',
        '显卡',
        '算力',
        '纳米',
        '带宽',
        '吞吐',
        '芯片',
        '显存',
      ],
      'giu',
    ),
  ],
  [
    'interface',
    lexicon(
      [
        'API*',
        'SDK*',
        'command line',
        'CLI',
        'MCP',
        'Model Context Protocol',
        'endpoint*',
        'plugin*',
        'open weights',
        'open-weight',
        'JSON',
        'function calling',
        'tool use',
        'tool calls',
        'prompt caching',
        'Docker',
        'Kubernetes',
        'Python',
        'runtime',
        'license',
        'licence',
        'per million',
        '接口',
        '插件',
        '许可证',
        '每百万',
      ],
      'giu',
    ),
  ],
  [
    'security',
    lexicon(
      [
        'CVE-*',
        'prompt injection*',
        'jailbreak*',
        'sandbox*',
        'encrypt*',
        'vulnerabilit*',
        'remote code execution',
        'red team*',
        'red-team*',
        'zero-day*',
        'authenticat*',
        'malware',
        'exploit*',
        'credential*',
        'backdoor*',
        '漏洞',
        '越狱',
        '加密',
        '提示注入',
      ],
      'giu',
    ),
  ],
];

const MOST_WORDS = 52;
const MOST_OVERLAP = 0.6;

/** The article's technical statements, the likeliest first, at most so many. */
export function technical(reading: ArticleAnalysis, said: Said, most: number): Item<'technical'>[] {
  const candidates = reading.sentences
    .filter(
      ({ standsAlone, words, roles }) =>
        standsAlone &&
        words <= MOST_WORDS &&
        roles.technical >= leastProbability.technical &&
        roles.noise < roles.technical,
    )
    .sort((one, other) => other.roles.technical - one.roles.technical);
  const items: Item<'technical'>[] = [];
  const rows = tableItems(reading).slice(0, MOST_ROWS);
  for (const sentence of candidates) {
    if (items.length >= most - rows.length) break;
    if (said.repeats(sentence.text) || said.overlap(sentence.content) > MOST_OVERLAP) continue;
    said.add(sentence.text);
    items.push({ ...statedClaim(sentence), topic: topicOf(sentence.text) });
  }
  return [...items, ...rows];
}

/** Rows of the article's tables that are shown, and values of a row. */
const MOST_ROWS = 1;
const MOST_VALUES = 4;

/**
 * What the article's tables say of the models and chips it names, most mentioned first, a line
 * each.
 */
function tableItems({ article, mentions }: ArticleAnalysis): Item<'technical'>[] {
  const facts = tableFacts(article);
  if (facts.length === 0) return [];
  return mentions
    .filter(({ kind }) => kind === 'model' || kind === 'chip')
    .flatMap(({ name }) => {
      const about = factsAbout(facts, name).slice(0, MOST_VALUES);
      const [first] = about;
      if (!first) return [];
      const values = about.map(({ attribute, value }) => `${attribute} ${value}`).join('; ');
      const text = `${first.name}: ${values}`;
      const evidence = [
        ...new Map(
          about.flatMap((fact) => fact.evidence.map((one) => [JSON.stringify(one), one] as const)),
        ).values(),
      ].slice(0, 6);
      return [{ text, basis: 'stated' as const, evidence, link: null, topic: topicOf(text) }];
    });
}

function topicOf(text: string): Topic {
  const hits = topics.map(([topic, pattern]) => ({
    topic,
    count: new Set((text.match(pattern) ?? []).map((hit) => hit.toLowerCase())).size,
  }));
  const most = hits.reduce((one, other) => (other.count > one.count ? other : one));
  return most.count === 0 ? 'other' : most.topic;
}
