/**
 * Finding the sentence that answers, without a model. `--data`: lines of `{id, question,
 * answer[]}`; `--articles`: the articles (`{id, title, sentences[{id, paragraph, text}]}`).
 * `recallAt1`, `recallAt3`: an answering sentence is the first, is among the first three;
 * `answerable`: balanced accuracy of "the article says" against "does not say"; `ungrounded`: shown
 * answers that are not a sentence of the article. Weights are trained on the project's development
 * set: figures on unseen articles are in the `metrics` of `lib/engines/ask/weights.json`
 * (cross-validated by article).
 */
import { findAnswer } from '../../lib/engines/ask/find-answer.ts';
import { askWeights } from '../../lib/engines/ask/weights.ts';
import { readAskExamples } from '../../scripts/train-ask/examples.ts';
import { scoreAnswers } from '../../scripts/train-ask/score.ts';

/** Passages shown for an answer. */
const SHOWN = 3;

/** Scores the questions. */
export function run({
  data,
  args,
}: {
  data: string | null;
  args: string[];
}): Promise<{ rows: (string | number)[][]; summary: Record<string, unknown> }> {
  const articles = valueOf(args, '--articles');
  if (data === null || articles === undefined)
    throw new Error('usage: bench ask --data questions.jsonl --articles articles.jsonl');
  const started = performance.now();
  const scored = readAskExamples(data, articles).map(({ query, index, passages, answers }) => ({
    answers,
    passages,
    found: findAnswer(query.question.text, index),
  }));
  const milliseconds = (performance.now() - started) / (scored.length || 1);
  const ungrounded = scored.flatMap(({ found, passages }) =>
    found.ranked
      .slice(0, SHOWN)
      .filter(({ text }) => !passages.some((passage) => passage.text === text)),
  ).length;
  const summary = {
    ...scoreAnswers(scored),
    ungrounded,
    questions: scored.length,
    msPerQuestion: Number(milliseconds.toFixed(2)),
    crossValidated: askWeights.metrics,
  };
  return Promise.resolve({
    rows: Object.entries(summary).map(([name, value]) => [
      name,
      typeof value === 'number' ? value : JSON.stringify(value),
    ]),
    summary,
  });
}

function valueOf(args: string[], name: string): string | undefined {
  const at = args.findIndex((argument) => argument === name || argument.startsWith(`${name}=`));
  const own = args[at]?.split('=')[1];
  return at < 0 ? undefined : (own ?? args[at + 1]);
}
