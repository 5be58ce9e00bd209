import { describe, expect, test } from 'vitest';
import { articleSchema } from '../../../../lib/article/article.ts';
import { blocksOf } from '../../../../lib/article/extract/blocks.ts';
import { extractArticle } from '../../../../lib/article/extract/extract-article.ts';
import { htmlToSnapshot } from '../../../../lib/article/snapshot/html-to-snapshot.ts';

const rows = async (table: string) =>
  blocksOf(await htmlToSnapshot(`<body>${table}</body>`, 'https://courier.example/a')).map(
    ({ kind, text, row }) => ({ kind, text, row }),
  );
const cells = (...pairs: [string, string][]) => pairs.map(([header, text]) => ({ header, text }));

describe('a table of data becomes rows', () => {
  test('with a head', async () =>
    expect(
      await rows(
        '<table><thead><tr><th>Model</th><th>MMLU</th><th>Price per million</th></tr></thead><tbody><tr><td>Okapi 3</td><td>88.1 %</td><td>$3</td></tr><tr><td><a href="/t">Tapir</a> <b>Ultra</b></td><td>91.4 %</td><td></td></tr></tbody></table>',
      ),
    ).toEqual([
      {
        kind: 'table-row',
        text: 'Model\tMMLU\tPrice per million',
        row: {
          table: 0,
          isHeader: true,
          cells: cells(['', 'Model'], ['', 'MMLU'], ['', 'Price per million']),
        },
      },
      {
        kind: 'table-row',
        text: 'Okapi 3\t88.1 %\t$3',
        row: {
          table: 0,
          isHeader: false,
          cells: cells(['Model', 'Okapi 3'], ['MMLU', '88.1 %'], ['Price per million', '$3']),
        },
      },
      {
        kind: 'table-row',
        text: 'Tapir Ultra\t91.4 %',
        row: {
          table: 0,
          isHeader: false,
          cells: cells(['Model', 'Tapir Ultra'], ['MMLU', '91.4 %'], ['Price per million', '']),
        },
      },
    ]));

  test('whose first row alone has no figures', async () => {
    const [head, first] = await rows(
      '<table><tr><td>Chip</td><td>Watts</td></tr><tr><td>A9</td><td>700</td></tr><tr><td>B2</td><td>450</td></tr></table>',
    );
    expect(head?.row?.isHeader).toBe(true);
    expect(first?.row?.cells).toEqual(cells(['Chip', 'A9'], ['Watts', '700']));
  });

  test('of names and values', async () =>
    expect(
      (
        await rows(
          '<table><tr><th>Licence</th><td>Apache 2.0</td></tr><tr><th>Context</th><td>200,000 tokens</td></tr></table>',
        )
      ).map(({ text, row }) => [text, row?.isHeader]),
    ).toEqual([
      ['Licence\tApache 2.0', false],
      ['Context\t200,000 tokens', false],
    ]));

  test('with cells over several rows and columns', async () => {
    const [, , first, second] = await rows(
      '<table><thead><tr><th rowspan="2">Lab</th><th colspan="2">Score</th></tr><tr><th>Math</th><th>Code</th></tr></thead><tbody><tr><td rowspan="2">Halden</td><td>61</td><td>70</td></tr><tr><td>64</td><td>72</td></tr></tbody></table>',
    );
    expect(first?.row?.cells).toEqual(
      cells(['Lab', 'Halden'], ['Score Math', '61'], ['Score Code', '70']),
    );
    expect(second?.row?.cells).toEqual(
      cells(['Lab', 'Halden'], ['Score Math', '64'], ['Score Code', '72']),
    );
    expect(second?.text).toBe('64\t72');
  });

  test('made of elements with roles', async () =>
    expect(
      (
        await rows(
          '<div role="table"><div role="row"><span role="columnheader">Model</span><span role="columnheader">Price</span></div><div role="row"><span role="cell">Okapi</span><span role="cell">$2</span></div></div>',
        )
      ).map(({ text, row }) => [text, row?.isHeader]),
    ).toEqual([
      ['Model\tPrice', true],
      ['Okapi\t$2', false],
    ]));
});

describe('splits a layout table into blocks', () => {
  test.each([
    [
      'a page in a table',
      `<table><tr><td>Menu</td><td><p>${'A long paragraph of the page. '.repeat(20)}</p></td></tr><tr><td>Foot</td><td>More</td></tr></table>`,
    ],
    [
      'a table in a table',
      '<table><tr><td>One</td><td><table><tr><td>a</td></tr></table></td></tr><tr><td>Two</td><td>Three</td></tr></table>',
    ],
    [
      'a table for looks',
      '<table role="presentation"><tr><td>One</td><td>Two</td></tr><tr><td>Three</td><td>Four</td></tr></table>',
    ],
    [
      'lines of code',
      '<table class="highlight"><tr><td>1</td><td><pre>a = 1</pre></td></tr><tr><td>2</td><td><pre>b = 2</pre></td></tr></table>',
    ],
    ['one column', '<table><tr><td>One</td></tr><tr><td>Two</td></tr></table>'],
  ])('%s', async (_, table) =>
    expect((await rows(table)).filter(({ kind }) => kind === 'table-row')).toEqual([]),
  );
});

const story = (inside: string) =>
  `<html lang="en"><head><title>Halden lists the prices of Okapi 3</title></head><body><main><article><h1>Halden lists the prices of Okapi 3</h1><p>By Ida Moe</p><p>Halden Robotics on Monday published what its language model Okapi 3 costs, two weeks after it had opened the weights to everyone.</p><p>The model reads texts of up to 200,000 tokens and was trained for 51 days on 1,024 accelerators, the company said in a note to customers.</p>${inside}</article></main></body></html>`;
const articleOf = async (inside: string) => {
  const { article } = extractArticle(
    await htmlToSnapshot(story(inside), 'https://courier.example/2026/11/24/okapi-prices'),
    { now: new Date('2026-11-24T12:00:00Z') },
  );
  if (!article) throw new Error('no article');
  return articleSchema.parse(article);
};

test('keeps a closing list of short items as one list', async () => {
  const { paragraphs } = await articleOf(
    '<p>The new prices, per million tokens:</p><ol><li>Input: $0.40</li><li>Output: $1.60</li><li>Cached: $0.10</li></ol>',
  );
  expect(paragraphs.slice(-3)).toEqual([
    { kind: 'list-item', text: 'Input: $0.40', list: { list: 0, level: 1, isOrdered: true } },
    { kind: 'list-item', text: 'Output: $1.60', list: { list: 0, level: 1, isOrdered: true } },
    { kind: 'list-item', text: 'Cached: $0.10', list: { list: 0, level: 1, isOrdered: true } },
  ]);
});

test('drops a closing list of links to other stories', async () => {
  const { paragraphs } = await articleOf(
    '<p>The company sells arms that fold clothes and has 900 employees in Bergen and Oslo.</p><h3>Read next</h3><ul><li><a href="/a">Prices of rivals fall</a></li><li><a href="/b">A visit to Bergen</a></li></ul>',
  );
  expect(paragraphs.some(({ text }) => text.includes('Prices of rivals'))).toBe(false);
});

test('names and values of a definition list stay together', async () => {
  const { paragraphs } = await articleOf(
    '<p>What the company says of the model, in short:</p><dl><dt>Licence</dt><dd>Apache 2.0</dd><dt>Context</dt><dd>200,000 tokens</dd></dl><p>It will be sold in Europe first, and in Japan and Canada from next summer on, the company said.</p>',
  );
  expect(paragraphs.filter(({ list }) => list).map(({ text }) => text)).toEqual([
    'Licence',
    'Apache 2.0',
    'Context',
    '200,000 tokens',
  ]);
});

test('keeps a price table whole', async () => {
  const { paragraphs } = await articleOf(
    '<p>Compared with other models, its prices are low:</p><table><tr><th>Model</th><th>Input</th></tr><tr><td>Okapi 3</td><td>$0.40</td></tr><tr><td>Tapir</td><td>$3.00</td></tr></table><p>Both models can be used through the interfaces of three cloud companies, Halden said.</p>',
  );
  expect(
    paragraphs
      .filter(({ kind }) => kind === 'table-row')
      .map(({ row }) => row?.cells.map(({ text }) => text)),
  ).toEqual([
    ['Model', 'Input'],
    ['Okapi 3', '$0.40'],
    ['Tapir', '$3.00'],
  ]);
});
