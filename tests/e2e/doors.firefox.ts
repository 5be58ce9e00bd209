import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { demoArticles } from '../../scripts/demo/pages.ts';
import { stories } from '../../scripts/demo/stories.ts';
import {
  badgeOf,
  headline,
  popup,
  rowsInFirefox,
  sidebar,
  startExtensionInFirefox,
  textOf,
  type Firefox,
} from './firefox.ts';

declare const browser: typeof chrome;

// The four doors in the real Firefox, with its real sidebar, menu and popup. No test needs what
// another one did.
/** Another process draws and stores: what is waited for may take its time on a busy machine. */
const patiently = { timeout: 20_000, interval: 150 };
const options = { kind: 'tab', path: 'options.html' } as const;

let firefox: Firefox;
let page: Page;

beforeAll(async () => {
  firefox = await startExtensionInFirefox();
  page = await firefox.newPage();
});

afterAll(() => firefox?.close());

test('opens the first-run page after install and no sidebar', async () => {
  await expect
    .poll(() => firefox.views(), patiently)
    .toContain(`tab ${firefox.origin}/first-run.html`);
  await expect
    .poll(() => textOf(firefox, { kind: 'tab', path: 'first-run.html' }), patiently)
    .toMatch(/evidence/i);
  expect(await firefox.isSidebarOpen()).toBe(false);
});

describe('once that is answered', () => {
  beforeEach(async () => {
    for (const other of await firefox.browser.pages()) if (other !== page) await other.close();
    await page.bringToFront();
    await page.goto('about:blank');
    await firefox.closePopup();
    await firefox.openSidebar();
    await expect
      .poll(
        () =>
          firefox
            .inView(sidebar, () =>
              browser.storage.local
                .set({ settings: { firstRunDone: true, collect: false } })
                .then(() => 'set'),
            )
            .catch(String),
        patiently,
      )
      .toBe('set');
  });

  test('shows the ready badge and the card in the sidebar and stores it once', async () => {
    await read(demoArticles.release, stories.release.title);
    await expect.poll(() => badgeOf(firefox), patiently).toBe('1');
    expect(
      (await rowsInFirefox<{ url: string }>(firefox, 'insights')).filter(
        ({ url }) => url === demoArticles.release,
      ),
    ).toHaveLength(1);
    const original = await firefox.inView(
      sidebar,
      () =>
        [...document.querySelectorAll('a')].find(({ textContent }) =>
          /original/i.test(textContent ?? ''),
        )?.href,
    );
    expect(original).toBe(demoArticles.release);
  });

  test('the sidebar follows to another article, back, and to another tab', async () => {
    await read(demoArticles.release, stories.release.title);
    await read(demoArticles.regulation, stories.regulation.title);
    await page.goBack();
    await headline(firefox, sidebar, stories.release.title);
    const other = await firefox.newPage();
    await other.goto(demoArticles.chinese);
    await headline(firefox, sidebar, stories.chinese.title);
    await page.bringToFront();
    await headline(firefox, sidebar, stories.release.title);
  });

  test('the sidebar follows a single-page navigation there and back', async () => {
    await page.goto(demoArticles.app);
    await page.click('a.go[data-index="0"]');
    await headline(firefox, sidebar, stories.release.title);
    await page.click('a.go[data-index="1"]');
    await headline(firefox, sidebar, stories.regulation.title);
    await page.goBack();
    await headline(firefox, sidebar, stories.release.title);
  });

  test.each([
    ['a section front', demoArticles.front, 'No article here'],
    ['an article that is not about AI', demoArticles.notAi, 'This doesn’t look like AI news'],
    ['a site that is not listed', demoArticles.unlisted, 'This site isn’t covered automatically'],
  ])('on %s there is no card and no badge', async (_kind, url, words) => {
    await read(url, words);
    await expect.poll(() => badgeOf(firefox), patiently).toBe('');
  });

  test('highlights a clicked quote without changing the DOM', async () => {
    await read(demoArticles.release, stories.release.title);
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    await openEvidence();
    await expect
      .poll(
        () => page.evaluate(() => [...(CSS.highlights.get('sidelight-quote') ?? [])].join('')),
        patiently,
      )
      .toMatch(/\w+ \w+/);
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
  });

  test('the popup has the card ready and the week; its button opens the sidebar', async () => {
    await read(demoArticles.release, stories.release.title);
    await firefox.closeSidebar();
    await firefox.clickAction();
    await expect.poll(() => textOf(firefox, popup), patiently).toContain('Open card');
    await expect.poll(() => textOf(firefox, popup), patiently).toContain('The week in AI');
    await firefox.clickIn(popup, '[data-testid="open-panel"]');
    await expect.poll(() => firefox.isSidebarOpen(), patiently).toBe(true);
    await headline(firefox, sidebar, stories.release.title);
    await expect.poll(() => textOf(firefox, popup), patiently).toBe('');
  });

  test('analyses a page of an unlisted site from the popup through activeTab', async () => {
    await unlistedWithoutSidebar();
    await firefox.clickAction();
    await expect.poll(() => textOf(firefox, popup), patiently).toMatch(/Analy[sz]e/);
    await firefox.clickIn(popup, '[data-testid="open-panel"]');
    await headline(firefox, sidebar, stories.release.title);
  });

  test('right-click on a page of any site opens the sidebar with its card', async () => {
    await unlistedWithoutSidebar();
    await firefox.contextMenu(page, '.content p', 'analyze-page');
    await headline(firefox, sidebar, stories.release.title);
  });

  test('right-click wakes a sleeping event page and still gets its card', async () => {
    await unlistedWithoutSidebar();
    await firefox.contextMenu(page, '.content p', 'analyze-page', { asleep: true });
    await headline(firefox, sidebar, stories.release.title);
  });

  test('right-click on a selection makes a card of what is selected', async () => {
    await read(demoArticles.regulation, stories.regulation.title);
    await page.evaluate(() => {
      const paragraphs = document.querySelectorAll('#maincontent p');
      getSelection()!.setBaseAndExtent(
        paragraphs[0]!,
        0,
        paragraphs[3]!,
        paragraphs[3]!.childNodes.length,
      );
    });
    await firefox.contextMenu(page, '#maincontent p', 'analyze-selection');
    await expect
      .poll(() => textOf(firefox, sidebar), patiently)
      .toContain('Only part of this article is readable');
  });

  test('analyses a link to an unlisted site in the background once permitted', async () => {
    await read(demoArticles.front, 'No article here');
    await page.evaluate(
      (href) => document.querySelector<HTMLAnchorElement>('.card a')!.setAttribute('href', href),
      demoArticles.unlisted,
    );
    const before = (await firefox.browser.pages()).length;
    await firefox.contextMenu(page, '.card a', 'analyze-link');
    await headline(firefox, sidebar, stories.release.title);
    await expect.poll(async () => (await firefox.browser.pages()).length, patiently).toBe(before);
    expect(page.url()).toBe(demoArticles.front);
  });

  test('Firefox assigned both shortcuts, and the key for analysing works on a site that is not listed', async () => {
    const commands = await firefox.inView(sidebar, () => browser.commands.getAll());
    expect(commands.map(({ name, shortcut }) => [name, shortcut]).sort()).toEqual([
      ['_execute_action', 'Alt+Shift+K'],
      ['analyze-page', 'Alt+Shift+S'],
    ]);
    await unlistedWithoutSidebar();
    await firefox.press('analyze-page');
    await headline(firefox, sidebar, stories.release.title);
  });

  test('the next page gets its card after the event page was stopped', async () => {
    await read(demoArticles.regulation, stories.regulation.title);
    await firefox.stopBackground();
    await read(demoArticles.funding, stories.funding.title);
  });

  test('the options offer no model of Chrome’s; a site the reader adds there is read by itself from then on, and no longer once it is removed', async () => {
    await firefox.inView(sidebar, () => browser.runtime.openOptionsPage());
    await expect.poll(() => textOf(firefox, options), patiently).toContain('My own sites');
    expect(await textOf(firefox, options)).not.toContain('Chrome’s built-in model');
    expect(await textOf(firefox, options)).toContain('In Firefox there’s no built-in model');
    await firefox.inView(options, () => {
      const field = document.querySelector<HTMLInputElement>('input[placeholder="example.com"]')!;
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!.call(
        field,
        'notes.unlisted.example',
      );
      field.dispatchEvent(new Event('input', { bubbles: true }));
      field.closest('form')!.querySelector('button')!.setAttribute('data-add', '');
    });
    await firefox.clickIn(options, '[data-add]');
    await expect.poll(() => registered(), patiently).toEqual(['*://*.notes.unlisted.example/*']);
    await page.bringToFront();
    await read(demoArticles.unlisted, stories.release.title);
    await expect.poll(() => badgeOf(firefox), patiently).toBe('1');
    await firefox.inView(sidebar, async () => {
      const { settings } = await browser.storage.local.get('settings');
      await browser.storage.local.set({ settings: { ...(settings as object), sites: [] } });
    });
    await expect.poll(() => registered(), patiently).toEqual([]);
  });
});

test('our scripts left no error in the browser’s console', async () =>
  expect(await firefox.errors()).toEqual([]));

/** Opens the page and waits for this headline in the open sidebar. */
async function read(url: string, headlineWanted: string): Promise<void> {
  await page.goto(url);
  await headline(firefox, sidebar, headlineWanted);
}

/** Opens a page of an unlisted site and closes the sidebar. */
async function unlistedWithoutSidebar(): Promise<void> {
  await read(demoArticles.unlisted, 'This site isn’t covered automatically');
  await firefox.closeSidebar();
}

/** Opens a statement's evidence in the sidebar and shows its quote on the page. */
async function openEvidence(): Promise<void> {
  await firefox.inView(sidebar, () => {
    const statement = document.querySelectorAll<HTMLElement>('[data-statement]')[2]!;
    statement.focus();
    statement.dispatchEvent(new KeyboardEvent('keydown', { key: 'e', bubbles: true }));
  });
  const button = () =>
    firefox.inView(sidebar, () =>
      [...document.querySelectorAll('button')].some((candidate) =>
        candidate.textContent?.includes('Show on the page'),
      ),
    );
  await expect.poll(button, patiently).toBe(true);
  await firefox.inView(sidebar, () =>
    [...document.querySelectorAll('button')]
      .find((candidate) => candidate.textContent?.includes('Show on the page'))!
      .click(),
  );
}

/** The sites of the reader's own that our content script is registered for. */
async function registered(): Promise<string[]> {
  return firefox.inView(sidebar, async () =>
    (await browser.scripting.getRegisteredContentScripts()).flatMap(({ matches = [] }) => matches),
  );
}
