import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoArticles } from '../../scripts/demo/pages.ts';
import { stories } from '../../scripts/demo/stories.ts';
import { startExtension, type Extension } from './extension.ts';

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

test('the key a opens Ask, and an answer is words of the article', async () => {
  await expect
    .poll(() => panel.getByRole('heading', { level: 1 }).first().textContent(), { timeout: 20_000 })
    .toBe(stories.release.title);
  await panel.locator('body').press('a');
  await panel.getByRole('textbox', { name: 'Ask a question' }).fill('when is it available?');
  await panel.keyboard.press('Enter');
  const answer = panel.locator('.ask blockquote p').first();
  await expect.poll(() => answer.count(), { timeout: 15_000 }).toBe(1);
  const words = (await answer.textContent()) ?? '';
  const article = (await page.locator('body').textContent()) ?? '';
  expect(words.length).toBeGreaterThan(10);
  expect(article.replace(/\s+/g, ' ')).toContain(words.replace(/\s+/g, ' '));
});

test('the questions are still there after another view', async () => {
  await panel.getByTestId('view-card').click();
  await panel.getByTestId('view-ask').click();
  await expect
    .poll(() => panel.locator('.ask-question').first().textContent())
    .toBe('when is it available?');
});
