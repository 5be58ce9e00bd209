import { findDates } from '../../../../text/dates/find-dates.ts';
import { pattern, sequence } from '../../../../text/pattern.ts';
import { wordCount } from '../../../../text/tokenize.ts';
import { publicationDay } from '../../../../article/publication-day.ts';
import type { Evidence } from '../../../../insight/claim.ts';
import { quotesOf, type AnalyzedSentence, type ArticleAnalysis } from '../../analyze-article.ts';
import { compressSentence } from '../../compress-sentence.ts';
import { lexicon } from '../../lexicon.ts';
import type { Phrases } from '../../phrases/phrases.ts';
import type { StepName } from './rank-names.ts';

/** A step the article itself gives, with what it rests on. */
export interface StatedStep {
  text: string;
  evidence: Evidence[];
}

const MOST_WORDS = 30;
const LEAST_WORDS = 6;
/** Days ahead within which a date is one to act by. */
const SOON = 200;

/**
 * Advises those concerned: "Developers who installed the package should remove it", "Customers are
 * urged to rotate their keys".
 */
const advised = pattern(
  'iu',
  String.raw`^(?:[\p{L}’'-]+ ){0,2}`,
  [
    'developers',
    'users',
    'customers',
    'companies',
    'organi[sz]ations',
    'teams',
    'administrators',
    'admins',
    'engineers',
    'maintainers',
    'anyone',
    'everyone',
    'businesses',
    'owners',
    'researchers',
    'people',
  ],
  String.raw`\b[^.,;]{0,60}? `,
  ['should', 'must', 'are (?:advised|urged|told|encouraged) to', 'need to'],
  String.raw` (?!be\b|have\b|not\b|expect\b)\p{Ll}`,
);
const advisedInChinese =
  /^(?:建议|请|提醒)?[^，。]{0,14}(?:用户|开发者|企业|团队|客户|管理员)[^，。]{0,20}(?:应|应当|应该|需要?|必须|尽快|请)[^，。]{2,}/u;

/** A thing that a sentence only points to: its name can mean it. */
const pointing = pattern(
  'iu',
  String.raw`\bthe (?:malicious |affected |compromised |vulnerable )?`,
  [
    'package',
    'library',
    'plugin',
    'plug-in',
    'extension',
    'tool',
    'app',
    'server',
    'module',
    'version',
  ],
  String.raw`\b`,
);

/** A release that mends a flaw, with its version. */
const mended = pattern('iu', [
  sequence(
    String.raw`\b`,
    ['fixed', 'patched', 'addressed', 'resolved', 'mended', 'remedied', 'corrected'],
    String.raw`\b[^.]{0,80}?\b(?:in|with|by|to)\b[^.]{0,40}?`,
    String.raw`\bv(?:ersions?)?\.? ?(\d+(?:\.\d+)+)`,
  ),
  sequence(
    String.raw`\b(?:upgrade|update|updating|upgrading) to (?:[\w-]+ ){0,3}`,
    String.raw`(?:v(?:ersion)? ?)?(\d+(?:\.\d+)+)`,
  ),
]);
const mendedInChinese =
  /(?:升级|更新)(?:到|至)[^，。\d]{0,12}(\d+(?:\.\d+)+)|(\d+(?:\.\d+)+)[^，。]{0,8}(?:修复|修补)/u;

/** What is handed in by a date. */
const handedIn = lexicon([
  'application*',
  'submission*',
  'proposal*',
  'registration*',
  'nomination*',
  'entries',
  'comment period',
  'public comment*',
  'consultation',
  'feedback',
  'apply',
  'register',
  '报名',
  '申请',
  '投稿',
  '征求意见',
  '反馈意见',
  '提交',
]);
const closes = lexicon([
  'close',
  'closes',
  'closing',
  'due',
  'deadline',
  'until',
  'by',
  'before',
  'end',
  'ends',
  'open through',
  'accepted',
  '截止',
  '之前',
  '前',
]);
const inForce = lexicon([
  'take effect',
  'takes effect',
  'taking effect',
  'come into force',
  'comes into force',
  'enter into force',
  'will apply',
  'apply from',
  'applies from',
  'go into effect',

  'goes into effect',
  'take place',
  'will end',
  'will expire',
  'expires',
  'starting',
  'effective',

  'beginning',
  'deadline',
  'shut down',
  'retire',
  'retired',
  'deprecated',
  'until',
  'no longer',
  '生效',
  '起施行',
  '实施',
  '到期',
  '截止',
  '凌晨起',
  '日起',
  '保留到',
  '下线',
  '停止',
]);

/** A list of things to do without its last one. */
function withoutLast(text: string): string {
  return text.replace(/, ([^,]+), and [^,]+([.。])$/u, ' and $1$2');
}

/** What the article advises those who its news concerns; what it only points to is named. */
export function advisedStep(
  { sentences, language }: ArticleAnalysis,
  names: readonly StepName[],
): StatedStep | null {
  const pattern = language.startsWith('zh') ? advisedInChinese : advised;
  for (const sentence of sentences) {
    if (!pattern.test(sentence.text) || /[“”"?]/.test(sentence.text)) continue;
    const named = names.find(
      ({ kind, name }) => kind === 'product' && /^[a-z\d][\w-]*[-_]\w+$/.test(name),
    );
    const whole =
      named && !sentence.text.includes(named.name)
        ? sentence.text.replace(pointing, named.name)
        : sentence.text;
    const text = [whole, withoutLast(whole)]
      .map((each) => compressSentence(each, { words: MOST_WORDS }, language))
      .find((each) => each !== null);
    if (!text || wordCount(text) < LEAST_WORDS) continue;
    return {
      text,
      evidence: [
        ...quotesOf(sentence),
        ...(named && text.includes(named.name) ? quotesOf(named.sentence) : []),
      ],
    };
  }
  return null;
}

/** The version that mends what the news is about. */
export function mendingStep(
  { sentences, language }: ArticleAnalysis,
  names: readonly StepName[],
  phrases: Phrases,
): StatedStep | null {
  for (const sentence of sentences) {
    const found = (language.startsWith('zh') ? mendedInChinese : mended).exec(sentence.text);
    const version = found?.[1] ?? found?.[2];
    if (!version) continue;
    const own = names.find(
      ({ name, kind }) =>
        kind !== 'organisation' && kind !== 'person' && sentence.text.includes(name),
    );
    const name = own ?? names.find(({ kind }) => kind === 'product' || kind === 'phrase');
    if (!name) continue;
    return {
      text: phrases.mend.replace('{subject}', name.name).replace('{version}', version),
      evidence: own ? quotesOf(sentence) : [...quotesOf(sentence), ...quotesOf(name.sentence)],
    };
  }
  return null;
}

/** What can be handed in, and by when: a call, a consultation, a registration. */
export function applyingStep(
  reading: ArticleAnalysis,
  names: readonly StepName[],
  phrases: Phrases,
): StatedStep | null {
  for (const sentence of reading.sentences) {
    if (!handedIn.test(sentence.text) || !closes.test(sentence.text)) continue;
    const date = dayAhead(sentence, reading);
    const name = names.find(({ kind }) => kind !== 'person');
    if (!date || !name) continue;
    return {
      text: phrases.applyBefore.replace('{subject}', name.name).replace('{date}', date),
      evidence: [...quotesOf(sentence), ...quotesOf(name.sentence)],
    };
  }
  return null;
}

/**
 * The day by which a step has to be taken, as the article words it, with the sentence that states
 * it.
 */
export function dayToActBy(
  reading: ArticleAnalysis,
): { date: string; sentence: AnalyzedSentence } | null {
  for (const sentence of reading.sentences) {
    if (!inForce.test(sentence.text)) continue;
    const date = dayAhead(sentence, reading);
    if (date) return { date, sentence };
  }
  return null;
}

/** The first whole day within the next months that a sentence states. */
function dayAhead(
  { text }: AnalyzedSentence,
  { article, language }: ArticleAnalysis,
): string | null {
  const day = publicationDay(article);
  if (day === null) return null;
  const limit = new Date(Date.parse(day) + SOON * DAY).toISOString().slice(0, 10);
  const found = findDates(text, { reference: day, language }).find(
    ({ date, text: words }) =>
      date !== null &&
      date.length === 10 &&
      date > day &&
      date <= limit &&
      /\d/.test(words) &&
      /\p{L}/u.test(words),
  );
  return found?.text.trim() ?? null;
}

const DAY = 86_400_000;
