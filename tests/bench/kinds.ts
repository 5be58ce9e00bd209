/**
 * Event type, audiences and news or not, from title and blurb alone, against labels. `--data`:
 * lines of `{title, blurb, eventTypes[], audiences[], isNews}`. `kind`: the type is one of the
 * labelled; `audienceTop`: the first labelled audience is among the (at most three) named;
 * `audienceFirst`: it is the first named. Weights are trained on the project's development set, so
 * figures on that set are of training, not of unseen texts: those are in the `metrics` of
 * `news-kind/weights.json` (cross-validated).
 */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { newsKindOf } from '../../lib/engines/rule-based/news-kind/news-kind.ts';
import stored from '../../lib/engines/rule-based/news-kind/weights.json' with { type: 'json' };

const rowSchema = z.object({
  title: z.string(),
  blurb: z.string().nullish(),
  eventTypes: z.array(z.string()).min(1),
  audiences: z.array(z.string()),
  isNews: z.boolean(),
});
type Row = z.infer<typeof rowSchema>;

/** Invented items that show the frame works where no data are given. */
const invented: Row[] = [
  {
    title: 'Alder raises $40 million to build AI agents for dentists',
    blurb: 'The Series B round was led by Harbour Capital.',
    eventTypes: ['funding'],
    audiences: ['investors', 'founders'],
    isNews: true,
  },
  {
    title: 'How to choose an embedding model',
    blurb: 'This guide explains what to measure before choosing one.',
    eventTypes: ['opinion'],
    audiences: ['engineers'],
    isNews: false,
  },
];

/** Scores the file, and what the model reached on texts left out of its training. */
export function run({
  data,
}: {
  data: string | null;
}): Promise<{ rows: (string | number)[][]; summary: Record<string, unknown> }> {
  const rows = data === null ? invented : readRows(data);
  const started = performance.now();
  const found = rows.map((row) => ({
    row,
    kind: newsKindOf({ title: row.title, opening: row.blurb ?? '', body: '' }),
  }));
  const milliseconds = (performance.now() - started) / rows.length;
  const share = (hit: (one: (typeof found)[number]) => boolean): number =>
    Number((found.filter(hit).length / found.length).toFixed(4));
  const summary = {
    kind: share(({ row, kind }) => row.eventTypes.includes(kind.eventType)),
    audienceTop: share(({ row, kind }) =>
      kind.audiences.some((audience) => audience === row.audiences[0]),
    ),
    audienceFirst: share(({ row, kind }) => kind.audiences[0] === row.audiences[0]),
    isNews: share(({ row, kind }) => row.isNews === kind.isNews),
    items: rows.length,
    msPerItem: Number(milliseconds.toFixed(3)),
    crossValidated: stored.metrics,
  };
  return Promise.resolve({
    rows: Object.entries(summary).map(([name, value]) => [
      name,
      typeof value === 'number' ? value : JSON.stringify(value),
    ]),
    summary,
  });
}

function readRows(path: string): Row[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => rowSchema.parse(JSON.parse(line)));
}
