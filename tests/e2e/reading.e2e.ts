import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { demoArticles } from '../../scripts/demo/pages.ts';
import { stories } from '../../scripts/demo/stories.ts';
import { countRows, startExtension, type Extension } from './extension.ts';

let extension: Extension;
let page: Page;
let panel: Page;

beforeAll(async () => {
  extension = await startExtension();
  page = await extension.context.newPage();
  await page.goto(demoArticles.release);
  panel = await extension.openPanel(page);
});

afterAll(() => extension?.close());

afterEach(async () => {
  for (const other of extension.context.pages())
    if (other !== page && other.url().startsWith('https:')) await other.close();
  await page.bringToFront();
});

test('the toolbar badge says that a card is ready', async () => {
  await page.goto(demoArticles.release);
  await badge('1');
});

test('the side panel shows the card, and the original is one click away', async () => {
  await page.goto(demoArticles.release);
  await headline(stories.release.title);
  await expect
    .poll(() =>
      panel
        .getByRole('link', { name: /original/i })
        .first()
        .getAttribute('href'),
    )
    .toBe(demoArticles.release);
});

test('the panel follows to another article, back, forward and through a reload', async () => {
  await page.goto(demoArticles.release);
  await headline(stories.release.title);
  await page.goto(demoArticles.regulation);
  await headline(stories.regulation.title);
  await page.goBack();
  await headline(stories.release.title);
  await page.goForward();
  await headline(stories.regulation.title);
  await page.reload();
  await headline(stories.regulation.title);
});

test('the panel follows to another tab and back', async () => {
  await page.goto(demoArticles.release);
  await headline(stories.release.title);
  const other = await extension.context.newPage();
  await other.goto(demoArticles.chinese);
  await headline(stories.chinese.title);
  await page.bringToFront();
  await headline(stories.release.title);
});

test('the panel follows a single-page navigation there and back', async () => {
  await page.goto(demoArticles.app);
  await page.getByRole('link', { name: stories.release.title }).click();
  await headline(stories.release.title);
  await page.getByRole('link', { name: stories.regulation.title }).click();
  await headline(stories.regulation.title);
  await page.goBack();
  await headline(stories.release.title);
});

test.each([
  ['a section front', demoArticles.front, 'No article here'],
  ['an article that is not about AI', demoArticles.notAi, 'This doesn’t look like AI news'],
])(
  'on %s no card is made, the panel says so and offers to analyse anyway',
  async (_kind, url, words) => {
    await page.goto(url);
    await expect
      .poll(() => panel.locator('h1').first().textContent(), { timeout: 10_000 })
      .toBe(words);
    await expect.poll(() => panel.getByRole('button', { name: /^Analyze/ }).count()).toBe(1);
    await badge('');
  },
);

test('analyses an article not about AI on request', async () => {
  await page.goto(demoArticles.notAi);
  await panel.getByRole('button', { name: /^Analyze/ }).click();
  await headline(stories.market.title);
});

test('scrolls to a clicked quote and highlights it without changing the DOM', async () => {
  await page.goto(demoArticles.release);
  await headline(stories.release.title);
  const before = await page.evaluate(() => document.documentElement.outerHTML);
  await panel.locator('[data-statement]').nth(2).focus();
  await panel.keyboard.press('e');
  await panel
    .getByRole('button', { name: /Show on the page/ })
    .first()
    .click();
  await expect
    .poll(() => page.evaluate(() => CSS.highlights.get('sidelight-quote')?.size ?? 0))
    .toBe(1);
  expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
});

test('the same article by another address is one insight', async () => {
  await page.goto(demoArticles.funding);
  await headline(stories.funding.title);
  const before = await countRows(panel, 'insights');
  await page.goto(`${demoArticles.funding}?utm_source=letter&utm_medium=email#top`);
  await headline(stories.funding.title);
  expect(await countRows(panel, 'insights')).toBe(before);
});

test('nothing is injected on a site that is not listed', async () => {
  await page.goto(demoArticles.unlisted);
  await expect
    .poll(() => panel.locator('h1').first().textContent(), { timeout: 10_000 })
    .toBe('This site isn’t covered automatically');
  await badge('');
});

async function headline(title: string): Promise<void> {
  await expect
    .poll(() => panel.locator('h1').first().textContent(), { timeout: 15_000 })
    .toBe(title);
}

/** The badge of the tab in front, as the extension's own pages read it. */
async function badge(text: string): Promise<void> {
  await expect
    .poll(
      () =>
        extension.inWorker(async () => {
          const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
          return chrome.action.getBadgeText({ tabId: tab!.id! });
        }),
      { timeout: 15_000 },
    )
    .toBe(text);
}
