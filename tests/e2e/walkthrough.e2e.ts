import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { demoArticles } from '../../scripts/demo/pages.ts';
import { stories } from '../../scripts/demo/stories.ts';
import { countRows, rowsIn, startExtension, type Extension } from './extension.ts';

// The doors of docs/walkthrough.md: each walked with the clicks it may take and no more.
let extension: Extension;
let page: Page;

beforeAll(async () => {
  extension = await startExtension({ firstRun: true });
  page = await extension.context.newPage();
});

afterAll(() => extension?.close());

/** Clicks are counted by going through here alone. */
let clicks = 0;
async function click(on: ReturnType<Page['locator']>): Promise<void> {
  clicks += 1;
  await on.click();
}

async function ownTab(path: string): Promise<Page> {
  const tab = await extension.context.newPage();
  await tab.goto(`chrome-extension://${extension.extensionId}/${path}`);
  return tab;
}

const headline = (panel: Page) => panel.locator('.card h1').first().textContent();

test('first-card: from the first page to a real card in one click', async () => {
  clicks = 0;
  const firstRun = await ownTab('first-run.html');
  await click(firstRun.getByTestId('open-panel'));
  const panel = await extension.ownPage('sidepanel.html');
  await expect.poll(() => firstRun.locator('main').innerText()).toContain('The panel is open');
  await firstRun.goto(demoArticles.release);
  await expect.poll(() => headline(panel)).toBe(stories.release.title);
  expect(clicks).toBe(1);
});

test('next-card: the open panel follows to the next article by itself', async () => {
  const panel = await extension.ownPage('sidepanel.html');
  await page.bringToFront();
  await page.goto(demoArticles.regulation);
  await expect.poll(() => headline(panel)).toBe(stories.regulation.title);
});

test('views: week and library are one click from the card, and the card from them', async () => {
  const panel = await extension.ownPage('sidepanel.html');
  for (const [view, words] of [
    ['week', 'The week in AI'],
    ['library', 'Reading list'],
  ] as const) {
    clicks = 0;
    await click(panel.getByTestId(`view-${view}`));
    await expect.poll(() => panel.locator('main').innerText()).toContain(words);
    expect(clicks).toBe(1);
    await panel.getByTestId('view-card').click();
    await expect.poll(() => headline(panel)).toBe(stories.regulation.title);
  }
});

test('evidence: the source in one click, its words on the page in two', async () => {
  const panel = await extension.ownPage('sidepanel.html');
  clicks = 0;
  await click(panel.locator('[data-support=quoted] [data-evidence]').first());
  await expect.poll(() => panel.locator('.evidence').innerText()).toContain('Word for word');
  await click(panel.getByRole('button', { name: 'Show on the page' }).first());
  await expect.poll(() => page.evaluate(() => CSS.highlights.has('sidelight-quote'))).toBe(true);
  expect(clicks).toBe(2);
  await panel.keyboard.press('Escape');
});

test('save: the card is on the reading list in one click', async () => {
  const panel = await extension.ownPage('sidepanel.html');
  clicks = 0;
  await click(panel.locator('[data-save]'));
  await expect.poll(() => countRows(panel, 'marks')).toBe(1);
  expect(await rowsIn<{ kind: string }>(panel, 'marks')).toMatchObject([{ kind: 'card' }]);
  expect(clicks).toBe(1);
  await panel.getByTestId('view-library').click();
  await expect
    .poll(() => panel.locator('.saved-card').innerText())
    .toContain(stories.regulation.title);
  await panel.getByTestId('view-card').click();
});

test('follow: a name of the card in one click, and the head says so', async () => {
  const panel = await extension.ownPage('sidepanel.html');
  clicks = 0;
  const follow = panel.locator('.card-foot .follow').first();
  await click(follow);
  await expect.poll(() => follow.getAttribute('aria-pressed')).toBe('true');
  await expect.poll(() => panel.locator('.followed').count()).toBe(1);
  expect(clicks).toBe(1);
});

test('original: the page in front is scrolled, not opened again', async () => {
  const panel = await extension.ownPage('sidepanel.html');
  await page.bringToFront();
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  const tabs = extension.context.pages().length;
  await panel.locator('.source-original').click();
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
  expect(extension.context.pages().length).toBe(tabs);
});

test('toolbar: with the setting, a click on the icon opens the panel itself', async () => {
  const behavior = () =>
    extension.inWorker(
      async () => (await chrome.sidePanel.getPanelBehavior()).openPanelOnActionClick,
      {},
    );
  expect(await behavior()).toBe(false);
  await extension.inWorker(
    async ({ toolbarOpens }) => {
      const { settings } = await chrome.storage.local.get('settings');
      await chrome.storage.local.set({ settings: { ...(settings as object), toolbarOpens } });
    },
    { toolbarOpens: 'panel' },
  );
  await expect.poll(behavior).toBe(true);
});

test('skipped: who skips is shown once where the first card waits, and opens it in one more click', async () => {
  const skipping = await startExtension({ firstRun: true });
  try {
    const tab = await skipping.context.newPage();
    await tab.goto(`chrome-extension://${skipping.extensionId}/first-run.html`);
    await tab.getByRole('button', { name: 'Skip and start reading' }).click();
    const article = await skipping.context.newPage();
    await article.goto(demoArticles.release);
    const popup = await skipping.ownPage('popup.html');
    await expect.poll(() => popup.getByTestId('open-panel').innerText()).toBe('Open card');
    await popup
      .getByTestId('open-panel')
      .click()
      .catch(() => undefined); // it closes itself
    const panel = await skipping.ownPage('sidepanel.html');
    await expect.poll(() => headline(panel)).toBe(stories.release.title);
  } finally {
    await skipping.close();
  }
});
