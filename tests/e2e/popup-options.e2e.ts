import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoArticles } from '../../scripts/demo/pages.ts';
import type { Settings } from '../../lib/contract/settings.ts';
import { clickAway } from '../../scripts/demo/click-away.ts';
import { stories } from '../../scripts/demo/stories.ts';
import { countRows, startExtension, type Extension } from './extension.ts';

let extension: Extension;
let page: Page;

beforeAll(async () => {
  extension = await startExtension();
  page = await extension.context.newPage();
});

afterAll(() => extension?.close());

test('the popup has the card ready for this tab, and its button opens the panel', async () => {
  await page.goto(demoArticles.release);
  await ready();
  await extension.clickAction(page);
  const popup = await extension.ownPage('popup.html');
  await expect.poll(() => popup.getByTestId('open-panel').innerText()).toBe('Open card');
  await clickAway(popup.getByTestId('open-panel'));
  const panel = await extension.ownPage('sidepanel.html');
  await expect
    .poll(() => panel.locator('h1').first().textContent(), { timeout: 10_000 })
    .toBe(stories.release.title);
});

test('analyses a page of an unlisted site from the popup through activeTab', async () => {
  await page.goto(demoArticles.unlisted);
  const panel = await extension.openPanel(page);
  await expect
    .poll(() => panel.locator('h1').first().textContent(), { timeout: 10_000 })
    .toBe(stories.release.title);
});

test('the popup’s week counts what was read this week', async () => {
  await page.goto(demoArticles.regulation);
  await ready();
  await page.goto(demoArticles.release);
  await ready();
  await extension.clickAction(page);
  const popup = await extension.ownPage('popup.html');
  await expect
    .poll(() => popup.locator('main').innerText(), { timeout: 15_000 })
    .toContain('The week in AI');
  await expect
    .poll(() => popup.locator('.recap-event').count(), { timeout: 15_000 })
    .toBeGreaterThan(0);
  await popup.close();
});

test('a publisher that is switched off gets no card, and the panel says so', async () => {
  const options = await openOptions();
  await options.getByRole('searchbox', { name: 'Search publishers' }).fill('Guardian');
  await options
    .getByRole('checkbox', { name: /Guardian/ })
    .first()
    .uncheck();
  await kept(({ publishersOff }) => publishersOff.length === 1);
  await page.goto(demoArticles.regulation);
  await page.bringToFront();
  const panel = await extension.ownPage('sidepanel.html');
  await expect
    .poll(() => panel.locator('h1').first().textContent(), { timeout: 10_000 })
    .toBe('This publisher is turned off');
  await panel.getByRole('button', { name: 'Turn it back on' }).click();
  await expect
    .poll(() => panel.locator('h1').first().textContent(), { timeout: 10_000 })
    .toBe(stories.regulation.title);
  await options.close();
});

test('stores the role and emphasizes it on the card', async () => {
  const options = await openOptions();
  await options.getByLabel('My role').selectOption('engineers');
  await kept(({ role }) => role === 'engineers');
  await page.goto(demoArticles.release);
  await page.bringToFront();
  const panel = await extension.openPanel(page);
  await expect.poll(() => panel.locator('main').innerText()).toMatch(/Engineers\s*you/);
  await options.reload();
  await expect.poll(() => options.getByLabel('My role').inputValue()).toBe('engineers');
  await options.close();
});

test('what is no site is refused with a clear word, and nothing is added', async () => {
  const options = await openOptions();
  await options.getByPlaceholder('example.com').fill('not a site');
  await options.getByPlaceholder('example.com').press('Enter');
  await expect
    .poll(() => options.getByRole('alert').innerText())
    .toContain('That entry isn’t valid.');
  await options.close();
});

test('deleting everything really empties the library, after asking', async () => {
  const options = await openOptions();
  expect(await countRows(options, 'insights')).toBeGreaterThan(0);
  await options.getByRole('button', { name: /^Delete everything/ }).click();
  await options
    .getByRole('alert')
    .getByRole('button', { name: /^Yes|Delete/ })
    .click();
  for (const table of [
    'insights',
    'articles',
    'addresses',
    'refinements',
    'deletions',
    'items',
    'weekRows',
  ]) {
    await expect.poll(() => countRows(options, table), { timeout: 5_000 }).toBe(0);
  }
  await options.close();
});

test('cards survive a restart of the browser', async () => {
  const profile = mkdtempSync(join(tmpdir(), 'sidelight-kept-'));
  try {
    const first = await startExtension({ profile, settings: { firstRunDone: true } });
    const reading = await first.context.newPage();
    await reading.goto(demoArticles.release);
    const before = await first.openPanel(reading);
    await expect
      .poll(() => before.locator('h1').first().textContent(), { timeout: 15_000 })
      .toBe(stories.release.title);
    // The card appears once it is stored: the browser may close then, not before.
    await expect.poll(() => countRows(before, 'insights')).toBe(1);
    await first.close();

    const second = await startExtension({ profile });
    const options = await second.context.newPage();
    await options.goto(`chrome-extension://${second.extensionId}/options.html`);
    expect(await countRows(options, 'insights')).toBe(1);
    await second.close();
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
});

test('a card is there at once after the worker was killed, and the next page gets its own', async () => {
  await page.goto(demoArticles.release);
  const panel = await extension.openPanel(page);
  await expect
    .poll(() => panel.locator('h1').first().textContent(), { timeout: 15_000 })
    .toBe(stories.release.title);
  await extension.killWorker();
  expect(await panel.locator('h1').first().textContent()).toBe(stories.release.title);
  await page.goto(demoArticles.funding);
  await expect
    .poll(() => panel.locator('h1').first().textContent(), { timeout: 15_000 })
    .toBe(stories.funding.title);
});

async function openOptions(): Promise<Page> {
  const options = await extension.context.newPage();
  await options.goto(`chrome-extension://${extension.extensionId}/options.html`);
  await options.locator('h1').waitFor();
  return options;
}

/** Until the settings in storage are so. */
async function kept(isSo: (settings: Settings) => boolean): Promise<void> {
  await expect
    .poll(async () =>
      isSo(
        (await extension.inWorker(() => chrome.storage.local.get('settings')))[
          'settings'
        ] as Settings,
      ),
    )
    .toBe(true);
}

/** Until the tab in front has its card. */
async function ready(): Promise<void> {
  await expect
    .poll(
      () =>
        extension.inWorker(async () => {
          const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
          return chrome.action.getBadgeText({ tabId: tab!.id! });
        }),
      { timeout: 15_000 },
    )
    .toBe('1');
}
