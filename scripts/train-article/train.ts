import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { blockContextNames, blockFeatureNames } from '../../lib/article/extract/block-features.ts';
import {
  encodeTrees,
  probabilityOf,
  type BoostedTrees,
} from '../../lib/article/extract/gradient-boosting.ts';
import { htmlToSnapshot } from '../../lib/article/snapshot/html-to-snapshot.ts';
import { selectBlocks, type BlockWeights } from '../../lib/article/extract/classify-blocks.ts';
import { pageFeatureNames } from '../../lib/article/extract/classify-page.ts';
import type { Snapshot } from '../../lib/article/snapshot/take-snapshot.ts';
import {
  blockPage,
  examplesOf,
  firstJudgement,
  secondRows,
  type BlockPage,
} from './block-examples.ts';
import { foldsBySite } from './folds.ts';
import { goldPages, type GoldPage } from './gold-pages.ts';
import { growTrees, randomFrom, type Examples, type Growth } from './grow-trees.ts';
import { pageExample, type PageExample } from './page-examples.ts';
import { isSameText, shingleScore } from './shingle-score.ts';

/**
 * Trains what reads articles, and says how good it is on sites it never saw.
 *
 *   npx tsx scripts/train-article/train.ts --data FOLDER [--data FOLDER …] [--seeds 1,2,3]
 * [--write] [--cache FOLDER]
 *
 * For each seed the sites are split into five folds; the figures are means over the pages of each
 * set, the last line their means over seeds. `--write` trains once more on everything, with the
 * first seed, and writes `lib/article/extract/models/block-weights.json` and
 * `lib/article/extract/models/page-weights.json`. Folders hold `gold.jsonl.gz` and
 * `html/<id>.html.gz`; `--cache` keeps snapshots between runs. A seed takes some four minutes of a
 * processor. The same data and seeds give the same files.
 */
const { values } = parseArgs({
  options: {
    data: { type: 'string', multiple: true },
    seeds: { type: 'string', default: '1,2,3' },
    write: { type: 'boolean', default: false },
    cache: { type: 'string' },
    folds: { type: 'string', default: '5' },
    report: { type: 'string' },
  },
});
/** The clock of training: dates later than this are not believed. */
const now = new Date('2026-11-24T00:00:00Z');
const growth: Omit<Growth, 'random'> = {
  trees: 100,
  depth: 4,
  rate: 0.1,
  minimum: 5,
  penalty: 5,
  rowShare: 0.5,
  featureShare: 0.3,
};
const pageGrowth: Omit<Growth, 'random'> = {
  trees: 160,
  depth: 3,
  rate: 0.06,
  minimum: 2,
  penalty: 2,
  rowShare: 0.7,
  featureShare: 0.3,
};
/** Pages of publishers weigh twice: they are what the reader reads. */
const newsWeight = 2;

const golds = (values.data ?? []).flatMap((folder) => goldPages(resolve(folder)));
const snapshots = new Map<string, Snapshot>();
for (const page of golds) snapshots.set(page.key, await snapshotOf(page));
const pages = golds.flatMap((page) => blockPage(page, snapshots.get(page.key)!, now) ?? []);
const sound = new Set(pages.filter(isSound).map(({ key }) => key));
console.log(
  `${golds.length} pages, ${pages.length} with text, ${sound.size} of them sound enough to learn from`,
);

const all: Record<string, number>[] = [];
/**
 * Pages judged by weights that had not seen their sites: what "is it an article" learns from, as it
 * will meet unseen sites.
 */
const unseenExamples: PageExample[] = [];
for (const seed of values.seeds.split(',').map(Number)) {
  const { figures, examples } = crossValidated(seed);
  unseenExamples.push(...examples);
  all.push(figures);
  console.log(`seed ${seed}`, JSON.stringify(figures));
}
if (all.length > 0)
  console.log(
    'mean',
    JSON.stringify(
      Object.fromEntries(
        Object.keys(all[0]!).map((key) => [key, mean(all.map((figures) => figures[key]!))]),
      ),
    ),
  );
if (values.write) {
  const seed = Number(values.seeds.split(',')[0]);
  const random = randomFrom(seed);
  const { weights } = trainBlocks(pages, random);
  const metrics = Object.fromEntries(
    Object.keys(all[0] ?? {}).map((key) => [
      key,
      Number(mean(all.map((figures) => figures[key] ?? 0)).toFixed(4)),
    ]),
  );
  const about = {
    version: 2,
    trainedAt: new Date().toISOString().slice(0, 10),
    script: 'scripts/train-article/train.ts',
    dataSha256: createHash('sha256')
      .update(golds.map((page) => `${page.key}\n${page.html()}\n${page.text ?? ''}`).join('\n'))
      .digest('hex'),
    seed,
    metrics,
  };
  write('block-weights.json', {
    ...about,
    featureNames: [...blockFeatureNames, ...blockContextNames],
    weights: { first: encodeTrees(weights.first), second: encodeTrees(weights.second) },
  });
  write('page-weights.json', {
    ...about,
    featureNames: pageFeatureNames,
    weights: encodeTrees(trainPages(unseenExamples, random)),
  });
}

/**
 * Five folds of sites: text by weights of the other folds, then "is it an article" on top of these.
 */
function crossValidated(seed: number): {
  figures: Record<string, number>;
  examples: PageExample[];
} {
  const random = randomFrom(seed);
  const judged = new Map<string, number[]>();
  const examples: PageExample[] = [];
  for (const { train, test } of foldsBySite(golds, Number(values.folds), random)) {
    const keys = new Set(train.map(({ key }) => key));
    const { weights, judge } = trainBlocks(
      pages.filter(({ key }) => keys.has(key)),
      random,
    );
    for (const page of pages) if (!keys.has(page.key)) judged.set(page.key, judge(page));
    for (const page of test)
      examples.push(pageExample(page, snapshots.get(page.key)!, now, weights));
  }
  if (values.report) writeFileSync(values.report, mistakes(judged));
  const probabilities = new Map<string, number>();
  for (const { train, test } of foldsBySite(examples, Number(values.folds), random)) {
    const trees = trainPages(train, random);
    for (const example of test) probabilities.set(example.key, probabilityOf(trees, example.row));
  }
  return {
    figures: { ...textFigures(judged), ...articleFigures(examples, probabilities) },
    examples,
  };
}

function trainBlocks(
  train: BlockPage[],
  random: () => number,
): { weights: BlockWeights; judge: (page: BlockPage) => number[] } {
  const used = train.filter(({ key }) => sound.has(key));
  // The second judgement learns from first ones made by weights that had not seen the page's site.
  const unseen = new Map<string, number[]>();
  for (const fold of foldsBySite(used, 3, random)) {
    const trees = grow(
      blockFeatureNames,
      weighted(fold.train, ({ features }) => features.rows),
      random,
    );
    for (const page of fold.test) unseen.set(page.key, firstJudgement(trees, page));
  }
  const first = grow(
    blockFeatureNames,
    weighted(used, ({ features }) => features.rows),
    random,
  );
  const second = grow(
    [...blockFeatureNames, ...blockContextNames],
    weighted(used, (page) => secondRows(page, unseen.get(page.key)!)),
    random,
  );
  return {
    weights: { first, second },
    judge: (page) =>
      secondRows(page, firstJudgement(first, page)).map((row) =>
        row ? probabilityOf(second, row) : 0,
      ),
  };
}

function trainPages(train: PageExample[], random: () => number): BoostedTrees {
  const examples: Examples = {
    rows: train.map(({ row }) => row),
    labels: train.map(({ label }) => label),
    weights: train.map(({ label }) => (label === 1 ? 1 : 1.6)),
  };
  return growTrees(pageFeatureNames, examples, { ...pageGrowth, random });
}

function grow(features: string[], examples: Examples, random: () => number): BoostedTrees {
  return growTrees(features, examples, { ...growth, random });
}

function weighted(
  train: BlockPage[],
  rowsOf: (page: BlockPage) => (Float32Array | null)[],
): Examples {
  const [news, other] = [
    examplesOf(train.filter(isNews), rowsOf),
    examplesOf(
      train.filter((page) => !isNews(page)),
      rowsOf,
    ),
  ];
  return {
    rows: [...other.rows, ...news.rows],
    labels: [...other.labels, ...news.labels],
    weights: [...other.weights, ...news.weights.map((weight) => weight * newsWeight)],
  };
}

function isNews({ set }: { set: string }): boolean {
  return set.includes('news');
}

/**
 * Pages whose gold can be made of their blocks, and that Readability does not contradict outright:
 * a gold cut short or mixed up teaches the wrong thing.
 */
function isSound(page: BlockPage): boolean {
  const best = shingleScore(page.gold, textOf(page, page.labels, 0.5)).f1;
  return (
    best > 0.93 && (isNews(page) || shingleScore(page.gold, textOf(page, page.kept, 0.5)).f1 > 0.3)
  );
}

function textOf({ blocks }: BlockPage, values: number[], threshold: number): string {
  return blocks
    .filter((_, index) => values[index]! >= threshold)
    .map(({ text }) => text)
    .join('\n\n');
}

function textOfTaken({ blocks }: BlockPage, judged: number[]): string {
  const taken = selectBlocks(blocks, judged);
  return blocks
    .filter((_, index) => taken[index])
    .map(({ text }) => text)
    .join('\n\n');
}

/**
 * What was taken or left wrongly on sites that were not seen, one block a line: to look at, not to
 * keep.
 */
function mistakes(judged: Map<string, number[]>): string {
  return pages
    .flatMap((page) => {
      const probabilities = judged.get(page.key) ?? [];
      const taken = selectBlocks(page.blocks, probabilities);
      return page.blocks.flatMap(({ kind, text }, index) => {
        const label = page.labels[index] ?? 0;
        return taken[index] === label >= 0.5
          ? []
          : [
              [
                page.key,
                label.toFixed(2),
                (probabilities[index] ?? 0).toFixed(2),
                kind,
                text.length,
                text.slice(0, 160),
              ].join('\t'),
            ];
      });
    })
    .join('\n');
}

function textFigures(judged: Map<string, number[]>): Record<string, number> {
  const figures: Record<string, number> = {};
  for (const set of new Set(pages.map((page) => page.set))) {
    const members = pages.filter((page) => page.set === set);
    for (const [name, texts] of [
      ['', members.map((page) => textOfTaken(page, judged.get(page.key)!))],
      ['Readability', members.map((page) => textOf(page, page.kept, 0.5))],
    ] as const) {
      const scores = members.map((page, index) => shingleScore(page.gold, texts[index]!));
      const key = (figure: string) => `${set}${name}.${figure}`;
      figures[key('f1')] = mean(scores.map(({ f1 }) => f1));
      figures[key('precision')] = mean(scores.map(({ precision }) => precision));
      figures[key('recall')] = mean(scores.map(({ recall }) => recall));
      figures[key('accuracy')] = mean(
        members.map((page, index) => Number(isSameText(page.gold, texts[index]!))),
      );
    }
  }
  return figures;
}

function articleFigures(
  examples: PageExample[],
  probabilities: Map<string, number>,
): Record<string, number> {
  const figures: Record<string, number> = {};
  for (const [name, members] of [
    ['all', examples],
    ['mixed', examples.filter((example) => !isNews(example))],
  ] as const) {
    for (const threshold of [0.4, 0.5, 0.6]) {
      const said = members.filter(({ key }) => probabilities.get(key)! >= threshold);
      const hits = said.filter(({ label }) => label === 1).length;
      figures[`${name}.articlePrecision@${threshold}`] = hits / said.length;
      figures[`${name}.articleRecall@${threshold}`] =
        hits / members.filter(({ label }) => label === 1).length;
    }
  }
  return figures;
}

async function snapshotOf(page: GoldPage): Promise<Snapshot> {
  const file = values.cache ? join(values.cache, `${page.key}.json`) : null;
  if (file && existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Snapshot;
  const snapshot = await htmlToSnapshot(page.html(), page.url);
  if (file) {
    mkdirSync(values.cache!, { recursive: true });
    writeFileSync(file, JSON.stringify(snapshot));
  }
  return snapshot;
}

function write(name: string, weights: unknown): void {
  const file = resolve(
    import.meta.dirname,
    '..',
    '..',
    'lib',
    'article',
    'extract',
    'models',
    name,
  );
  const text = JSON.stringify(weights);
  writeFileSync(file, `${text}\n`);
  console.log(`${name}: ${text.length} characters, ${gzipSync(text).length} bytes gzipped`);
}

function mean(numbers: number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / Math.max(1, numbers.length);
}
