import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { rowsIn, startExtension, type Extension } from './extension.ts';

/**
 * Pages whose address, head and text change at different moments; each case in a tab of its own.
 */

const host = 'https://www.theverge.com';
const first = {
  path: '/ai/800101/halden-opens-a-model-for-warehouse-robots',
  title: 'Halden opens an AI model for warehouse robots',
  start: 'Halden Systems released Orrery 4 on Thursday, an AI language model',
  rest: [
    'The company needs half of the memory for it, it said, and trained it on 4 trillion tokens.',
    '“We wanted something that a small firm can afford,” said its chief executive Ingrid Solheim.',
    'In tests of the Varg Institute it solved 63 percent of the tasks, up from 48 percent in March.',
    'Rivals sell similar AI models for $4 per million tokens, and three parcel services use them.',
    'Two unions said they would study the effects on jobs before the end of the year in all halls.',
  ],
};
const second = {
  path: '/ai/800102/castor-labs-cuts-the-price-of-its-chatbot',
  title: 'Castor Labs cuts the price of its AI chatbot',
  start: 'Castor Labs said on Monday that its AI chatbot Pollux will cost less',
  rest: [
    'A month of it falls from 20 to 12 euros for people, and from 35 to 30 euros for companies.',
    'Castor has 3 million customers in Europe, the firm wrote in a letter to its shareholders.',
    'The chatbot answers from documents of the customer, and names the page of each of its answers.',
    'Analysts at Fjellbank expect other makers of assistants to follow before the end of the winter.',
    'Castor lost 90 million euros last year, and wants to earn money for the first time in 2028.',
  ],
};
type Story = typeof first;

/** What a page does when its link to the second story is clicked; runs in the page. */
const turns = {
  'title at once, text two seconds later': `document.title=second.title; setTimeout(()=>show(second),2000)`,
  'everything after seven seconds': `setTimeout(()=>{document.title=second.title; head(second); show(second)},7000)`,
  'a skeleton for five seconds': `app.innerHTML='<div class="skeleton"></div>'; document.title=second.title; setTimeout(()=>show(second),5000)`,
  'canonical and og:title left behind': `document.title=second.title; setTimeout(()=>show(second),300)`,
};

let extension: Extension;
let page: Page;
let panel: Page;

beforeAll(async () => {
  extension = await startExtension();
  await extension.context.route(`${host}/ai/8001*/**`, (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: html(new URL(route.request().url()).searchParams.get('turn') ?? ''),
    }),
  );
});

afterAll(() => extension?.close());

beforeEach(async () => {
  page = await extension.context.newPage();
});

afterEach(async () => {
  await panel?.close();
  await page.close();
});

test.each(Object.keys(turns))('the second article after %s', async (turn) => {
  await open(`${host}${first.path}?turn=${encodeURIComponent(turn)}`);
  await headline(first.title);
  await page.getByRole('link', { name: second.title }).click();
  await headline(second.title);
  const rows = await rowsIn<{ url: string; insight: { article: { title: string } } }>(
    panel,
    'insights',
  );
  const titles = new Map(rows.map(({ url, insight }) => [url, insight.article.title]));
  expect(titles.get(`${host}${first.path}`)).toBe(first.title);
  for (const [url, title] of titles)
    if (url.endsWith(second.path)) expect(title).toBe(second.title);
});

test('"Continue reading" brings the rest of the text onto the card', async () => {
  await open(`${host}${first.path}?turn=more`);
  await headline(first.title);
  await page.getByRole('button', { name: 'Continue reading' }).click();
  await expect
    .poll(
      async () =>
        (
          await rowsIn<{ insight: { article: { url: string; words: number } } }>(panel, 'insights')
        ).find(({ insight }) => insight.article.url === `${host}${first.path}`)?.insight.article
          .words ?? 0,
      { timeout: 15_000 },
    )
    .toBeGreaterThan(90);
});

test('a quote in a shadow tree is shown on the page', async () => {
  await open(`${host}${second.path}?turn=shadow`);
  await headline(second.title);
  await panel.locator('[data-statement]').nth(1).focus();
  await panel.keyboard.press('e');
  await panel
    .getByRole('button', { name: /Show on the page/ })
    .first()
    .click();
  await expect
    .poll(() => page.evaluate(() => CSS.highlights.get('sidelight-quote')?.size ?? 0))
    .toBe(1);
});

test('white text on a white page is not read', async () => {
  await open(`${host}${second.path}?turn=white`);
  await headline(second.title);
  const [row] = (await rowsIn<{ url: string; insight: unknown }>(panel, 'insights')).filter(
    ({ url }) => url.endsWith(second.path),
  );
  expect(JSON.stringify(row)).not.toContain('close its office in Oslo');
});

async function open(url: string): Promise<void> {
  await page.goto(url);
  panel = await extension.openPanel(page);
}

async function headline(title: string): Promise<void> {
  await expect
    .poll(() => panel.locator('h1').first().textContent(), { timeout: 20_000 })
    .toBe(title);
}

/** Six paragraphs on a story, invented; no two stories share one. */
function paragraphs({ start, rest }: Story): string[] {
  return [
    `${start} for firms with few machines, and will sell it in nine countries from next spring on.`,
    ...rest,
  ].map((text) => `<p>${text}</p>`);
}

function html(turn: string): string {
  const isSecond = turn === 'shadow' || turn === 'white';
  const data = JSON.stringify(
    [first, second].map((story) => ({ ...story, text: paragraphs(story) })),
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${first.title}</title>
<link rel="canonical" href="${host}${first.path}"><meta property="og:title" content="${first.title}"><meta property="og:type" content="article"></head>
<body><header><a href="${second.path}" id="go">${second.title}</a></header><main id="app"></main><script>
const [first, second] = ${data.replaceAll('<', '\\u003c')};
const app = document.getElementById('app');
function article(story, text) { return '<article><h1>' + story.title + '</h1><p class="byline">By Liv Aasen</p><time datetime="2026-11-26T09:00:00Z">Nov 26</time><div class="article-body">' + text.join('') + '</div></article>'; }
function show(story) { app.innerHTML = article(story, story.text); }
function head(story) { document.querySelector('link').href = location.origin + story.path; document.querySelector('meta[property="og:title"]').content = story.title; }
document.getElementById('go').addEventListener('click', (event) => { event.preventDefault(); history.pushState({}, '', second.path); ${turns[turn as keyof typeof turns] ?? ''} });
${
  isSecond
    ? `document.title = second.title; head(second);`
    : turn === 'more'
      ? `app.innerHTML = article(first, first.text.slice(0, 3)) + '<button>Continue reading</button>'; app.querySelector('button').addEventListener('click', () => setTimeout(() => show(first), 400));`
      : `show(first);`
}
${turn === 'shadow' ? `const host = document.createElement('div'); app.append(host); host.attachShadow({ mode: 'open' }).innerHTML = article(second, second.text);` : ''}
${turn === 'white' ? `show(second); const planted = document.createElement('p'); planted.style.color = 'white'; planted.textContent = 'Castor will close its office in Oslo on 3 May 2027, the company said in a letter to its whole staff.'; app.querySelector('.article-body').append(planted);` : ''}
</script></body></html>`;
}
