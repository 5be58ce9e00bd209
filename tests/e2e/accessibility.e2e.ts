import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoArticles } from '../../scripts/demo/pages.ts';
import { stories } from '../../scripts/demo/stories.ts';
import { axeViolations } from './axe.ts';
import { startExtension, type Extension } from './extension.ts';

// The real pages of the built extension, with a real card in them; the gallery has every other
// state.
let extension: Extension;
let page: Page;
let panel: Page;

const themes = ['light', 'dark'] as const;

beforeAll(async () => {
  extension = await startExtension({ settings: { role: 'engineers', collect: true } });
  page = await extension.context.newPage();
  await page.goto(demoArticles.regulation);
  await page.goto(demoArticles.release);
  panel = await extension.openPanel(page);
  await headline(stories.release.title);
});

afterAll(() => extension?.close());

describe.each(themes)('in %s', (theme) => {
  test.each([320, 480, 720])('the side panel with a card at %i px', async (width) => {
    await panel.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    // As high as the page: everything is looked at, and nothing is half under the sticky bar.
    const height = await panel.evaluate(() => document.documentElement.scrollHeight);
    await panel.setViewportSize({ width, height: Math.max(800, height + 400) });
    expect(await axeViolations(panel)).toEqual([]);
    expect(await overflow(panel)).toBe(0);
  });

  test('the evidence of a statement', async () => {
    await panel.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await panel.locator('[data-statement] button.mark').first().click();
    await panel.locator('dialog.evidence').waitFor();
    expect(await axeViolations(panel)).toEqual([]);
    await panel.keyboard.press('Escape');
  });

  test('the keys, over the card', async () => {
    await panel.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await panel.locator('main').press('?');
    await panel.locator('dialog.dialog').waitFor();
    expect(await axeViolations(panel)).toEqual([]);
    await panel.keyboard.press('Escape');
  });

  test.each([
    ['options.html', 320],
    ['options.html', 1000],
    ['first-run.html', 320],
    ['first-run.html', 720],
    ['recap.html', 320],
    ['recap.html', 1200],
    ['popup.html', 400],
    ['sample.html', 320],
    ['sample.html', 720],
  ])('%s at %i px', async (name, width) => {
    const own = await extension.context.newPage();
    await own.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await own.setViewportSize({ width, height: 800 });
    await own.goto(`chrome-extension://${extension.extensionId}/${name}`);
    await own.locator('h1').first().waitFor();
    expect(await axeViolations(own)).toEqual([]);
    expect(await overflow(own)).toBe(0);
    await own.close();
  });
});

test('serves the publisher’s icon from the browser’s favicon store', async () => {
  const icon = panel.locator('.source-line img');
  expect(await icon.getAttribute('src')).toMatch(
    new RegExp(`^chrome-extension://${extension.extensionId}/_favicon/\\?pageUrl=https`),
  );
  await expect
    .poll(() => icon.evaluate((image) => (image as HTMLImageElement).naturalWidth))
    .toBeGreaterThan(0);
});

test('the popup over the article, with its card and the week', async () => {
  await page.bringToFront();
  await extension.clickAction(page);
  const popup = await extension.ownPage('popup.html');
  await popup.locator('.recap-event').first().waitFor();
  // As wide as a popup is read well: the browser allows 800.
  await expect.poll(() => popup.evaluate(() => innerWidth)).toBeGreaterThanOrEqual(400);
  expect(await overflow(popup)).toBe(0);
  expect(await axeViolations(popup)).toEqual([]);
  await popup.close();
});

test('a card can be read by keyboard alone: from statement to statement, its evidence, and back where one was', async () => {
  await page.bringToFront();
  await panel.locator('main').press('j');
  const first = await focused();
  await panel.keyboard.press('j');
  const second = await focused();
  expect(second).not.toBe(first);
  await panel.keyboard.press('k');
  expect(await focused()).toBe(first);
  await panel.keyboard.press('e');
  await expect.poll(() => panel.locator('dialog.evidence').count()).toBe(1);
  await panel.keyboard.press('Escape');
  await expect.poll(() => panel.locator('dialog.evidence').count()).toBe(0);
});

test('a card is taken along by keyboard alone: the menu opens, is walked, and copies Markdown', async () => {
  await panel.evaluate(() => {
    navigator.clipboard.writeText = async (text) =>
      void ((globalThis as unknown as { copied: string }).copied = text);
  });
  await panel.getByRole('button', { name: 'More' }).focus();
  await panel.keyboard.press('Enter');
  await expect
    .poll(() => panel.evaluate(() => document.activeElement?.getAttribute('role')))
    .toBe('menuitem');
  const focused = () => panel.evaluate(() => document.activeElement?.textContent ?? '');
  for (let step = 0; step < 30 && !/Markdown/.test(await focused()); step += 1)
    await panel.keyboard.press('ArrowDown');
  expect(await focused()).toMatch(/Markdown/);
  await panel.keyboard.press('Enter');
  await expect
    .poll(() => panel.evaluate(() => (globalThis as unknown as { copied?: string }).copied ?? ''))
    .toMatch(/^---\ntitle: /);
});

test('the first run by keyboard alone, from its first step to the sample with its card; a quote of the card is shown on it', async () => {
  const first = await extension.context.newPage();
  await first.goto(`chrome-extension://${extension.extensionId}/first-run.html`);
  await first.locator('h1').waitFor();
  for (let step = 0; step < 3; step++) {
    await first.getByRole('button', { name: 'Next' }).focus();
    await first.keyboard.press('Enter');
    // A new step begins at its heading, so that it is read from there.
    await expect.poll(() => first.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  }
  const opened = extension.context.waitForEvent('page', {
    predicate: (other) => other.url().endsWith('/sample.html'),
  });
  await first.keyboard.press('Tab');
  await first.keyboard.press('Enter');
  const sample = await opened;
  await expect
    .poll(() => panel.locator('h1').first().textContent(), { timeout: 15_000 })
    .toBe(await sample.locator('h1').textContent());
  await panel.locator('[data-statement][data-support=quoted]').first().focus();
  await panel.keyboard.press('e');
  await panel
    .getByRole('button', { name: /Show on the page/ })
    .first()
    .click();
  await expect
    .poll(() => sample.evaluate(() => CSS.highlights.get('sidelight-quote')?.size ?? 0))
    .toBe(1);
  expect(await panel.locator('a.source-original').getAttribute('href')).toBe(sample.url());
  await sample.close();
  await first.close();
});

async function headline(title: string): Promise<void> {
  await panel.getByRole('heading', { level: 1, name: title }).waitFor({ timeout: 15_000 });
}

function focused(): Promise<string | null> {
  return panel.evaluate(() => document.activeElement?.getAttribute('data-statement') ?? null);
}

function overflow(own: Page): Promise<number> {
  return own.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
}
