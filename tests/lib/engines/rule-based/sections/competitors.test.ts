import { expect, test } from 'vitest';
import type { Article } from '../../../../../lib/article/article.ts';
import { analyzeArticle } from '../../../../../lib/engines/rule-based/analyze-article.ts';
import {
  competitors,
  withSharedRows,
} from '../../../../../lib/engines/rule-based/sections/competitors.ts';
import candidateWeights from '../../../../../lib/engines/rule-based/sections/competitors/candidate-weights.json' with { type: 'json' };
import { candidateFeatures } from '../../../../../lib/engines/rule-based/sections/competitors/candidate-features.ts';
import {
  candidatesFor,
  contextOf,
} from '../../../../../lib/engines/rule-based/sections/competitors/candidates.ts';
import { probability } from '../../../../../lib/engines/rule-based/sections/competitors/linear-model.ts';
import {
  tableKinds,
  tableSubject,
} from '../../../../../lib/engines/rule-based/sections/competitors/subject.ts';
import { differs } from '../../../../../lib/engines/rule-based/sections/competitors/table-cells.ts';
import { tableFeatures } from '../../../../../lib/engines/rule-based/sections/competitors/table-features.ts';
import tableWeights from '../../../../../lib/engines/rule-based/sections/competitors/table-weights.json' with { type: 'json' };

type Cell = ReturnType<typeof competitors>[number];

function article(title: string, paragraphs: string[], language = 'en'): Article {
  return {
    url: 'https://news.example/story',
    title,
    publisher: 'News Example',
    publisherId: null,
    authors: [],
    publishedAt: '2026-09-20T08:00:00Z',
    modifiedAt: null,
    language,
    section: null,
    paragraphs: paragraphs.map((text) => ({ kind: 'paragraph', text })),
    links: [],
    flags: [],
    words: 200,
    readAt: '2026-09-20T09:00:00Z',
  };
}

const strategies = article('Chinese labs pull back from free models as rivals hesitate', [
  'Alibaba said on Tuesday that it keeps its strongest Qwen model behind a paid interface.',
  'DeepSeek still releases its weights under a permissive licence and charges little for its own interface.',
  'Meta has moved its newest systems behind an interface and plans to license them.',
  "France's Mistral AI sells access to its larger models and opens the smaller ones.",
]);

const columns = (cells: Cell[]) => [
  ...new Set(cells.filter(({ subject }) => !subject).map(({ name }) => name)),
];

test('an article that sets makers side by side gives a table of companies in its own words', () => {
  const cells = competitors(analyzeArticle(strategies));
  expect(cells[0]).toMatchObject({ name: 'Alibaba', subject: true });
  expect(columns(cells).toSorted()).toEqual(['DeepSeek', 'Meta', 'Mistral AI']);
  const own = cells.filter(({ row }) => row === 'strategy');
  expect(own).toHaveLength(4);
  expect(own.every(({ evidence }) => evidence[0]?.kind === 'quote')).toBe(true);
});

test('a court case gives no table', () => {
  const lawsuit = article('Judge dismisses copyright suit against chatbot maker', [
    'A federal judge on Monday dismissed a copyright lawsuit that a group of authors filed against OpenAI.',
    'The ruling said the plaintiffs had not shown harm. The authors plan to appeal.',
  ]);
  expect(competitors(analyzeArticle(lawsuit))).toEqual([]);
});

test('puts the article’s figures before the pack’s and shows both if they differ', () => {
  const release = article('Moonshot AI releases Kimi K3 with a larger window', [
    'Moonshot AI on Thursday released Kimi K3, its new language model, with a context window of 3 million tokens.',
    'The model costs $0.50 per million input tokens. It competes with DeepSeek V3.2 and Qwen3-Max.',
  ]);
  const cells = competitors(analyzeArticle(release));
  const window = cells.filter(({ subject, row }) => subject && row === 'context');
  expect(window.map(({ evidence }) => evidence[0]?.kind)).toEqual(['quote', 'fact']);
  expect(window[0]?.text).toBe('3 million tokens');
  expect(columns(cells)).toEqual(expect.arrayContaining(['DeepSeek V3.2', 'Qwen3-Max']));
});

test.each([
  ['3 million tokens', '1,048,576 tokens', true],
  ['1M tokens', '1,048,576 tokens', false],
  ['100万 tokens', '1,000,000 tokens', false],
  ['open weights', 'closed', true],
  ['open-source', 'open', false],
])('%j and %j differ: %j', (one, other, expected) => {
  expect(differs(one, other)).toBe(expected);
});

test('drops a row with more than half unknown and keeps one with half known', () => {
  const cell = (name: string, row: Cell['row'], subject = false): Cell => ({
    text: row,
    basis: 'stated',
    evidence: [],
    link: null,
    name,
    subject,
    row,
    asOf: null,
  });
  const table = withSharedRows([
    [cell('A', 'maker', true), cell('A', 'context', true), cell('A', 'licence', true)],
    [cell('B', 'maker'), cell('B', 'context')],
    [cell('C', 'maker')],
    [cell('D', 'maker')],
  ]);
  expect([...new Set(table.flat().map(({ row }) => row))]).toEqual(['maker', 'context']);
});

test('the models know every feature and no other', () => {
  const analysis = analyzeArticle(strategies);
  const known = new Set(tableWeights.models.due.featureNames);
  expect(Object.keys(tableFeatures(analysis)).toSorted()).toEqual([...known].toSorted());
  for (const kind of tableKinds) {
    const context = contextOf(analysis, kind, tableSubject(analysis, kind));
    for (const candidate of candidatesFor(analysis, context))
      for (const name of Object.keys(candidateFeatures(candidate, analysis, context)))
        expect(candidateWeights.featureNames).toContain(name);
  }
  expect(candidateWeights.weights).toHaveLength(candidateWeights.featureNames.length);
  expect(() => probability(candidateWeights, { 'no-such-feature': 1 })).toThrow('unknown feature');
});
