import { selectSentences, rankSentences } from '../../lib/text/summarize/select-sentences.ts';
import { opensDangling } from '../../lib/text/summarize/features.ts';
import { rouge, type Rouge } from '../../scripts/train-ranking/rouge.ts';
import { readSummaries } from '../../scripts/train-ranking/summaries.ts';

const SENTENCES = 3;

/**
 * ROUGE F1 of three chosen sentences and of an article's first three, paired, with the share of
 * chosen sentences that open dangling.
 */
export async function run({
  data,
}: {
  data: string | null;
  args: string[];
}): Promise<{ rows: (string | number)[][]; summary: Record<string, unknown> }> {
  if (!data) throw new Error('--data summaries.jsonl.gz');
  const pairs: { ours: Rouge; lead: Rouge }[] = [];
  let dangling = 0;
  let chosen = 0;
  for (const { raw, sentences, reference } of readSummaries(data)) {
    const picked = selectSentences(sentences, rankSentences(sentences), { most: SENTENCES }).map(
      (at) => sentences[at]!,
    );
    chosen += picked.length;
    dangling += picked.filter((text) => opensDangling(text)).length;
    pairs.push({ ours: rouge(picked, reference), lead: rouge(raw.slice(0, SENTENCES), reference) });
  }
  const mean = (of: (pair: { ours: Rouge; lead: Rouge }) => number): number =>
    Number((pairs.reduce((sum, pair) => sum + of(pair), 0) / pairs.length).toFixed(4));
  const error = (of: (pair: { ours: Rouge; lead: Rouge }) => number): number => {
    const middle = mean(of);
    return Number(
      Math.sqrt(
        pairs.reduce((sum, pair) => sum + (of(pair) - middle) ** 2, 0) /
          pairs.length /
          pairs.length,
      ).toFixed(4),
    );
  };
  const summary = {
    articles: pairs.length,
    r1: mean(({ ours }) => ours.r1),
    r2: mean(({ ours }) => ours.r2),
    rl: mean(({ ours }) => ours.rl),
    lead3R1: mean(({ lead }) => lead.r1),
    lead3R2: mean(({ lead }) => lead.r2),
    lead3Rl: mean(({ lead }) => lead.rl),
    deltaR1: mean(({ ours, lead }) => ours.r1 - lead.r1),
    deltaR2: mean(({ ours, lead }) => ours.r2 - lead.r2),
    deltaR1Error: error(({ ours, lead }) => ours.r1 - lead.r1),
    deltaR2Error: error(({ ours, lead }) => ours.r2 - lead.r2),
    danglingOpeners: Number((dangling / Math.max(1, chosen)).toFixed(4)),
  };
  return {
    rows: [
      ['', 'ROUGE-1', 'ROUGE-2', 'ROUGE-L'],
      ['chosen', summary.r1, summary.r2, summary.rl],
      [`LEAD-${SENTENCES}`, summary.lead3R1, summary.lead3R2, summary.lead3Rl],
    ],
    summary,
  };
}
