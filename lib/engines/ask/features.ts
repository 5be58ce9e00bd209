import { conceptIndex, isNameConcept } from './concepts.ts';
import { answerCues } from './answer-cues.ts';
import { contentTerms, gramsOf, type IndexedPassage, type PassageIndex } from './passage-index.ts';
import type { Question } from './question.ts';

/** BM25's saturation and length normalization (Robertson and Zaragoza 2009). */
const K1 = 1.2;
const B = 0.6;

/** The features of a passage as an answer, in the order of the weights. */
export const passageFeatureNames = [
  'bm25',
  'bm25-rank',
  'term-coverage',
  'term-coverage-with-neighbors',
  'neighbor-bm25',
  'concept-score',
  'concept-coverage',
  'concept-rank',
  'neighbor-concepts',
  'grams',
  'name-coverage',
  'names-missing',
  'best-term',
  'cue',
  'cue-and-overlap',
  'money-asked',
  'how-much-number',
  'when-date',
  'who-name',
  'undisclosed',
  'yes-no-negation',
  'quotation',
  'title',
  'first-sentences',
  'position',
  'length',
  'short',
  'question-sentence',
] as const;
export type PassageFeature = (typeof passageFeatureNames)[number];
export type PassageFeatures = Record<PassageFeature, number>;

/** Concepts of questions whose answer is a sum of money. */
const moneyConcepts: ReadonlySet<string> = new Set([
  'price',
  'purchase',
  'raise',
  'valuation',
  'revenue',
  'profit',
  'salary',
  'money',
  'spend',
  'burn',
  'debt',
  'penalty',
]);

/** What a question asks of passages: its terms, concepts and letter runs. */
export interface Query {
  question: Question;
  terms: string[];
  concepts: string[];
  grams: ReadonlySet<string>;
}

/** The question's words as they are searched for. */
export function queryOf(question: Question): Query {
  const terms = [...new Set(contentTerms(question.text))];
  return {
    question,
    terms,
    concepts: [...conceptIndex.counts(question.text).keys()],
    grams: gramsOf(terms),
  };
}

/** Features of every passage of an article for a question. */
export function passageFeatures(query: Query, index: PassageIndex): PassageFeatures[] {
  const { passages } = index;
  const bm25 = scaled(passages.map((passage) => bm25Of(query.terms, passage, index)));
  const concepts = scaled(passages.map((passage) => conceptScore(query.concepts, passage, index)));
  const ranks = { bm25: reciprocalRanks(bm25), concepts: reciprocalRanks(concepts) };
  const names = query.concepts.filter(isNameConcept);
  const asksMoney = query.concepts.some((concept) => moneyConcepts.has(concept));
  const known = query.terms.filter((term) => passages.some((passage) => passage.terms.has(term)));
  return passages.map((passage, at): PassageFeatures => {
    const beside = neighborsOf(passages, at);
    const cue = answerCues(query.question, passage.text);
    const overlap = (bm25[at] ?? 0) + (concepts[at] ?? 0);
    return {
      bm25: bm25[at] ?? 0,
      'bm25-rank': ranks.bm25[at] ?? 0,
      'term-coverage': coverage(known, [passage], index),
      'term-coverage-with-neighbors': coverage(known, [passage, ...beside], index),
      'neighbor-bm25': most(beside.map((other) => bm25[other.at] ?? 0)),
      'concept-score': concepts[at] ?? 0,
      'concept-coverage': share(query.concepts, (concept) => passage.concepts.has(concept)),
      'concept-rank': ranks.concepts[at] ?? 0,
      'neighbor-concepts': most(beside.map((other) => concepts[other.at] ?? 0)),
      grams: share([...query.grams], (gram) => passage.grams.has(gram)),
      'name-coverage': share(names, (name) => passage.concepts.has(name)),
      'names-missing': Number(
        names.length > 0 && !names.some((name) => passage.concepts.has(name)),
      ),
      'best-term': most(
        query.terms.map((term) => (passage.terms.has(term) ? index.rarityOf(term) / 5 : 0)),
      ),
      cue: cue.expected,
      'cue-and-overlap': cue.expected * overlap,
      'money-asked': Number(asksMoney && cue.money > 0),
      'how-much-number': cue.number,
      'when-date': cue.date,
      'who-name': cue.name,
      undisclosed: cue.undisclosed,
      'yes-no-negation': cue.negation,
      quotation: Number(/["“”«»「」]/.test(passage.text)),
      title: Number(passage.paragraph < 0),
      'first-sentences': Number(at > 0 && at <= 3),
      position: at / Math.max(1, passages.length),
      length: Math.min(1, passage.length / 40),
      short: Number(passage.length < 5),
      'question-sentence': Number(/[?？]["”]?$/.test(passage.text)),
    };
  });
}

function bm25Of(terms: readonly string[], passage: IndexedPassage, index: PassageIndex): number {
  const norm = K1 * (1 - B + (B * passage.length) / Math.max(1, index.averageLength));
  return terms.reduce((sum, term) => {
    const count = passage.terms.get(term) ?? 0;
    return sum + (index.rarityOf(term) * count * (K1 + 1)) / (count + norm);
  }, 0);
}

function conceptScore(
  concepts: readonly string[],
  passage: IndexedPassage,
  index: PassageIndex,
): number {
  return concepts.reduce(
    (sum, concept) => sum + (passage.concepts.has(concept) ? index.conceptRarityOf(concept) : 0),
    0,
  );
}

/** The share of the question's known terms that the passages have, by rarity. */
function coverage(
  terms: readonly string[],
  passages: readonly IndexedPassage[],
  { rarityOf }: PassageIndex,
): number {
  const total = terms.reduce((sum, term) => sum + rarityOf(term), 0);
  if (total === 0) return 0;
  return (
    terms.reduce(
      (sum, term) =>
        sum + (passages.some((passage) => passage.terms.has(term)) ? rarityOf(term) : 0),
      0,
    ) / total
  );
}

function neighborsOf(passages: readonly IndexedPassage[], at: number): IndexedPassage[] {
  return [passages[at - 1], passages[at + 1]].filter((passage) => passage !== undefined);
}

function share<Value>(values: readonly Value[], holds: (value: Value) => boolean): number {
  return values.length === 0 ? 0 : values.filter(holds).length / values.length;
}

function most(values: readonly number[]): number {
  return Math.max(0, ...values);
}

/** Values as shares of the largest. */
function scaled(values: readonly number[]): number[] {
  const largest = most(values);
  return values.map((value) => (largest === 0 ? 0 : value / largest));
}

/** One over the rank of each value; 0 for values of 0. */
function reciprocalRanks(values: readonly number[]): number[] {
  const ranked = [...values].sort((one, other) => other - one);
  return values.map((value) => (value === 0 ? 0 : 1 / (1 + ranked.indexOf(value))));
}
