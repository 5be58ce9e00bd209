import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '../../lib/article/article.ts';
import { comparisonOf } from '../../lib/insight/grounding/entailment/comparison.ts';
import { featuresOf, type Features } from '../../lib/insight/grounding/entailment/features.ts';
import { evidenceIndexOf } from '../../lib/insight/grounding/evidence-index.ts';
import { createGrounder } from '../../lib/insight/grounding/grounder.ts';
import { findQuote } from '../../lib/insight/grounding/find-quote.ts';
import { namesIn } from '../../lib/insight/grounding/checks/names.ts';
import { createParser, parseText } from '../../lib/insight/grounding/parsed-text.ts';
import { perturbations } from './perturb.ts';

/** A claim, its figures, and whether its quotes carry it. */
export interface Example {
  /** Where it comes from: a labelled claim, a model's answer, an edit of one, an editor's fact. */
  source: 'claim' | 'answer' | 'edit' | 'fact';
  article: string;
  text: string;
  isFalse: boolean;
  isCrossLingual: boolean;
  /** From this probability on the rules refuse it; infinite where they never do. */
  vetoedFrom: number;
  features: Features;
}

/** An article of cards/dev.jsonl, as far as claims need it. */
interface ArticleLine {
  id: string;
  url: string;
  publisher: string;
  language: string;
  title: string;
  published: string | null;
  words: number;
  paragraphs: string[];
  sentences: { id: number; text: string }[];
}

interface ClaimLine {
  id: string;
  text: string;
  quotes: number[];
  truth: boolean;
  kind: string;
  lang: string;
}

export function linesOf<Line>(path: string): Line[] {
  return readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
}

/** The articles of a file by id, each as an article and as its numbered sentences. */
export function readArticles(
  path: string,
): Map<string, { article: Article; sentences: Map<number, string> }> {
  return new Map(
    linesOf<ArticleLine>(path).map((line) => [
      line.id,
      {
        article: articleFrom(line),
        sentences: new Map([
          [0, line.title],
          ...line.sentences.map(({ id, text }) => [id, text] as const),
        ]),
      },
    ]),
  );
}

function articleFrom(line: ArticleLine): Article {
  return {
    url: line.url,
    title: line.title,
    publisher: line.publisher,
    publisherId: null,
    authors: [],
    publishedAt: line.published,
    modifiedAt: null,
    language: line.language,
    section: null,
    paragraphs: line.paragraphs.map((text) => ({ kind: 'paragraph', text })),
    links: [],
    flags: [],
    words: line.words,
    readAt: '2026-09-01T00:00:00Z',
  };
}

/** The claims of a file with the sentences they cite. */
export function readClaims(path: string, articles: ReturnType<typeof readArticles>) {
  return linesOf<ClaimLine>(path).map((claim) => {
    const known = articles.get(claim.id);
    if (!known) throw new Error(`no article ${claim.id}`);
    const quotes = claim.quotes.map((id) => known.sentences.get(id) ?? '');
    return { ...claim, article: known.article, quotes };
  });
}

/**
 * The statements of recorded model answers, all of which a reader found true, with their quotes.
 */
export function readAnswers(folder: string, articles: ReturnType<typeof readArticles>) {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.answer.json'))
    .toSorted()
    .flatMap((name) => {
      const id = readFileSync(join(folder, name.replace('.answer.json', '.id')), 'utf8').trim();
      const known = articles.get(id);
      if (!known) throw new Error(`no article ${id}`);
      const answer = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Record<
        string,
        unknown
      >;
      return Object.values(answer)
        .filter(Array.isArray)
        .flatMap((items) => items as { text: string; basis?: string; quotes: string[] }[])
        .map((item) => ({ ...item, id, article: known.article }));
    });
}

/**
 * A claim as the check judges it: the features its scorer gets, and the least probability from
 * which its rules refuse it.
 */
export interface Judged {
  features: Features;
  vetoedFrom: number;
}

/** Probabilities below any `refuseFrom` at which rules of the check begin to refuse. */
const RULES_FROM = [0, 0.2];

/**
 * Judges claims about one article as the check does, with the sentences it adds to the evidence;
 * null where no quote is found.
 */
function judgeOf(article: Article) {
  let seen: Features | null = null;
  // A grounder caches its verdicts, so each probability takes one of its own.
  const grounders = RULES_FROM.map((probability) => ({
    probability,
    grounder: createGrounder(article, {
      falsehood: (features) => {
        seen = features;
        return probability;
      },
    }),
  }));
  return (text: string, quotes: string[], language: string): Judged | null => {
    seen = null;
    const evidence = quotes.map((quote) => ({
      kind: 'quote' as const,
      text: quote,
      paragraph: null,
    }));
    const item = { text, basis: 'stated' as const, evidence, link: null };
    const refusing = grounders.find(
      ({ grounder }) => grounder.checkItem('takeaways', item, language).support === 'unsupported',
    );
    const features = seen ?? featuresWithout(text, quotes, article, language);
    return features && { features, vetoedFrom: refusing?.probability ?? Infinity };
  };
}

/** The features of a claim that a rule refuses before the scorer is asked. */
function featuresWithout(
  text: string,
  written: string[],
  article: Article,
  language: string,
): Features | null {
  const index = evidenceIndexOf(article);
  const quotes = written.flatMap((quote) => findQuote(quote, null, index) ?? []);
  if (quotes.length === 0) return null;
  const day = article.publishedAt?.slice(0, 10) ?? null;
  return featuresOf(
    comparisonOf(text, quotes, {
      index,
      read: createParser(),
      reading: { day, language: article.language },
      claims: { day, language },
    }),
  );
}

/** Every example of a data folder with claims/, cards/ and answers/. */
export function readExamples(data: string, random: () => number): Example[] {
  const cards = join(data, 'cards/dev.jsonl');
  const articles = readArticles(cards);
  const examples: Example[] = [];
  const judges = new Map<string, ReturnType<typeof judgeOf>>();
  const add = (
    source: Example['source'],
    { id, text, quotes, article }: { id: string; text: string; quotes: string[]; article: Article },
    { isFalse, language }: { isFalse: boolean; language: string },
  ) => {
    const judge = judges.get(id) ?? judgeOf(article);
    judges.set(id, judge);
    const judged = judge(text, quotes, language);
    if (judged === null) return;
    const isCrossLingual = judged.features['crossLingual'] === 1;
    examples.push({ source, article: id, text, isFalse, isCrossLingual, ...judged });
  };
  for (const claim of readClaims(join(data, 'claims/dev.jsonl'), articles))
    add('claim', claim, { isFalse: !claim.truth, language: claim.lang });
  for (const answer of readAnswers(join(data, 'answers'), articles)) {
    const { language } = answer.article;
    if (answer.basis !== undefined && answer.basis !== 'stated') continue;
    add('answer', answer, { isFalse: false, language });
    if (!language.startsWith('en')) continue;
    const edits = perturbations(answer.text, { otherNames: namesOf(answer.article), random });
    for (let count = 0; count < EDITS && edits.length > 0; count += 1) {
      const [edit] = edits.splice(Math.floor(random() * edits.length), 1);
      if (edit) add('edit', { ...answer, text: edit.text }, { isFalse: true, language });
    }
  }
  for (const { id, gold } of linesOf<ArticleLine & GoldLine>(cards)) {
    const known = articles.get(id);
    if (!known) continue;
    const { article, sentences } = known;
    for (const { say, at } of gold.facts) {
      const quotes = at.flatMap((number) => sentences.get(number) ?? []);
      add(
        'fact',
        { id, text: say, quotes, article },
        { isFalse: false, language: article.language },
      );
    }
  }
  return examples;
}

/** How many edits of one statement are taken. */
const EDITS = 3;

interface GoldLine {
  gold: { facts: { say: string; at: number[] }[] };
}

const nameCache = new WeakMap<Article, string[]>();

function namesOf(article: Article): string[] {
  const known = nameCache.get(article) ?? [
    ...new Set(
      article.paragraphs.flatMap(({ text }) => namesIn(parseText(text)).map((word) => word.text)),
    ),
  ];
  nameCache.set(article, known);
  return known;
}
