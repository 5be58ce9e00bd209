import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { engineFor } from '../../lib/engines/index.ts';
import { parseAnswer } from '../../lib/engines/llm/parse/parse-answer.ts';
import { analyze } from '../../lib/insight/analyze.ts';
import { createGrounder } from '../../lib/insight/grounding/grounder.ts';
import type { Insight } from '../../lib/insight/insight.ts';
import { sectionIds } from '../../lib/insight/sections/section.ts';
import type { GroundedItem, Item } from '../../lib/insight/sections/index.ts';
import { linesOf, readArticles } from '../../scripts/train-claims/examples.ts';
import { startFakeModels } from '../fake-models/fake-models.ts';
import { basePaths, draftOptions } from '../fake-models/refine.ts';
import { unseenScorers } from './unseen-weights.ts';

/**
 * Replays recorded model answers: `--data answers/ [--articles cards.jsonl] [--explain]`. Each
 * answer is served to the real engine over loopback; `refused` is the share of its statements that
 * the check refuses (by weights trained without the article), and the cards are scored by the
 * score-cards.mjs in the articles' folder.
 */
export async function run({
  data,
  args,
}: {
  data: string | null;
  args: string[];
}): Promise<{ rows: (string | number)[][]; summary: Record<string, unknown> }> {
  if (data === null) throw new Error('answers needs --data answers/');
  const { values } = parseArgs({
    args,
    options: { articles: { type: 'string' }, explain: { type: 'boolean' } },
  });
  const articlesPath = values.articles ?? join(dirname(data), 'cards/dev.jsonl');
  const articles = readArticles(articlesPath);
  const { scorerFor } = unseenScorers();
  const fake = await startFakeModels();
  const verdicts: { id: string; section: string; item: GroundedItem }[] = [];
  const cards: { id: string; insight: Insight }[] = [];
  for (const name of readdirSync(data).toSorted()) {
    if (!name.endsWith('.answer.json')) continue;
    const id = readFileSync(join(data, name.replace('.answer.json', '.id')), 'utf8').trim();
    const known = articles.get(id);
    if (!known) continue;
    const { article } = known;
    const text = readFileSync(join(data, name), 'utf8');
    const grounder = createGrounder(article, { falsehood: scorerFor(id) });
    const { sections } = parseAnswer(text);
    for (const section of sectionIds)
      for (const item of (sections[section] ?? []) as Item[])
        verdicts.push({ id, section, item: grounder.checkItem(section, item, article.language) });
    fake.answerWith({ text });
    const engine = engineFor(
      {
        engine: 'openai-compatible',
        models: {
          'openai-compatible': {
            model: 'recorded',
            baseUrl: fake.origin + basePaths['openai-compatible'],
            preset: null,
          },
        },
      },
      {},
      { sleep: () => Promise.resolve() },
    );
    const now = new Date(article.publishedAt ?? '2026-09-01');
    const options = { ...draftOptions({ now, role: 'engineers' }), onSections: undefined };
    const insight = await analyze(article, engine, { ...options, clock: () => performance.now() });
    cards.push({ id, insight });
  }
  await fake.close();
  const refused = verdicts.filter(({ item }) => item.support === 'unsupported');
  if (values.explain)
    for (const { id, section, item } of refused)
      console.log(
        `${id} ${section}: ${item.text} [${item.problems.map(({ kind, text }) => `${kind} ${text}`).join('; ')}]`,
      );
  const summary = {
    refused: rate(refused.length / verdicts.length),
    statements: verdicts.length,
    answers: cards.length,
    refusedFor: countsOf(refused.flatMap(({ item }) => item.problems.map(({ kind }) => kind))),
    levels: countsOf(verdicts.map(({ item }) => item.support)),
    ...scoreOf(cards, articlesPath),
  };
  return {
    rows: Object.entries(summary).map(([name, value]) => [
      name,
      typeof value === 'object' ? JSON.stringify(value) : String(value),
    ]),
    summary,
  };
}

/** The scores of the cards that have an answer; empty without a scorer in the articles' folder. */
function scoreOf(cards: { id: string; insight: Insight }[], articles: string): object {
  const scorer = join(dirname(articles), 'score-cards.mjs');
  if (!existsSync(scorer)) return {};
  const folder = mkdtempSync(join(tmpdir(), 'answers-'));
  try {
    const ids = new Set(cards.map(({ id }) => id));
    const write = (name: string, lines: object[]) => {
      const path = join(folder, name);
      writeFileSync(path, `${lines.map((line) => JSON.stringify(line)).join('\n')}\n`);
      return path;
    };
    const wanted = linesOf<{ id: string }>(articles).filter(({ id }) => ids.has(id));
    const output = execFileSync(process.execPath, [
      scorer,
      write('articles.jsonl', wanted),
      write('cards.jsonl', cards),
    ]);
    return JSON.parse(output.toString().trim().split('\n').at(-1) ?? '{}') as object;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function countsOf(values: string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

function rate(value: number): number {
  return Number(value.toFixed(4));
}
