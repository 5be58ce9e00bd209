import { createGrounder } from '../../lib/insight/grounding/grounder.ts';
import { startFakeModels } from '../fake-models/fake-models.ts';
import { refine, vendors } from '../fake-models/refine.ts';
import { article } from '../fixtures/answers/article.ts';
import { badAnswers } from '../fixtures/answers/bad-answers.ts';
import { baseDraft } from '../fixtures/answers/base-draft.ts';
import { goodAnswer } from '../fixtures/answers/good-answer.ts';

/** Rounds of each vendor; the first of each loads its code and is counted too. */
const ROUNDS = 20;

/**
 * Time from a section's last byte leaving the server to the call that shows it, how long a
 * cancelled refinement continues, and how many of the wrong answers end in a card, over loopback,
 * on every vendor's protocol.
 */
export async function run(): Promise<{
  rows: (string | number)[][];
  summary: Record<string, unknown>;
}> {
  const fake = await startFakeModels();
  const text = JSON.stringify(goodAnswer);
  const rows: (string | number)[][] = [
    ['vendor', 'first section ms (median)', 'any section ms (p95)', 'most', 'cancelled ms (most)'],
  ];
  const all: number[] = [];
  const cancels: number[] = [];
  for (const vendor of vendors) {
    const first: number[] = [];
    const each: number[] = [];
    const stops: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const sentAt: { characters: number; at: number }[] = [];
      fake.answerWith({
        text,
        pieceLength: 24,
        pieceDelayMs: 1,
        onSent: (characters) => sentAt.push({ characters, at: performance.now() }),
      });
      const seen = new Set<string>();
      await refine(fake, article, {
        vendor,
        base: baseDraft,
        onSections: (sections) => {
          for (const id of Object.keys(sections)) {
            if (seen.has(id)) continue;
            const end = endOfFirstItem(text, id);
            const sent = sentAt.find(({ characters }) => characters >= end);
            const delay = performance.now() - (sent?.at ?? Number.NaN);
            if (seen.size === 0) first.push(delay);
            each.push(delay);
            seen.add(id);
          }
        },
      });
      stops.push(
        await cancelled(
          () => fake.answerWith({ text, pieceDelayMs: 5 }),
          (signal, onSections) =>
            refine(fake, article, { vendor, base: baseDraft, signal, onSections }),
        ),
      );
    }
    rows.push([vendor, at(first, 0.5), at(each, 0.95), at(each, 1), at(stops, 1)]);
    all.push(...each);
    cancels.push(...stops);
  }
  let refined = 0;
  for (const { script } of badAnswers) {
    fake.answerWith(script);
    await refine(fake, article, { base: baseDraft })
      .then(() => (refined += 1))
      .catch(() => undefined);
  }
  const checks = await checksOfStream(fake, text);
  await fake.close();
  return {
    rows,
    summary: {
      sectionMsMedian: at(all, 0.5),
      sectionMsP95: at(all, 0.95),
      sectionMsMost: at(all, 1),
      cancelMsMost: at(cancels, 1),
      badAnswers: badAnswers.length,
      badAnswersRefined: refined,
      ...checks,
    },
  };
}

/**
 * How many different items a streaming card shows, how often items are shown again, and how many
 * checks that costs.
 */
async function checksOfStream(
  fake: Awaited<ReturnType<typeof startFakeModels>>,
  text: string,
): Promise<{ itemsShown: number; itemsChecked: number; checksComputed: number }> {
  fake.answerWith({ text, pieceLength: 24 });
  // A copy has a grounder of its own.
  const copy = structuredClone(article);
  const grounder = createGrounder(copy, { today: '2026-11-24' });
  const shown = new Set<string>();
  let checked = 0;
  const { draft } = await refine(fake, copy, {
    base: baseDraft,
    onSections: (sections, language) => {
      for (const item of Object.values(grounder.checkSections(sections, language)).flat()) {
        checked += 1;
        shown.add(JSON.stringify(item));
      }
    },
  });
  grounder.checkDraft(draft);
  return {
    itemsShown: shown.size,
    itemsChecked: checked,
    checksComputed: grounder.computedChecks(),
  };
}

/** Characters up to the last bracket of a section's first item. */
function endOfFirstItem(text: string, id: string): number {
  const first = (goodAnswer as unknown as Record<string, unknown[]>)[id]![0];
  return (
    text.indexOf(JSON.stringify(first), text.indexOf(`"${id}":[`)) + JSON.stringify(first).length
  );
}

async function cancelled(
  prepare: () => void,
  work: (signal: AbortSignal, onSections: () => void) => Promise<unknown>,
): Promise<number> {
  prepare();
  const stop = new AbortController();
  let at = 0;
  await work(stop.signal, () => {
    at ||= performance.now();
    stop.abort();
  }).catch(() => undefined);
  return performance.now() - at;
}

/** A quantile, one decimal. */
function at(values: number[], quantile: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return (
    Math.round(
      (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * quantile))] ?? Number.NaN) *
        10,
    ) / 10
  );
}
