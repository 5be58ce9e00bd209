import type { CompetitorRow } from '../../../../insight/competitor-table.ts';
import type { Item } from '../../../../insight/sections/index.ts';
import { quotesOf, type ArticleAnalysis, type AnalyzedSentence } from '../../analyze-article.ts';
import type { Mentioned } from '../../entities.ts';
import { lexicon, occurrences } from './cues.ts';
import { pattern, sequence } from '../../../../text/pattern.ts';

type Cell = Item<'competitors'>;

const AMOUNT = String.raw`[$€£¥￥]\s?\d[\d,]{0,20}(?:\.\d+)?`;
const COUNT = String.raw`\d[\d,]{0,20}(?:\.\d+)?`;
const PER_MILLION = String.raw`(?:\/|per|for each|for every|a|for)\s?(?:one |1 ?)?M(?:illion)?`;
const MILLION_TOKENS = String.raw`百万\s?(?:tokens?|词元)`;

const OPENED = String.raw`(?:open|releas|publish|shar)\w*`;
const ITS_WEIGHTS = '(?:the |its |their )?weights';
const OPENED_ZH = '(?:开放|开源|公布|公开)';

/**
 * How an article states a property; of the patterns of a row the first that matches gives the cell,
 * its one group, in the article's words.
 */
const properties: { row: CompetitorRow; patterns: RegExp[] }[] = [
  {
    row: 'weights',
    patterns: [
      pattern(
        'iu',
        String.raw`\b(`,
        [
          String.raw`(?:has|have|had|does|do|did|will|would) not (?:be )?${OPENED}(?: ${ITS_WEIGHTS})?`,
          String.raw`delay\w* (?:the )?${OPENED} ${ITS_WEIGHTS}[^,.;]{0,20}`,
        ],
        String.raw`)\b`,
      ),
      /\b(available only (?:through|via|on|in|from) [^,.;]{3,40})/iu,
      pattern(
        'u',
        '(',
        [
          String.raw`(?:没有|不会|尚未|并未|未|暂不|不)(?:在[^，。]{0,8})?${OPENED_ZH}(?:其)?(?:模型)?权重`,
          String.raw`权重(?:暂时|暂)?(?:不会|没有|尚未|未)[^，。]{0,10}${OPENED_ZH}`,
        ],
        ')',
      ),
      pattern(
        'iu',
        String.raw`\b(`,
        [
          String.raw`weights (?:will|are|is|would) not (?:be )?(?:open|released|public)\w*`,
          'closed weights',
        ],
        String.raw`)\b`,
      ),
      /(权重(?:暂)?不开放|不开放权重|暂不开源|闭源|权重[^，。]{0,8}后(?:再)?开放)/u,
      /\b((?:releas|open|publish)(?:e?s|ed|ing) (?:the |its |their )?weights)\b/iu,
      /\b(weights (?:are|were) (?:now )?(?:open|public|available|downloadable)\w*)\b/iu,
      /\b(open[- ]weights?|open[- ]source[ds]?)\b(?! (?:rivals?|competitors?|community))/iu,
      /(开源(?:模型)?权重|权重(?:已)?(?:全部)?(?:开放|开源)|开放权重)/u,
    ],
  },
  {
    row: 'licence',
    patterns: [
      pattern(
        'u',
        '(?<![A-Za-z])(',
        [String.raw`Apache(?: License)?[- ]2\.0`, 'MIT', 'BSD-3', String.raw`CC[- ]BY[\w.-]*`],
        ' (?:licen[cs]e|许可证?|协议))',
      ),
      /(?<![A-Za-z])(Apache(?: License)?[- ]2\.0)(?![A-Za-z])/u,
      /(?<![A-Za-z])(MIT)\s?(?:开源)?(?:许可|协议)/u,
      /\b((?:modified |custom |community |research )[Ll]icen[cs]e)\b/u,
    ],
  },
  {
    row: 'context',
    patterns: [
      /((?:\d[\d.,]{0,20}\s?(?:[KM]\b|million|thousand)?|(?:one|two) million)[- ]tokens?)[- ]context/iu,
      pattern(
        'iu',
        'context (?:(?:window|length) )?of (?:up to |about )?',
        String.raw`(\d[\d.,]{0,20}\s?(?:[KM]\b|million|thousand)?[ -]?tokens?)`,
      ),
      pattern(
        'iu',
        'context (?:window|length) ',
        ['is', 'reaches', 'grows to', 'rises to'],
        String.raw` (\d[\d.,]{0,20}\s?(?:[KM]\b|million)?[ -]?tokens?)`,
      ),
      /(\d[\d.]{0,20}\s?(?:[KM]|[万百]+)\s?(?:tokens?|词元)?)\s?(?:的)?(?:长)?上下文/iu,
      pattern(
        'iu',
        '上下文(?:窗口|长度)?',
        ['达到?', '扩展[到至]', '提升[到至]', '为', '支持', '最[长大高]'],
        String.raw`*\s?(\d[\d.]{0,20}\s?(?:[KM]|[万百]+)\s?(?:tokens?|词元)?)`,
      ),
    ],
  },
  {
    row: 'parameters',
    patterns: [
      /(\d[\d.,]{0,20}\s?(?:[BT]\b|billion|trillion|million))[- ](?:total[- ])?parameters?\b/iu,
      /参数(?:总)?(?:量|规模)?(?:为|达到?|约)?\s?(\d[\d.]{0,20}\s?[万亿]+)/u,
      /(\d[\d.]{0,20}\s?[万亿]+)(?:总)?参数/u,
    ],
  },
  {
    row: 'price-in',
    patterns: [
      new RegExp(`(${AMOUNT}) ${PER_MILLION} input`, 'iu'),
      new RegExp(`(${AMOUNT})(?: ${PER_MILLION} tokens?)?(?: for)? (?:the )?input`, 'iu'),
      new RegExp(`input tokens? (?:cost|costs|at|for|is|are|priced at) (${AMOUNT})`, 'iu'),
      new RegExp(
        `每${MILLION_TOKENS}?\\s?输入[^，。\\d¥￥]{0,10}([¥￥]?${COUNT}\\s?(?:美元|元)?)`,
        'iu',
      ),
      new RegExp(`输入[^，。；\\d¥￥]{0,16}([¥￥]?${COUNT}\\s?(?:美元|元)?)`, 'iu'),
    ],
  },
  {
    row: 'price-out',
    patterns: [
      new RegExp(`(${AMOUNT}) ${PER_MILLION} output`, 'iu'),
      new RegExp(`(${AMOUNT})(?: ${PER_MILLION} tokens?)?(?: for)? (?:the )?output`, 'iu'),
      new RegExp(`output tokens? (?:cost|costs|at|for|is|are|priced at) (${AMOUNT})`, 'iu'),
      new RegExp(
        `每${MILLION_TOKENS}?\\s?输出[^，。\\d¥￥]{0,10}([¥￥]?${COUNT}\\s?(?:美元|元)?)`,
        'iu',
      ),
      new RegExp(`输出[^，。；\\d¥￥]{0,16}([¥￥]?${COUNT}\\s?(?:美元|元)?)`, 'iu'),
    ],
  },
  {
    row: 'memory',
    patterns: [
      /(\d[\d.,]{0,20}\s?[GT]B) of (?:HBM\w*|memory|VRAM|unified memory)/u,
      /(\d[\d.,]{0,20}\s?[GT]B (?:of )?(?:HBM|LPDDR|GDDR)\w*)/u,
      /(\d[\d.,]{0,20}\s?[GT]B)\s?(?:的)?(?:显存|内存)/u,
    ],
  },
  {
    row: 'list-price',
    patterns: [
      pattern(
        'iu',
        String.raw`\b(?:costs?|priced at|sells? for|sold for) `,
        String.raw`(?:(?:about|around|roughly|between|up to) )?`,
        String.raw`(\$\d[\d,.]{0,20}(?: (?:and|to|-) \$\d[\d,.]{0,20}\d)?)(?! (?:per|a|an) )`,
      ),
    ],
  },
  { row: 'bandwidth', patterns: [/(\d[\d.,]{0,20}\s?TB\/s)/u] },
  {
    row: 'compute',
    patterns: [
      /(\d[\d.,]{0,20}\s?(?:(?:peta|exa|tera)[Ff][Ll][Oo][Pp][Ss]|[PET]FLOPS|P?OPS|TOPS))\b/u,
      /(\d[\d.,]{0,20}\s?(?:PFLOPS|每秒浮点))/u,
    ],
  },
  {
    row: 'power',
    patterns: [
      /(\d[\d.,]{0,20}[- ]?(?:W|watts?|kW|kilowatts?))\b/u,
      /(?:功耗)[^，。\d]{0,6}(\d[\d.,]{0,20}\s?(?:W|瓦|千瓦))/u,
    ],
  },
];

/** After one of these in a clause figures are another's. */
const turning = lexicon([
  'than',
  'compared',
  'versus',
  'vs',
  'unlike',
  'rival*',
  'predecessor*',
  'competitor*',
  'while',
  'whereas',
  'against',
  'up from',
  'down from',
  '相比',
  '此前',
  '对手',
  '上一代',
  '而',
]);

/** A sentence that continues about the article's subject without naming it. */
const goesOn = pattern('u', [
  '^(?:It|The (?:new )?(?:model|chip|system|accelerator|release)) ',
  '^(?:该模型|新模型|这款模型|该芯片|这款芯片|模型|其)',
]);

/**
 * What the article states of a model, chip or product in clauses that are about it; the first of
 * each row wins.
 */
export function statedCells(
  analysis: ArticleAnalysis,
  thing: Pick<Mentioned, 'name' | 'kind' | 'sentences'>,
  day: string,
  subject: boolean,
): Cell[] {
  const others = analysis.mentions
    .filter(
      ({ kind, name }) => (kind === 'model' || kind === 'chip') && !isFormOf(name, thing.name),
    )
    .map(({ name }) => name);
  const cell = (row: CompetitorRow, text: string, evidence: Cell['evidence']): Cell => ({
    text,
    basis: 'stated',
    evidence,
    link: null,
    name: thing.name.slice(0, 80),
    subject,
    row,
    asOf: day,
  });
  const clauses = [
    ...thing.sentences.flatMap((index) => {
      const sentence = analysis.sentences[index];
      const clause = sentence && clauseAbout(sentence.text, thing.name, others);
      return sentence && clause ? [{ clause, evidence: quotesOf(sentence) }] : [];
    }),
    ...(subject ? continuations(analysis, thing, others) : []),
  ];
  const stated = clauses.flatMap(({ clause, evidence }) =>
    properties.flatMap(({ row, patterns }) => {
      const value = firstMatch(clause, patterns);
      return value === null ? [] : [cell(row, value, evidence)];
    }),
  );
  const maker = subject ? makerCell(analysis, thing, cell) : null;
  return maker ? [maker, ...stated] : stated;
}

/**
 * The part of a sentence that is about a name: up to the next other name, and up to a turn to
 * another's figures.
 */
function clauseAbout(text: string, name: string, others: readonly string[]): string | null {
  const at = placesOf(text, name).find((place) => !isVariant(text, place, name)) ?? -1;
  if (at < 0) return null;
  const behind = [
    ...others.map((other) => text.indexOf(other, at + name.length)),
    ...placesOf(text, name).filter((place) => place > at && isVariant(text, place, name)),
  ].filter((position) => position >= 0);
  const before = others.some((other) => {
    const position = text.indexOf(other);
    return position >= 0 && position < at;
  });
  const clause = text.slice(before ? at : 0, Math.min(text.length, ...behind));
  turning.lastIndex = 0;
  const turn = turning.exec(clause);
  return turn ? clause.slice(0, turn.index) : clause;
}

/** Where a name begins in a text. */
function placesOf(text: string, name: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length))
    places.push(at);
  return places;
}

/** Words that distinguish the members of one product family. */
const variants = pattern('iu', '^[ -]?', [
  sequence(
    [
      'Ultra',
      'Max',
      'Pro',
      'Mini',
      'Lite',
      'Plus',
      'Air',
      'Nano',
      'Turbo',
      'Flash',
      'Next',
      'Super',
      'Small',
      'Large',
      'Medium',
      'Coder',
      'CPX',
    ],
    String.raw`(?![\p{L}])`,
  ),
  String.raw`NVL\d`,
]);

/** Whether at a place another thing of the family is named: "Rubin Ultra" is no Rubin. */
function isVariant(text: string, place: number, name: string): boolean {
  return variants.test(text.slice(place + name.length));
}

/**
 * Sentences without a name of their own in an article about one model or chip ("It costs …", "The
 * context window is …"), with one that names it.
 */
function continuations(
  { sentences, mentions, headline }: ArticleAnalysis,
  { name, kind, sentences: at }: Pick<Mentioned, 'name' | 'kind' | 'sentences'>,
  others: readonly string[],
): { clause: string; evidence: Cell['evidence'] }[] {
  const naming = sentences[at[0] ?? -1];
  const titled = mentions.filter((mention) => mention.kind === kind && mention.inTitle);
  const isFirst = titled.every(
    (mention) =>
      isFormOf(mention.name, name) || headline.indexOf(mention.name) > headline.indexOf(name),
  );
  if (!naming || !isFirst) return [];
  return sentences.flatMap((sentence, index) => {
    if (at.includes(index) || namesAny(sentence, others)) return [];
    const before = sentences
      .slice(0, index)
      .findLast((each) => each.text.includes(name) || namesAny(each, others));
    if (before && namesAny(before, others) && !goesOn.test(sentence.text)) return [];
    const clause = clauseAbout(`${name} ${sentence.text}`, name, others);
    return clause ? [{ clause, evidence: [...quotesOf(sentence), ...quotesOf(naming)] }] : [];
  });
}

function namesAny({ text }: AnalyzedSentence, names: readonly string[]): boolean {
  return names.some((name) => text.includes(name));
}

/** "Opus 5" and "Claude Opus 5". */
function isFormOf(one: string, other: string): boolean {
  return one.includes(other) || other.includes(one);
}

function firstMatch(clause: string, patterns: readonly RegExp[]): string | null {
  for (const pattern of patterns) {
    const value = pattern.exec(clause)?.[1]?.trim();
    if (value) return value;
  }
  return null;
}

/** The maker, if one sentence states that it released or made the thing. */
function makerCell(
  { sentences, mentions }: ArticleAnalysis,
  { name, sentences: at }: Pick<Mentioned, 'name' | 'sentences'>,
  cell: (row: CompetitorRow, text: string, evidence: Cell['evidence']) => Cell,
): Cell | null {
  for (const index of at.slice(0, 3)) {
    const sentence = sentences[index];
    if (!sentence) continue;
    const makers = mentions.filter(
      (mention) =>
        mention.kind === 'organisation' &&
        mention.sentences.includes(index) &&
        makes(sentence.text, mention.name, name),
    );
    const [maker] = makers;
    if (maker && makers.length === 1) return cell('maker', maker.name, quotesOf(sentence));
  }
  return null;
}

const releasing = lexicon([
  'releas*',
  'launch*',
  'unveil*',
  'introduc*',
  'announc*',
  'publish*',
  'open sourced',
  'shipped',
  '发布',
  '推出',
  '开源',
]);
const BETWEEN_MAKER_AND_THING = 100;

function makes(text: string, maker: string, thing: string): boolean {
  const from = text.indexOf(maker);
  const to = text.indexOf(thing);
  if (from < 0 || to < from) return false;
  const between = text.slice(from + maker.length, to);
  return (
    between.length < BETWEEN_MAKER_AND_THING &&
    !/[.;]/.test(between) &&
    (occurrences(between, releasing) > 0 || /^['’]s\s+(?:new\s+)?$/u.test(between))
  );
}
