/**
 * Trains `lib/engines/ask/weights.json` and prints what it reaches on articles left out (six folds
 * by article, mean over seeds). Run: `npx tsx scripts/train-ask/train.ts <questions.jsonl>
 * <articles.jsonl> [--write]`.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { findAnswer } from '../../lib/engines/ask/find-answer.ts';
import type { AskWeights } from '../../lib/engines/ask/weights.ts';
import { seededRandom } from '../train-relevance/seeded-random.ts';
import { readAskExamples, type AskExample } from './examples.ts';
import { fit } from './fit.ts';
import { scoreAnswers } from './score.ts';

const SHUFFLES = [1, 2, 3, 4, 5];
const FOLDS = 6;

const paths = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const [questionsPath, articlesPath] = paths;
if (!questionsPath || !articlesPath)
  throw new Error('usage: train.ts <questions.jsonl> <articles.jsonl> [--write]');
const examples = readAskExamples(questionsPath, articlesPath);

const metrics = crossValidated();
console.log(JSON.stringify(metrics));
if (process.argv.includes('--write'))
  writeFileSync(
    join(import.meta.dirname, '../../lib/engines/ask/weights.json'),
    `${JSON.stringify(stored(fit(examples), metrics), null, 2)}\n`,
  );

function crossValidated(): Record<string, number> {
  const scored = SHUFFLES.flatMap((shuffle) => {
    const random = seededRandom(shuffle);
    const folds = new Map(
      [...new Set(examples.map(({ articleId }) => articleId))].map((id) => [
        id,
        Math.floor(random() * FOLDS),
      ]),
    );
    const isIn = ({ articleId }: AskExample, fold: number): boolean =>
      folds.get(articleId) === fold;
    return Array.from({ length: FOLDS }, (_, fold) => {
      const weights = stored(fit(examples.filter((example) => !isIn(example, fold))), {});
      return examples
        .filter((example) => isIn(example, fold))
        .map((example) => ({
          answers: example.answers,
          found: findAnswer(example.query.question.text, example.index, weights),
        }));
    }).flat();
  });
  return scoreAnswers(scored);
}

function stored(
  weights: Pick<AskWeights, 'passage' | 'answerability'>,
  reached: Record<string, number>,
): AskWeights {
  return {
    version: 1,
    trainedAt: '2026-12-01',
    script: 'scripts/train-ask/train.ts',
    dataSha256: Object.fromEntries(
      paths.map((path) => [
        `${basename(dirname(path))}/${basename(path)}`,
        createHash('sha256').update(readFileSync(path)).digest('hex'),
      ]),
    ),
    seed: SHUFFLES[0] ?? 0,
    metrics: reached,
    ...weights,
  };
}
