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

const plant =
  'Halden Robotics opened its second plant in Bergen on Monday and hired 240 people for it, the company said in a note. ';
const page = (head: string, body: string, address: string) =>
  htmlToSnapshot(`<html lang="en"><head>${head}</head><body>${body}</body></html>`, address);
const story = (title: string, text: string) =>
  `<h1>${title}</h1><p>By Ida Moe</p>${`<p>${text}${text}</p>`.repeat(4)}`;
const at = new Date('2026-11-24T12:00:00Z');

test('the next article in divisions below is not part of it', async () => {
  const body = `<div class="post">${story('Halden opens a plant in Bergen', plant)}</div><div id="more-box"><div class="post">${story('Lervik takes its old ferry out of service', ferry)}</div></div>`;
  const { article } = extractArticle(
    await page(
      '<title>Halden opens a plant in Bergen</title>',
      body,
      'https://courier.example/halden-opens-a-plant',
    ),
    { now: at },
  );
  expect(article?.title).toBe('Halden opens a plant in Bergen');
  expect(article?.paragraphs.map(({ text }) => text).join(' ')).not.toContain('ferry');
});

test('of two articles the one that address and title name is read, whatever the head still says', async () => {
  const body = `<article>${story('Halden opens a plant in Bergen', plant)}</article><article>${story('Lervik takes its old ferry out of service', ferry)}</article>`;
  const head =
    '<title>Lervik takes its old ferry out of service</title><meta property="og:title" content="Halden opens a plant in Bergen"><meta property="article:published_time" content="2026-11-20T08:00:00Z"><link rel="canonical" href="/halden-opens-a-plant">';
  const { article } = extractArticle(
    await page(head, body, 'https://courier.example/lervik-takes-old-ferry-out'),
    { now: at },
  );
  expect(article).toMatchObject({
    title: 'Lervik takes its old ferry out of service',
    url: 'https://courier.example/lervik-takes-old-ferry-out',
    publishedAt: null,
  });
  expect(article?.paragraphs.map(({ text }) => text).join(' ')).not.toContain('Halden');
});

test('a head left by the article before is not believed', async () => {
  const data = JSON.stringify({
    '@type': 'NewsArticle',
    headline: 'Halden opens a plant in Bergen',
    url: 'https://courier.example/halden-opens-a-plant',
    datePublished: '2026-11-20',
    author: { name: 'Ben Ek' },
  });
  const head = `<title>Lervik takes its old ferry out of service</title><meta property="og:title" content="Halden opens a plant in Bergen"><link rel="canonical" href="https://courier.example/halden-opens-a-plant"><script type="application/ld+json">${data}</script>`;
  const { article } = extractArticle(
    await page(
      head,
      `<main>${story('Lervik takes its old ferry out of service', ferry)}</main>`,
      'https://courier.example/lervik-takes-old-ferry-out',
    ),
    { now: at },
  );
  expect(article).toMatchObject({
    title: 'Lervik takes its old ferry out of service',
    url: 'https://courier.example/lervik-takes-old-ferry-out',
    publishedAt: null,
    authors: ['Ida Moe'],
  });
});

test('a head that words the headline in another way is believed', async () => {
  const head =
    '<title>Halden opens a plant</title><meta property="og:title" content="Robots come to the fjord: Bergen gets its factory"><meta property="article:published_time" content="2026-11-20T08:00:00Z"><link rel="canonical" href="https://courier.example/halden-opens-a-plant">';
  const { article } = extractArticle(
    await page(
      head,
      `<main>${story('Halden opens a plant in Bergen', plant)}</main>`,
      'https://courier.example/halden-opens-a-plant?x=1',
    ),
    { now: at },
  );
  expect(article?.publishedAt).toBe('2026-11-20T08:00:00Z');
});
