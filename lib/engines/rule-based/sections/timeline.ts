import { defined } from '../../../invariant.ts';
import { publicationDay } from '../../../article/publication-day.ts';
import type { EarlierReport } from '../../../insight/engine.ts';
import type { Item } from '../../../insight/sections/index.ts';
import { milestonesOf, type KnowledgeFact } from '../../../knowledge/facts-of.ts';
import { findDates } from '../../../text/dates/find-dates.ts';
import { loadKnowledge } from '../../../knowledge/catalog.ts';
import { statedClaim, titleClaim, type Said } from '../claims.ts';
import { contentTerms, overlapCoefficient, type ArticleAnalysis } from '../analyze-article.ts';
import { compressSentence } from '../compress-sentence.ts';
import type { Mentioned } from '../entities.ts';
import { eventCue } from '../event-type.ts';
import { statesSomething } from './hook.ts';
import { calendarDate } from '../horizon.ts';
import { leastProbability } from '../roles/thresholds.ts';
import { pattern, sequence } from '../../../text/pattern.ts';

type Entry = Item<'timeline'>;

const MOST = 12;
const MOST_FROM_ARTICLE = 6;
const MOST_TO_COME = 3;
const MOST_FROM_KNOWLEDGE = 4;
const MOST_EARLIER = 3;

/** Minimum probability for dating a sentence that another section already shows. */
const SURELY_DATED = 0.12;
/** An entry is about its date, in few words. */
const ROOM = 24;
const MOST_WORDS = 52;
/** How long before the article the reported event may have been. */
const NEWS_DAYS = 7;

/** A date behind these is of what the event is compared with, or of someone next to it. */
const asides: readonly RegExp[] = [
  /\b(?:than|compared (?:with|to)|up from|down from|as opposed to|versus)\b(?:[^,;]|,(?=\d))*$/iu,
  /(?:,\s(?:which|who|where)|\swhose)\b[^,;]*$/iu,
  /\bbecause\b[^;]*$/iu,
  /\b(?:inspiring|echoing|reminiscent of|recalling|likened? to)\b.*$/iu,
  /比[^，。]*$/u,
];

/**
 * Dated events, oldest first: what the article dates, what the pack knows of its subjects, earlier
 * reports, and the article's own event.
 */
export function timeline(
  reading: ArticleAnalysis,
  {
    changed,
    earlier,
    said,
  }: { changed: Item<'tldr'> | undefined; earlier: EarlierReport[]; said: Said },
): Entry[] {
  const day = publicationDay(reading.article);
  const today = day === null ? [] : todayOf(reading, changed, day);
  const dated =
    day === null
      ? []
      : [
          ...fromArticle(reading, day, said),
          ...fromKnowledge(reading, day),
          ...fromEarlier(earlier, reading.article.url, day),
        ];
  const merged = [...today];
  for (const entry of dated)
    if (!merged.some((other) => sameEvent(entry, other))) merged.push(entry);
  return merged
    .sort(
      (one, other) => one.date.localeCompare(other.date) || Number(one.today) - Number(other.today),
    )
    .slice(-MOST);
}

/** The article's own event, on the day its report states, else on the day it was reported. */
function todayOf(
  { eventType, headline, sentences, language }: ArticleAnalysis,
  changed: Item<'tldr'> | undefined,
  day: string,
): Entry[] {
  if (!changed || eventType === 'opinion') return [];
  const { part: _part, ...claim } = changed;
  const text = claim.text;
  const dates = datesIn(text, day, language);
  // All its dates are long past: an earlier event.
  const isEarlier = dates.length > 0 && dates.every(({ date }) => !isNews(date, day));
  const source = sentences.find(({ original }) =>
    claim.evidence.some((piece) => piece.kind === 'quote' && piece.text === original),
  );
  const isReport = eventType === 'other' || eventCue[eventType].test(text);
  const probability = source?.roles.event ?? 0;
  if (!isEarlier && text !== headline && !/[?？]/.test(text))
    if (probability >= (isReport ? LEAST_EVENT : SURE_EVENT)) {
      const stated = dates.find(({ date }) => date.length === 10 && isNews(date, day))?.date;
      return [{ ...claim, date: stated ?? day, today: true }];
    }
  // A general statement did not happen on the day; the title may show what did.
  return eventType !== 'other' &&
    eventCue[eventType].test(headline) &&
    statesSomething(headline, language) &&
    !/[?？]/.test(headline)
    ? [{ ...titleClaim(headline), date: day, today: true }]
    : [];
}

/** Minimum probability of an event for dating a sentence to the article's own day. */
const LEAST_EVENT = 0.05;
/** Minimum probability of an event for a sentence without news words. */
const SURE_EVENT = 0.3;

/** Within a week before the article, or on its day. */
function isNews(date: string, day: string): boolean {
  if (date.length < 10) return day.startsWith(date);
  const days = (Date.parse(day) - Date.parse(date)) / 86_400_000;
  return days >= 0 && days <= NEWS_DAYS;
}

interface Dated {
  isBound: boolean;
  date: string;
  start: number;
  end: number;
}

/** The calendar dates of a text that are not those of an aside. */
function datesIn(text: string, day: string, language: string): Dated[] {
  const dates = findDates(text, { reference: day, language: language }).flatMap((found) => {
    const date = calendarDate(found);
    const before = text.slice(0, found.start);
    if (date === null || date < EARLIEST || asides.some((aside) => aside.test(before))) return [];
    const isAhead = date > day.slice(0, date.length);
    // A past quarter or season is too vague once reduced to its year; a month without a year is in
    // the future only if something is planned.
    if (found.date === null && !isAhead && date.length === 4) return [];
    if (isAhead && !/\d{4}/.test(found.text) && !planned.test(text)) return [];
    return [{ date, start: found.start, end: found.end, isBound: bound.test(before) }];
  });
  const main = dates.filter(({ isBound }) => !isBound);
  return main.length > 0 ? main : dates;
}

/** "before August 2025", "since May": the date of a condition next to the main one. */
const bound = /\b(?:before|since|after|until)\s(?:the\s)?$/iu;
const planned = pattern('iu', [
  sequence(
    String.raw`\b`,
    [
      'will',
      'would',
      'plans?',
      'planned',
      String.raw`expect\w*`,
      'due',
      'set',
      'scheduled',
      'aims?',
      'intends?',
      'begins?',
      'starts?',
      'by',
      'until',
      'coming',
      'next',
      'later',
    ],
    String.raw`\b`,
  ),
  '将',
  '计划',
  '预计',
  '拟',
  '起',
]);
const EARLIEST = '1940';

/** Dated events of the article other than its own, past and planned. */
function fromArticle(reading: ArticleAnalysis, day: string, said: Said): Entry[] {
  const { sentences, language } = reading;
  const found = sentences.flatMap((sentence) => {
    const { roles, words, standsAlone, readsOn } = sentence;
    if ((!standsAlone && !readsOn) || words > MOST_WORDS) return [];
    if (roles.dated < leastProbability.dated || roles.noise > roles.dated) return [];
    if (advice.test(sentence.text)) return [];
    return eventsOf(sentence.text, day, language)
      .filter(({ date }) => !isSameDay(date, day))
      .map(({ text, date }) => ({ sentence, text, date }));
  });
  let best = found
    .filter(
      ({ text, sentence }) =>
        (sentence.roles.dated >= SURELY_DATED && sentence.spans.length === 1) ||
        !said.repeats(text),
    )
    .sort((one, other) => other.sentence.roles.dated - one.sentence.roles.dated);
  const ahead = best.filter(({ date }) => date > day.slice(0, date.length)).slice(MOST_TO_COME);
  best = best.filter((entry) => !ahead.includes(entry)).slice(0, MOST_FROM_ARTICLE);
  for (const { text } of best) said.add(text);
  return best.map(({ sentence, text, date }) => ({
    ...statedClaim(sentence, text),
    date,
    today: false,
  }));
}

/** What readers should do is no event. */
const advice = /\b(?:should|must|need to)\b|应(?:当|尽快)|务必/iu;

function isSameDay(date: string, day: string): boolean {
  return date.length === 10 && date === day;
}

/** The events of a sentence, each with its date, in few words: one, or two of one doer. */
function eventsOf(text: string, day: string, language: string): { text: string; date: string }[] {
  const both = twoEvents(text);
  if (both) {
    const parts = both.flatMap((part) => {
      const date = datesIn(part, day, language)[0]?.date;
      return date === undefined ? [] : [{ text: part, date }];
    });
    if (parts.length === both.length) return parts;
  }
  const owned = ofWhose(text);
  const ownedDate = owned === null ? undefined : datesIn(owned, day, language)[0]?.date;
  if (owned !== null && ownedDate !== undefined && datesIn(text, day, language).length === 0)
    return [{ text: owned, date: ownedDate }];
  const short = compressSentence(text, { words: ROOM }, language);
  const shortDate = short === null ? undefined : datesIn(short, day, language)[0]?.date;
  if (short !== null && shortDate !== undefined) return [{ text: short, date: shortDate }];
  const date = datesIn(text, day, language)[0]?.date;
  return date === undefined ? [] : [{ text, date }];
}

/**
 * "DeepSeek, a lab whose R1 model shook markets in January, still …": the event in the aside as a
 * sentence of its own; null where there is none.
 */
function ofWhose(text: string): string | null {
  const found = whoseClause.exec(text)?.groups;
  return found ? `${found['who']}’s ${found['what']}.` : null;
}
const whoseClause =
  /^(?<who>\p{Lu}[\p{L}\d.&-]*(?: \p{Lu}[\p{L}\d.&-]*){0,2}),(?: [^,]{1,60}?)? whose (?<what>[^,]{10,90}),/u;

const twoEventsClause = pattern(
  'u',
  String.raw`^(?<who>\p{Lu}[\p{L}\d&.’'-]*(?: \p{Lu}[\p{L}\d&.’'-]*){0,3}) `,
  String.raw`(?<first>(?:was|were|\p{L}+ed) [^,;]*\b(?:19|20)\d{2}) and `,
  String.raw`(?:has |had )?(?<second>\p{L}{3,}ed [^;]*\b(?:19|20)\d{2}\b[^;]*)$`,
);

/**
 * "Tallow was founded in 2022 and raised $18 million in May 2025.": two events of one doer, each a
 * sentence; null where it is not plainly so.
 */
function twoEvents(text: string): [string, string] | null {
  const found = twoEventsClause.exec(text)?.groups;
  return found && !/\b(?:it|them|they|him|her|there)\b/.test(found['second'] ?? '')
    ? [`${found['who']} ${found['first']}.`, `${found['who']} ${found['second']}`]
    : null;
}

/** Milestones of what the article is most about. */
function fromKnowledge(
  { language, mentions, eventType, headline }: ArticleAnalysis,
  day: string,
): Entry[] {
  // An essay or a guide mentions many; it is about those its title names.
  const isNews = eventType !== 'opinion' && eventType !== 'other';
  const isMain = mainMakers({ mentions, headline, eventType });
  const about = mentions
    .filter((mention) => mention.kind !== 'organisation' || isMain(mention))
    .filter(
      ({ id, kind, inTitle, count, sentences }) =>
        id !== null &&
        (isNews ? inTitle || (count > 3 && (sentences[0] ?? 9) < 5) : inTitle && kind === 'model'),
    )
    .slice(0, 3);
  const facts = about
    .flatMap(({ id }) => milestonesOf(defined(id), { language }))
    .filter((fact) => fact.date !== undefined && fact.date < day.slice(0, fact.date.length));
  // Of a company that does many things, those that touch on what else the article names.
  const named = new Set(
    wordsOf(
      [
        headline,
        ...mentions.filter(({ kind }) => kind !== 'organisation').map(({ name }) => name),
      ].join(' '),
    ),
  );
  for (const { name, kind } of about)
    if (kind === 'organisation') for (const word of wordsOf(name)) named.delete(word);
  const touches = (fact: KnowledgeFact): boolean =>
    companyNews.has(eventType) ||
    about.some(({ id, kind }) => id === fact.entity && kind !== 'organisation') ||
    wordsOf(fact.fact.text).some((word) => named.has(word));
  const near = facts.filter(touches);
  const unique = [
    ...new Map((near.length > 0 ? near : facts).map((fact) => [fact.fact.id, fact])).values(),
  ];
  const latest = unique.sort((one, other) => (other.date ?? '').localeCompare(one.date ?? ''));
  const alike = latest
    .filter((fact) => kinOf(eventType).has(kindOf(fact)))
    .slice(0, MOST_FROM_KNOWLEDGE);
  const others = latest
    .filter((fact) => !alike.includes(fact))
    .slice(0, Math.max(0, 2 - alike.length));
  return [...alike, ...others].map(entryOfFact);
}

/**
 * Whether an organisation is the subject of the news: the first one in the title, both for a deal
 * or a case between two, any if the title names none.
 */
function mainMakers({
  mentions,
  headline,
  eventType,
}: Pick<ArticleAnalysis, 'mentions' | 'headline' | 'eventType'>): (one: Mentioned) => boolean {
  const titled = mentions
    .filter(({ kind, inTitle }) => kind === 'organisation' && inTitle)
    .toSorted((one, other) => headline.indexOf(one.name) - headline.indexOf(other.name));
  const main = new Set(titled.slice(0, betweenTwo.has(eventType) ? 2 : 1));
  return (one) => main.size === 0 || main.has(one);
}
const betweenTwo: ReadonlySet<ArticleAnalysis['eventType']> = new Set([
  'acquisition',
  'partnership',
  'lawsuit',
]);

/** Names and nouns without their numbers: "Gemini" of "Gemini 3". */
function wordsOf(text: string): string[] {
  return (text.match(/\p{Lu}\p{L}{2,}|\p{Script=Han}{2,}/gu) ?? []).map((word) =>
    word.toLowerCase(),
  );
}

/** News about a company as a whole. */
const companyNews = new Set<ArticleAnalysis['eventType']>([
  'funding',
  'acquisition',
  'people',
  'lawsuit',
  'regulation',
  'partnership',
  'chips',
]);

/** Milestones of these kinds belong together with the news. */
function kinOf(eventType: ArticleAnalysis['eventType']): ReadonlySet<string> {
  const families = [
    ['release', 'open-source', 'product', 'pricing', 'benchmark', 'research'],
    ['funding', 'acquisition', 'company'],
    ['chips', 'partnership'],
    ['regulation', 'lawsuit'],
    ['people', 'company'],
    ['security'],
  ];
  return new Set(families.filter((family) => family.includes(eventType)).flat());
}

function kindOf({ fact }: KnowledgeFact): string {
  return loadKnowledge().milestones.find(({ id }) => fact.id === `milestone:${id}`)?.kind ?? '';
}

function entryOfFact({ fact, date }: KnowledgeFact): Entry {
  return {
    text: fact.text,
    basis: 'stated',
    evidence: [fact],
    link: null,
    date: defined(date),
    today: false,
  };
}

function fromEarlier(earlier: EarlierReport[], ownUrl: string, day: string): Entry[] {
  return earlier
    .filter(
      ({ url, publishedAt, sameEvent: same, entities }) =>
        url !== ownUrl &&
        isBefore(publicationDay({ url, publishedAt }), day) &&
        (same || entities.length > 1),
    )
    .sort(
      (one, other) =>
        Number(other.sameEvent) - Number(one.sameEvent) ||
        (other.publishedAt ?? '').localeCompare(one.publishedAt ?? ''),
    )
    .slice(0, MOST_EARLIER)
    .map(({ sameEvent: _same, entities: _entities, ...report }) => ({
      text: report.title,
      basis: 'stated',
      evidence: [report],
      link: { label: report.publisher, url: report.url },
      date: publicationDay(report) ?? day,
      today: false,
    }));
}

function isBefore(day: string | null, other: string): boolean {
  return day !== null && day < other;
}

/** The same day or month, and mostly the same words. */
function sameEvent(one: Entry, other: Entry): boolean {
  const precision = Math.min(one.date.length, other.date.length, 7);
  return (
    one.date.slice(0, precision) === other.date.slice(0, precision) &&
    overlapCoefficient(contentTerms(one.text), contentTerms(other.text)) > 0.5
  );
}
