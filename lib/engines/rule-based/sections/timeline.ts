import type { EarlierReport } from '../../../insight/engine.ts';
import type { Item } from '../../../insight/sections/index.ts';
import { milestonesOf, type KnowledgeFact } from '../../../knowledge/facts-of.ts';
import { findDates } from '../../../text/dates/find-dates.ts';
import { loadKnowledge } from '../../../knowledge/catalog.ts';
import { statedClaim, type Said } from '../claims.ts';
import { eventCue } from '../event-type.ts';
import {
  contentTerms,
  overlapCoefficient,
  type ArticleAnalysis,
  type AnalyzedSentence,
} from '../analyze-article.ts';
import { compressSentence } from '../compress-sentence.ts';

type Entry = Item<'timeline'>;

const MOST = 12;
const MOST_FROM_ARTICLE = 5;
const MOST_FROM_KNOWLEDGE = 4;
const MOST_EARLIER = 3;
const MOST_TO_COME = 2;

/** The date is of what the event is compared with. */
const besideOther =
  /\bthe (?:19|20)\d{2} \p{Ll}|\bsince (?:early |late |mid-)?(?:19|20)\d{2}\b|\b(?:than|compared (?:with|to)|of what|up from|down from|from (?:its|a) peak)\b[^.]*\b(?:19|20)\d{2}\b|比\s?\d{4}年/u;

/** A plan or a date that is set; a forecast is none. */
const planned =
  /\b(?:plans? to|will|would|due to|scheduled|takes? effect|appl(?:y|ies))\b|将|计划/u;

/** The day's own news in the present tense, as its maker tells it. */
const announced =
  /\b(?:today|now)\b|\b(?:introducing|releasing|launching|announcing|unveiling)\b|今日|今天|宣布/iu;

/** A sentence that reports something done, and not a rule of thumb or a statistic's year. */
const happened =
  /\b(?:\p{L}{3,}ed|was|were|began|became|won|lost|sold|bought|built|made|led|left|sued|found(?:ed)?|took|gave|went|rose|fell|grew|hit|cut|set|won|signed|passed|wrote|came|shut|held|started)\b|了|发布|推出|成立|宣布|收购|完成|上线|通过|认定|裁定|判决|起诉|修复|披露|订购|任命|离职/u;

/** Dated events, oldest first: what the article dates, what the pack knows of its subjects, earlier reports, and the article's own event. */
export function timeline(
  reading: ArticleAnalysis,
  {
    changed,
    earlier,
    said,
  }: { changed: Item<'tldr'> | undefined; earlier: EarlierReport[]; said: Said },
): Entry[] {
  const day = reading.article.publishedAt?.slice(0, 10) ?? null;
  const today = day === null ? [] : todayOf(reading, changed, day);
  const dated =
    day === null
      ? []
      : [
          ...fromArticle(reading, day, said),
          ...toCome(reading, day),
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

/** The article's own event stands on the day it was reported: the one day that is certain. */
function todayOf(
  { eventType, headline }: ArticleAnalysis,
  changed: Item<'tldr'> | undefined,
  day: string,
): Entry[] {
  if (!changed || eventType === 'opinion') return [];
  const reports = (text: string): boolean => eventCue[eventType].test(text);
  // What will be, may be or is always so did not happen on the day.
  const told = (text: string): boolean =>
    reports(text) && !tellsOfEarlier(text, day) && (happened.test(text) || announced.test(text));
  const { part: _part, ...claim } = changed;
  if (claim.text !== headline && told(claim.text)) return [{ ...claim, date: day, today: true }];
  // A general statement did not happen on the day; the title may tell what did.
  if (eventType === 'other' || claim.text === headline || !reports(headline) || /\?/.test(headline))
    return [];
  return [
    {
      text: headline,
      basis: 'stated',
      evidence: [{ kind: 'quote', text: headline, paragraph: -1 }],
      link: null,
      date: day,
      today: true,
    },
  ];
}

/** All the years it states are gone by. */
function tellsOfEarlier(text: string, day: string): boolean {
  const years = text.match(/(?<!\d)(?:19|20)\d{2}(?!\d)/g) ?? [];
  return years.length > 0 && years.every((year) => year < day.slice(0, 4));
}

function fromArticle({ sentences, language }: ArticleAnalysis, day: string, said: Said): Entry[] {
  const found = sentences.flatMap((sentence) => {
    const both = sentence.standsAlone ? twoEvents(sentence.text) : null;
    if (both) {
      const parts = both.map((text) => ({
        sentence,
        text,
        date: onlyDateOf({ text }, day, language),
      }));
      if (parts.every(({ date }) => date !== null && date < day.slice(0, date.length)))
        return parts as { sentence: AnalyzedSentence; text: string; date: string }[];
    }
    if (
      !sentence.standsAlone ||
      /\b(?:I|we|my|our)\b/i.test(sentence.text) ||
      !/(?:19|20)\d{2}/.test(sentence.text) ||
      !happened.test(sentence.text)
    )
      return [];
    const date = besideOther.test(sentence.text) ? null : onlyDateOf(sentence, day, language);
    return date === null || date >= day.slice(0, date.length)
      ? []
      : [{ sentence, text: sentence.text, date }];
  });
  const best = found
    .filter(({ sentence }) => said.overlap(sentence.content) < 0.6)
    .sort((one, other) => other.sentence.score - one.sentence.score)
    .slice(0, MOST_FROM_ARTICLE);
  for (const { text } of best) said.add(text);
  return best.map(({ sentence, text: whole, date }) => {
    const short = compressSentence(whole, { words: 32 }, language);
    const text =
      short !== null && onlyDateOf({ text: short }, day, language) === date ? short : whole;
    return { ...statedClaim(sentence, text), date, today: false };
  });
}

/** "Tallow was founded in 2022 and raised $18 million in May 2025.": two events of one doer, each a sentence; null where it is not plainly so. */
function twoEvents(text: string): [string, string] | null {
  const found =
    /^(?<who>\p{Lu}[\p{L}\d&.’'-]*(?: \p{Lu}[\p{L}\d&.’'-]*){0,3}) (?<first>(?:was|were|\p{L}+ed) [^,;]*\b(?:19|20)\d{2}) and (?:has |had )?(?<second>\p{L}{3,}ed [^;]*\b(?:19|20)\d{2}\b[^;]*)$/u.exec(
      text,
    )?.groups;
  return found && !/\b(?:it|them|they|him|her|there)\b/.test(found['second']!)
    ? [`${found['who']} ${found['first']}.`, `${found['who']} ${found['second']}`]
    : null;
}

/** What the article says is to come on a date: the nearest first. */
function toCome({ sentences, language, eventType }: ArticleAnalysis, day: string): Entry[] {
  // An essay or a guide says of every year what it will bring.
  if (eventType === 'opinion' || eventType === 'other') return [];
  const found = sentences.flatMap((sentence) => {
    if (
      !sentence.standsAlone ||
      sentence.words > 40 ||
      /\b(?:I|we|my|our)\b/i.test(sentence.text) ||
      !planned.test(sentence.text) ||
      /\b(?:expect|predict|forecast|believe|warn|could|may|might|likely)\w*\b|认为|预计|有望/i.test(
        sentence.text,
      )
    )
      return [];
    const dates = findDates(sentence.text, { reference: day, language });
    const date =
      dates.length === 1 && /20\d{2}/.test(dates[0]!.text)
        ? (dates[0]!.date ?? /^20\d{2}/.exec(dates[0]!.value)?.[0] ?? null)
        : null;
    const isSet =
      date !== null &&
      (date.length > 4 || /\b(?:plans? to|due to|scheduled)\b|计划/.test(sentence.text));
    return date === null || !isSet || date <= day.slice(0, date.length)
      ? []
      : [{ ...statedClaim(sentence), date, today: false }];
  });
  return found.sort((one, other) => one.date.localeCompare(other.date)).slice(0, MOST_TO_COME);
}

/** The one calendar date a sentence states with its year or more; null where it states none or several. */
function onlyDateOf(
  { text }: Pick<AnalyzedSentence, 'text'>,
  day: string,
  language: string,
): string | null {
  const dates = findDates(text, { reference: day, language }).flatMap(({ date, text: words }) =>
    date !== null && /\d{4}/.test(words) ? [date] : [],
  );
  const one = dates[0];
  return one !== undefined && dates.every((date) => date === one) && one > '1940' ? one : null;
}

/** Milestones of what the article is most about. */
function fromKnowledge(
  { language, mentions, eventType, headline }: ArticleAnalysis,
  day: string,
): Entry[] {
  // An essay or a guide mentions many; only whom its title names is it about.
  const isNews = eventType !== 'opinion' && eventType !== 'other';
  const about = mentions
    .filter(
      ({ id, kind, inTitle, count, sentences }) =>
        id !== null &&
        (isNews ? inTitle || (count > 3 && (sentences[0] ?? 9) < 5) : inTitle && kind === 'model'),
    )
    .slice(0, 3);
  const facts = about
    .flatMap(({ id }) => milestonesOf(id!, { language }))
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
  const latest = unique.sort((one, other) => other.date!.localeCompare(one.date!));
  const alike = latest
    .filter((fact) => kinOf(eventType).has(kindOf(fact)))
    .slice(0, MOST_FROM_KNOWLEDGE);
  const others = latest
    .filter((fact) => !alike.includes(fact))
    .slice(0, Math.max(0, 2 - alike.length));
  return [...alike, ...others].map(entryOfFact);
}

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
    date: date!,
    today: false,
  };
}

function fromEarlier(earlier: EarlierReport[], ownUrl: string, day: string): Entry[] {
  return earlier
    .filter(
      ({ url, publishedAt, sameEvent: same, entities }) =>
        url !== ownUrl &&
        publishedAt !== null &&
        publishedAt.slice(0, 10) < day &&
        (same || entities.length > 1),
    )
    .sort(
      (one, other) =>
        Number(other.sameEvent) - Number(one.sameEvent) ||
        other.publishedAt!.localeCompare(one.publishedAt!),
    )
    .slice(0, MOST_EARLIER)
    .map(({ sameEvent: _same, entities: _entities, ...report }) => ({
      text: report.title,
      basis: 'stated',
      evidence: [report],
      link: { label: report.publisher, url: report.url },
      date: report.publishedAt!.slice(0, 10),
      today: false,
    }));
}

/** The same day or month, and mostly the same words. */
function sameEvent(one: Entry, other: Entry): boolean {
  const precision = Math.min(one.date.length, other.date.length, 7);
  return (
    one.date.slice(0, precision) === other.date.slice(0, precision) &&
    overlapCoefficient(contentTerms(one.text), contentTerms(other.text)) > 0.5
  );
}
