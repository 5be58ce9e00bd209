import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { audiences, type Audience } from '../../lib/insight/sections/audience.ts';
import {
  newsFeatureNames,
  newsFeatures,
  wordScore,
  wordValues,
  type NewsEvent,
  type NewsFeatures,
  type WordWeights,
} from '../../lib/recap/news-value/features.ts';
import { weekRows } from '../../lib/recap/week-rows.ts';
import { fitLogistic } from '../train-grounding/fit-logistic.ts';
import { describe, readWeeks, weekItem, type EditedWeek } from './weeks.ts';
import { fitWords } from './word-model.ts';

/**
 * Fits what an event is worth in its week, to everybody and for each role, and writes
 * `lib/recap/news-value/weights.ts` and `word-weights.ts`. `npx tsx scripts/train-recap/train.ts
 * --data FOLDER [--print]`. Prints what one week after another, left out of the ranking's training,
 * says; the words are learned without any of the ranked weeks' items there.
 */
const { values } = parseArgs({ options: { data: { type: 'string' }, print: { type: 'boolean' } } });
if (!values.data) throw new Error('--data FOLDER is missing');
const folder = resolve(values.data);
const target = join(import.meta.dirname, '../../lib/recap/news-value');

interface Item {
  newsletter: string;
  section: string;
  title: string;
  blurb: string;
}
interface Labelled {
  title: string;
  blurb: string;
  audiences: Audience[];
}

/** Ridge penalties in rows, chosen by leaving weeks out. */
const RIDGE = 25;
const ROLE_RIDGE = 30;
const SEED = 1;

/** Sections in which these newsletters put what matters most. */
const headlines = new Set(['Headlines & Launches', 'Big Tech & Startups']);

const weeks = readWeeks(join(folder, 'weeks/dev.jsonl'));
const items = (
  JSON.parse(
    gunzipSync(readFileSync(join(folder, 'text/newsletter-items.json.gz'))).toString('utf8'),
  ) as Item[]
).filter(
  ({ newsletter, section }) => (newsletter === 'ai' || newsletter === 'tech') && section !== '',
);
const labelled = readFileSync(join(folder, 'kinds/dev.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Labelled);
const ranked = new Set(weeks.flatMap((week) => week.items.map(({ title }) => title)));

const headlineWords = fitWords(
  items
    .filter(({ title }) => !ranked.has(title))
    .map(({ title, blurb, section }) => ({
      terms: wordValues(title, blurb),
      positive: headlines.has(section),
    })),
  { least: 8, most: 600, ridge: 1, seed: SEED },
);
const roleWords = Object.fromEntries(
  audiences.map((role) => [
    role,
    fitWords(
      labelled
        .filter(({ title }) => !ranked.has(title))
        .map(({ title, blurb, audiences: list }) => ({
          terms: wordValues(title, blurb),
          positive: list.includes(role),
        })),
      { least: 4, most: 160, ridge: 3, seed: SEED },
    ),
  ]),
) as Record<Audience, WordWeights>;

interface Example {
  week: string;
  event: NewsEvent;
  features: NewsFeatures;
  top: number | null;
  roles: Set<string>;
}

const examples = weeks.flatMap(examplesOf);
const roles = audiences.filter((role) => weeks.some((week) => week.for[role]));
const metrics = leaveWeeksOut();
console.log(JSON.stringify(metrics));
if (!values.print) write();

function examplesOf(week: EditedWeek): Example[] {
  const eventOf = new Map(
    week.events.flatMap((members, event) => members.map((n) => [n, `event-${event}`] as const)),
  );
  const key = (members: number[]): string => eventOf.get(members[0] ?? -1) ?? `item-${members[0]}`;
  const seen: { event: NewsEvent; id: string }[] = [];
  weekRows(
    week.items.map((item) => weekItem(item, eventOf.get(item.n) ?? `item-${item.n}`)),
    {
      week: week.week,
      zone: 'UTC',
      language: 'en',
      describe,
      value: (event, id) => {
        seen.push({ event, id });
        return {
          worth: 0,
          roles: Object.fromEntries(audiences.map((role) => [role, 0])) as Record<Audience, number>,
          reasons: {},
        };
      },
    },
  );
  const top = week.top.map(key);
  return seen.map(({ event, id }) => ({
    week: week.week,
    event,
    features: {
      ...newsFeatures(event),
      headlineWords: wordScore(event.title, event.text, headlineWords),
    },
    top: top.includes(id) ? top.indexOf(id) : null,
    roles: new Set(
      Object.entries(week.for).flatMap(([role, list]) =>
        list.map(key).includes(id) ? [role] : [],
      ),
    ),
  }));
}

interface Linear {
  bias: number;
  weights: number[];
}

function fitWorth(rows: Example[]): Linear {
  return fitLogistic(
    rows.map(({ features, top }) => ({
      values: newsFeatureNames.map((name) => features[name]),
      positive: top !== null,
      weight: top === null ? 1 : 1.5 - top / 12,
    })),
    RIDGE,
  );
}

/** For a role: the general score, the role's words, and what kinds of event it cares for. */
function fitRole(rows: Example[], role: Audience, worth: Linear): Linear {
  return fitLogistic(
    rows.map((example) => ({
      values: roleValues(example, role, worth),
      positive: example.roles.has(role),
    })),
    ROLE_RIDGE,
  );
}

function roleValues({ event, features }: Example, role: Audience, worth: Linear): number[] {
  return [
    scoreOf(
      worth,
      newsFeatureNames.map((name) => features[name]),
    ),
    wordScore(event.title, event.text, roleWords[role]),
    ...newsFeatureNames.map((name) => features[name]),
  ];
}

function scoreOf({ bias, weights }: Linear, figures: number[]): number {
  return figures.reduce((sum, value, place) => sum + value * (weights[place] ?? 0), bias);
}

function leaveWeeksOut(): Record<string, number> {
  const sums: Record<string, number[]> = {};
  const note = (name: string, value: number) => (sums[name] ??= []).push(value);
  for (const { week } of weeks) {
    const [rest, own] = [
      examples.filter((example) => example.week !== week),
      examples.filter((example) => example.week === week),
    ];
    const worth = fitWorth(rest);
    const best = [...own].sort(
      (one, other) =>
        scoreOf(
          worth,
          newsFeatureNames.map((name) => other.features[name]),
        ) -
        scoreOf(
          worth,
          newsFeatureNames.map((name) => one.features[name]),
        ),
    );
    note('recallAt12', best.slice(0, 12).filter(({ top }) => top !== null).length / 12);
    for (const role of roles) {
      const fitted = fitRole(rest, role, worth);
      const order = [...own].sort(
        (one, other) =>
          scoreOf(fitted, roleValues(other, role, worth)) -
          scoreOf(fitted, roleValues(one, role, worth)),
      );
      const all = own.filter((example) => example.roles.has(role)).length;
      const recall =
        order.slice(0, 5).filter((example) => example.roles.has(role)).length /
        Math.max(1, Math.min(5, all));
      note('roleRecallAt5', recall);
      note(`${role}At5`, recall);
    }
  }
  return Object.fromEntries(
    Object.entries(sums).map(([name, list]) => [
      name,
      round(list.reduce((sum, value) => sum + value, 0) / list.length),
    ]),
  );
}

function write(): void {
  const hash = createHash('sha256');
  for (const name of ['weeks/dev.jsonl', 'kinds/dev.jsonl', 'text/newsletter-items.json.gz'])
    hash.update(readFileSync(join(folder, name)));
  const provenance = {
    version: 2,
    trainedAt: new Date().toISOString().slice(0, 10),
    script: 'scripts/train-recap/train.ts',
    dataSha256: hash.digest('hex'),
    seed: SEED,
    metrics,
  };
  const worth = fitWorth(examples);
  const named = (weights: number[]) =>
    Object.fromEntries(newsFeatureNames.map((name, place) => [name, round(weights[place] ?? 0)]));
  const fitted = roles.map((role) => [role, fitRole(examples, role, worth)] as const);
  const byRole = Object.fromEntries(
    fitted.map(([role, { bias, weights }]) => [
      role,
      {
        bias: round(bias),
        worth: round(weights[0] ?? 0),
        words: round(weights[1] ?? 0),
        weights: named(weights.slice(2)),
      },
    ]),
  );
  const mean = (place: number) =>
    round(fitted.reduce((sum, [, { weights }]) => sum + (weights[place] ?? 0), 0) / fitted.length);
  // No editor ranked for the other roles: the general score and the role's words, as they count for
  // the rest on average.
  for (const role of audiences)
    byRole[role] ??= {
      bias: 0,
      worth: Math.max(0.5, mean(0)),
      words: Math.max(0.5, mean(1)),
      weights: named([]),
    };
  writeFileSync(
    join(target, 'weights.ts'),
    `import type { Audience } from '../../insight/sections/audience.ts';
import type { NewsFeatureName } from './features.ts';

interface RoleWeights {
  bias: number;
  /** What the general score and the role's words count for. */
  worth: number;
  words: number;
  weights: Record<NewsFeatureName, number>;
}

/** Written by \`scripts/train-recap/train.ts\`; do not edit. */
export const newsWeights: {
  version: number;
  trainedAt: string;
  script: string;
  dataSha256: string;
  seed: number;
  metrics: Record<string, number>;
  bias: number;
  weights: Record<NewsFeatureName, number>;
  roles: Record<Audience, RoleWeights>;
} = ${JSON.stringify({ ...provenance, bias: round(worth.bias), weights: named(worth.weights), roles: byRole }, null, 2)};
`,
  );
  writeFileSync(
    join(target, 'word-weights.ts'),
    `import type { Audience } from '../../insight/sections/audience.ts';
import type { WordWeights } from './features.ts';

/**
 * Written by \`scripts/train-recap/train.ts\` (provenance in weights.ts); do not edit. Words of a
 * title begin with ^.
 */
export const headlineWords: WordWeights = ${JSON.stringify(headlineWords)};

export const roleWords: Record<Audience, WordWeights> = ${JSON.stringify(roleWords)};
`,
  );
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
