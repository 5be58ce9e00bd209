import { execFileSync } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoArticles } from '../../scripts/demo/pages.ts';
import { stories } from '../../scripts/demo/stories.ts';
import { startExtension, type Extension } from './extension.ts';

// The native context menu and the keyboard are the browser's own windows: this file runs under
// Xvfb.
let extension: Extension;
let page: Page;

beforeAll(async () => {
  extension = await startExtension({ headless: false });
  page = extension.context.pages()[0]!;
});

afterAll(() => extension?.close());

test('right-click “Analyze this article” on a page of any site opens the panel with its card', async () => {
  await page.goto(demoArticles.unlisted);
  await rightClick('h1');
  await menuItem('page');
  const panel = await extension.ownPage('sidepanel.html');
  await headline(panel, stories.release.title);
});

test('right-click on a selection makes a card of what is selected', async () => {
  await page.goto(demoArticles.regulation);
  const panel = await extension.ownPage('sidepanel.html');
  await headline(panel, stories.regulation.title);
  await page.evaluate(() => {
    const paragraphs = document.querySelectorAll('#maincontent p');
    getSelection()!.setBaseAndExtent(
      paragraphs[0]!,
      0,
      paragraphs[3]!,
      paragraphs[3]!.childNodes.length,
    );
  });
  const box = (await page.locator('#maincontent p').nth(1).boundingBox())!;
  await page.mouse.click(box.x + 30, box.y + 10, { button: 'right' });
  await menuItem('selection');
  await expect
    .poll(() => panel.locator('main').innerText(), { timeout: 15_000 })
    .toContain('Only part of this article is readable');
});

test('right-click on a link to a listed publisher reads it behind the page and shows its card', async () => {
  await page.goto(demoArticles.front);
  const panel = await extension.ownPage('sidepanel.html');
  await page.evaluate(
    (href) => document.querySelector<HTMLAnchorElement>('.card a')!.setAttribute('href', href),
    demoArticles.follow,
  );
  const before = extension.context.pages().length;
  await rightClick('.card a');
  await menuItem('link');
  await headline(panel, stories.follow.title);
  await expect.poll(() => extension.context.pages().length).toBe(before);
  expect(page.url()).toBe(demoArticles.front);
});

test('the keyboard command opens the panel with the card of a site that is not listed', async () => {
  await page.goto(demoArticles.unlisted);
  await page.bringToFront();
  await page.locator('h1').click();
  key('--clearmodifiers', 'alt+shift+s');
  const panel = await extension.ownPage('sidepanel.html');
  await headline(panel, stories.release.title);
});

test('the browser really assigned every shortcut', async () => {
  const commands = await extension.inWorker(() => chrome.commands.getAll());
  expect(commands.map(({ name, shortcut }) => [name, shortcut !== '']).sort()).toEqual([
    ['_execute_action', true],
    ['analyze-page', true],
  ]);
});

async function headline(panel: Page, title: string): Promise<void> {
  await expect
    .poll(() => panel.locator('h1').first().textContent(), { timeout: 20_000 })
    .toBe(title);
}

async function rightClick(selector: string): Promise<void> {
  await page.bringToFront();
  const box = (await page.locator(selector).first().boundingBox())!;
  await page.mouse.click(box.x + Math.min(20, box.width / 2), box.y + box.height / 2, {
    button: 'right',
  });
}

/**
 * Picks our item in the open native menu. From the bottom: Inspect, then (on a page) View source,
 * then ours; on a link and on a selection ours is right above Inspect.
 */
async function menuItem(kind: 'page' | 'selection' | 'link'): Promise<void> {
  await wait(700);
  for (let up = 0; up < { page: 3, selection: 2, link: 2 }[kind]; up++) key('Up');
  await wait(150);
  // On a selection we have two items, so the browser puts them into a submenu: the first is to
  // analyse.
  if (kind === 'selection') key('Right');
  await wait(150);
  key('Return');
}

function key(...keys: string[]): void {
  execFileSync('xdotool', ['key', ...keys]);
}
