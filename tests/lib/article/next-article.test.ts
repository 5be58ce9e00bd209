import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { htmlToSnapshot } from '../../../lib/article/snapshot/html-to-snapshot.ts';
import { extractArticle } from '../../../lib/article/extract/extract-article.ts';

const url = 'https://courier.example/technology/2026/11/17/northlight-releases-tern-3';
const classic = readFileSync(
  join(import.meta.dirname, '../../fixtures/pages/classic.html'),
  'utf8',
);
const ferry =
  'The town council of Lervik said on Monday that the old ferry would be taken out of service, and that buses would run until a new one has been built. ';
const textOf = async (html: string) => {
  const { article } = extractArticle(await htmlToSnapshot(html, url), {
    now: new Date('2026-11-24T12:00:00Z'),
  });
  return {
    title: article?.title,
    text: article?.paragraphs.map(({ text }) => text).join('\n') ?? '',
  };
};

test('an article that the page has loaded below this one is not part of it', async () => {
  const next = `<main><article class="post"><header class="entry-header"><h1 class="entry-title">Lervik takes its old ferry out of service</h1></header><div class="entry-content">${`<p>${ferry}${ferry}</p>`.repeat(5)}</div></article></main>`;
  const { title, text } = await textOf(classic.replace('<footer', `${next}<footer`));
  expect(title).toBe('Northlight releases a model that fits in a hospital’s cellar');
  expect(text).toContain('smaller version for telephones');
  expect(text).not.toContain('ferry');
});

test('a first-level heading within the article is one of its own', async () => {
  const inside = '<p>Northlight said it would publish';
  const { text } = await textOf(
    classic
      .replace('<h1 class="entry-title">', '<h1>')
      .replace(inside, `<h1>What comes next</h1>${inside}`),
  );
  expect(text).toContain('smaller version for telephones');
});
