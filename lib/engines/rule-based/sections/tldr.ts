import type { Claim } from '../../../insight/claim.ts';
import type { Item } from '../../../insight/sections/index.ts';
import type { Phrases } from '../phrases/phrases.ts';
import type { EventType } from '../../../insight/event-type.ts';
import { TLDR_MOST_WORDS } from '../../../insight/sections/tldr.ts';
import type { Audience } from '../../../insight/sections/audience.ts';
import { wordCount } from '../../../text/tokenize.ts';
import { statedClaim, wordedClaim, type Said } from '../claims.ts';
import type { subjectOf } from '../entities.ts';
import { eventCue, isPast, noEvent } from '../event-type.ts';
import { specifics, statesSomething } from './hook.ts';
import { linkFor, lawNamed, vendorPage } from '../links.ts';
import { findAdvice, figureToCheck } from './next-step.ts';
import { announcesItself, writerOf } from '../publisher-voice.ts';
import {
  contentTerms,
  quotesOf,
  overlapCoefficient,
  type ArticleAnalysis,
  type AnalyzedSentence,
} from '../analyze-article.ts';
import { compressSentence } from '../compress-sentence.ts';
import { stakeOf } from './implications.ts';

/**
 * Why a release or price matters where the article states no stake: its price beside a competitor's, both as their sources state them.
 * Null where one of the two is not known or they are not in the same currency.
 */
export function priceBeside(table: Item<'competitors'>[], phrases: Phrases): Claim | null {
  const prices = table.filter(({ row, text }) => row === 'price-in' && /^\$\s?\d/.test(text));
  const own = prices.find(({ subject }) => subject);
  const other = prices.find(({ subject }) => !subject);
  if (!own || !other) return null;
  const text = phrases.priceBeside
    .replace('{one}', own.name)
    .replace('{its}', own.text)
    .replace('{other}', other.name)
    .replace('{theirs}', other.text);
  return { text, basis: 'stated', evidence: [...own.evidence, ...other.evidence], link: null };
}

/** What the four lines need besides the reading. */
export interface TldrContext {
  said: Said;
  phrases: Phrases;
  role: Audience | null;
  audiences: Item<'audience'>[];
  /** The table of competitors: where the article states no stake, a price beside another's is one. */
  competitors: Item<'competitors'>[];
  /** What the article is about, with the sentence that names it; null where that is not clear. */
  subject: ReturnType<typeof subjectOf>;
}

/** Kinds of things the step can name: one does not run a company's name beside a model. */
const nameable: Partial<Record<EventType, string[]>> = {
  release: ['model', 'product'],
  product: ['product', 'model'],
  research: ['model', 'product'],
  security: ['product', 'model'],
  pricing: ['product', 'model', 'organisation'],
  chips: ['chip'],
  funding: ['organisation'],
  acquisition: ['organisation'],
  people: ['organisation'],
  partnership: ['organisation'],
  'open-source': ['model', 'product'],
};

/** News is told in the first sentences: one that reports the event in the title's words is the report. */
const LEAD = 3;
/** A publisher's own announcement may come after an introduction. */
const ANNOUNCED = 12;
/** Further down than this a sentence adds to a report. */
const REPORTED = 8;
/** A sentence with less of the title's words than this is not what the page is about. */
const ABOUT = 0.25;

/** The share of a stake's words that the title or the event has as well. */
const NEAR_THE_MATTER = 0.15;

const ROOM = { 'what-changed': 40, 'why-it-matters': 36 } as const;

/** What changed, why it matters, what to do next, who should care: at most 75 words in all; a line with nothing to rest on is left out. */
export function tldr(reading: ArticleAnalysis, context: TldrContext): Item<'tldr'>[] {
  const { said } = context;
  const changed = whatChanged(reading, said);
  if (changed === null) return [];
  said.add(changed.item.text);
  const next = whatToDoNext(reading, context, changed.sentence);
  const who = whoShouldCare(context, changed.sentence);
  if (
    next.evidence.some(
      (piece) => piece.kind === 'quote' && piece.text.includes(next.text.replace(/[.。]$/, '')),
    )
  )
    said.add(next.text);
  const spare =
    TLDR_MOST_WORDS -
    [changed.item, next, who].reduce((sum, item) => sum + (item ? wordCount(item.text) : 0), 0);
  const why =
    whyItMatters(reading, changed.sentence, said, Math.min(ROOM['why-it-matters'], spare)) ??
    besideOthers(context, spare);
  if (why) said.add(why.text);
  return [changed.item, why, next, who].filter((item): item is Item<'tldr'> => item !== null);
}

/** The sentence that reports the event: high in rank, early, with the verb and the title's words. */
function whatChanged(
  reading: ArticleAnalysis,
  said: Said,
): { item: Item<'tldr'>; sentence: AnalyzedSentence } | null {
  const usable = reading.sentences.filter(
    (sentence) => sentence.standsAlone || announcesItself.test(sentence.original),
  );
  const tellsOfSelf = /\b(?:I|my)\b/.test(reading.headline);
  const cue = eventCue[reading.eventType];
  let best: { item: Item<'tldr'>; sentence: AnalyzedSentence } | null = null;
  let most = -Infinity;
  let isReport = false;
  let nearest = 0;
  for (const sentence of usable) {
    const text = compressSentence(sentence.text, { words: ROOM['what-changed'] }, reading.language);
    if (text === null) continue;
    const content = contentTerms(text);
    const near = overlapCoefficient(reading.title, content);
    const blemish = noEvent(text, reading.article.publishedAt);
    const report =
      blemish === 0 &&
      sentence.index < LEAD &&
      cue.test(text) &&
      near >= (reading.language.startsWith('zh') ? 0.25 : 0.4);
    const announces = announcesItself.test(sentence.original) && sentence.index < ANNOUNCED;
    const worth =
      sentence.score +
      2.5 * near +
      (cue.test(text) ? 1 : 0) +
      (announces ? 3 : 0) +
      specifics(text) +
      (wanders(reading) ? 1.5 : 2.5) / (1 + sentence.index) +
      (announcing.test(text) ? 0.5 : 0) -
      2 * said.overlap(content) -
      (tellsOfSelf ? 0 : aside(text)) -
      blemish -
      (quotation.test(text) ? 0.7 : 0) +
      (report ? 1.5 : 0);
    if (worth > most)
      [most, best, isReport, nearest] = [
        worth,
        { item: { ...statedClaim(sentence, text), part: 'what-changed' }, sentence },
        announces ||
          (blemish === 0 &&
            sentence.index < REPORTED &&
            cue.test(text) &&
            (near >= 0.3 || (sentence.index < 2 && near >= 0.15 && specifics(text) >= 0.5))),
        blemish < 1.5 ? near : 0,
      ];
  }
  // A guide or an essay of which no sentence tells what it is about is told by its title.
  if (
    wanders(reading) &&
    nearest < ABOUT &&
    reading.title.size > 3 &&
    !/[?？]/.test(reading.headline)
  )
    return fromTitle(reading) ?? best;
  // Where no sentence reports the event and the title does, the title is the report.
  const reported = isReport || wanders(reading) ? null : reportIn(reading);
  return reported ?? best ?? fromTitle(reading);
}

/** The title, or what follows the quotation it opens with, where it says who does what. */
function reportIn(
  reading: ArticleAnalysis,
): { item: Item<'tldr'>; sentence: AnalyzedSentence } | null {
  const found = fromTitle(reading);
  if (!found || !reading.language.startsWith('en')) return null;
  const text = found.sentence.text.replace(
    /^(?:['‘“"][^’”"]{3,}['’”"]|['‘].{3,}?['’](?=:)):? /,
    '',
  );
  return eventCue[reading.eventType].test(text) &&
    statesSomething(text, reading.language) &&
    /^(?:\p{Lu}|\d)/u.test(text) &&
    !/[?!]/.test(text)
    ? { ...found, item: { ...found.item, text } }
    : null;
}

/** The verbs of any news, with the day it was. */
const announcing =
  /\b(?:announced|unveiled|today|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b|宣布|今日|今天/i;

const quotation = /["“”][^"“”]{20,}["“”]|\bsaid\b/;

/** Reports no event: a guide, an essay, a list, a product's page. */
function wanders({ eventType }: ArticleAnalysis): boolean {
  return eventType === 'opinion' || eventType === 'other';
}

/** The writer's own doings and advice to the reader are seldom the news. */
function aside(text: string): number {
  return (
    (/\b(?:I|I['’](?:m|ve|d|ll)|my|me)\b/.test(text) ? 1.5 : 0) + (/\byour?\b/i.test(text) ? 1 : 0)
  );
}

/** Where no sentence can stand alone, the title says what the article is about. */
function fromTitle(
  reading: ArticleAnalysis,
): { item: Item<'tldr'>; sentence: AnalyzedSentence } | null {
  const title = reading.headline;
  if (title === '' || wordCount(title) > ROOM['what-changed']) return null;
  const sentence: AnalyzedSentence = {
    text: title,
    original: title,
    antecedent: null,
    index: 0,
    paragraph: -1,
    kind: 'heading',
    words: 0,
    score: 0,
    standsAlone: true,
    readsOn: false,
    content: reading.title,
  };
  return { item: { ...statedClaim(sentence), part: 'what-changed' }, sentence };
}

/** A stake the article states: a consequence, a first, a comparison, a risk. */
function whyItMatters(
  reading: ArticleAnalysis,
  changed: AnalyzedSentence,
  said: Said,
  room: number,
): Item<'tldr'> | null {
  let best: Item<'tldr'> | null = null;
  let most = 1.15;
  const matter = new Set([...reading.title, ...changed.content]);
  for (const sentence of reading.sentences) {
    const stake = stakeOf(sentence.text);
    // A guide touches on many things: a stake of something else is not this one's.
    if (wanders(reading) && overlapCoefficient(matter, sentence.content) < NEAR_THE_MATTER)
      continue;
    if (
      !(sentence.standsAlone || sentence.readsOn) ||
      stake === 0 ||
      (stake < 1.2 && isPast(sentence.text, reading.article.publishedAt))
    )
      continue;
    const text = compressSentence(sentence.text, { words: room }, reading.language);
    if (text === null || stakeOf(text) === 0 || said.overlap(contentTerms(text)) > 0.5) continue;
    const worth =
      1.4 * stake +
      0.35 * sentence.score +
      1.2 * overlapCoefficient(reading.title, sentence.content) -
      aside(text) -
      0.5 * noEvent(text, null);
    if (worth > most)
      [most, best] = [worth, { ...statedClaim(sentence, text), part: 'why-it-matters' }];
  }
  return best;
}

function besideOthers({ competitors, phrases }: TldrContext, room: number): Item<'tldr'> | null {
  const claim = priceBeside(competitors, phrases);
  return claim && wordCount(claim.text) <= room ? { ...claim, part: 'why-it-matters' } : null;
}

/**
 * One step: for news, what such news asks of this reader, with the article's own link where it leads to the thing itself; for what reports
 * no event, what the article itself advises, else the figure to trace.
 */
function whatToDoNext(
  reading: ArticleAnalysis,
  context: TldrContext,
  changed: AnalyzedSentence,
): Item<'tldr'> {
  const { eventType } = reading;
  const isNews = !wanders(reading);
  const own = isNews ? null : (ownPage(reading, context) ?? null);
  if (own) return own;
  if (!isNews || eventType === 'security' || (eventType === 'research' && !context.subject)) {
    const advice = findAdvice(reading, context.said);
    if (advice)
      return {
        ...wordedClaim(advice.text, 'suggested', quotesOf(advice.sentence)),
        part: 'what-to-do-next',
      };
  }
  return (
    (isNews ? null : (tracing(reading, context) ?? comparing(reading, context))) ??
    stepFor(reading, context, changed)
  );
}

/** What has no date and is about a product is the product's own page: it is tried. */
function ownPage(
  { article, headline }: ArticleAnalysis,
  { phrases, subject }: TldrContext,
): Item<'tldr'> | null {
  const writer = article.publishedAt === null && headline !== '' ? writerOf(article) : null;
  if (article.publishedAt !== null || (subject === null && writer === null)) return null;
  const text = phrases.next.product.replace('{subject}', subject?.mention.name ?? writer!.name);
  const evidence = subject
    ? quotesOf(subject.sentence)
    : [{ kind: 'quote' as const, ...writer!.quote }];
  return {
    ...wordedClaim(
      text,
      'suggested',
      evidence,
      linkFor({ article, eventType: 'product' }, phrases),
    ),
    part: 'what-to-do-next',
  };
}

/** A figure somebody may repeat is traced first. */
function tracing(reading: ArticleAnalysis, { phrases }: TldrContext): Item<'tldr'> | null {
  const found = figureToCheck(reading);
  return (
    found && {
      ...wordedClaim(
        phrases.traceFigure.replace('{figure}', found.figure),
        'suggested',
        quotesOf(found.sentence),
      ),
      part: 'what-to-do-next',
    }
  );
}

/** The two things of one kind that a list or guide names most are compared; one that it is all about is tried. */
function comparing(
  { mentions, sentences }: ArticleAnalysis,
  { phrases }: TldrContext,
): Item<'tldr'> | null {
  const named = mentions.filter(
    ({ kind, name, count, sentences: at }) =>
      (kind === 'product' || kind === 'model' || kind === 'organisation') &&
      count >= 3 &&
      sentences[at[0] ?? -1]?.text.includes(name),
  );
  const [one] = named;
  const other = named.find(
    ({ kind, name }) =>
      one &&
      kind === one.kind &&
      name !== one.name &&
      !name.includes(one.name) &&
      !one.name.includes(name),
  );
  if (!one || (!other && one.kind === 'organisation')) return null;
  const text = other
    ? phrases.compare.replace('{one}', one.name).replace('{other}', other.name)
    : phrases.next.product.replace('{subject}', one.name);
  return {
    ...wordedClaim(
      text,
      'suggested',
      [one, ...(other ? [other] : [])].flatMap(({ sentences: [at] }) => quotesOf(sentences[at!]!)),
    ),
    part: 'what-to-do-next',
  };
}

const yetToCome =
  /\b(?:plans? to (?:release|launch|open|ship|introduce|unveil|make)|(?:is|are) (?:training|developing|working on|preparing|testing)|seeks? to|upcoming|will (?:release|launch|ship|unveil|introduce|open[- ]source)|(?:den(?:y|ies|ied)|refutes?|delays?|postpones?)|rumou?r\w*|(?:could|may) be (?:unveiled|planning|released)|expected to (?:launch|release|debut|unveil)|(?:does|do) not plan|set to (?:release|launch)|to (?:release|launch|unveil|debut) (?:its|a|an|the|new)\b)|计划(?:发布|推出|开源)|将(?:于|在)[^，。]{1,12}(?:发布|推出|上线|开源)|推迟/iu;

function stepFor(
  reading: ArticleAnalysis,
  { phrases, role, audiences, subject }: TldrContext,
  changed: AnalyzedSentence,
): Item<'tldr'> {
  const concerned = role ?? audiences[0]?.audience;
  const general =
    wanders(reading) && concerned ? phrases.nextOf[concerned] : phrases.next[reading.eventType];
  // What is only planned or denied cannot be tried yet.
  const isToCome =
    (reading.eventType === 'release' ||
      reading.eventType === 'product' ||
      reading.eventType === 'open-source') &&
    yetToCome.test(`${reading.headline}\n${changed.text}`);
  const words = isToCome
    ? phrases.notYet
    : ((role && phrases.nextFor[role]?.[reading.eventType]) ?? general);
  const named =
    words.includes('{subject}') &&
    subject !== null &&
    nameable[reading.eventType]?.includes(subject.mention.kind) === true;
  const law = lawNamed(reading, changed.text);
  const text = words.replaceAll(
    '{subject}',
    named
      ? subject.mention.name
      : ((law && phrases.textOf.replace('{law}', law.name)) ?? phrases.subject[reading.eventType]),
  );
  const evidence = quotesOf(named ? subject.sentence : changed);
  // The article's own link before the pack's.
  const own = linkFor(reading, phrases);
  const known = own ? null : (law ?? vendorPage(reading, subject?.mention ?? null));
  const link = own ?? (known && { label: known.label, url: known.url });
  return {
    ...wordedClaim(text, 'suggested', known ? [...evidence, known.fact] : evidence, link),
    part: 'what-to-do-next',
  };
}

function whoShouldCare(
  { audiences, phrases }: TldrContext,
  changed: AnalyzedSentence,
): Item<'tldr'> | null {
  if (audiences.length === 0) return null;
  const names = phrases.list(audiences.map(({ audience }) => phrases.audience[audience]));
  return {
    ...wordedClaim(`${names}`, 'inferred', audiences[0]?.evidence ?? quotesOf(changed)),
    part: 'who-should-care',
  };
}
