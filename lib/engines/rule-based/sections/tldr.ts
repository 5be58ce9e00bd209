import { defined, elementAt } from '../../../invariant.ts';
import type { Claim } from '../../../insight/claim.ts';
import type { Item } from '../../../insight/sections/index.ts';
import type { Phrases } from '../phrases/phrases.ts';
import { TLDR_MOST_WORDS } from '../../../insight/sections/tldr.ts';
import type { EventType } from '../../../insight/event-type.ts';
import type { Audience } from '../../../insight/sections/audience.ts';
import { isUnspacedLanguage } from '../../../text/language.ts';
import { wordCount } from '../../../text/tokenize.ts';
import { statedClaim, wordedClaim, type Said } from '../claims.ts';
import { compressSentence } from '../compress-sentence.ts';
import { otherStakes, ROOM, type Lead, type LeadLine } from './lead.ts';
import type { subjectOf } from '../entities.ts';
import { linkFor, lawNamed, vendorPage } from '../links.ts';
import { findAdvice, figureToCheck } from './next-step.ts';
import { namedStep } from './next-step/named-step.ts';
import { rankedNames } from './next-step/rank-names.ts';
import { advisedStep, applyingStep, dayToActBy, mendingStep } from './next-step/stated-step.ts';
import { modelsToBenchmark } from './next-step/benchmark-step.ts';
import { writerOf } from '../publisher-voice.ts';
import {
  noRoles,
  quotesOf,
  type ArticleAnalysis,
  type AnalyzedSentence,
} from '../analyze-article.ts';
import { pattern, sequence } from '../../../text/pattern.ts';

/**
 * The stake of a release or price if the article states none: its price next to a competitor's,
 * both as their sources state them. Null if a price is unknown or the currencies differ.
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

/** Minimum length of a report, in words. */
const LEAST_REPORT = 12;

/** Inputs of the four lines besides the article's analysis. */
export interface TldrContext {
  said: Said;
  /** The first lines, chosen together. */
  lead: Lead;
  phrases: Phrases;
  role: Audience | null;
  audiences: Item<'audience'>[];
  /** The competitors table: the source of a price comparison if the article states no stake. */
  competitors: Item<'competitors'>[];
  /** What the article is about, with the sentence that names it; null where that is not clear. */
  subject: ReturnType<typeof subjectOf>;
}

/**
 * What changed, why it matters, what to do next, who should care: at most 75 words in all; a line
 * with nothing to rest on is left out.
 */
export function tldr(reading: ArticleAnalysis, context: TldrContext): Item<'tldr'>[] {
  const { said, lead } = context;
  const report = lead.changed
    ? { item: itemOf(lead.changed, 'what-changed'), sentence: lead.changed.sentence }
    : fromTitle(reading);
  if (report === null) return [];
  said.add(report.item.text);
  const next = whatToDoNext(reading, context, report.sentence);
  const who = whoShouldCare(context, report.sentence);
  if (
    next.evidence.some(
      (piece) => piece.kind === 'quote' && piece.text.includes(next.text.replace(/[.。]$/, '')),
    )
  )
    said.add(next.text);
  const rest =
    TLDR_MOST_WORDS - [next, who].reduce((sum, item) => sum + (item ? wordCount(item.text) : 0), 0);
  const changed = roomForStake(report.item, lead, rest, reading.language);
  const spare = rest - wordCount(changed.text);
  const why = whyItMatters(reading, context, spare) ?? besideOthers(context, spare);
  if (why) said.add(why.text);
  return [changed, why, next, who].filter((item): item is Item<'tldr'> => item !== null);
}

/**
 * The report, shortened where the chosen stake fits next to it only then; unchanged where no
 * shorter reading of it is whole.
 */
function roomForStake(
  report: Item<'tldr'>,
  { changed, why }: Lead,
  room: number,
  language: string,
): Item<'tldr'> {
  // In Chinese and Japanese the second half of a report is as much of it as the first.
  if (!changed || !why || isUnspacedLanguage(language)) return report;
  if (wordCount(report.text) + why.words <= room) return report;
  const words = room - why.words;
  const text = words < LEAST_REPORT ? null : compressSentence(report.text, { words }, language);
  return text === null ? report : { ...report, text };
}

function itemOf({ sentence, text }: LeadLine, part: Item<'tldr'>['part']): Item<'tldr'> {
  return { ...statedClaim(sentence, text), part };
}

/** The stake chosen with the other first lines, or the best one that fits with them. */
function whyItMatters(
  reading: ArticleAnalysis,
  { said, lead }: TldrContext,
  room: number,
): Item<'tldr'> | null {
  const fits = (line: LeadLine): boolean =>
    wordCount(line.text) <= room && !said.repeats(line.text);
  const chosen =
    lead.why && fits(lead.why)
      ? lead.why
      : otherStakes(reading, said, Math.min(ROOM.why, room)).find(
          (line) => line.sentence !== lead.hook?.sentence,
        );
  return chosen ? itemOf(chosen, 'why-it-matters') : null;
}

/** Reports no event: a guide, an essay, a list, a product's page. */
function wanders({ eventType }: ArticleAnalysis): boolean {
  return eventType === 'opinion' || eventType === 'other';
}

/** No sentence is readable on its own: fall back to the title. */
function fromTitle(
  reading: ArticleAnalysis,
): { item: Item<'tldr'>; sentence: AnalyzedSentence } | null {
  const title = reading.headline;
  if (title === '' || wordCount(title) > ROOM.changed) return null;
  const sentence: AnalyzedSentence = {
    text: title,
    original: title,
    own: title,
    antecedent: null,
    index: 0,
    paragraph: -1,
    kind: 'heading',
    words: 0,
    score: 0,
    standsAlone: true,
    readsOn: false,
    content: reading.title,
    roles: noRoles,
    spans: [],
    defect: null,
  };
  return { item: { ...statedClaim(sentence), part: 'what-changed' }, sentence };
}

function besideOthers({ competitors, phrases }: TldrContext, room: number): Item<'tldr'> | null {
  const claim = priceBeside(competitors, phrases);
  return claim && wordCount(claim.text) <= room ? { ...claim, part: 'why-it-matters' } : null;
}

/**
 * One step: for news, the step for its event type and this reader's role, with the article's own
 * link if it leads to the thing itself; without an event, the article's own advice, else a figure
 * to trace.
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
  const ofArticle = statedStep(reading, context);
  if (ofArticle) return ofArticle;
  if (!isNews || eventType === 'security' || (eventType === 'research' && !context.subject)) {
    const advice = findAdvice(reading, context.said);
    if (advice)
      return {
        ...wordedClaim(advice.text, 'suggested', quotesOf(advice.sentence)),
        part: 'what-to-do-next',
      };
  }
  const isNamed = rankedNames(reading).length > 0;
  return (
    (isNews
      ? null
      : ((isNamed && eventType === 'other' ? null : comparing(reading, context)) ??
        (isNamed ? null : tracing(reading, context)))) ?? stepFor(reading, context, changed)
  );
}

/**
 * What the article itself gives to do: the update, the call, its own advice; for a trend, the
 * models it sets side by side.
 */
function statedStep(reading: ArticleAnalysis, { phrases }: TldrContext): Item<'tldr'> | null {
  const { eventType } = reading;
  const names = rankedNames(reading);
  const isSecurity = eventType === 'security';
  const found =
    (isSecurity || eventType === 'pricing' ? advisedStep(reading, names) : null) ??
    (isSecurity ? mendingStep(reading, names, phrases) : null) ??
    (eventType === 'research' || eventType === 'regulation' || eventType === 'product'
      ? applyingStep(reading, names, phrases)
      : null) ??
    modelsToBenchmark(reading, phrases);
  return (
    found && {
      ...wordedClaim(found.text, 'suggested', found.evidence, linkFor(reading, phrases)),
      part: 'what-to-do-next',
    }
  );
}

/** What has no date and is about a product is the product's own page: it is tried. */
function ownPage(
  { article, headline }: ArticleAnalysis,
  { phrases, subject }: TldrContext,
): Item<'tldr'> | null {
  const writer = article.publishedAt === null && headline !== '' ? writerOf(article) : null;
  if (article.publishedAt !== null || (subject === null && writer === null)) return null;
  const text = phrases.next.product.replace(
    '{subject}',
    subject?.mention.name ?? defined(writer).name,
  );
  const evidence = subject
    ? quotesOf(subject.sentence)
    : [{ kind: 'quote' as const, ...defined(writer).quote }];
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

/** A figure the reader may repeat should be traced first. */
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

/**
 * The two things of one kind that a list or guide names most are compared; one that it is all about
 * is tried.
 */
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
      [one, ...(other ? [other] : [])].flatMap(({ sentences: [at] }) =>
        quotesOf(elementAt(sentences, defined(at))),
      ),
    ),
    part: 'what-to-do-next',
  };
}

const yetToCome = pattern('iu', [
  sequence(String.raw`\b`, [
    'plans? to (?:release|launch|open|ship|introduce|unveil|make)',
    '(?:is|are) (?:training|developing|working on|preparing|testing)',
    'seeks? to',
    'upcoming',
    'will (?:release|launch|ship|unveil|introduce|open[- ]source)',
    '(?:den(?:y|ies|ied)|refutes?|delays?|postpones?)',
    String.raw`rumou?r\w*`,
    '(?:could|may) be (?:unveiled|planning|released)',
    'expected to (?:launch|release|debut|unveil)',
    '(?:does|do) not plan',
    'set to (?:release|launch)',
    String.raw`to (?:release|launch|unveil|debut) (?:its|a|an|the|new)\b`,
  ]),
  '计划(?:发布|推出|开源)',
  '将(?:于|在)[^，。]{1,12}(?:发布|推出|上线|开源)',
  '推迟',
]);

/** News whose date a reader has to keep. */
const datedTypes: ReadonlySet<EventType> = new Set(['regulation', 'pricing', 'product', 'release']);

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
  const law = lawNamed(reading, changed.text);
  const { text, evidence } = namedStep(reading, {
    phrases,
    general,
    isToCome,
    role,
    concerned: concerned ?? null,
    law: law?.name ?? null,
    changed,
  });
  const due = datedTypes.has(reading.eventType) && !isToCome ? dayToActBy(reading) : null;
  const dated =
    due && !text.includes(due.date)
      ? {
          text: phrases.before
            .replace('{step}', text.replace(/[.。]$/, ''))
            .replace('{date}', due.date),
          evidence: [...evidence, ...quotesOf(due.sentence)],
        }
      : { text, evidence };
  // The article's own link before the pack's.
  const own = linkFor(reading, phrases);
  const known = own ? null : (law ?? vendorPage(reading, subject?.mention ?? null));
  const link = own ?? (known && { label: known.label, url: known.url });
  return {
    ...wordedClaim(
      dated.text,
      'suggested',
      known ? [...dated.evidence, known.fact] : dated.evidence,
      link,
    ),
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
