import type { EventType } from '../../insight/event-type.ts';
import { pattern, sequence } from '../../text/pattern.ts';

/** The verbs and nouns by which a sentence reports this kind of event. */
export const eventCue: Record<EventType, RegExp> = {
  release: pattern('i', [
    sequence(
      String.raw`\b`,
      ['releas', 'launch', 'unveil', 'introduc', 'debut', 'announc', 'ship', 'roll'],
      String.raw`(?:e[sd]?|s|ed|es|ing)?\b`,
    ),
    '发布',
    '發布',
    '推出',
    '上线',
  ]),
  product: pattern('i', [
    sequence(
      String.raw`\b`,
      [
        'releas',
        'launch',
        'unveil',
        'introduc',
        'debut',
        'announc',
        'ship',
        'roll',
        'add',
        'bring',
        'integrat',
        'incorporat',
        'overhaul',
        'redesign',
        'expand',
        'updat',
      ],
      String.raw`(?:e[sd]?|s|ed|es|ing|ped|s out)?\b`,
    ),
    '推出',
    '发布',
    '發布',
    '上线',
    '啟動',
    '启动',
    '更新',
  ]),
  funding: pattern('i', [
    sequence(
      String.raw`\b`,
      [
        'raised?',
        'raises',
        'raising',
        'funding',
        'invest(?:s|ed|ment)',
        'valu(?:ed|ation)',
        'round',
        'led by',
      ],
      String.raw`\b`,
    ),
    '融资',
    '估值',
    '领投',
  ]),
  acquisition: /\b(?:acquir\w*|buy(?:s|ing)?|bought|purchase[sd]?|merg\w*|takeover)\b|收购|合并/i,
  regulation: pattern('i', [
    sequence(
      String.raw`\b`,
      [
        'vote[sd]?',
        'passe[sd]',
        'law',
        'bill',
        'rules?',
        String.raw`regulat\w*`,
        'ban(?:s|ned)?',
        'order(?:s|ed)?',
        String.raw`requir\w*`,
        String.raw`approv\w*`,
        'sign(?:s|ed)',
        String.raw`propos\w*`,
        String.raw`investigat\w*`,
        String.raw`restrict\w*`,
        'limits?',
        String.raw`tighten\w*`,
      ],
      String.raw`\b`,
    ),
    '法',
    '规定',
    '办法',
    '监管',
    '要求',
  ]),
  lawsuit: pattern('i', [
    sequence(
      String.raw`\b`,
      [
        'sue[sd]?',
        'suing',
        'lawsuits?',
        'filed',
        String.raw`alleg\w*`,
        'court',
        'judge',
        'jury',
        'ruled',
        String.raw`settle\w*`,
        'damages',
      ],
      String.raw`\b`,
    ),
    '起诉',
    '诉讼',
    '法院',
    '判',
  ]),
  research: pattern('i', [
    sequence(
      String.raw`\b`,
      [
        'researchers?',
        'stud(?:y|ies)',
        'found',
        'finds?',
        'show(?:s|ed)?',
        String.raw`propos\w*`,
        String.raw`develop\w*`,
        String.raw`demonstrat\w*`,
        'present(?:s|ed)?',
        String.raw`introduc\w*`,
        String.raw`publish\w*`,
      ],
      String.raw`\b`,
    ),
    '研究',
    '发现',
    '提出',
    '论文',
  ]),
  benchmark: pattern('i', [
    sequence(
      String.raw`\b`,
      [
        String.raw`benchmark\w*`,
        'score[sd]?',
        String.raw`outperform\w*`,
        'beat(?:s)?',
        'top(?:s|ped)',
        'ranked?',
        'state-of-the-art',
        String.raw`compar\w*`,
        'test(?:ed|s)?',
      ],
      String.raw`\b`,
    ),
    '得分',
    '超越',
    '榜',
  ]),
  chips: pattern('i', [
    sequence(
      String.raw`\b`,
      [
        'chips?',
        'gpus?',
        'data cent(?:er|re)s?',
        'build(?:s|ing)?',
        'built',
        String.raw`ship\w*`,
        String.raw`manufactur\w*`,
        'supply',
        'order(?:s|ed)?',
        String.raw`invest\w*`,
        'gigawatts?',
      ],
      String.raw`\b`,
    ),
    '芯片',
    '算力',
    '数据中心',
  ]),
  security: pattern('i', [
    sequence(
      String.raw`\b`,
      [
        String.raw`vulnerabilit\w*`,
        String.raw`attack\w*`,
        String.raw`hack\w*`,
        String.raw`breach\w*`,
        String.raw`exploit\w*`,
        String.raw`leak\w*`,
        String.raw`disclos\w*`,
        String.raw`discover\w*`,
        String.raw`patch\w*`,
        'exposed?',
      ],
      String.raw`\b`,
    ),
    '漏洞',
    '攻击',
    '泄露',
  ]),
  pricing: pattern('i', [
    sequence(
      String.raw`\b`,
      [
        'price[sd]?',
        'pricing',
        'cost(?:s)?',
        'cut(?:s)?',
        'cheaper',
        'charge[sd]?',
        'fee',
        'subscription',
        'per (?:million|month)',
      ],
      String.raw`\b`,
    ),
    '价格',
    '降价',
    '涨价',
    '定价',
  ]),
  people: pattern('i', [
    sequence(
      String.raw`\b`,
      [
        String.raw`appoint\w*`,
        'hire[sd]?',
        'join(?:s|ed)',
        'le(?:ft|aves?|aving)',
        String.raw`depart\w*`,
        String.raw`resign\w*`,
        'step(?:s|ped|ping) down',
        'fired',
        'laid off',
        'layoffs?',
        'cut(?:s|ting)?',
        'named',
      ],
      String.raw`\b`,
    ),
    '卸任',
    '辞任',
    '任命',
    '离职',
    '加盟',
    '裁员',
  ]),
  partnership: pattern('i', [
    sequence(
      String.raw`\b`,
      [
        String.raw`partner\w*`,
        'agree(?:ment|d|s)',
        'deal',
        'sign(?:s|ed)',
        String.raw`collaborat\w*`,
        'team(?:s|ed|ing) up',
        'joint',
      ],
      String.raw`\b`,
    ),
    '合作',
    '协议',
    '签',
  ]),
  'open-source': pattern('i', [
    sequence(
      String.raw`\b`,
      [
        String.raw`open[- ](?:sourc\w*|weights?)`,
        String.raw`licen[cs]\w*`,
        'github',
        'hugging face',
        String.raw`releas\w*`,
        String.raw`publish\w*`,
      ],
      String.raw`\b`,
    ),
    '开源',
  ]),
  opinion: /\b(?:argue[sd]?|should|must|believe[sd]?|means?|need(?:s|ed)?|shows?)\b|应该|认为/i,
  other: /\b(?:announc\w*|said|reported|launch\w*|will|plans?)\b|宣布|表示|将/i,
};

/**
 * How far a sentence is from an event of the day, 0 for not at all: a condition, a state that has
 * long been so, a year gone by, what happened besides and what is only exclaimed tell of none.
 */
export function noEvent(text: string, publishedAt: string | null): number {
  return (
    (conditional.test(text) ? 2 : 0) +
    (longSince.test(text) ? 1.5 : 0) +
    (isPast(text, publishedAt) ? 1 : 0) +
    (writer.test(text) ? 2 : 0) +
    (cliche.test(text) ? 1.5 : 0) +
    (/^(?:\S+ ){1,4}also\b/.test(text) ? 1.2 : 0) +
    (/[!！]$/.test(text) && !/[\d“"]/.test(text) ? 1.5 : 0)
  );
}

/** Openings that could occur over any article. */
const cliche = pattern('iu', '^', [
  sequence("in (?:the|today['’]s|an|a|our) ", [
    'fast-paced',
    String.raw`ever-\w+`,
    'rapidly',
    'digital',
    'modern',
    'competitive',
    'age',
    'era',
    'world of',
    'realm of',
    'hubbub',
  ]),
  'throughout (?:history|the)',
  'from the early days',
  'since the dawn',
  'for (?:decades|centuries)',
  'there (?:has|have|had) been',
  String.raw`today, (?:artificial intelligence|AI|technology|\p{L}+ is)`,
  'keeping up with',
  sequence(String.raw`as (?:the|technology|we)\b[^,]{0,80}`, [
    'evolv',
    'advanc',
    'grow',
    'continu',
    'progress',
    'navigat',
    'transform',
  ]),
  'gone are the days',
  'imagine',
  'when it comes to',
  'whether you',
  'over the (?:past|last|years)',
  '[^,.]{3,50} (?:has|have) come a long way',
]);

/** "Ann Lee is head of research at …": a line about whoever wrote or speaks. */
const writer = pattern(
  'iu',
  String.raw`^(?:\p{Lu}[\p{L}.'’-]+ ){2,4}(?:is|was) (?:an? |the )?(?:\p{L}+ ){0,4}`,
  [
    'manager',
    'director',
    'editor',
    'writer',
    'reporter',
    'journalist',
    'professor',
    'lecturer',
    'head',
    'founder',
    'consultant',
    'analyst',
    'columnist',
    'fellow',
    'student',
  ],
  String.raw`\b`,
);

const conditional = /^(?:if|when|whenever|unless|there (?:is|are))\b|^(?:如果|当)/i;
const longSince = pattern('iu', [
  sequence(
    String.raw`\b`,
    [
      sequence(
        String.raw`(?:has|have) (?:long )?been (?!\p{L}+ed\b)[^.]*\bfor `,
        ['more than ', 'over ', 'nearly ', 'almost '],
        String.raw`?(?:\d+|a|several|many) (?:years|decades?)`,
      ),
      'in recent years',
      'over the (?:past|last) (?:few |several )?(?:years|decades?)',
      'for (?:years|decades)',
    ],
    String.raw`\b`,
  ),
  '近年来',
  '多年来',
]);

/** Tells of a year gone by: background rather than a stake, unless it says more. */
export function isPast(text: string, publishedAt: string | null): boolean {
  const years = [...text.matchAll(/\b(?:19|20)\d{2}\b/g)].map(([year]) => year);
  return (
    publishedAt !== null &&
    years.length > 0 &&
    years.every((year) => year < publishedAt.slice(0, 4))
  );
}
