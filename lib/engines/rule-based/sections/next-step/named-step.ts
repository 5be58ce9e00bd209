import type { Evidence } from '../../../../insight/claim.ts';
import type { EventType } from '../../../../insight/event-type.ts';
import type { Audience } from '../../../../insight/sections/audience.ts';
import { pattern, sequence } from '../../../../text/pattern.ts';
import { quotesOf, type AnalyzedSentence, type ArticleAnalysis } from '../../analyze-article.ts';
import type { Phrases } from '../../phrases/phrases.ts';
import { isOutside } from '../competitors/subject.ts';
import { isPlace } from '../../places.ts';
import { rankedNames, type StepName } from './rank-names.ts';

/** A second name less likely than this is left out. */
const LEAST_LIKELY = 0.1;
/** A thing in the title comes first from this share of the likeliest thing's probability on. */
const TITLE_SHARE = 0.3;

/** What is being closed is not offered to run. */
const closing = pattern('i', [
  sequence(
    String.raw`\b`,
    [
      'closed',
      'closing',
      'proprietary',
      'paid',
      'paywall',
      'no longer (?:open|free)',
      'rethinks?',
      'withdraws?',
      'withholds?',
    ],
    String.raw`\b`,
  ),
  '闭源',
  '收费',
]);

/** A benchmark measures what is to be tried. */
const benchmarkName =
  /bench|\b(?:MMLU|GPQA|AIME|HumanEval|GSM8K|Arena|Exam|BrowseComp|Elo)\b|\bVerified\b/iu;

/** Event types whose step is taken with a thing: an organisation is a second choice. */
const aboutThings: ReadonlySet<EventType> = new Set(['release', 'product', 'open-source']);
/** Event types whose step is taken with an organisation. */
const aboutMakers: ReadonlySet<EventType> = new Set(['people', 'funding']);

/** What the words of a step need. */
export interface StepContext {
  phrases: Phrases;
  /** The step where nothing is named. */
  general: string;
  /** What the news is about cannot be used yet. */
  isToCome: boolean;
  /** The reader's role, where it is known. */
  role: Audience | null;
  /** The reader the article concerns most. */
  concerned: Audience | null;
  /** The law the news is about, as the article calls it. */
  law: string | null;
  changed: AnalyzedSentence;
}

/**
 * The words of a step for this kind of news, with the names the article has for it, and the
 * sentences that name them.
 */
export function namedStep(
  reading: ArticleAnalysis,
  context: StepContext,
): { text: string; evidence: Evidence[] } {
  const { phrases, general, isToCome, role, law, changed } = context;
  const isClosing =
    reading.eventType === 'open-source' && closing.test(`${reading.headline}\n${changed.text}`);
  const eventType = isClosing ? 'other' : reading.eventType;
  const [first, second] = usable(rankedNames(reading), eventType);
  if (law) {
    const beside = first && !first.name.includes(law) && !law.includes(first.name) ? first : null;
    return {
      text: beside
        ? phrases.textOfBeside.replace('{law}', law).replace('{subject}', beside.name)
        : phrases.next.regulation.replace('{subject}', phrases.textOf.replace('{law}', law)),
      evidence: quotesOf(changed),
    };
  }
  const ofRole = role ? phrases.nextFor[role]?.[eventType] : undefined;
  if (isToCome || ofRole || !first) {
    const words = isToCome
      ? phrases.notYet
      : (ofRole ?? (isClosing ? phrases.next.other : general));
    return {
      text: words.replaceAll('{subject}', first?.name ?? phrases.subject[eventType]),
      evidence: quotesOf(first ? first.sentence : changed),
    };
  }
  const words = wordsFor(eventType, first, second, context);
  return {
    text: words
      .replaceAll('{subject}', first.name)
      .replaceAll('{other}', second?.name ?? first.name),
    evidence: [first, ...(second ? [second] : [])].flatMap(({ sentence }) => quotesOf(sentence)),
  };
}

function wordsFor(
  eventType: EventType,
  first: StepName,
  second: StepName | undefined,
  { phrases, concerned }: StepContext,
): string {
  const isMaker = first.kind === 'organisation' || first.kind === 'person';
  const ofReader = concerned && phrases.nextOfTwoFor[concerned]?.[eventType];
  if (!second) {
    if (isMaker) {
      const ofMaker = phrases.nextOfOrganisation[eventType];
      if (ofMaker) return ofMaker;
    }
    return phrases.nextNamed[eventType] ?? phrases.next[eventType];
  }
  if (ofReader) return ofReader;
  const isBesideMaker = second.kind === 'organisation' || second.kind === 'person';
  if (second.kind === 'person')
    return phrases.nextOfPerson[eventType] ?? phrases.nextOfTwo[eventType];
  if (isMaker && isBesideMaker)
    return phrases.nextOfMakers[eventType] ?? phrases.nextOfTwo[eventType];
  return (
    (isBesideMaker ? phrases.nextOfThingAndMaker[eventType] : undefined) ??
    phrases.nextOfTwo[eventType]
  );
}

/** The two names for a step of this kind of news, in the order its words take them. */
function usable(ranked: StepName[], eventType: EventType): StepName[] {
  const rules = eventType === 'regulation' || eventType === 'lawsuit';
  const names = ranked.filter(
    (found, at) =>
      (rules || !isPlace(found.name)) &&
      (at === 0 || found.likely >= LEAST_LIKELY) &&
      (eventType !== 'funding' || !isBackerName(found)),
  );
  const things = names.filter(
    ({ kind, name, inTitle }) =>
      kind !== 'organisation' && kind !== 'person' && (inTitle || !benchmarkName.test(name)),
  );
  const makers = names.filter(({ kind }) => kind === 'organisation');
  const two = names.slice(0, 2);
  if (eventType === 'opinion' || eventType === 'other')
    return names.filter(({ kind }) => kind !== 'person').slice(0, 2);
  if (aboutThings.has(eventType)) {
    const [best] = things;
    // What the title names is what the news is about, unless another thing is far likelier.
    const thing =
      things.find(({ inTitle, likely }) => inTitle && likely > TITLE_SHARE * (best?.likely ?? 0)) ??
      best;
    if (!thing) return ranked.filter(({ kind }) => kind === 'organisation').slice(0, 1);
    const other = two.find(({ name }) => name !== thing.name);
    return other && other.kind !== 'person' ? [thing, other] : [thing];
  }
  if (aboutMakers.has(eventType) && makers[0]) {
    const beside = names.filter(
      (found) =>
        found !== makers[0] && found.kind !== (eventType === 'funding' ? 'person' : 'phrase'),
    );
    const [other] =
      eventType === 'funding' ? beside.filter(({ kind }) => kind === 'organisation') : beside;
    return other ? [makers[0], other] : [makers[0]];
  }
  return two;
}

/** Investors are not compared. */
function isBackerName({ name, kind, id }: StepName): boolean {
  return (
    kind === 'organisation' &&
    isOutside({ id, name, kind, count: 0, inTitle: false, leads: false, sentences: [] })
  );
}
