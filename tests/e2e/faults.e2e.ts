import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { demoArticles, demoPages } from '../../scripts/demo/pages.ts';
import { stories } from '../../scripts/demo/stories.ts';
import { within } from '../../scripts/demo/within.ts';
import { countRows, startExtension, type Extension } from './extension.ts';
import { watchUncaught } from './uncaught.ts';

const uncaught = watchUncaught();
let extension: Extension;
let page: Page;
let panel: Page;

beforeAll(async () => {
  extension = await startExtension({ args: uncaught.args });
  uncaught.watch(extension.context);
  page = await extension.context.newPage();
  await page.goto(demoArticles.regulation);
  panel = await extension.openPanel(page);
});

afterAll(() => extension?.close());

afterEach(async () => {
  expect(uncaught.all()).toEqual([]);
  for (const other of extension.context.pages())
    if (other !== page && /^https?:/.test(other.url())) await other.close();
  await page.bringToFront();
});

const release = demoPages(new Date()).find(
  ({ host, path }) => `https://${host}${path}` === demoArticles.release,
)!;

/** The article of the release at an address of its own, with something more in its head. */
function serve(path: string, head: string, body = ''): string {
  extension.server.serve(
    'techcrunch.com',
    path,
    release.html
      .replaceAll(new URL(demoArticles.release).pathname, path)
      .replace('<head>', `<head>${head}`)
      .replace('</body>', `${body}</body>`),
  );
  return `https://techcrunch.com${path}`;
}

const headline = (title: string) =>
  expect.poll(() => panel.locator('h1').first().textContent(), { timeout: 15_000 }).toBe(title);

/** What is known of the tab in front. */
function analysis(): Promise<{
  status: string;
  insightUrl?: string;
  error?: { code: string };
} | null> {
  return panel.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
    return ((await chrome.storage.session.get(`analysis:${tab!.id}`))[`analysis:${tab!.id}`] ??
      null) as never;
  });
}

/**
 * Makes these calls to the worker's database fail like a broken or full disk; null restores them.
 */
async function failing(names: string[], error: string | null): Promise<void> {
  await extension.inWorker(
    ([methods, fault]) => {
      const world = globalThis as unknown as {
        sound?: Record<string, unknown>;
        IDBObjectStore: { prototype: Record<string, unknown> };
      };
      const { prototype } = world.IDBObjectStore;
      world.sound ??= Object.fromEntries(
        ['put', 'add', 'get', 'getAll', 'openCursor'].map((name) => [name, prototype[name]]),
      );
      for (const name of methods)
        prototype[name] =
          fault === null
            ? world.sound[name]
            : () => {
                throw new DOMException('as told by a test', fault);
              };
    },
    [names, error] as const,
  );
}

const done = (url: string) =>
  expect
    .poll(
      async () => {
        const told = await analysis();
        return told?.status === 'done' ? told.insightUrl : told;
      },
      { timeout: 15_000 },
    )
    .toBe(url);

describe('a publisher’s page', () => {
  test('sees no change of its DOM, no message and no event of ours, from first look to highlight', async () => {
    const url = serve(
      '/2026/11/24/watching-page-that-counts-everything/',
      `<script>
        window.noticed = [];
        new MutationObserver((changes) => { for (const change of changes) if (document.readyState === 'complete') window.noticed.push('changed ' + change.type); }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
        addEventListener('message', (event) => window.noticed.push('message ' + JSON.stringify(event.data)));
        const listened = new Set();
        for (const target of [EventTarget.prototype]) {
          const dispatch = target.dispatchEvent;
          target.dispatchEvent = function (event) { window.noticed.push('dispatched ' + event.type); return dispatch.call(this, event); };
        }
        for (const name of ['wxt:locationchange', '${extension.extensionId}:publisher:wxt:locationchange', '${extension.extensionId}:publisher:wxt:content-script-started', '${extension.extensionId}:content-scripts/publisher:wxt:content-script-started'])
          for (const target of [window, document]) target.addEventListener(name, () => window.noticed.push('event ' + name));
        window.before = Object.getOwnPropertyNames(window).length;
      </script>`,
    );
    await page.goto(url);
    await headline(stories.release.title);
    await panel.locator('[data-statement]').nth(2).focus();
    await panel.keyboard.press('e');
    await panel
      .getByRole('button', { name: /Show on the page/ })
      .first()
      .click();
    await expect
      .poll(() => page.evaluate(() => CSS.highlights.get('sidelight-quote')?.size ?? 0))
      .toBe(1);
    await page.waitForTimeout(300);
    expect(
      await page.evaluate(() => (globalThis as unknown as { noticed: string[] }).noticed),
    ).toEqual([]);
    expect(
      await page.evaluate(() =>
        Object.getOwnPropertyNames(window).filter((name) =>
          /sidelight|wxt|chrome\.runtime/i.test(name),
        ),
      ),
    ).toEqual([]);
  });

  test('cannot load a file of ours nor send us a message', async () => {
    await page.goto(demoArticles.release);
    await headline(stories.release.title);
    const reached = await page.evaluate(async (id) => {
      const files = ['sidepanel.html', 'manifest.json', 'icons/16.png', 'publisher.js'];
      const loaded = await Promise.all(
        files.map((file) =>
          fetch(`chrome-extension://${id}/${file}`).then(
            () => file,
            () => null,
          ),
        ),
      );
      const image = await new Promise((resolve) => {
        const picture = new Image();
        picture.onload = () => resolve(true);
        picture.onerror = () => resolve(false);
        picture.src = `chrome-extension://${id}/icons/16.png`;
      });
      return {
        loaded,
        image,
        runtime: typeof (globalThis as { chrome?: { runtime?: unknown } }).chrome?.runtime,
      };
    }, extension.extensionId);
    expect(reached).toEqual({
      loaded: [null, null, null, null],
      image: false,
      runtime: 'undefined',
    });
  });

  test('that replaces built-ins, throws from getters and names elements after the document’s methods gets its card all the same', async () => {
    const url = serve(
      '/2026/11/24/page-that-breaks-everything-it-can/',
      `<script>
        for (const name of ['map', 'filter', 'forEach', 'slice', 'push', Symbol.iterator]) Array.prototype[name] = () => { throw new Error('mine'); };
        for (const [owner, name] of [[Node.prototype, 'textContent'], [Node.prototype, 'firstChild'], [Element.prototype, 'localName'], [Document.prototype, 'title'], [Document.prototype, 'body']])
          Object.defineProperty(owner, name, { get() { throw new Error('mine'); } });
        Element.prototype.getAttribute = Document.prototype.querySelectorAll = JSON.stringify = Promise.prototype.then = () => { throw new Error('mine'); };
        customElements.define('x-trap', class extends HTMLElement { get childNodes() { throw new Error('mine'); } get attributes() { throw new Error('mine'); } });
      </script>`,
      '<x-trap><p>trap</p></x-trap><form><input name="firstChild"><input name="nextSibling"><input name="textContent"><input name="getAttribute"></form>',
    );
    await page.goto(url);
    await done(url);
  });

  test('that clobbers the document’s own methods is left alone, and the next page is not', async () => {
    const names = [
      'querySelector',
      'querySelectorAll',
      'createTreeWalker',
      'title',
      'body',
      'URL',
      'documentElement',
      'readyState',
    ];
    await page.goto(
      serve(
        '/2026/11/24/page-of-clobbered-names-all-over/',
        '',
        names.map((name) => `<img name="${name}"><form name="${name}"></form>`).join(''),
      ),
    );
    await page.waitForTimeout(1000);
    await page.goto(demoArticles.funding);
    await done(demoArticles.funding);
  });

  test('with a title of a million characters has a card of a sane size or none', async () => {
    await page.goto(
      serve(
        '/2026/11/24/page-with-a-title-without-an-end/',
        `<title>${'Lumen 2 '.repeat(125_000)}</title>`,
      ),
    );
    await expect
      .poll(async () => (await analysis())?.status, { timeout: 15_000 })
      .toMatch(/done|none/);
    const sizes = await panel.evaluate(async () =>
      Object.values(await chrome.storage.session.get(null)).map(
        (value) => JSON.stringify(value).length,
      ),
    );
    expect(Math.max(...sizes)).toBeLessThan(100_000);
  });

  test('that changes its address and title a thousand times is not followed, and another tab is served meanwhile', async () => {
    const before = await countRows(panel, 'insights');
    await page.goto(serve('/2026/11/24/page-that-floods-the-history/', ''));
    const flooding = page.evaluate(async () => {
      for (let turn = 0; turn < 1000; turn++) {
        history.pushState({}, '', `/2026/11/24/flood-of-made-up-stories-${turn}/`);
        document.title = `Story ${turn}`;
        window.dispatchEvent(new CustomEvent('wxt:locationchange'));
        window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
        if (turn % 20 === 0) await new Promise((resolve) => setTimeout(resolve, 20));
      }
    });
    const other = await extension.context.newPage();
    await other.goto(demoArticles.chinese);
    await done(demoArticles.chinese);
    await flooding.catch(() => undefined); // Chromium itself slows such a page
    expect((await countRows(panel, 'insights')) - before).toBeLessThan(15);
  });
});

describe('a content script’s world', () => {
  test('cannot read what is kept, and only one message of it is heard', async () => {
    await page.goto(demoArticles.release);
    await done(demoArticles.release);
    const session = await extension.context.newCDPSession(page);
    const worlds: { id: number; origin: string }[] = [];
    session.on('Runtime.executionContextCreated', ({ context }) => void worlds.push(context));
    await session.send('Runtime.enable');
    const own = worlds.find(
      ({ origin }) => origin === `chrome-extension://${extension.extensionId}`,
    )!;
    const inWorld = async (expression: string) =>
      (
        await session.send('Runtime.evaluate', {
          contextId: own.id,
          expression,
          awaitPromise: true,
          returnByValue: true,
        })
      ).result.value as unknown;
    const refused = (area: string) =>
      inWorld(
        `(async () => { try { return JSON.stringify(await chrome.storage.${area}.get(null)); } catch (error) { return 'refused: ' + error.message; } })()`,
      );
    expect(await refused('local')).toMatch(/^refused: /);
    expect(await refused('session')).toMatch(/^refused: /);
    const say = (message: unknown) =>
      inWorld(`chrome.runtime.sendMessage(${JSON.stringify(message)})`);
    for (const message of [
      { name: 'deleteEverything', input: {} },
      { name: 'analyzeTab', input: { tabId: 1 } },
      { name: 'refine', input: { tabId: 1, again: true } },
      { name: 'wake', input: {} },
      'deleteEverything',
      null,
    ])
      expect(await say(message)).toMatchObject({ taken: false, error: { code: 'bad-input' } });
    expect(
      await say({ name: 'articleFound', input: { url: 'https://other.example/story' } }),
    ).toMatchObject({ taken: false, error: { code: 'bad-input' } });
    expect(
      await say({
        name: 'articleFound',
        input: { url: `${demoArticles.release}?${'x'.repeat(30_000)}` },
      }),
    ).toMatchObject({ taken: false, error: { code: 'bad-input' } });
    await session.detach();
  });
});

describe('what breaks', () => {
  test('a worker killed at any moment of a reading leaves one card, without a panel’s or a reader’s help', async () => {
    for (const [index, wait] of [0, 20, 60, 120, 250].entries()) {
      const url = serve(`/2026/11/24/reading-cut-short-number-${index}/`, '');
      await page.goto(url);
      await page.waitForTimeout(wait);
      await extension.killWorker();
      await done(url);
    }
    const rows = await countRows(panel, 'insights');
    await page.reload();
    await headline(stories.release.title);
    expect(await countRows(panel, 'insights')).toBe(rows);
  });

  test('reports a full disk with a remedy and shows the card once there is room', async () => {
    // Chromium's own override of the quota does not reach an extension's database: the writes fail
    // as on a full disk instead.
    await failing(['put', 'add'], 'QuotaExceededError');
    const url = serve(
      '/2026/11/24/story-for-a-full-disk-today/',
      '',
      `<p>${'A paragraph about the model. '.repeat(200)}</p>`,
    );
    await page.goto(url);
    await headline('Storage is full');
    expect(await analysis()).toMatchObject({ status: 'failed', error: { code: 'storage-full' } });
    expect(await panel.getByRole('button').allTextContents()).toContainEqual(
      expect.stringMatching(/librar/i),
    );
    await failing(['put', 'add'], null);
    await page.reload();
    await done(url);
  });

  test('reports an unreadable library and recovers with the next article', async () => {
    await failing(['get', 'getAll', 'openCursor'], 'UnknownError');
    const url = serve('/2026/11/24/story-for-a-library-out-of-reach/', '');
    await page.goto(url);
    await headline('Sidelight can’t open your library');
    expect(await analysis()).toMatchObject({
      status: 'failed',
      error: { code: 'storage-blocked' },
    });
    await failing(['get', 'getAll', 'openCursor'], null);
    await panel.getByRole('button', { name: /Try again/ }).click();
    await done(url);
  });

  test('a panel that cannot read the library says so instead of staying blank', async () => {
    await page.goto(demoArticles.release);
    await headline(stories.release.title);
    await panel.evaluate(() => {
      for (const name of ['get', 'getAll', 'openCursor'])
        (IDBObjectStore.prototype as unknown as Record<string, unknown>)[name] = () => {
          throw new DOMException('Internal error', 'UnknownError');
        };
    });
    await page.goto(demoArticles.funding);
    await headline('Sidelight can’t open your library');
    await panel.getByRole('button', { name: /Try again/ }).click();
    await headline(stories.funding.title);
  });

  test('says that a quote is no longer on the page', async () => {
    await page.goto(demoArticles.release);
    await headline(stories.release.title);
    await panel.locator('[data-statement]').nth(1).focus();
    await panel.keyboard.press('e');
    const quote = await panel.locator('blockquote').first().innerText();
    const start = quote.replace(/^[“"]|[”"]$/g, '').slice(0, 40);
    // A single paragraph: a page whose whole text changes is analysed again.
    const taken = await page.evaluate((words) => {
      const paragraphs = [...document.querySelectorAll('p, li, h1')].filter(({ textContent }) =>
        textContent?.includes(words),
      );
      paragraphs.forEach((paragraph) => paragraph.replaceChildren('Gone'));
      return paragraphs.length;
    }, start);
    expect(taken).toBeGreaterThan(0);
    await panel
      .getByRole('button', { name: /Show on the page/ })
      .first()
      .click();
    await expect
      .poll(
        () =>
          panel
            .getByRole('alert')
            .first()
            .textContent()
            .catch(() => ''),
        { timeout: 5_000 },
      )
      .toMatch(/no longer on the page/);
  });

  test('a tab closed as it is read leaves nothing known of it', async () => {
    const other = await extension.context.newPage();
    await other.goto(demoArticles.follow, { waitUntil: 'commit' });
    // As a reader closes it: the debugger's own way of closing waits, now and then without end, for
    // a page that is just arriving.
    await panel.evaluate(
      async (url) => chrome.tabs.remove((await chrome.tabs.query({ url })).map(({ id }) => id!)),
      demoArticles.follow,
    );
    await expect.poll(() => other.isClosed()).toBe(true);
    await page.waitForTimeout(1500);
    const { open, known } = await panel.evaluate(async () => ({
      open: (await chrome.tabs.query({})).map(({ id }) => `analysis:${id}`),
      known: Object.keys(await chrome.storage.session.get(null)).filter((key) =>
        key.startsWith('analysis:'),
      ),
    }));
    expect(known.filter((key) => !open.includes(key))).toEqual([]);
  });

  test('two windows: each panel follows its own', async () => {
    const session = await extension.context.browser()!.newBrowserCDPSession();
    const opening = extension.context.waitForEvent('page');
    await session.send('Target.createTarget', { url: demoArticles.chinese, newWindow: true });
    const second = await opening;
    await second.waitForLoadState();
    await extension.openPanel(second);
    await expect
      .poll(() => panel.locator('h1').first().textContent())
      .not.toBe(stories.chinese.title);
    await expect
      .poll(() => ownHeadlines(extension), { timeout: 15_000 })
      .toEqual([stories.chinese.title, await panel.locator('h1').first().textContent()].sort());
    await page.goto(demoArticles.funding);
    await expect
      .poll(() => ownHeadlines(extension), { timeout: 15_000 })
      .toEqual([stories.chinese.title, stories.funding.title].sort());
    await second.close();
    await session.detach();
  });

  // Last: it destroys the worker and the panel of the previous extension.
  test('after the extension is reloaded its scripts in open pages fall silent', async () => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on(
      'console',
      (message) =>
        void (
          message.type() === 'error' &&
          !/Failed to load resource/.test(message.text()) &&
          errors.push(message.text())
        ),
    );
    await page.goto(demoArticles.app);
    await page.waitForTimeout(300);
    // The worker exits at once, without a response.
    await panel.evaluate(() => chrome.runtime.reload()).catch(() => undefined);
    await page.waitForTimeout(1500);
    for (const title of [stories.release.title, stories.regulation.title])
      await page.getByRole('link', { name: title }).click();
    await page.waitForTimeout(6000);
    expect(errors).toEqual([]);
    expect(uncaught.all()).toEqual([]);
  });
});

/** The headlines of all panels that are open, in whichever window. */
async function ownHeadlines({ extensionId, profile }: Extension): Promise<string[]> {
  const port = readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n')[0]!;
  const connection = await chromium.connectOverCDP(`http://127.0.0.1:${port}`, { timeout: 10_000 });
  const panels = connection
    .contexts()
    .flatMap((one) => one.pages())
    .filter((one) => one.url().startsWith(`chrome-extension://${extensionId}/sidepanel.html`));
  const headlines = await Promise.all(
    panels.map((one) =>
      one
        .locator('h1')
        .first()
        .textContent({ timeout: 2_000 })
        .catch(() => ''),
    ),
  );
  await within(5_000, 'the connection', connection.close());
  return headlines.map((text) => text ?? '').sort();
}
