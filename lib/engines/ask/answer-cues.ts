import { PhraseIndex } from '../../text/phrase-index.ts';
import { findNumbers } from '../../text/numbers/find-numbers.ts';
import type { Question, QuestionType } from './question.ts';
import { pattern, sequence } from '../../text/pattern.ts';

/** Words that sentences answering each type of question tend to have. */
const expectedWords: Partial<Record<QuestionType, readonly string[]>> = {
  license: [
    'licen*',
    'apache',
    'mit',
    'gpl',
    'commercial*',
    'permissive',
    'fork',
    '许可',
    '协议',
    '商用',
    '授权',
  ],
  availability: [
    'available',
    'availab*',
    'subscriber*',
    'preview',
    'beta',
    'rollout',
    'rolling out',
    'download*',
    'github',
    'hugging face',
    'demo',
    'waitlist',
    'limited to',
    'supported',
    'access',
    'try',
    'starting today',
    '上线',
    '可用',
    '支持',
    '开放',
    '下载',
    '开源',
    '部署',
  ],
  compare: [
    'compared',
    'compar*',
    'than',
    'versus',
    'outperform*',
    'higher',
    'lower',
    'highest',
    'lowest',
    'better',
    'worse',
    'unlike',
    'similar',
    'instead',
    'previously',
    'while',
    'although',
    'rather',
    '比',
    '超过',
    '超越',
    '相比',
    '持平',
    '接近',
    '提升',
    '优于',
  ],
  why: [
    'because',
    'reason',
    'due to',
    'since',
    'so that',
    'in order to',
    'as a result',
    'driven by',
    'concern*',
    'aims',
    'aim',
    'to manage',
    'helps',
    'allows',
    'accelerat*',
    'part of',
    'accidental*',
    'claims',
    'determined',
    '因为',
    '由于',
    '为了',
    '原因',
    '以便',
    '需要',
    '从而',
  ],
  how: [
    'by',
    'using',
    'through',
    'via',
    'with',
    'starts',
    'works',
    'converter',
    'method',
    '通过',
    '利用',
    '采用',
    '使用',
  ],
  risk: [
    'risk*',
    'error*',
    'security',
    'safe*',
    'sensitive',
    'law*',
    'legal*',
    'liab*',
    'protect*',
    'warn*',
    'prevent*',
    'restrict*',
    'lifted',
    '风险',
    '安全',
    '防范',
    '泄露',
  ],
  where: ['at', 'in', 'on', 'site', 'hosted', 'demo', 'github', '在', '于'],
};

const indexes = new Map(
  Object.entries(expectedWords).map(([type, words]) => [type, new PhraseIndex({ [type]: words })]),
);

const undisclosedWords = new PhraseIndex({
  undisclosed: [
    'undisclosed',
    'not disclosed',
    "weren't disclosed",
    'were not disclosed',
    'did not disclose',
    "didn't disclose",
    'unclear',
    'under investigation',
    'declined to',
    'not been answered',
    'no evidence',
    'not yet',
    '未披露',
    '未公布',
    '尚未',
    '不清楚',
  ],
});

const dates = pattern('i', [
  sequence(
    String.raw`\b`,
    [
      String.raw`(?:19|20)\d\d`,
      'january',
      'february',
      'march',
      'april',
      'may',
      'june',
      'july',
      'august',
      'september',
      'october',
      'november',
      'december',
      '(?:mon|tues|wednes|thurs|fri|satur|sun)day',
      'today',
      'yesterday',
      '(?:last|next|this) (?:week|month|year|quarter)',
      String.raw`\d+[- ](?:day|week|month|year)s?`,
    ],
    String.raw`\b`,
  ),
  String.raw`\d+ ?[年月日天]`,
  '小时',
  '今[天日年]',
  '明年',
  '去年',
]);
const namePair =
  /(?<![.!?] |^)\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)+|[\p{Script=Han}]{2,4}(?:说|表示|认为)/u;
const negation = pattern('i', [
  sequence(
    String.raw`\b`,
    [
      'not',
      'no',
      'never',
      "isn['’]t",
      "aren['’]t",
      "doesn['’]t",
      "don['’]t",
      "won['’]t",
      "can['’]t",
      'cannot',
      'yet to',
      'without',
      'unclear',
      'however',
    ],
    String.raw`\b`,
  ),
  '[不没未无]',
]);

/** What of a passage fits the type of a question; each 0 or 1, `expected` up to 1. */
export interface AnswerCues {
  expected: number;
  money: number;
  number: number;
  date: number;
  name: number;
  undisclosed: number;
  negation: number;
}

/** Whether a passage has what a question of this type asks for. */
export function answerCues({ types }: Question, text: string): AnswerCues {
  const asks = (type: QuestionType): boolean => types.has(type);
  const numbers = asks('howMuch') || asks('when') ? findNumbers(text) : [];
  const money = asks('howMuch') && numbers.some(({ kind }) => kind === 'money');
  const number = asks('howMuch') && (numbers.length > 0 || /\d/.test(text));
  const date = asks('when') && dates.test(text);
  const name = asks('who') && namePair.test(text);
  const worded = [...types].some((type) => (indexes.get(type)?.counts(text).size ?? 0) > 0);
  return {
    expected: Number(money || date || name || worded || number),
    money: Number(money),
    number: Number(number),
    date: Number(date),
    name: Number(name),
    undisclosed: Number(
      (asks('howMuch') || asks('when') || asks('how') || asks('yesNo')) &&
        undisclosedWords.counts(text).size > 0,
    ),
    negation: Number(asks('yesNo') && negation.test(text)),
  };
}
