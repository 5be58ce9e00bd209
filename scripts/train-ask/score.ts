import type { FoundAnswer } from '../../lib/engines/ask/find-answer.ts';

/**
 * Recall at 1 and 3 on answered questions (an answering passage is among the first), and the
 * balanced accuracy of "answers" against "does not answer".
 */
export function scoreAnswers(
  scored: { answers: ReadonlySet<number>; found: FoundAnswer }[],
): Record<'recallAt1' | 'recallAt3' | 'answerable', number> {
  const answered = scored.filter(({ answers }) => answers.size > 0);
  const unanswered = scored.filter(({ answers }) => answers.size === 0);
  const recallAt = (most: number): number =>
    share(answered, ({ answers, found }) =>
      found.ranked.slice(0, most).some(({ at }) => answers.has(at)),
    );
  const said = share(answered, ({ found }) => found.answerable > 0);
  const notSaid = share(unanswered, ({ found }) => found.answerable <= 0);
  return {
    recallAt1: rounded(recallAt(1)),
    recallAt3: rounded(recallAt(3)),
    answerable: rounded((said + notSaid) / 2),
  };
}

function share<Value>(values: Value[], holds: (value: Value) => boolean): number {
  return values.filter(holds).length / (values.length || 1);
}

function rounded(value: number): number {
  return Number(value.toFixed(4));
}
