/**
 * Precision and recall of `aiRelevance` at its threshold, on titles with blurbs. `--data` is either
 * lines of `{title, blurb, ai}`, all of which are scored, or a newsletter file (a JSON array with
 * `date`, `newsletter`, `title`, `url`, `blurb`), which carries no AI label. There, positive is
 * every item of the AI newsletter (or listed by it too), negative every item of another newsletter
 * with no AI term in title or blurb (`aiTerms` of `scripts/train-relevance/read-items.ts`, which
 * has no chips, robots or crypto in it: those stay as hard negatives). Both need a title in words
 * and a blurb of 20 characters. Items of other newsletters with an AI term have no label and are
 * not in `precision` and `recall`; those labelled by hand are scored in a row of their own. Only
 * items from the hold-out day on are scored, which training never saw, unless fewer than 200 of
 * them are there or `--all` is given. `--general=PATH` adds the share of general headlines (lines
 * of `{headline}`, the half kept out of training, titles alone) taken for AI news.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { AI_NEWS_THRESHOLD, aiRelevance } from '../../lib/article/relevance/ai-relevance.ts';
import { holdOutFrom } from '../../scripts/train-relevance/periods.ts';
import {
  inventedHeadlines,
  type LabelledHeadline,
  readGeneralNews,
  readItems,
} from '../../scripts/train-relevance/read-items.ts';

type Labelled = Pick<LabelledHeadline, 'title' | 'blurb' | 'ai'>;

const lineSchema = z.object({
  title: z.string(),
  blurb: z.string().nullish(),
  ai: z.union([z.boolean(), z.literal(0), z.literal(1)]),
});
/** Invented titles with leads in each listed language, which training does not see. */
const titlesPath = join(import.meta.dirname, '../fixtures/relevance/titles.txt');
const labelsPath = join(import.meta.dirname, '../../scripts/train-relevance/hard-labels.json');

/**
 * Scores the file; without one, the invented headlines the model was trained with, to show that the
 * frame works.
 */
export async function run({
  data,
  args,
}: {
  data: string | null;
  args: string[];
}): Promise<{ rows: (string | number)[][]; summary: Record<string, unknown> }> {
  const sets =
    data === null
      ? [{ name: 'invented, trained on', headlines: inventedHeadlines() }]
      : setsOf(data, args.includes('--all'));
  const started = performance.now();
  const scored = sets.map(({ name, headlines }) => ({
    name,
    headlines: headlines.length,
    ...score(headlines),
  }));
  const milliseconds =
    (performance.now() - started) / sets.reduce((sum, { headlines }) => sum + headlines.length, 0);
  const main = scored[0]!;
  const byLanguage = languageScores();
  const general = args.includes('--general') ? args[args.indexOf('--general') + 1] : undefined;
  const falseAlarms =
    general === undefined
      ? {}
      : { falseAlarmsOnGeneralNews: falseAlarmRate(readGeneralNews(general, 'measure')) };
  return {
    rows: [
      ['set', 'headlines', 'positive', 'precision', 'recall', 'F1'],
      ...scored.map(({ name, headlines, positive, precision, recall, f1 }) => [
        name,
        headlines,
        positive,
        rounded(precision),
        rounded(recall),
        rounded(f1),
      ]),
      ...Object.entries(byLanguage).map(([language, one]) => [
        `titles in ${language}`,
        one.titles,
        one.positive,
        one.precision,
        one.recall,
        one.f1,
      ]),
    ],
    summary: {
      precision: rounded(main.precision),
      recall: rounded(main.recall),
      f1: rounded(main.f1),
      headlines: main.headlines,
      set: main.name,
      threshold: AI_NEWS_THRESHOLD,
      msPerHeadline: rounded(milliseconds),
      byLanguage,
      ...falseAlarms,
    },
  };
}

interface LanguageScore {
  titles: number;
  positive: number;
  precision: number;
  recall: number;
  f1: number;
}

/** Scores of the invented titles by language. */
function languageScores(): Record<string, LanguageScore> {
  const titles = readFileSync(titlesPath, 'utf8')
    .trim()
    .split('\n')
    .map((line) => {
      const [, language = '', sign = '', title = '', blurb = ''] =
        /^(\S+) ([+-]) (.+?) \| (.+)$/.exec(line) ?? [];
      return { language, ai: sign === '+', title, blurb };
    });
  return Object.fromEntries(
    [...new Set(titles.map(({ language }) => language))].map((language) => {
      const members = titles.filter((one) => one.language === language);
      const { positive, precision, recall, f1 } = score(members);
      return [
        language,
        {
          titles: members.length,
          positive,
          precision: rounded(precision),
          recall: rounded(recall),
          f1: rounded(f1),
        },
      ];
    }),
  );
}

function setsOf(path: string, all: boolean): { name: string; headlines: Labelled[] }[] {
  const text = textOf(path);
  if (!text.trimStart().startsWith('[')) {
    const headlines = text
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => lineSchema.parse(JSON.parse(line)));
    return [
      {
        name: 'lines',
        headlines: headlines.map(({ title, blurb, ai }) => ({
          title,
          blurb: blurb ?? '',
          ai: Boolean(ai),
        })),
      },
    ];
  }
  const items = readItems(
    path,
    JSON.parse(readFileSync(labelsPath, 'utf8')) as Record<string, number>,
  );
  const held = items.filter(({ date }) => date >= holdOutFrom);
  const useHeld = !all && held.length >= 200;
  const period = useHeld ? `from ${holdOutFrom}` : 'all dates';
  const chosen = useHeld ? held : items;
  return [
    {
      name: `newsletter labels, ${period}`,
      headlines: chosen.filter(({ kind }) => kind === 'newsletter' || kind === 'easy-negative'),
    },
    {
      name: `labelled by hand, ${period}`,
      headlines: chosen.filter(({ kind }) => kind === 'hand'),
    },
    {
      name: `sure AI term in the title, other newsletters, ${period}`,
      headlines: chosen.filter(({ kind }) => kind === 'weak'),
    },
  ].filter(({ headlines }) => headlines.length > 0);
}

function textOf(path: string): string {
  const bytes = readFileSync(path);
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}

function score(headlines: Labelled[]): {
  positive: number;
  precision: number;
  recall: number;
  f1: number;
} {
  let hits = 0;
  let taken = 0;
  let positive = 0;
  for (const { title, blurb, ai } of headlines) {
    const said = aiRelevance({ title, blurb }) >= AI_NEWS_THRESHOLD;
    hits += Number(said && ai);
    taken += Number(said);
    positive += Number(ai);
  }
  return {
    positive,
    precision: hits / (taken || 1),
    recall: hits / (positive || 1),
    f1: (2 * hits) / (taken + positive || 1),
  };
}

function falseAlarmRate(headlines: Labelled[]): number {
  return rounded(
    headlines.filter(({ title, blurb }) => aiRelevance({ title, blurb }) >= AI_NEWS_THRESHOLD)
      .length / (headlines.length || 1),
  );
}

function rounded(value: number): number {
  return Number(value.toFixed(4));
}
