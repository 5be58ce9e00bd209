import { elementAt } from '../../invariant.ts';
import { publicationDay } from '../../article/publication-day.ts';
import type { Article, Paragraph } from '../../article/article.ts';
import type { Quote } from '../../insight/claim.ts';
import { createGrounder } from '../../insight/grounding/grounder.ts';
import type { EventType } from '../../insight/event-type.ts';
import { isAddressedToModel } from '../../text/prompt-injection.ts';
import { stem, stopWords } from '../../text/summarize/features.ts';
import { trimSentence, rankSentences } from '../../text/summarize/select-sentences.ts';
import { splitSentences } from '../../text/split-sentences.ts';
import { terms } from '../../text/similarity.ts';
import { wordCount } from '../../text/tokenize.ts';
import { mentionsOf, type Mentioned } from './entities.ts';
import { cardTypeOf, newsKindOf, type NewsKind } from './news-kind/news-kind.ts';
import { fullNames, expandName, resolveReferents, type Referents } from './coreference.ts';
import { withChinesePublisher, withPublisher, writerOf } from './publisher-voice.ts';
import { personIn } from './speakers.ts';
import {
  roles as roleNames,
  trainedRoleModel,
  type RoleModel,
  type RoleScores,
} from './roles/role-model.ts';
import { leastProbability } from './roles/thresholds.ts';
import { defectOf, isInsideQuotation, isSelfContained, type Defect } from './sentence-quality.ts';
import { cleanTitle } from './compress-sentence.ts';
import { isUnspacedLanguage } from '../../text/language.ts';

/** A sentence of the article with what the sections ask of it. */
export interface AnalyzedSentence {
  text: string;
  /** Original sentence, before coreference resolution. */
  original: string;
  /** The sentence alone, where `original` is shown together with the one before. */
  own: string;
  /** The sentence that contains the antecedent of a replaced opener. */
  antecedent: { text: string; paragraph: number } | null;
  /** Index among the sentences, and index of its paragraph. */
  index: number;
  paragraph: number;
  kind: Paragraph['kind'];
  words: number;
  /** Rank within the article, standardised: 0 is the mean, 1 a standard deviation above it. */
  score: number;
  /** Readable on its own: complete, about the news, no dangling opener. */
  standsAlone: boolean;
  /**
   * Opens with the event itself ("The release adds to …") and is otherwise complete: readable
   * directly after the line that reports the event.
   */
  readsOn: boolean;
  /** Its content words, stemmed. */
  content: ReadonlySet<string>;
  /** The probability of each role on a card. */
  roles: RoleScores;
  /** The sentences it shows: itself, and the one before where that is shown with it. */
  spans: readonly number[];
  /** Why it cannot be read alone; null where it can. */
  defect: Defect | null;
}

/** An article read once for all sections. */
export interface ArticleAnalysis {
  article: Article;
  language: string;
  sentences: AnalyzedSentence[];
  eventType: EventType;
  /** Event type, audiences and whether it is news, as the model has them. */
  newsKind: NewsKind;
  /** Named entities of the article. */
  mentions: Mentioned[];
  /** The title without the site's name. */
  headline: string;
  /** Content words of the title, stemmed. */
  title: ReadonlySet<string>;
}

/**
 * Sentences beyond this many are not ranked: about 40,000 words; keeps the longest pages bounded.
 */
const MOST_SENTENCES = 2500;

/** Names are searched in the first this many sentences, about 8,000 words. */
const MOST_NAMED = 400;

/** The reported event, referred to by its kind ("The release"). */
const theEvent = new RegExp(
  String.raw`^The (?:new |latest )?(?:${[
    // products and papers
    'release',
    'launch',
    'model',
    'models',
    'tool',
    'feature',
    'features',
    'product',
    'chip',
    'app',
    'update',
    'benchmark',
    'project',
    'paper',
    'study',
    'report',
    'research',
    'team',
    'researchers',
    'authors',
    // deals
    'deal',
    'agreement',
    'acquisition',
    'merger',
    'round',
    'funding',
    'investment',
    'partnership',
    'collaboration',
    'transaction',
    'raise',
    // law and rules
    'ruling',
    'verdict',
    'vote',
    'law',
    'bill',
    'act',
    'rule',
    'rules',
    'ban',
    'lawsuit',
    'complaint',
    'suit',
    'case',
    'order',
    'proposal',
    'decision',
    'judge',
    'court',
    'jury',
    // prices, people, incidents
    'price cut',
    'price cuts',
    'cut',
    'cuts',
    'prices',
    'price increase',
    'increase',
    'change',
    'changes',
    'move',
    'announcement',
    'statement',
    'plan',
    'appointment',
    'departure',
    'exit',
    'attack',
    'breach',
    'flaw',
    'vulnerability',
    'bug',
    'incident',
    'initiative',
    'program',
    'programme',
  ].join('|')})(?= \p{Ll})`,
  'u',
);

/**
 * Reads an article for the rules: its sentences with rank and fitness, and what kind of news it is.
 */
export function analyzeArticle(
  article: Article,
  roleModel: RoleModel = trainedRoleModel,
): ArticleAnalysis {
  const language = article.language;
  // Text addressed to models instead of readers is not news; it is not sent to a model either.
  const headline = isAddressedToModel(article.title) ? '' : cleanTitle(article);
  const spans = article.paragraphs
    .flatMap((paragraph, at) =>
      paragraph.kind === 'code' ||
      paragraph.kind === 'heading' ||
      isAddressedToModel(paragraph.text)
        ? []
        : splitSentences(paragraph.text, language).map(({ text, start }) => ({
            text,
            start,
            paragraph: at,
            kind: paragraph.kind,
            quoted: isInsideQuotation(paragraph.text, start),
          })),
    )
    .slice(0, MOST_SENTENCES);
  const texts = spans.map(({ text }) => text);
  const mentions = mentionsOf(headline, texts.slice(0, MOST_NAMED), language);
  const referents = referentsOf(
    mentions,
    headline,
    (index) => spans[index]?.paragraph === spans[index - 1]?.paragraph,
  );
  const people = fullNames(texts);
  const writer = writerOf(article);
  const raw = rankSentences(texts, { title: headline, language });
  const mean = raw.reduce((sum, value) => sum + value, 0) / Math.max(1, raw.length);
  const deviation =
    Math.sqrt(raw.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, raw.length)) ||
    1;
  const title = contentTerms(headline);
  const roles = roleModel({
    title: headline,
    language,
    day: publicationDay(article),
    sentences: spans,
  });
  const alone = spans.map(
    ({ text: original, paragraph, kind, quoted }, index): AnalyzedSentence => {
      const found =
        resolveReferents(texts, index, referents) ??
        expandName(texts, index, people) ??
        withPerson(texts, index, language);
      const own =
        found || !writer
          ? null
          : (language.startsWith('zh') ? withChinesePublisher : withPublisher)(
              trimSentence(original),
              writer,
            );
      const bare = trimSentence(original).replace(LIST_MARK, '');
      const rewritten = found?.text ?? own?.text ?? null;
      const shows = found ? (spans[found.antecedent] ?? null) : (own?.quote ?? null);
      const holds =
        rewritten !== null &&
        isSupported(rewritten, { original, paragraph, antecedent: shows }, article, language);
      const text = holds ? rewritten.replace(LIST_MARK, '') : bare;
      const antecedent = holds ? shows : null;
      const content = contentTerms(text);
      const words = wordCount(text);
      const scores = scoresOf(original, roles[index] ?? noRoles);
      const defect = isNoise(scores)
        ? 'page'
        : quoted
          ? 'quotation'
          : defectOf(text, { words, kind, language });
      return {
        text,
        original,
        own: original,
        antecedent,
        index,
        paragraph,
        kind,
        words,
        score: ((raw[index] ?? mean) - mean) / deviation + 1.5 * overlapCoefficient(title, content),
        standsAlone: defect === null,
        readsOn:
          !quoted &&
          theEvent.test(text) &&
          isSelfContained(text.replace(theEvent, 'Whoever'), { words, kind, language }),
        content,
        roles: scores,
        spans: [index],
        defect,
      };
    },
  );
  const read = alone.map((sentence, index) => {
    const before = alone[index - 1];
    const from = spans[index - 1];
    const to = spans[index];
    if (!before || !from || !to) return sentence;
    const paragraph = article.paragraphs[to.paragraph]?.text ?? '';
    return joined(
      before,
      sentence,
      paragraph.slice(from.start, to.start + to.text.length),
      language,
    );
  });
  const newsKind = newsKindOf({
    title: headline,
    opening: texts.slice(0, 4).join(' '),
    body: texts.slice(4, 60).join(' '),
  });
  return {
    article,
    language,
    sentences: read,
    headline,
    title,
    mentions,
    eventType: cardTypeOf(newsKind, {
      isOpinion: article.flags.includes('opinion'),
      isDated: article.publishedAt !== null,
    }),
    newsKind,
  };
}

/**
 * Whether the quotes still support a sentence after a name was inserted; otherwise the sentence
 * stays unchanged.
 */
function isSupported(
  text: string,
  source: Pick<AnalyzedSentence, 'original' | 'paragraph' | 'antecedent'>,
  article: Article,
  language: string,
): boolean {
  const claim = { text, basis: 'stated' as const, evidence: quotesOf(source), link: null };
  return createGrounder(article).checkItem('takeaways', claim, language).support !== 'unsupported';
}

/**
 * From this probability on a sentence is about the page, unless it more likely has a place on the
 * card.
 */
function isNoise({ noise, ...others }: RoleScores): boolean {
  return noise >= leastProbability.noise && noise > Math.max(...Object.values(others));
}

/** The scores of a sentence; one that states an amount is not taken for noise. */
function scoresOf(text: string, scores: RoleScores): RoleScores {
  return statesAmount.test(text)
    ? { ...scores, noise: Math.min(scores.noise, LEAST_NOISE) }
    : scores;
}

const LEAST_NOISE = 0.05;

/** An amount is a fact, however short the sentence. */
const statesAmount =
  /[$€£¥]\s?\d|\d[\d.,]{0,20}\s?(?:%|[万亿]|元|million|billion|trillion|percent|per cent|tokens|GB|GW|MW)/u;

/** "* ", "• ": the mark of a list's entry in plain text. */
const LIST_MARK = /^\s*[*•·▪◦‣-]\s+/u;
/** The scores of what is no sentence of the article. */
export const noRoles = Object.fromEntries(roleNames.map((role) => [role, 0])) as RoleScores;

/** Two sentences shown as one line are at most so long. */
const MOST_JOINED_WORDS = 52;

/**
 * A sentence that points back ("This means …") or continues with a quotation, joined with the
 * previous sentence of its paragraph; unchanged if it is readable on its own, or if the previous
 * one is not either.
 */
function joined(
  before: AnalyzedSentence,
  sentence: AnalyzedSentence,
  original: string,
  language: string,
): AnalyzedSentence {
  // Chinese and Japanese are analyzed in a normalized form, whose joined sentences are not
  // verbatim.
  if (isUnspacedLanguage(language)) return sentence;
  if (
    (sentence.defect !== 'reference' && sentence.defect !== 'quotation') ||
    before.paragraph !== sentence.paragraph ||
    (before.defect !== null && before.defect !== 'quotation') ||
    before.words + sentence.words > MOST_JOINED_WORDS
  )
    return sentence;
  const gap = original.slice(before.original.length, original.length - sentence.original.length);
  const text = `${before.text}${gap}${sentence.original}`;
  const words = before.words + sentence.words;
  const defect = defectOf(text, { words, kind: sentence.kind, language });
  if (defect !== null && !(defect === 'reference' && before.defect === null)) return sentence;
  return {
    ...sentence,
    text,
    original,
    antecedent: before.antecedent,
    words,
    standsAlone: true,
    defect: null,
    content: new Set([...before.content, ...sentence.content]),
    roles: {
      ...sentence.roles,
      noise: Math.max(before.roles.noise, sentence.roles.noise),
    },
    spans: [before.index, sentence.index],
  };
}

/** "She expects …" with the name of the one person the sentence before it names. */
function withPerson(
  texts: readonly string[],
  index: number,
  language: string,
): { text: string; antecedent: number } | null {
  const opener = /^(?:But |And )?(?:He|She)(?= (?:\p{Ll}+ )?\p{Ll}+)/u.exec(
    texts[index] ?? '',
  )?.[0];
  const before = texts[index - 1];
  if (!opener || before === undefined || !language.startsWith('en')) return null;
  const person = personIn(before);
  return person === null
    ? null
    : { text: `${person}${(texts[index] ?? '').slice(opener.length)}`, antecedent: index - 1 };
}

/**
 * The quotes that support a sentence: itself, and the previous one if that contains the antecedent.
 */
export function quotesOf({
  original,
  paragraph,
  antecedent,
}: Pick<AnalyzedSentence, 'original' | 'paragraph' | 'antecedent'>): Quote[] {
  const own: Quote = { kind: 'quote', text: original, paragraph };
  return antecedent
    ? [own, { kind: 'quote', text: antecedent.text, paragraph: antecedent.paragraph }]
    : [own];
}

function referentsOf(
  mentions: Mentioned[],
  headline: string,
  goesOn: Referents['goesOn'],
): Referents {
  const organisation = mentions.find(({ kind, leads }) => kind === 'organisation' && leads) ?? null;
  const models = mentions.filter(({ kind, inTitle }) => kind === 'model' && inTitle);
  const others = {
    organisation: otherSentences(mentions, 'organisation', organisation),
    model: otherSentences(mentions, 'model', models[0] ?? null),
  };
  const thing =
    mentions.find(
      ({ inTitle, kind, name }) =>
        inTitle && kind !== 'person' && kind !== 'organisation' && headline.includes(name),
    )?.name ?? null;
  return {
    organisation: organisation?.name ?? null,
    thing,
    goesOn,
    model: models.length === 1 ? elementAt(models, 0).name : null,
    others: (index, kind) => others[kind].get(index) ?? [],
  };
}

function otherSentences(
  mentions: Mentioned[],
  kind: Mentioned['kind'],
  own: Mentioned | null,
): ReadonlyMap<number, string[]> {
  const named = new Map<number, string[]>();
  for (const mention of mentions)
    if (mention.kind === kind && mention !== own)
      for (const at of mention.sentences) named.set(at, [...(named.get(at) ?? []), mention.name]);
  return named;
}

/**
 * Content words of a text, stemmed: what is compared when asking whether two lines say the same.
 */
export function contentTerms(text: string): ReadonlySet<string> {
  return new Set(
    terms(text)
      .filter((term) => !stopWords.has(term))
      .map(stem),
  );
}

/** Overlap coefficient: the share of the smaller set that is in the other, 0 to 1. */
export function overlapCoefficient(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [small, large] = one.size < other.size ? [one, other] : [other, one];
  if (small.size === 0) return 0;
  let both = 0;
  for (const word of small) if (large.has(word)) both += 1;
  return both / small.size;
}
