import { describe, expect, test } from 'vitest';
import { extractArticle } from '../../../lib/article/extract/extract-article.ts';
import { htmlToSnapshot } from '../../../lib/article/snapshot/html-to-snapshot.ts';
import { ruleBased } from '../../../lib/engines/rule-based/rule-based.ts';
import { factsAbout, tableFacts } from '../../../lib/engines/rule-based/table-rows.ts';
import { analyze } from '../../../lib/insight/analyze.ts';

const now = new Date('2026-11-24T12:00:00Z');
const texts = [
  'Mistral released Mistral Large 4 on Tuesday, a language model for companies that is meant to be cheaper than GPT-5 and Claude Opus 4.5.',
  'The company said Mistral Large 4 was trained on its own cluster near Paris, and that customers can run it in their own data centers.',
  'In tests published by the company, Mistral Large 4 came close to GPT-5 and Claude Opus 4.5 in writing code and in answering questions on law.',
  '“We want companies to own what they run,” said the chief executive, who spoke at an event in Paris on Tuesday morning to some 400 customers.',
  'OpenAI and Anthropic, the makers of GPT-5 and Claude Opus 4.5, did not comment on the tests, which independent researchers have not repeated.',
];
const table =
  '<table><thead><tr><th>Model</th><th>Lawbench score</th><th>Input price per million tokens</th><th>Context</th></tr></thead><tbody><tr><td>Mistral Large 4</td><td>71.4%</td><td>$1.70</td><td>310,000 tokens</td></tr><tr><td>GPT-5</td><td>73.9%</td><td>$2.30</td><td>420,000 tokens</td></tr><tr><td>Claude Opus 4.5</td><td>72.2%</td><td>$4.60</td><td>230,000 tokens</td></tr></tbody></table>';

async function cardOf(inside: string) {
  const html = `<html lang="en"><head><title>Mistral releases Mistral Large 4, a rival to GPT-5</title><meta property="article:published_time" content="2026-11-24T09:00:00Z"></head><body><main><article><h1>Mistral releases Mistral Large 4, a rival to GPT-5</h1><p class="byline">By Ida Moe</p><div>${texts.map((text) => `<p>${text}</p>`).join('')}${inside}</div></article></main></body></html>`;
  const { article } = extractArticle(
    await htmlToSnapshot(html, 'https://courier.example/ai/2026/11/24/mistral-large-4'),
    { now },
  );
  if (!article) throw new Error('no article');
  return {
    article,
    card: await analyze(article, ruleBased, {
      now,
      role: null,
      outputLanguage: null,
      earlier: [],
      signal: new AbortController().signal,
      clock: () => 0,
    }),
  };
}

describe('a table of the article', () => {
  test('states facts under the headers of its columns, with row and header as evidence', async () => {
    const { article } = await cardOf(table);
    const facts = factsAbout(tableFacts(article), 'gpt-5');
    expect(facts.map(({ attribute, value }) => [attribute, value])).toEqual([
      ['Lawbench score', '73.9%'],
      ['Input price per million tokens', '$2.30'],
      ['Context', '420,000 tokens'],
    ]);
    expect(facts[0]?.evidence.map((one) => one.kind === 'quote' && one.text)).toEqual([
      'GPT-5 73.9% $2.30 420,000 tokens',
      'Model Lawbench score Input price per million tokens Context',
    ]);
  });

  test('feeds the comparison', async () => {
    const { card } = await cardOf(table);
    const cells = card.sections.competitors.map((cell) => [cell.name, cell.row, cell.text]);
    expect(cells).toContainEqual(['Mistral Large 4', 'price-in', '$1.70']);
    expect(cells).toContainEqual(['GPT-5', 'context', '420,000 tokens']);
  });

  test('feeds the technical section, and its check passes', async () => {
    const { card } = await cardOf(table);
    const item = card.sections.technical.find(({ text }) => text.includes('71.4%'));
    expect(item?.text).toBe(
      'Mistral Large 4: Lawbench score 71.4%; Input price per million tokens $1.70; Context 310,000 tokens',
    );
    expect(item?.support).not.toBe('unsupported');
  });

  test('with models as columns states the same', () => {
    const rows = [
      { header: true, cells: ['', 'Mistral Large 4', 'GPT-5'] },
      { header: false, cells: ['Context', '310,000 tokens', '420,000 tokens'] },
    ].map(({ header, cells }, index, all) => ({
      kind: 'table-row' as const,
      text: cells.filter(Boolean).join('\t'),
      row: {
        table: 0,
        isHeader: header,
        cells: cells.map((text, column) => ({
          header: header ? '' : (all[0]?.cells[column] ?? ''),
          text,
        })),
      },
    }));
    expect(factsAbout(tableFacts({ paragraphs: rows }), 'GPT-5')).toMatchObject([
      { name: 'GPT-5', attribute: 'Context', value: '420,000 tokens' },
    ]);
  });

  test('adds no cell for a sibling', async () => {
    const { article } = await cardOf(table);
    expect(factsAbout(tableFacts(article), 'GPT-5 mini')).toEqual([]);
  });
});
