import { findDates } from '../../../text/dates/find-dates.ts';
import { opensDangling, stem, stopWords } from '../../../text/summarize/features.ts';
import { terms } from '../../../text/similarity.ts';
import { cueLexicons, cueNames } from './cues.ts';
import { pattern, sequence } from '../../../text/pattern.ts';

/** What the role model reads: an article's title, day and sentences. */
export interface RoleArticle {
  title: string;
  language: string;
  /** The day in the publisher's zone, YYYY-MM-DD; null if unknown. */
  day: string | null;
  /** In reading order, with the paragraph each belongs to. */
  sentences: readonly { text: string; paragraph: number }[];
}

/** A lexicon entry: the words it consists of, each with whether any ending is allowed. */
interface CueEntry {
  cue: number;
  words: readonly { text: string; open: boolean }[];
}

const HAN = /\p{Script=Han}/u;
/** Characters of a word by which entries with an open ending are looked up. */
const PREFIX = 2;

const exactEntries = new Map<string, CueEntry[]>();
const openEntries = new Map<string, CueEntry[]>();
const hanEntries = new Map<string, { cue: number; text: string }[]>();
for (const [cue, name] of cueNames.entries())
  for (const entry of cueLexicons[name]) {
    if (HAN.test(entry)) {
      push(hanEntries, entry.slice(0, 1), { cue, text: entry });
      continue;
    }
    const words = entry.split(' ').map((word) => ({
      text: word.replace('*', ''),
      open: word.endsWith('*'),
    }));
    const first = words[0];
    if (!first) continue;
    if (first.open) push(openEntries, first.text.slice(0, PREFIX), { cue, words });
    else push(exactEntries, first.text, { cue, words });
  }

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** How often each cue occurs, in the order of `cueNames`; at most three are counted of one. */
function cueCounts(text: string, words: readonly string[]): number[] {
  const counts = cueNames.map(() => 0);
  const add = (cue: number): void => {
    counts[cue] = Math.min(3, (counts[cue] ?? 0) + 1);
  };
  for (const [at, word] of words.entries()) {
    for (const { cue, words: entry } of exactEntries.get(word) ?? [])
      if (matchesAt(words, at, entry)) add(cue);
    for (const { cue, words: entry } of openEntries.get(word.slice(0, PREFIX)) ?? [])
      if (matchesAt(words, at, entry)) add(cue);
  }
  if (HAN.test(text))
    for (let at = 0; at < text.length; at += 1)
      for (const { cue, text: entry } of hanEntries.get(text[at] ?? '') ?? [])
        if (text.startsWith(entry, at)) add(cue);
  return counts;
}

function matchesAt(words: readonly string[], at: number, entry: CueEntry['words']): boolean {
  return entry.every(({ text, open }, offset) => {
    const word = words[at + offset];
    return word !== undefined && (open ? word.startsWith(text) : word === text);
  });
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
const flag = (value: boolean): number => Number(value);
const log = (value: number): number => Math.log(1 + value);

const NUMBER = /(?<![\p{L}\d])[$€£¥]?\d[\d.,]*/gu;
const PERCENT = /\d\s?%|percent|per cent|百分之|个百分点/giu;
const CURRENCY = /[$€£¥]\s?\d|\d\s?(?:dollars|euros|yuan|美元|欧元|元|人民币)/giu;
const UNIT = pattern('giu', String.raw`\d\s?-?`, [
  '[KMGTP]B(?:/s)?',
  'GW',
  'MW',
  'kW',
  'W',
  'nm',
  'ms',
  'GHz',
  'TFLOPS',
  '[BMT] param',
  'billion param',
  'trillion param',
  String.raw`[KM]\b`,
  String.raw`x\b`,
  '×',
  'tokens',
  'fps',
  'seconds',
  'minutes',
  'hours',
  'GPUs?',
]);
const VERSIONED = /\p{Lu}\p{L}{0,40}[- ]?\d+(?:\.\d+)*\p{L}*|v\d+(?:\.\d+)+|CVE-\d/gu;
const YEAR = /(?<!\d)(?:19|20)\d{2}(?!\d)/g;
const CAPITALISED = /(?<=[^\p{L}.!?]\s?)\p{Lu}[\p{L}\d-]+/gu;
const ACRONYM = /(?<![\p{L}\d])\p{Lu}{2,6}(?![\p{L}\d])/gu;
const QUOTE_OPEN = /["“「『]/g;
const FIRST_PERSON = /\b(?:I|I['’]m|my|me|we|our|us)\b|我们|我/gi;
const SECOND_PERSON = /\b(?:you|your|you['’]re)\b|你|您/gi;
const THIRD_PRONOUN =
  /\b(?:he|she|they|it|its|their|his|her|this|these|those|that)\b|他|她|它|该|这/gi;
const PAST_VERB = pattern('giu', [
  String.raw`\b\p{L}{3,30}ed\b`,
  sequence(
    String.raw`\b`,
    [
      'was',
      'were',
      'had',
      'did',
      'became',
      'began',
      'made',
      'took',
      'won',
      'lost',
      'sold',
      'built',
      'found',
      'led',
      'rose',
      'fell',
      'said',
      'told',
    ],
    String.raw`\b`,
  ),
  '了',
]);
const PRESENT_BE = /\b(?:is|are|has|have)\b|是|有/gi;
const IMPERATIVE = pattern(
  'i',
  '^',
  [
    'use',
    'try',
    'check',
    'see',
    'read',
    'get',
    'learn',
    'join',
    'follow',
    'visit',
    'watch',
    'download',
    'sign',
    'register',
    'click',
    'build',
    'create',
    'start',
    'make',
    'run',
    'install',
    'find',
    'discover',
  ],
  String.raw`\b`,
);
const GERUND_OPEN = /^\p{L}+ing\b/iu;
const SUPERLATIVE =
  /\b(?:most|best|first|largest|biggest|fastest|highest|lowest|only|\p{L}{3,30}est)\b|最|首|唯一/giu;
const LIST_MARK = /^\s*(?:[*•·▪◦‣-]\s|\d{1,2}[.)、]\s?|[（(]\d+[)）])/u;
const TERMINAL = /[.!?。！？…]["”’』」)）]?\s*$/u;
const RULE_WORDS = pattern('giu', [
  sequence(
    String.raw`\b`,
    ['today', 'on (?:mon|tues|wednes|thurs|fri|satur|sun)day', 'this week', 'yesterday', 'now'],
    String.raw`\b`,
  ),
  '今日',
  '今天',
  '近日',
  '昨日',
  '日前',
  String.raw`\d+日`,
]);

/** Features of one sentence that need no neighbour. */
function ownFeatures(text: string, tokens: readonly string[]): Record<string, number> {
  const features: Record<string, number> = {};
  for (const [at, value] of cueCounts(text, tokens).entries())
    features[`cue-${cueNames[at] ?? ''}`] = value;
  const words = tokens.length;
  const quotes = count(text, QUOTE_OPEN);
  const quoted = (text.match(/[“「『"][^”」』"]*[”」』"]?/gu) ?? []).join('').length;
  return {
    ...features,
    words: log(words),
    numbers: Math.min(5, count(text, NUMBER)),
    percent: Math.min(3, count(text, PERCENT)),
    currency: Math.min(3, count(text, CURRENCY)),
    units: Math.min(4, count(text, UNIT)),
    versions: Math.min(4, count(text, VERSIONED)),
    years: Math.min(3, count(text, YEAR)),
    capitals: Math.min(8, count(text, CAPITALISED)),
    acronyms: Math.min(4, count(text, ACRONYM)),
    quotes: Math.min(2, quotes),
    'quoted-share': quoted / Math.max(1, text.length),
    'opens-quote': flag(/^\s*["“「『]/.test(text)),
    'unclosed-quote': flag(
      count(text, /[“「『]/g) !== count(text, /[”」』]/g) || count(text, /"/g) % 2 === 1,
    ),
    question: flag(/[?？]/.test(text)),
    exclamation: flag(/[!！]/.test(text)),
    'ends-colon': flag(/[:：]\s*$/.test(text)),
    unterminated: flag(!TERMINAL.test(text)),
    parenthesis: flag(/[(（]/.test(text)),
    dash: flag(/\s[–—-]\s|——/.test(text)),
    semicolon: flag(/[;；]/.test(text)),
    commas: Math.min(6, count(text, /[,，、]/g)),
    'list-mark': flag(LIST_MARK.test(text)),
    address: flag(/https?:|www\.|@\w/.test(text)),
    'first-person': Math.min(3, count(text, FIRST_PERSON)),
    'second-person': Math.min(3, count(text, SECOND_PERSON)),
    pronouns: Math.min(4, count(text, THIRD_PRONOUN)),
    past: Math.min(4, count(text, PAST_VERB)),
    'present-be': Math.min(3, count(text, PRESENT_BE)),
    imperative: flag(IMPERATIVE.test(text)),
    'gerund-open': flag(GERUND_OPEN.test(text)),
    superlatives: Math.min(3, count(text, SUPERLATIVE)),
    newsday: flag(count(text, RULE_WORDS) > 0),
    'opens-capital-name': flag(/^\p{Lu}[\p{L}\d-]+(?:['’]s)? \p{Ll}/u.test(text)),
  };
}

/** How dated a sentence is, relative to the day the article was published. */
function dateFeatures(text: string, article: RoleArticle): Record<string, number> {
  const reference = article.day;
  const found =
    reference &&
    /\d|day|week|month|year|quarter|spring|summer|fall|autumn|winter|decade|年|月|日|周|季|昨|今|明/i.test(
      text,
    )
      ? findDates(text, { reference: reference, language: article.language })
      : [];
  const dates = found.flatMap(({ date }) => (date === null ? [] : [date]));
  const before = dates.filter((date) => reference && date < reference.slice(0, date.length));
  const after = dates.filter((date) => reference && date > reference.slice(0, date.length));
  const near = dates.filter(
    (date) =>
      reference &&
      date.length === 10 &&
      Math.abs(Date.parse(date) - Date.parse(reference)) <= 7 * 86_400_000,
  );
  return {
    dates: Math.min(3, dates.length),
    'dates-past': Math.min(3, before.length),
    'dates-future': Math.min(2, after.length),
    'dates-near': Math.min(2, near.length),
    'dates-fine': Math.min(2, dates.filter((date) => date.length >= 7).length),
    'dates-other': Math.min(2, found.length - dates.length),
  };
}

/** Features a sentence also has of the one before and the one after it. */
const neighbourly = [
  'cue-said',
  'cue-will',
  'cue-stake',
  'cue-promotion',
  'cue-model',
  'cue-risk',
  'cue-launches',
  'numbers',
  'quotes',
  'opens-quote',
  'unclosed-quote',
  'list-mark',
  'unterminated',
  'ends-colon',
  'words',
  'first-person',
  'dates',
] as const;

/** What an article is like as a whole: means over its sentences. */
const ofArticle = [
  'cue-model',
  'cue-systems',
  'cue-software',
  'cue-attack',
  'cue-money',
  'cue-law',
  'cue-people',
  'cue-launches',
  'cue-said',
  'first-person',
  'quotes',
  'numbers',
  'list-mark',
  'unterminated',
  'words',
] as const;

/** One row per sentence: a number for every feature name, the same names in every row. */
export function roleFeatures(article: RoleArticle): Record<string, number>[] {
  const { sentences, title, language } = article;
  const total = sentences.length;
  const tokenized = sentences.map(({ text }) => terms(text));
  const content = tokenized.map(contentTerms);
  const titleTerms = terms(title);
  const titleContent = contentTerms(titleTerms);
  const idf = rarity(content);
  const centroid = new Map<string, number>();
  for (const set of content)
    for (const word of set) centroid.set(word, (centroid.get(word) ?? 0) + 1);
  const lead = content.find((set) => set.size > 4) ?? new Set<string>();
  const firstOfParagraph = sentences.map(
    ({ paragraph }, at) => at === 0 || sentences[at - 1]?.paragraph !== paragraph,
  );
  const lastOfParagraph = sentences.map(
    ({ paragraph }, at) => at === total - 1 || sentences[at + 1]?.paragraph !== paragraph,
  );
  const seen = new Set<string>();
  const own = sentences.map(({ text }, at) => ({
    ...ownFeatures(text, tokenized[at] ?? []),
    ...dateFeatures(text, article),
  })) as Record<string, number>[];
  const means = Object.fromEntries(
    ofArticle.map((name) => [
      `article-${name}`,
      own.reduce((sum, row) => sum + (row[name] ?? 0), 0) / Math.max(1, total),
    ]),
  );
  const titleOwn = ownFeatures(title, titleTerms);
  const paragraphs = new Set(sentences.map(({ paragraph }) => paragraph)).size;
  const titleMatch = content.map((words) => weighted(titleContent, words, idf));
  const bestMatch = Math.max(0.01, ...titleMatch);
  const titleNames = namesIn(title);
  const substantial = sentences.map(
    ({ text }, at) => TERMINAL.test(text) && (tokenized[at]?.length ?? 0) >= 8,
  );
  let place = -1;
  let within = 0;
  return sentences.map(({ text, paragraph }, at) => {
    const words = content[at] ?? new Set<string>();
    const fresh = [...words].filter((word) => !seen.has(word)).length / Math.max(1, words.size);
    for (const word of words) seen.add(word);
    within = firstOfParagraph[at] ? 0 : within + 1;
    if (substantial[at]) place += 1;
    const match = titleMatch[at] ?? 0;
    const opening = text.slice(0, 40);
    const size = sentences.filter((other) => other.paragraph === paragraph).length;
    const previous = own[at - 1];
    const next = own[at + 1];
    const row: Record<string, number> = {
      ...own[at],
      ...means,
      index: Math.min(60, at),
      'inverse-index': 1 / (at + 1),
      'relative-position': at / Math.max(1, total - 1),
      'from-end': Math.min(30, total - 1 - at),
      total: log(total),
      'paragraph-index': Math.min(40, paragraph),
      'paragraph-count': log(paragraphs),
      'paragraph-size': Math.min(8, size),
      'in-paragraph': Math.min(8, within),
      'last-in-paragraph': flag(lastOfParagraph[at] === true),
      chinese: flag(language.startsWith('zh')),
      dangling: flag(opensDangling(text, language)),
      'title-recall': recall(titleContent, words),
      'title-precision': recall(words, titleContent),
      'title-weighted': match,
      'title-relative': match / bestMatch,
      'title-rank': Math.min(20, titleMatch.filter((other) => other > match).length),
      'title-names':
        titleNames.filter((name) => text.includes(name)).length / Math.max(1, titleNames.length),
      'opens-title-name': flag(titleNames.some((name) => opening.includes(name))),
      place: substantial[at] ? Math.min(40, place) : 50,
      'lead-recall': at === 0 ? 0 : recall(lead, words),
      'next-overlap': recall(words, content[at + 1] ?? new Set()),
      'previous-overlap': recall(words, content[at - 1] ?? new Set()),
      centrality:
        [...words].reduce((sum, word) => sum + log((centroid.get(word) ?? 1) - 1), 0) /
        Math.max(3, words.size),
      fresh,
      rarity: [...words].reduce((sum, word) => sum + idf(word), 0) / Math.max(3, words.size),
      'title-number': flag(/\d/.test(title)),
      'title-question': titleOwn['question'] ?? 0,
      'title-money': titleOwn['cue-money'] ?? 0,
      'title-law': titleOwn['cue-law'] ?? 0,
      'title-risk': titleOwn['cue-risk'] ?? 0,
      'title-model': titleOwn['cue-model'] ?? 0,
      'title-launches': titleOwn['cue-launches'] ?? 0,
    };
    for (const name of neighbourly) {
      row[`previous-${name}`] = previous?.[name] ?? 0;
      row[`next-${name}`] = next?.[name] ?? 0;
    }
    return row;
  });
}

/** Names of a title: its capitalised words behind the first, words in Latin script in Chinese. */
function namesIn(title: string): string[] {
  const words = title.match(/\p{Lu}[\p{L}\d.-]*|(?<=\p{Script=Han})[A-Za-z][\w.-]*/gu) ?? [];
  const han = /^\p{Script=Han}{2,4}/u.exec(title)?.[0];
  return [...new Set(han ? [...words, han.slice(0, 2)] : words)].filter((word) => word.length > 1);
}

function contentTerms(words: readonly string[]): Set<string> {
  return new Set(words.filter((word) => !stopWords.has(word)).map(stem));
}

function rarity(documents: readonly ReadonlySet<string>[]): (word: string) => number {
  const holders = new Map<string, number>();
  for (const set of documents)
    for (const word of set) holders.set(word, (holders.get(word) ?? 0) + 1);
  return (word) => Math.log((1 + documents.length) / (1 + (holders.get(word) ?? 0)));
}

/** The share of `part` that `whole` has as well. */
function recall(part: ReadonlySet<string>, whole: ReadonlySet<string>): number {
  if (part.size === 0) return 0;
  let both = 0;
  for (const word of part) if (whole.has(word)) both += 1;
  return both / part.size;
}

function weighted(
  part: ReadonlySet<string>,
  whole: ReadonlySet<string>,
  idf: (word: string) => number,
): number {
  let all = 0;
  let both = 0;
  for (const word of part) {
    const worth = 0.2 + idf(word);
    all += worth;
    if (whole.has(word)) both += worth;
  }
  return all === 0 ? 0 : both / all;
}
