import { expect, test } from 'vitest';
import { extractArticle } from '../../../../lib/article/extract/extract-article.ts';
import { htmlToSnapshot } from '../../../../lib/article/snapshot/html-to-snapshot.ts';

const sentences = [
  'Halden Robotics opened its second plant in Bergen on Monday and hired 240 people for it, the company said.',
  'The plant builds arms that fold and pack clothes, and it will make 9,000 of them a year from next spring on.',
  'Each arm costs 14,000 euros, about a third of what comparable arms of other makers cost in most shops today.',
  'The arms are controlled by a language model of 3 billion parameters that runs on a small board inside them, Halden said.',
  'Unions in Norway asked for talks about the effect on jobs in laundries and mail order houses before the end of the year.',
  'Halden trained the model on 2 million hours of video from shops and laundries in six countries, and paid for each of them.',
];
const paragraphs = (from: number, to?: number) =>
  sentences
    .slice(from, to)
    .map((text) => `<p>${text}</p>`)
    .join('');

async function read(inside: string, after = '') {
  const html = `<html lang="en"><head><title>Halden opens a plant in Bergen</title></head><body><main><article><h1>Halden opens a plant in Bergen</h1><p class="byline">By Ida Moe</p><div class="text">${inside}</div></article>${after}</main></body></html>`;
  const { article } = extractArticle(
    await htmlToSnapshot(html, 'https://courier.example/2026/11/24/halden-plant'),
    { now: new Date('2026-11-24T12:00:00Z') },
  );
  return article?.paragraphs ?? [];
}

const facts =
  '<dl><dt>Licence</dt><dd>Apache 2.0</dd><dt>Reach</dt><dd>90 cm</dd><dt>Price</dt><dd>14,000 euros</dd></dl>';
const table =
  '<table><tr><th>Arm</th><th>Load</th></tr><tr><td>Halden 4</td><td>40 kg</td></tr><tr><td>Castor 2</td><td>35 kg</td></tr></table>';

test.each([
  ['a definition list at the end', `${paragraphs(0)}${facts}`, ['Licence', '90 cm', 'Price']],
  [
    'a closing list under a heading',
    `${paragraphs(0)}<h2>Prices</h2><ol><li>Arm: 14,000</li><li>Board: 300</li><li>Rent: half</li></ol>`,
    ['Prices', 'Arm: 14,000', 'Rent: half'],
  ],
  ['a table at the end', `${paragraphs(0)}${table}`, ['Halden 4\t40 kg', 'Castor 2\t35 kg']],
  [
    'a table of ARIA roles',
    `${paragraphs(0, 2)}<div role="table"><div role="row"><span role="columnheader">Arm</span><span role="columnheader">Load</span></div><div role="row"><span role="cell">Halden 4</span><span role="cell">40</span></div><div role="row"><span role="cell">Castor 2</span><span role="cell">35</span></div></div>${paragraphs(2)}`,
    ['Halden 4\t40', 'Castor 2\t35'],
  ],
  [
    'a line of code',
    `${paragraphs(0, 2)}<p>To install it, run:</p><pre><code>pip install halden</code></pre>${paragraphs(2)}`,
    ['pip install halden'],
  ],
])('%s belongs to the article', async (_, inside, wanted) => {
  const texts = (await read(inside)).map(({ text }) => text);
  for (const text of wanted) expect(texts).toContain(text);
});

test('drops line numbers of code', async () => {
  const texts = (
    await read(
      `${paragraphs(0, 2)}<table class="highlighttable"><tr><td><pre>1\n2</pre></td><td><pre>import halden\nhalden.fold(4)</pre></td></tr></table>${paragraphs(2)}`,
    )
  ).map(({ text }) => text);
  expect(texts.join('\n')).toContain('halden.fold(4)');
  expect(texts).not.toContain('1\n2');
});

test('a list of links to other stories is not the article’s', async () => {
  const texts = (
    await read(
      `${paragraphs(0)}<ul><li><a href="/a">Ferries</a></li><li><a href="/b">Harbour</a></li><li><a href="/c">Weather</a></li></ul>`,
    )
  ).map(({ text }) => text);
  expect(texts).not.toContain('Ferries');
});
