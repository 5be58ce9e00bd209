import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { selectSentences } from '../../lib/text/summarize/select-sentences.ts';
import {
  boilerplate,
  featureNames,
  LEAST_WORDS,
  sentenceFeatures,
  stem,
  opensDangling,
} from '../../lib/text/summarize/features.ts';
import { terms } from '../../lib/text/similarity.ts';
import { wordFeatureNames, wordFeatures, keywordScore } from '../../lib/text/keyword-score.ts';
import { fitLogistic, type Logistic } from './logistic.ts';
import { rouge, type Rouge } from './rouge.ts';
import { readSummaries } from './summaries.ts';

/**
 * Trains the weights of `rankSentences` on articles with written summaries, and prints what they
 * reach on articles left out (five folds, three shuffles by a seeded generator). `npx tsx
 * scripts/train-ranking/train.ts PATH [--write]`.
 */
const PENALTY = 60;
const WORD_PENALTY = 5;
const FOLDS = 5;
const SHUFFLES = 3;
const SENTENCES = 3;

const path = process.argv[2];
if (!path) throw new Error('usage: train.ts summaries.jsonl.gz [--write]');

const articles = readSummaries(path).map((article) => {
  const words = article.sentences.map((text) => ({ text, words: terms(text) }));
  const usable = words.map(
    (sentence) =>
      sentence.words.length >= LEAST_WORDS &&
      !boilerplate.test(sentence.text) &&
      !opensDangling(sentence.text),
  );
  const wanted = new Set(terms(article.reference).map(stem));
  const wordRows = [...wordFeatures(words)];
  return {
    ...article,
    words,
    wordRows: wordRows.map(([, row]) => row),
    wordLabels: wordRows.map(([word]) => Number(wanted.has(word))),
    features: sentenceFeatures(words),
    usable,
    chosen: oracle(article.sentences, usable, article.reference),
    lead: rouge(article.raw.slice(0, SENTENCES), article.reference),
  };
});

const gains: (Rouge & { set: string })[] = [];
for (let shuffle = 1; shuffle <= SHUFFLES; shuffle += 1) {
  const order = shuffled(articles.length, shuffle);
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const model = fit(articles.filter((_, at) => order[at]! % FOLDS !== fold));
    for (const [at, article] of articles.entries()) {
      if (order[at]! % FOLDS !== fold) continue;
      gains.push({ ...gainOf(model, article), set: article.set });
    }
  }
}
report(`${FOLDS} folds, ${SHUFFLES} shuffles`, gains, articles.length);
for (const left of new Set(articles.map(({ set }) => set))) {
  const of = gains.filter(({ set }) => set === left);
  report(`the same folds, ${left} alone`, of, of.length / SHUFFLES);
  const inside = articles.filter(({ set }) => set === left);
  const model =
    inside.length < articles.length ? fit(articles.filter(({ set }) => set !== left)) : null;
  if (model)
    report(
      `trained without ${left}, on it`,
      inside.map((article) => gainOf(model, article)),
      inside.length,
    );
}

if (process.argv.includes('--write')) {
  const {
    sentences: { bias, weights },
    words,
  } = fit(articles);
  const lines = featureNames.map((name, at) => `  '${name}': ${weights[at]!.toFixed(4)},`);
  const text = `/** Written by scripts/train-ranking/train.ts: the log-odds of a sentence standing in a summary, by feature. */\nexport const bias = ${bias.toFixed(4)};\n\nexport const weights: Record<string, number> = {\n${lines.join('\n')}\n};\n\n/** The log-odds of a word standing in a summary, by the features of \`wordFeatureNames\`. */\nexport const wordBias = ${words.bias.toFixed(4)};\n\nexport const wordWeights: readonly number[] = [${wordFeatureNames.map((_, at) => words.weights[at]!.toFixed(4)).join(', ')}];\n`;
  writeFileSync(resolve(import.meta.dirname, '../../lib/text/summarize/weights.ts'), text);
}

interface Models {
  sentences: Logistic;
  words: Logistic;
}

function gainOf(model: Models, article: (typeof articles)[number]): Rouge {
  const reached = rouge(
    chosenBy(model, article).map((index) => article.sentences[index]!),
    article.reference,
  );
  return {
    r1: reached.r1 - article.lead.r1,
    r2: reached.r2 - article.lead.r2,
    rl: reached.rl - article.lead.rl,
  };
}

function report(name: string, list: Rouge[], size: number): void {
  const told = (['r1', 'r2', 'rl'] as const).map((measure) => {
    const mean = list.reduce((sum, gain) => sum + gain[measure], 0) / list.length;
    const error = Math.sqrt(
      list.reduce((sum, gain) => sum + (gain[measure] - mean) ** 2, 0) / list.length / size,
    );
    return `${measure} ${mean.toFixed(4)} (standard error ${error.toFixed(4)})`;
  });
  console.log(`${name}: over LEAD-${SENTENCES} ${told.join(', ')}`);
}

function fit(from: typeof articles): Models {
  const rows = from.flatMap(({ features, usable }) => features.filter((_, at) => usable[at]));
  const labels = from.flatMap(({ usable, chosen }) =>
    usable.flatMap((fits, at) => (fits ? [Number(chosen.has(at))] : [])),
  );
  return {
    sentences: fitLogistic(rows, labels, PENALTY),
    words: fitLogistic(
      from.flatMap(({ wordRows }) => wordRows),
      from.flatMap(({ wordLabels }) => wordLabels),
      WORD_PENALTY,
    ),
  };
}

function chosenBy(
  { sentences: { weights, bias }, words: known }: Models,
  { features, sentences, words }: (typeof articles)[number],
): number[] {
  return selectSentences(
    sentences,
    features.map((row) => row.reduce((sum, value, at) => sum + value * weights[at]!, bias)),
    { most: SENTENCES, worth: keywordScore(words, known) },
  );
}

/** The sentences that, added one by one, raise ROUGE-1 plus ROUGE-2 most. */
function oracle(sentences: string[], usable: boolean[], reference: string): Set<number> {
  const chosen: number[] = [];
  let reached = 0;
  while (chosen.length < SENTENCES) {
    let best = -1;
    for (let at = 0; at < sentences.length; at += 1) {
      if (!usable[at] || chosen.includes(at)) continue;
      const { r1, r2 } = rouge(
        [...chosen, at].map((index) => sentences[index]!),
        reference,
      );
      if (r1 + r2 > reached) [reached, best] = [r1 + r2, at];
    }
    if (best < 0) break;
    chosen.push(best);
  }
  return new Set(chosen);
}

/** A permutation from a seed (mulberry32). */
function shuffled(size: number, seed: number): number[] {
  let state = seed * 0x9e3779b9;
  const chance = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const order = Array.from({ length: size }, (_, at) => at);
  for (let at = size - 1; at > 0; at -= 1) {
    const other = Math.floor(chance() * (at + 1));
    [order[at], order[other]] = [order[other]!, order[at]!];
  }
  return order;
}
