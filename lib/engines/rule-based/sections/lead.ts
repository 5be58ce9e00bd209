import { TLDR_MOST_WORDS } from '../../../insight/sections/tldr.ts';
import { wordCount } from '../../../text/tokenize.ts';
import { isUnspacedLanguage } from '../../../text/language.ts';
import {
  contentTerms,
  overlapCoefficient,
  type ArticleAnalysis,
  type AnalyzedSentence,
} from '../analyze-article.ts';
import { isSameLine, type Said } from '../claims.ts';
import { compressSentence, type LengthLimits } from '../compress-sentence.ts';
import { stakeCueScore } from '../stake-cues.ts';
import { opensWithBackground, reportable } from './reportable.ts';
import { logOdds, total, type Signal } from '../signals.ts';
import { pattern, sequence } from '../../../text/pattern.ts';

/** A sentence as one of the card's first lines, with why it was chosen. */
export interface LeadLine {
  sentence: AnalyzedSentence;
  text: string;
  words: number;
  signals: Signal[];
  value: number;
}

/** The card's first lines. */
export interface Lead {
  changed: LeadLine | null;
  hook: LeadLine | null;
  why: LeadLine | null;
}

export const ROOM = { changed: 52, why: 40 } as const;
/** A report should be no longer; each word beyond costs so much. */
const GOOD_LENGTH = 28;
/** The same in Chinese and Japanese, where half a report is cut with its second clause. */
const GOOD_EASTERN = 34;
const LONG_WORD = 0.02;
/** A stake should be no longer. */
const GOOD_STAKE = 28;
/**
 * The report and the stake together; the rest of the thirty seconds is for the next step and its
 * readers.
 */
const ROOM_FOR_BOTH = TLDR_MOST_WORDS - 14;
const HOOK_CHARACTERS = 140;
/** In Chinese and Japanese, where a character is half a word. */
const HOOK_EASTERN = 64;
/** So many candidates of each line are tried together. */
const BEAM = 6;
/** Minimum role score of a line; weaker lines are left out. */
const LEAST = { hook: -3, why: -1.8 } as const;
/** What a cue of the lexicon adds to the learned score of a stake. */
const CUE_WEIGHT = 0.8;
/** Minimum score of a hook; below it the title is shown. */
export const STRONG_HOOK = -0.4;
/** A standfirst or a caption has fewer words than the first sentence of a text. */
const LEAST_FIRST_WORDS = 15;
const FIRST_WEIGHT = 0.8;
/**
 * Where no sentence is likelier than this to report an event, the piece is about a trend, and its
 * first sentence has the thesis.
 */
const TREND = 0.4;
const FIRST_OF_TREND = 3.5;
/**
 * Weights of the other signals for a report, added to the log-odds of the event. Rounded from a
 * softmax over the candidates of each article, fitted on out-of-fold role probabilities.
 */
const REPORT = {
  facts: 0.3,
  twoSentences: -0.5,
  titleAgain: -3,
  titleItself: -9,
  pointsBack: -1.5,
  background: -3,
  firstPerson: -0.5,
} as const;
/** What the hook and the stake weigh next to the report itself. */
const WEIGHT = { changed: 1, hook: 0.3, why: 0.5 } as const;

const clickbait = pattern('i', [
  String.raw`\?`,
  '!',
  String.raw`^(?:why|how|what|here(?: are|['’]s))\b`,
  sequence(
    String.raw`\b`,
    [
      "you won['’]?t",
      'this is why',
      'the truth about',
      'shocking',
      'insane',
      'mind-blowing',
      'everything you',
      'you need to know',
      'jaw-dropping',
    ],
    String.raw`\b`,
  ),
  '震惊',
  '竟然',
  '重磅',
  '揭秘',
  '炸裂',
  '刷屏',
]);
/** Someone's words rather than what happened. */
const quotation = /^[“"「]|[“"「][^”"」]{40,}[”"」]/u;
/** What to do is the next step's. */
const advice = /\b(?:advis|recommend|urg)(?:es|ed|ing)\b|\bshould\b|建议|应尽快/iu;
const saysNothing = /\b(?:would not say|declined to|did not say|has not said)\b|未透露|没有公布/iu;
/** A condition, an exclamation or a question reports nothing. */
const noReport = /^(?:if|when|whether|imagine)\b|[!！?？]["”」]?$|^(?:如果|假如|若)/iu;
const firstOrSecond = /\b(?:I|I['’](?:m|ve|d|ll)|my|me|your?|we|our)\b|我们?|你们?|您/;

/**
 * What changed, why it matters and the hook, chosen together: of the best candidates of each, the
 * three that fit their roles best and do not repeat each other.
 */
export function chooseLead(reading: ArticleAnalysis): Lead {
  const changed = best(reading.sentences.flatMap((sentence) => asReport(sentence, reading)));
  const hooks = best(reading.sentences.flatMap((sentence) => asHook(sentence, reading)));
  const whys = best(reading.sentences.flatMap((sentence) => asStake(sentence, reading)));
  let lead: Lead = { changed: changed[0] ?? null, hook: null, why: null };
  let most = -Infinity;
  for (const one of changed.length > 0 ? changed : [null]) {
    const besides = whys.filter(
      (why) => !areSame(one, why, reading) && (one?.words ?? 0) + why.words <= ROOM_FOR_BOTH,
    );
    for (const hook of [...hooks.filter((line) => !areSame(one, line, reading)), null])
      for (const why of [...besides.filter((line) => !areSame(hook, line, reading)), null]) {
        const value =
          WEIGHT.changed * (one?.value ?? 0) +
          WEIGHT.hook * (hook?.value ?? LEAST.hook) +
          WEIGHT.why * (why?.value ?? LEAST.why);
        if (value > most) [most, lead] = [value, { changed: one, hook, why }];
      }
  }
  return lead;
}

function areSame(one: LeadLine | null, other: LeadLine | null, reading: ArticleAnalysis): boolean {
  return one !== null && other !== null && isSameLine(one.text, other.text, reading);
}

/** Stakes of an article that fit the available room and repeat nothing on the card, best first. */
export function otherStakes(reading: ArticleAnalysis, said: Said, words: number): LeadLine[] {
  return reading.sentences
    .flatMap((sentence) => asStake(sentence, reading, words))
    .filter(({ text, value }) => value >= LEAST.why && !said.repeats(text))
    .sort((one, other) => other.value - one.value);
}

function best(lines: LeadLine[]): LeadLine[] {
  return lines.sort((one, other) => other.value - one.value).slice(0, BEAM);
}

function lineOf(
  sentence: AnalyzedSentence,
  reading: ArticleAnalysis,
  rooms: readonly LengthLimits[],
  signalsOf: (text: string, content: ReadonlySet<string>) => Signal[],
): LeadLine[] {
  const text = rooms.reduce<string | null>(
    (found, room) => found ?? compressSentence(sentence.text, room, reading.language),
    null,
  );
  if (text === null) return [];
  const signals = signalsOf(text, contentTerms(text));
  return [{ sentence, text, words: wordCount(text), signals, value: total(signals) }];
}

function asReport(whole: AnalyzedSentence, reading: ArticleAnalysis): LeadLine[] {
  const sentence = reportable(whole, ROOM.changed, reading.language);
  if (sentence === null) return [];
  const good = isUnspacedLanguage(reading.language) ? GOOD_EASTERN : GOOD_LENGTH;
  return lineOf(sentence, reading, [{ words: good }, { words: ROOM.changed }], (text, content) => [
    { name: 'event', value: logOdds(sentence.roles.event) },
    { name: 'facts', value: REPORT.facts * logOdds(sentence.roles.facts) },
    { name: 'noise', value: -2 * sentence.roles.noise },
    { name: 'length', value: -LONG_WORD * Math.max(0, wordCount(text) - good) },
    { name: 'two-sentences', value: sentence.spans.length > 1 ? REPORT.twoSentences : 0 },
    { name: 'title-again', value: titlePenalty(text, content, reading) },
    { name: 'points-back', value: sentence.defect === 'reference' ? REPORT.pointsBack : 0 },
    { name: 'background', value: opensWithBackground(text) ? REPORT.background : 0 },
    { name: 'first-person', value: firstOrSecond.test(text) ? REPORT.firstPerson : 0 },
    { name: 'quotation', value: quotation.test(text) ? -1.5 : 0 },
    { name: 'first-words', value: firstWeight(sentence, reading) },
    { name: 'of-earlier', value: isOfEarlier(text, reading) ? -2 : 0 },
    { name: 'no-report', value: noReport.test(text) ? -8 : 0 },
  ]);
}

function firstWeight(sentence: AnalyzedSentence, reading: ArticleAnalysis): number {
  if (!isFirst(sentence, reading)) return 0;
  return reading.sentences.some(({ roles }) => roles.event >= TREND)
    ? FIRST_WEIGHT
    : FIRST_OF_TREND;
}

/** The first whole sentence of the text: of a trend piece it states the thesis. */
function isFirst({ index, words }: AnalyzedSentence, { sentences }: ArticleAnalysis): boolean {
  return (
    words >= LEAST_FIRST_WORDS &&
    !sentences.slice(0, index).some((before) => before.words >= LEAST_FIRST_WORDS)
  );
}

/** All years it mentions are past. */
function isOfEarlier(text: string, { article }: ArticleAnalysis): boolean {
  const years = text.match(/(?<!\d)(?:19|20)\d{2}(?!\d)/g) ?? [];
  const year = article.publishedAt?.slice(0, 4);
  return years.length > 0 && year !== undefined && years.every((stated) => stated < year);
}

function asHook(sentence: AnalyzedSentence, reading: ArticleAnalysis): LeadLine[] {
  if (!sentence.standsAlone || sentence.spans.length > 1) return [];
  const characters = isUnspacedLanguage(reading.language) ? HOOK_EASTERN : HOOK_CHARACTERS;
  const { hook, event, noise } = sentence.roles;
  return lineOf(sentence, reading, [{ characters }], (text, content) =>
    clickbait.test(text)
      ? [{ name: 'clickbait', value: -9 }]
      : [
          { name: 'hook-or-event', value: logOdds(1 - (1 - hook) * (1 - event)) },
          { name: 'noise', value: -2 * noise },
          { name: 'title-again', value: saysTitleAgain(content, reading) ? -1 : 0 },
          { name: 'first-person', value: firstOrSecond.test(text) ? -1.5 : 0 },
        ],
  );
}

function asStake(
  sentence: AnalyzedSentence,
  reading: ArticleAnalysis,
  words: number = ROOM.why,
): LeadLine[] {
  if (!sentence.standsAlone && !sentence.readsOn) return [];
  return lineOf(
    sentence,
    reading,
    [{ words: Math.min(words, GOOD_STAKE) }, { words }],
    (text, content) => [
      { name: 'stake', value: logOdds(sentence.roles.stake) },
      { name: 'advice', value: advice.test(text) ? -1.5 : 0 },
      { name: 'says-nothing', value: saysNothing.test(text) ? -3 : 0 },
      { name: 'stake-cue', value: CUE_WEIGHT * Math.min(2, stakeCueScore(text)) },
      { name: 'noise', value: -3 * sentence.roles.noise },
      { name: 'title-again', value: saysTitleAgain(content, reading) ? -2 : 0 },
      { name: 'first-person', value: firstOrSecond.test(text) ? -0.5 : 0 },
    ],
  );
}

/** The title itself is above the card already; a line with a word more or less is little better. */
function titlePenalty(
  text: string,
  content: ReadonlySet<string>,
  reading: ArticleAnalysis,
): number {
  if (lettersOf(text) === lettersOf(reading.article.title)) return REPORT.titleItself;
  return isTitle(content, reading) ? REPORT.titleAgain : 0;
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/**
 * True if the text is the title with a word more or less; a sentence that reports the same event in
 * other words is not.
 */
function isTitle(content: ReadonlySet<string>, { title }: ArticleAnalysis): boolean {
  return (
    title.size > 2 &&
    overlapCoefficient(title, content) >= SAME_WORDS &&
    Math.abs(content.size - title.size) <= 1
  );
}
const SAME_WORDS = 0.95;

/** Adds nothing to the title. */
function saysTitleAgain(content: ReadonlySet<string>, { title }: ArticleAnalysis): boolean {
  return (
    title.size > 2 && overlapCoefficient(title, content) > 0.85 && content.size < 1.25 * title.size
  );
}
