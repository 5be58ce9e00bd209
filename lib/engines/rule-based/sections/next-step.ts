import { wordCount } from '../../../text/tokenize.ts';
import type { Said } from '../claims.ts';
import {
  overlapCoefficient,
  type ArticleAnalysis,
  type AnalyzedSentence,
} from '../analyze-article.ts';
import { compressSentence } from '../compress-sentence.ts';
import { isPast } from '../event-type.ts';
import { pattern, sequence } from '../../../text/pattern.ts';

const MOST_WORDS = 24;
const LEAST_WORDS = 6;

/** States who must do what. */
const should = pattern('iu', '^', [
  sequence(
    '(?!',
    [
      'it',
      'this',
      'that',
      'they',
      'he',
      'she',
      'we',
      'I',
      'these',
      'those',
      'there',
      'what',
      'which',
      'who',
      'how',
      'why',
      'as',
      'but',
    ],
    String.raw`\b)(?:[\p{L}\d’'-]+ ){0,5}`,
    [String.raw`[\p{L}-]+s`, 'people', 'you', 'everyone', 'anyone'],
    ' ',
    [String.raw`should(?! (?:be|have)\b)`, 'ought to', 'are advised to', 'are urged to'],
    String.raw`\b`,
  ),
  sequence(
    "it(?:['’]s| is) ",
    [
      'important',
      'essential',
      'crucial',
      'best',
      'wise',
      'worth',
      'advisable',
      'critical',
      'a good idea',
    ],
    String.raw` to\b`,
  ),
]);

/** Instructs the reader. */
const imperative = pattern(
  'i',
  '^(?:(?:always|never|first|instead|just) )?',
  [
    'add',
    'adopt',
    'ask',
    'assign',
    'audit',
    'avoid',
    'begin',
    'benchmark',
    'build',
    'check',
    'choose',
    'clean',
    'collect',
    'combine',
    'compare',
    'consider',
    'define',
    'document',
    'enable',
    'ensure',
    'evaluate',
    'experiment',
    'focus',
    'give',
    'identify',
    'invest',
    'keep',
    'limit',
    'list',
    'look for',
    'make sure',
    'map',
    'measure',
    'monitor',
    'pick',
    'pilot',
    'plan',
    'prepare',
    'prioriti[sz]e',
    'provide',
    'put',
    'review',
    'run',
    'select',
    'set',
    'start',
    'switch',
    'test',
    'track',
    'train',
    'treat',
    'try',
    'update',
    'upgrade',
    'use',
    'validate',
    'verify',
    'write',
    'remove',
    'rotate',
    'revoke',
    'replace',
    'disable',
    'uninstall',
    'delete',
    'patch',
    'apply',
    'reset',
    'change',
    'install',
  ],
  String.raw`\b(?! (?:it|this|that|these|those|them|us|our|here|below|now)\b)`,
);

/** Advertises, points elsewhere or leans on what precedes it. */
const unusable = pattern('i', [
  sequence(
    String.raw`\b`,
    [
      'our',
      'us',
      "we(?:['’]ll)?",
      'click',
      'sign up',
      'subscribe',
      'newsletter',
      'contact',
      'book a',
      'free trial',
      'demo',
      'download',
      'below',
      'above',
      'following',
      'this (?:article|guide|post|section|step|command|prompt)',
      'these',
      'those',
      'I',
      'my',
      'me',
    ],
    String.raw`\b`,
  ),
  String.raw`^(?:\S+ ){0,4}(?:it|them)\b`,
  '[{}<>=`:]',
  String.raw`\.(?:com|org|io|net|ai)\b`,
  '[?!]$',
]);

const chinese =
  /^(?:企业|公司|团队|开发者|用户|投资者|管理者|建议|应当?|需要?|可以?先)[^，。]{0,12}(?:应|应当|应该|需要?|必须|建议|尽快)|^(?:建议|请|务必)/u;

/**
 * The article's own advice to its readers: the best such sentence near its subject that is not on
 * the card yet, verbatim; null if it has none.
 */
export function findAdvice(
  { sentences, language, title }: ArticleAnalysis,
  said: Pick<Said, 'overlap'>,
): { sentence: AnalyzedSentence; text: string } | null {
  let best: { sentence: AnalyzedSentence; text: string; worth: number } | null = null;
  for (const sentence of sentences) {
    const bare = sentence.text;
    const commands = imperative.test(bare);
    if (
      !(language.startsWith('zh') ? chinese.test(bare) : commands || should.test(bare)) ||
      unusable.test(bare) ||
      !/[.。]$/.test(bare)
    )
      continue;
    if (!commands && !sentence.standsAlone && !/^you /i.test(bare)) continue;
    const text = compressSentence(bare, { words: MOST_WORDS }, language);
    if (text === null || wordCount(text) < LEAST_WORDS || said.overlap(sentence.content) > 0.6)
      continue;
    const near = overlapCoefficient(title, sentence.content);
    const worth = 0.4 * sentence.score + 1.5 * near + (commands ? 0 : 1);
    if ((near > 0 || !commands) && worth > (best?.worth ?? (commands ? 0.3 : -1)))
      best = { sentence, text, worth };
  }
  return best;
}

/**
 * A figure with its unit and what it is of: "71% of consumers", "$503 billion by 2030", "three
 * times faster".
 */
const figures = [
  pattern(
    'u',
    String.raw`(?<![\p{L}\d.,-])`,
    String.raw`(?:(?:about|nearly|almost|over|more than|up to|at least|roughly) )?\d`,
    String.raw`[\d.,]*`,
    ['%', ' percent', ' per cent'],
    String.raw` of (?:[\p{L}\d-]+ ){0,4}?[\p{L}-]{3,}s(?![\p{L}\d])`,
  ),
  /[$€£¥]\d[\d.,]{0,20} ?(?:million|billion|trillion|bn)(?: (?:by|in) 20\d\d)?/u,
  pattern(
    'u',
    String.raw`(?<![\p{L}\d.,-])\d[\d.,]{0,20}(?:x| times) `,
    ['faster', 'cheaper', 'more', 'fewer', 'less', 'larger', 'smaller', 'better'],
    '[^,.;)]{0,30}?(?=',
    [String.raw` (?:than|and|while|with)\b`, '[,.;)]'],
    ')',
  ),
  pattern(
    'u',
    [
      'rose',
      'fell',
      'gr[eo]w[ns]?',
      String.raw`declin\w+`,
      String.raw`dropp\w+`,
      String.raw`increas\w+`,
      String.raw`decreas\w+`,
      String.raw`cut\w*`,
      String.raw`sav\w+`,
      String.raw`improv\w+`,
      String.raw`reduc\w+`,
      'up',
      'down',
    ],
    String.raw`(?: [\p{L}-]+){0,2}? (?:by )?`,
    ['about ', 'nearly ', 'almost ', 'over ', 'more than ', 'up to ', 'as much as '],
    String.raw`?\d[\d.,]{0,20}`,
    ['%', ' percent', ' per cent'],
  ),
  /[\p{Script=Han}]{2,6}\d[\d.,]{0,20}\s?(?:%|亿美元|亿元|万亿元|倍)/u,
];

/**
 * The figure worth tracing to its source: stated near the article's subject and not of a past year;
 * null if there is none.
 */
export function figureToCheck({
  sentences,
  title,
  article,
}: ArticleAnalysis): { figure: string; sentence: AnalyzedSentence } | null {
  let best: { figure: string; sentence: AnalyzedSentence; worth: number } | null = null;
  for (const sentence of sentences) {
    if (!sentence.standsAlone) continue;
    const figure = figures
      .map((pattern) => pattern.exec(sentence.text)?.[0].trim())
      .find((found) => found !== undefined);
    if (figure === undefined) continue;
    const near = overlapCoefficient(title, sentence.content);
    const worth = sentence.score + near - (isPast(sentence.text, article.publishedAt) ? 1 : 0);
    if (near > 0 && worth > (best?.worth ?? -Infinity)) best = { figure, sentence, worth };
  }
  return best;
}
