import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoArticles, demoPages } from '../../scripts/demo/pages.ts';
import { stories } from '../../scripts/demo/stories.ts';
import { countRows, startExtension, type Extension } from './extension.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let extension: Extension;
let library: Page;

beforeAll(async () => {
  extension = await startExtension();
  library = await extension.context.newPage();
});

afterAll(() => extension?.close());

test('an empty library says what to do', async () => {
  await openLibrary();
  expect(await library.locator('main').innerText()).toContain('No cards yet');
  expect(await violations()).toEqual([]);
});

test('what is read stands in the library at once, newest first', async () => {
  const page = await extension.context.newPage();
  for (const url of [demoArticles.regulation, demoArticles.release]) {
    await page.goto(url);
    await expect
      .poll(() => countRows(library, 'insights'), { timeout: 15_000 })
      .toBe(url === demoArticles.release ? 2 : 1);
  }
  await page.close();
  await expect.poll(titles).toEqual([stories.release.title, stories.regulation.title]);
  expect(await library.locator('.library-count output').innerText()).toBe('2 cards');
  await expect.poll(() => library.locator('.library-facet').count()).toBeGreaterThan(2);
});

test('a question about all listed cards is answered in the words of one of them', async () => {
  await library.getByRole('button', { name: 'Ask about several cards' }).click();
  await library.getByRole('textbox', { name: 'Ask a question' }).fill('when is it available?');
  await library.keyboard.press('Enter');
  const links = library.locator('.ask blockquote a');
  await expect.poll(() => links.count(), { timeout: 15_000 }).toBeGreaterThan(0);
  expect([demoArticles.release, demoArticles.regulation]).toContain(
    await links.first().getAttribute('href'),
  );
  expect(await violations()).toEqual([]);
  expect(await countRows(library, 'threads')).toBe(1);
  await library.getByRole('button', { name: 'Clear questions' }).click();
  await expect.poll(() => countRows(library, 'threads')).toBe(0);
  await library.locator('.library-row').first().click();
  await expect.poll(() => library.locator('.ask').count()).toBe(0);
  await library.reload();
});

test.each([
  ['million-token', [stories.release.title]],
  ['procurement asks', [stories.release.title]],
  ['"stay in the room when procurement"', [stories.release.title]],
  ['acelerator', [stories.release.title]],
  ['publisher:nobody', []],
  ['since:2020', [stories.release.title, stories.regulation.title]],
])('%s finds %j', async (text, expected) => {
  await library.getByRole('searchbox').fill(text);
  await expect.poll(titles).toEqual(expected);
});

test('the place that was found is marked, in the article’s text too', async () => {
  await library.getByRole('searchbox').fill('procurement');
  await expect
    .poll(() => library.locator('.library-row mark').allInnerTexts())
    .toContain('procurement');
});

test('a facet narrows the list to as many as it says, and a second click widens it again', async () => {
  await library.getByRole('button', { name: 'Clear search' }).first().click();
  await expect.poll(titles).toHaveLength(2);
  const facet = library
    .locator('.library-facet', { hasText: 'Publisher' })
    .locator('li button')
    .first();
  const name = await facet.locator('.library-facet-label').innerText();
  await facet.click();
  await expect.poll(titles).toHaveLength(1);
  expect(await library.getByRole('searchbox').inputValue()).toBe(`publisher:"${name}"`);
  await library.locator('.library-facet li button[aria-pressed=true]').first().click();
  await expect.poll(titles).toHaveLength(2);
});

test('the keyboard does it all: / searches, arrows walk, the card opens beside the list', async () => {
  await library.locator('.library-row').first().focus();
  await library.keyboard.press('ArrowDown');
  await expect
    .poll(() => library.locator('.library-card h1').textContent())
    .toBe(stories.release.title);
  await library.keyboard.press('ArrowDown');
  await expect
    .poll(() => library.locator('.library-card h1').textContent())
    .toBe(stories.regulation.title);
  await library.keyboard.press('/');
  await library.keyboard.type('Northlight');
  await expect.poll(titles).toEqual([stories.release.title]);
  await library.getByRole('searchbox').fill('');
  await expect.poll(titles).toHaveLength(2);
  expect(await violations()).toEqual([]);
});

test('a name leads to all that is known and read about it, and back leads to the card again', async () => {
  await library.locator('.library-row').first().click();
  await expect
    .poll(() => library.locator('.library-card h1').textContent())
    .toBe(stories.release.title);
  const name = library.locator('.card-foot-names a').first();
  const called = await name.innerText();
  await name.click();
  await expect.poll(() => library.locator('.entity h2').innerText()).toBe(called);
  expect(new URL(library.url()).hash).toMatch(/^#entity=/);
  expect(await library.title()).toContain(called);
  expect(await library.evaluate(() => document.activeElement?.tagName)).toBe('H2');
  expect(await library.locator('.entity-articles').innerText()).toContain(stories.release.title);
  expect(await violations()).toEqual([]);
  await library.goBack();
  await expect
    .poll(() => library.locator('.library-card h1').textContent())
    .toBe(stories.release.title);
  await library.goForward();
  await library.locator('.entity-article').first().click();
  await expect
    .poll(() => library.locator('.library-card h1').textContent())
    .toBe(stories.release.title);
  const facet = library.locator('.library-facet', { hasText: 'About' }).getByRole('link').first();
  await facet.click();
  await library.locator('.entity h2').waitFor();
});

test('an address opens a model of the pack: figures with sources, and what is not known', async () => {
  await library.goto(`chrome-extension://${extension.extensionId}/library.html#entity=openai`);
  await expect.poll(() => library.locator('.entity h2').innerText()).toBe('OpenAI');
  const dates = await library
    .locator('.rail time')
    .evaluateAll((times) => times.map((time) => time.getAttribute('datetime')!));
  expect(dates.length).toBeGreaterThan(10);
  expect(dates).toEqual(dates.toSorted());
  await library.locator('.entity-models a').first().click();
  await expect.poll(() => library.locator('.kicker').innerText()).toBe('Model');
  expect(await library.locator('.entity-facts .cited').count()).toBeGreaterThan(0);
  for (const [width, scheme] of [
    [320, 'dark'],
    [720, 'light'],
  ] as const) {
    await library.setViewportSize({ width, height: 800 });
    await library.emulateMedia({ colorScheme: scheme });
    expect(
      await library.evaluate(() => document.documentElement.scrollWidth - innerWidth),
    ).toBeLessThanOrEqual(0);
    expect(await violations()).toEqual([]);
  }
  await library.setViewportSize({ width: 1280, height: 720 });
  await library.emulateMedia({ colorScheme: null });
});

test('names are compared side by side by the keyboard alone; the address has the choice, and it is copied with its sources', async () => {
  await library.getByRole('button', { name: 'Compare', exact: true }).click();
  for (const typed of ['openai', 'anthropic']) {
    await library.getByRole('combobox').fill(typed);
    await library.getByRole('option').first().waitFor();
    expect(await violations()).toEqual([]);
    await library.keyboard.press('Enter');
  }
  await expect
    .poll(() => library.locator('.compare thead th').allInnerTexts())
    .toEqual([
      expect.anything(),
      expect.stringContaining('OpenAI'),
      expect.stringContaining('Anthropic'),
    ]);
  expect(new URL(library.url()).hash).toBe('#compare=openai,anthropic');
  expect(await violations()).toEqual([]);
  await library.getByRole('button', { name: 'Copy as Markdown' }).click();
  await library.getByText('Copied', { exact: true }).waitFor();
  await library.getByRole('combobox').focus();
  await library.keyboard.press('Control+V');
  // The field takes it as one line.
  await expect
    .poll(() => library.getByRole('combobox').inputValue())
    .toMatch(
      /^\| {2}\| OpenAI \| Anthropic \|.*1\. \[models\.dev\]\(<https:\/\/models\.dev\/>\), as of /,
    );
  await library.reload();
  await expect.poll(() => library.locator('.compare thead th').count()).toBe(3);
  await library.setViewportSize({ width: 320, height: 800 });
  expect(
    await library.evaluate(() => document.documentElement.scrollWidth - innerWidth),
  ).toBeLessThanOrEqual(0);
  expect(await violations()).toEqual([]);
  await library.setViewportSize({ width: 1280, height: 720 });
  await library.goBack();
  await expect.poll(() => library.locator('.compare thead th').count()).toBe(2);
  await library.getByRole('button', { name: 'Cards', exact: true }).click();
  await expect.poll(titles).toHaveLength(2);
});

test('where there is no room beside the list, the filters come over it', async () => {
  await library.setViewportSize({ width: 320, height: 800 });
  expect(await library.locator('.library-facet').first().isVisible()).toBe(false);
  await library.getByRole('button', { name: 'Filters' }).click();
  expect(await library.locator('.library-facet').first().isVisible()).toBe(true);
  expect(await library.locator('.library-row').first().isVisible()).toBe(true);
  expect(await violations()).toEqual([]);
  await library.getByRole('button', { name: 'Filters' }).click();
  await library.setViewportSize({ width: 1280, height: 720 });
});

test('a statement is kept with a note, and taken back', async () => {
  await library.locator('.library-row').first().click();
  const mark = library.locator('.library-card [data-evidence]').first();
  await mark.click();
  await library.locator('[popover]').getByRole('button', { name: 'Save' }).click();
  await expect.poll(() => countRows(library, 'marks')).toBe(1);
  await library.keyboard.press('Escape');
  await library.getByRole('button', { name: 'Saved & notes' }).click();
  await library.getByRole('textbox', { name: 'Your note' }).fill('Ask legal about this.');
  await library.getByRole('textbox', { name: 'Your note' }).blur();
  await library.reload();
  await library.getByRole('button', { name: 'Saved & notes' }).click();
  await expect
    .poll(() => library.getByRole('textbox', { name: 'Your note' }).inputValue())
    .toBe('Ask legal about this.');
  expect(await violations()).toEqual([]);
  await library.getByRole('button', { name: 'Remove from saved' }).click();
  await expect.poll(() => countRows(library, 'marks')).toBe(0);
  await library.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => countRows(library, 'marks')).toBe(1);
});

test('a prediction waits for its date and can be judged, and the tally counts it', async () => {
  await library.getByRole('button', { name: 'Predictions' }).click();
  await expect.poll(() => library.locator('.library-kept').count()).toBeGreaterThan(0);
  await library.getByRole('button', { name: 'Unclear' }).first().click();
  await expect.poll(() => countRows(library, 'verdicts')).toBe(1);
  await expect.poll(() => library.locator('.library-tally').innerText()).toContain('1');
  expect(await violations()).toEqual([]);
});

test('a deleted card is gone from list, search and database, and undo brings it back', async () => {
  await library.getByRole('button', { name: 'Cards', exact: true }).click();
  await library.locator('.library-row').first().click();
  await library.getByRole('button', { name: 'Delete card' }).click();
  await expect.poll(titles).toEqual([stories.regulation.title]);
  expect(await countRows(library, 'insights')).toBe(1);
  expect(await countRows(library, 'articles')).toBe(1);
  await library.getByRole('searchbox').fill('Northlight');
  await expect.poll(titles).toEqual([]);
  await library.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(titles).toEqual([stories.release.title]);
});

test('words selected in an article are kept, shown again at the next visit, and said to be gone once they are', async () => {
  const page = await extension.context.newPage();
  await page.goto(demoArticles.release);
  await page.evaluate(() => {
    const paragraph = [...document.querySelectorAll('p')].find(({ textContent }) =>
      textContent!.includes('procurement asks'),
    )!;
    getSelection()!.selectAllChildren(paragraph);
  });
  // Headless, the menu itself cannot be opened: its click is given to the worker (doors.headed.ts
  // opens the real one).
  const keep = await library.evaluate(
    async () => (await chrome.tabs.query({ url: 'https://techcrunch.com/*' }))[0],
  );
  await extension.inWorker(
    (tab) =>
      (
        chrome.contextMenus.onClicked as unknown as {
          dispatch: (info: object, tab: unknown) => void;
        }
      ).dispatch({ menuItemId: 'keep-selection', pageUrl: tab!.url }, tab),
    keep,
  );
  await expect.poll(() => countRows(library, 'marks')).toBe(2);
  await expect.poll(() => keptOnPage(page)).toContain('procurement asks');

  await page.goto(demoArticles.regulation);
  await page.goto(demoArticles.release);
  await expect.poll(() => keptOnPage(page), { timeout: 10_000 }).toContain('procurement asks');

  await library.getByRole('button', { name: 'Saved & notes' }).click();
  const entry = library.locator('.library-kept', { hasText: 'procurement asks' });
  await entry.waitFor();
  expect(await entry.innerText()).not.toContain('No longer on the page');
  const { pathname, host } = new URL(demoArticles.release);
  const { html } = demoPages(new Date()).find(
    (candidate) => candidate.host === host && candidate.path === pathname,
  )!;
  extension.server.serve(
    host,
    pathname,
    html.replace(
      /<p[^>]*>[^<]*procurement asks[^<]*<\/p>/,
      '<p>The chief executive gave no reason.</p>',
    ),
  );
  await page.goto(demoArticles.regulation);
  await page.goto(demoArticles.release);
  await expect
    .poll(() => entry.innerText(), { timeout: 10_000 })
    .toContain('No longer on the page');
  await page.close();
});

test('the library leaves as one file and as Markdown, and comes back after a look at what would change', async () => {
  await library.getByRole('button', { name: 'Export & import' }).click();
  const [file] = await Promise.all([
    library.waitForEvent('download'),
    library.getByRole('button', { name: 'Export everything (one file)' }).click(),
  ]);
  const { records } = JSON.parse(readFileSync(await file.path(), 'utf8')) as {
    records: { kind: string }[];
  };
  expect(records.map(({ kind }) => kind).toSorted()).toEqual([
    'insight',
    'insight',
    'mark',
    'mark',
    'verdict',
  ]);
  const [zip] = await Promise.all([
    library.waitForEvent('download'),
    library.getByRole('button', { name: 'Export as Markdown (.zip)' }).click(),
  ]);
  const entries = unzipSync(new Uint8Array(readFileSync(await zip.path())));
  expect(Object.keys(entries)).toHaveLength(3);
  expect(strFromU8(entries['Saved & notes.md']!)).toContain('Ask legal about this.');
  expect(await violations()).toEqual([]);

  await library.locator('input[type=file]').setInputFiles(await file.path());
  await expect
    .poll(() => library.locator('output').first().innerText())
    .toContain('0 new cards, 0 replaced by a newer version, 2 unchanged; 0 notes');
  await library.getByRole('button', { name: 'Cancel' }).click();
  await library.locator('input[type=file]').setInputFiles({
    name: 'other.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{"not":"ours"}'),
  });
  await expect.poll(() => library.locator('[role=alert]').textContent()).toContain('line 1');
});

// After the downloads: the second connection that looks into the panel takes them elsewhere.
test('where there is no article the panel lists what was read lately', async () => {
  const page = await extension.context.newPage();
  extension.server.serve(
    'plain.example',
    '/',
    '<!doctype html><title>Plain</title><p>Nothing to read here.</p>',
  );
  await page.goto('https://plain.example/');
  const panel = await extension.openPanel(page);
  await expect
    .poll(() => panel.locator('.latest li a').allInnerTexts())
    .toEqual([stories.release.title, stories.regulation.title]);
  await panel.evaluate(axe);
  expect(await panel.locator('.latest a').first().getAttribute('href')).toBe(demoArticles.release);
  await page.close();
});

test('delete-all leaves nothing in any table, the search index included', async () => {
  await library.getByRole('button', { name: 'Cards', exact: true }).click();
  const options = await extension.context.newPage();
  await options.goto(`chrome-extension://${extension.extensionId}/options.html`);
  await options.getByRole('button', { name: 'Delete everything' }).click();
  await options.getByRole('button', { name: 'Yes, delete everything' }).click();
  await expect.poll(() => library.locator('main').innerText()).toContain('No cards yet');
  const counts = await library.evaluate(
    () =>
      new Promise<Record<string, number>>((done) => {
        const open = indexedDB.open('sidelight');
        open.onsuccess = () => {
          const names = [...open.result.objectStoreNames];
          const change = open.result.transaction(names);
          const counts: Record<string, number> = {};
          for (const name of names)
            change.objectStore(name).count().onsuccess = (event) =>
              (counts[name] = (event.target as IDBRequest<number>).result);
          change.oncomplete = () => {
            open.result.close();
            done(counts);
          };
        };
      }),
  );
  expect(Object.entries(counts).filter(([, count]) => count > 0)).toEqual([]);
});

async function openLibrary(): Promise<void> {
  await library.goto(`chrome-extension://${extension.extensionId}/library.html`);
  await library.locator('main').waitFor();
}

function titles(): Promise<(string | null)[]> {
  return library.locator('.library-row-title').allTextContents();
}

/** The highlighted words of a page. */
function keptOnPage(page: Page): Promise<string> {
  return page.evaluate(() =>
    [...(CSS.highlights.get('sidelight-kept') ?? [])].map(String).join(' | '),
  );
}

/** axe's violations on the current page. */
async function violations(): Promise<string[]> {
  await library.evaluate(axe);
  return library.evaluate(async () => {
    const { violations: found } = await (
      globalThis as unknown as {
        axe: {
          run: (
            root: Document,
            options: object,
          ) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
        };
      }
    ).axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    return found.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
    );
  });
}
