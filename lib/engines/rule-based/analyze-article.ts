import type { Article, Paragraph } from '../../article/article.ts';
import type { Quote } from '../../insight/claim.ts';
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
import { withPublisher, writerOf } from './publisher-voice.ts';
import { isInsideQuotation, isSelfContained } from './sentence-quality.ts';
import { cleanTitle } from './compress-sentence.ts';

/** A sentence of the article with what the sections ask of it. */
export interface AnalyzedSentence {
  text: string;
  /** As the article has it: the same, unless an opener was replaced by the name it stands for. */
  original: string;
  /** The sentence that shows whom a replaced opener means. */
  antecedent: { text: string; paragraph: number } | null;
  /** Its place among the sentences and the paragraph it stands in. */
  index: number;
  paragraph: number;
  kind: Paragraph['kind'];
  words: number;
  /** Rank within the article, standardised: 0 is the mean, 1 a standard deviation above it. */
  score: number;
  /** May stand alone on a card: complete, about the news, no dangling opener. */
  standsAlone: boolean;
  /** Opens with the event itself ("The release adds to …") and is whole otherwise: to be read right after the line that tells of it. */
  readsOn: boolean;
  /** Its content words, stemmed. */
  content: ReadonlySet<string>;
}

/** An article read once for all sections. */
export interface ArticleAnalysis {
  article: Article;
  language: string;
  sentences: AnalyzedSentence[];
  eventType: EventType;
  /** Event type, audiences and whether it is news, as the model has them. */
  newsKind: NewsKind;
  /** Whom and what the article names. */
  mentions: Mentioned[];
  /** The title without the site's name. */
  headline: string;
  /** Content words of the title, stemmed. */
  title: ReadonlySet<string>;
}

/** Sentences beyond this many are not ranked: about 40,000 words; keeps the longest pages bounded. */
const MOST_SENTENCES = 2500;

/** Names are looked for in this many sentences, about 8,000 words: whoever matters has been named by then. */
const MOST_NAMED = 400;

/** The event, named by its kind as the thing just told. */
const theEvent =
  /^The (?:new )?(?:release|launch|deal|agreement|acquisition|merger|round|funding|investment|ruling|verdict|vote|law|bill|act|rules?|ban|decision|move|announcement|partnership|study|lawsuit|price cuts?|cuts?|attack|breach|appointment|departure|exit|complaint|suit|case|order|flaw|vulnerability|project|funding|prices?|team|researchers|authors|paper)(?= \p{Ll})/u;

/** Reads an article for the rules: its sentences with rank and fitness, and what kind of news it is. */
export function analyzeArticle(article: Article): ArticleAnalysis {
  const language = article.language;
  // What speaks to models instead of readers is no news, here as in what a model is sent.
  const headline = isAddressedToModel(article.title) ? '' : cleanTitle(article);
  const spans = article.paragraphs
    .flatMap((paragraph, at) =>
      paragraph.kind === 'code' ||
      paragraph.kind === 'heading' ||
      isAddressedToModel(paragraph.text)
        ? []
        : splitSentences(paragraph.text, language).map(({ text, start }) => ({
            text,
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
  const read = spans.map(({ text: original, paragraph, kind, quoted }, index): AnalyzedSentence => {
    const found = resolveReferents(texts, index, referents) ?? expandName(texts, index, people);
    const own = found || !writer ? null : withPublisher(trimSentence(original), writer);
    const text = found?.text ?? own?.text ?? trimSentence(original);
    const antecedent = found ? spans[found.antecedent]! : (own?.quote ?? null);
    const content = contentTerms(text);
    const words = wordCount(text);
    return {
      text,
      original,
      antecedent,
      index,
      paragraph,
      kind,
      words,
      score: (raw[index]! - mean) / deviation + 1.5 * overlapCoefficient(title, content),
      standsAlone: !quoted && isSelfContained(text, { words, kind, language }),
      readsOn:
        !quoted &&
        theEvent.test(text) &&
        isSelfContained(text.replace(theEvent, 'Whoever'), { words, kind, language }),
      content,
    };
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

/** The quotes that show a sentence of the article: itself, and the one before it where that says whom it means. */
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
    model: models.length === 1 ? models[0]!.name : null,
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

/** Content words of a text, stemmed: what is compared when asking whether two lines say the same. */
export function contentTerms(text: string): ReadonlySet<string> {
  return new Set(
    terms(text)
      .filter((term) => !stopWords.has(term))
      .map(stem),
  );
}

/** The share of the smaller set that the other has as well: 1 where one says nothing beyond the other. */
export function overlapCoefficient(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [small, large] = one.size < other.size ? [one, other] : [other, one];
  if (small.size === 0) return 0;
  let both = 0;
  for (const word of small) if (large.has(word)) both += 1;
  return both / small.size;
}
