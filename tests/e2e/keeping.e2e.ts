import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Settings } from '../../lib/contract/settings.ts';
import { demoArticles } from '../../scripts/demo/pages.ts';
import { axeViolations } from './axe.ts';
import { countRows, startExtension, type Extension } from './extension.ts';

// What the options do to keep a library: own feeds, lists of feeds, settings as a file, backups,
// storage, undo.
let extension: Extension;
let options: Page;
const folder = mkdtempSync(join(tmpdir(), 'sidelight-keeping-'));

beforeAll(async () => {
  const { publishers } = await import('../../lib/publishers/publishers.ts');
  extension = await startExtension({
    granted: ['https://own.example/*', 'https://second.example/*'],
    settings: {
      collect: true,
      publishersOff: publishers.map(({ id }) => id).filter((id) => id !== 'techcrunch'),
    },
    keys: { openai: 'sk-never-exported' },
  });
  extension.server.serve(
    'own.example',
    '/feed.xml',
    (_request, response) =>
      void response
        .writeHead(200, { 'content-type': 'application/rss+xml' })
        .end(feed('own.example')),
  );
  extension.server.serve(
    'second.example',
    '/feed.xml',
    (_request, response) =>
      void response
        .writeHead(200, { 'content-type': 'application/rss+xml' })
        .end(feed('second.example')),
  );
  options = await extension.context.newPage();
  await options.goto(`chrome-extension://${extension.extensionId}/options.html`);
  await options.locator('h1').waitFor();
});

afterAll(() => extension?.close());

test('lists read articles to save', async () => {
  const page = await extension.context.newPage();
  await page.goto(demoArticles.release);
  await expect.poll(() => countRows(options, 'insights'), { timeout: 15_000 }).toBe(1);
  await page.close();
});

test('a feed of one’s own is added, collected with the others, and shown with how it went', async () => {
  await part('feeds')
    .getByPlaceholder('https://news.example/feed.xml')
    .fill('own.example/feed.xml');
  await part('feeds').getByRole('button', { name: 'Add', exact: true }).click();
  await expect
    .poll(async () => (await settings()).ownFeeds)
    .toEqual([{ url: 'https://own.example/feed.xml', title: '' }]);
  await options.evaluate(() => chrome.runtime.sendMessage({ name: 'collectNow', input: {} }));
  await expect
    .poll(() => urls('items'), { timeout: 20_000 })
    .toContain('https://own.example/news/lumen');
  expect(await urls('items')).not.toContain('https://own.example/news/garden');
  await expect.poll(() => part('feeds').innerText()).toContain('Last fetched');
});

test('what is no feed’s address is refused, and nothing is added', async () => {
  await part('feeds').getByPlaceholder('https://news.example/feed.xml').fill('javascript:alert(1)');
  await part('feeds').getByRole('button', { name: 'Add', exact: true }).click();
  await expect
    .poll(() => options.getByRole('alert').innerText())
    .toContain('That entry isn’t valid.');
  expect((await settings()).ownFeeds).toHaveLength(1);
});

test('imports a feed list after a preview with its bad lines, and exports it', async () => {
  const file = join(folder, 'list.opml');
  writeFileSync(
    file,
    '<opml version="2.0"><body>\n<outline text="Own" xmlUrl="https://own.example/feed.xml"/>\n<outline text="The second" xmlUrl="https://second.example/feed.xml"/>\n<outline xmlUrl="file:///etc/passwd"/>\n</body></opml>',
  );
  await part('feeds').locator('input[type=file]').setInputFiles(file);
  await expect
    .poll(() => part('feeds').locator('output').innerText())
    .toContain('1 new feeds, 1 already here, 1 rejected');
  expect(await part('feeds').locator('output').innerText()).toContain('Line 4: file:///etc/passwd');
  expect(await axeViolations(options)).toEqual([]);
  await part('feeds').getByRole('button', { name: 'Add them' }).click();
  await expect
    .poll(async () => (await settings()).ownFeeds.map(({ title }) => title))
    .toEqual(['', 'The second']);
  const [download] = await Promise.all([
    options.waitForEvent('download'),
    part('feeds').getByRole('button', { name: 'Export all feeds' }).click(),
  ]);
  expect(readFileSync(await download.path(), 'utf8')).toContain(
    '<outline type="rss" text="The second" xmlUrl="https://second.example/feed.xml"/>',
  );
});

test('a list that is none is refused with its line', async () => {
  const file = join(folder, 'none.opml');
  writeFileSync(file, '<?xml version="1.0"?>\n<rss/>');
  await part('feeds').locator('input[type=file]').setInputFiles(file);
  await expect.poll(() => options.getByRole('alert').textContent()).toContain('line 2');
});

test('a removed feed comes back with undo', async () => {
  await part('feeds').getByRole('button', { name: 'Remove The second' }).click();
  await expect.poll(async () => (await settings()).ownFeeds).toHaveLength(1);
  await part('feeds').getByRole('button', { name: 'Undo' }).click();
  await expect.poll(async () => (await settings()).ownFeeds).toHaveLength(2);
});

test('settings leave as a file without keys, and come back after a look at what would change', async () => {
  const [download] = await Promise.all([
    options.waitForEvent('download'),
    part('library').getByRole('button', { name: 'Export settings' }).click(),
  ]);
  const text = readFileSync(await download.path(), 'utf8');
  expect(text).not.toContain('sk-never-exported');
  const kept = JSON.parse(text) as { settings: Settings };
  const file = join(folder, 'settings.json');
  writeFileSync(
    file,
    JSON.stringify({
      ...kept,
      settings: {
        ...kept.settings,
        theme: 'dark',
        ownFeeds: kept.settings.ownFeeds.slice(0, 1),
        collectMinutes: 'often',
      },
    }),
  );
  await part('library').locator('input[type=file]').nth(1).setInputFiles(file);
  const question = part('library').locator('output');
  await expect.poll(() => question.innerText()).toContain('would change:');
  expect(await question.locator('li').allInnerTexts()).toHaveLength(2);
  expect(await question.innerText()).toContain('collectMinutes');
  expect((await settings()).theme).toBe('system');
  await question.getByRole('button', { name: 'Import' }).click();
  await expect.poll(async () => (await settings()).theme).toBe('dark');
  expect((await settings()).ownFeeds).toHaveLength(1);
  await part('library').getByRole('button', { name: 'Undo' }).click();
  await expect.poll(async () => (await settings()).theme).toBe('system');
  expect((await settings()).ownFeeds).toHaveLength(2);
});

test('the options show before they import a library, as the library’s page does', async () => {
  const [download] = await Promise.all([
    options.waitForEvent('download'),
    part('library').getByRole('button', { name: 'Export everything (one file)' }).click(),
  ]);
  await part('library')
    .locator('input[type=file]')
    .first()
    .setInputFiles(await download.path());
  await expect
    .poll(() => part('library').locator('output').innerText())
    .toContain('0 new cards, 0 replaced by a newer version, 1 unchanged');
  await part('library').getByRole('button', { name: 'Cancel' }).click();
});

test('a backup is written into the chosen folder while a page is open, and can be taken up again', async () => {
  // The browser's private folder replaces one chosen by the reader: the native file picker cannot
  // be automated here.
  await options.evaluate(async () => {
    const handle = await (
      await navigator.storage.getDirectory()
    ).getDirectoryHandle('backups', { create: true });
    const database = await new Promise<IDBDatabase>((done) => {
      const open = indexedDB.open('sidelight');
      open.onsuccess = () => done(open.result);
    });
    const change = database.transaction('places', 'readwrite');
    change.objectStore('places').put({ key: 'backup-folder', value: handle });
    await new Promise((done) => (change.oncomplete = done));
    database.close();
  });
  await options.reload();
  await expect
    .poll(() => part('library').innerText(), { timeout: 10_000 })
    .toContain('Folder: backups');
  await expect
    .poll(() => part('library').innerText(), { timeout: 15_000 })
    .toContain('Last backup');
  const files = await backups();
  expect(Object.keys(files)).toEqual([
    expect.stringMatching(/^sidelight-backup-\d{4}-\d{2}-\d{2}T\d{6}\.json$/),
  ]);
  const { records } = JSON.parse(Object.values(files)[0]!) as {
    records: { kind: string; insight: { article: { url: string } } }[];
  };
  expect(records.map(({ insight }) => insight.article.url)).toEqual([demoArticles.release]);
  await options.waitForTimeout(1100); // files are named by the second
  await part('library').getByRole('button', { name: 'Back up now' }).click();
  await expect
    .poll(async () => Object.keys(await backups()), { timeout: 5_000 })
    .not.toEqual(Object.keys(files));
  await expect.poll(async () => Object.keys(await backups()), { timeout: 5_000 }).toHaveLength(1);
  expect(await axeViolations(options)).toEqual([]);
  await part('library').getByRole('button', { name: 'Stop backups' }).click();
  await expect.poll(() => countRows(options, 'places')).toBe(0);
  expect(Object.keys(await backups())).toHaveLength(1);
});

test('what takes how much is shown, and adds up to something', async () => {
  await part('library').getByText('Storage by type').click();
  const rows = await part('library').locator('.storage-kinds tbody tr').allInnerTexts();
  expect(rows.join('\n')).toMatch(/Article texts\s+1\s+[\d.]+ ?k?B/);
  expect(rows.join('\n')).toContain('Cards');
  expect(await part('library').innerText()).toMatch(
    /Your browser (protects|may clear) this data when the disk runs low/,
  );
});

test('a deletion can be undone from the options, long after its page was closed', async () => {
  await options.evaluate(
    (url) => chrome.runtime.sendMessage({ name: 'deleteInsights', input: { urls: [url] } }),
    demoArticles.release,
  );
  await expect.poll(() => countRows(options, 'insights')).toBe(0);
  await part('library').getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => countRows(options, 'insights')).toBe(1);
  expect(await countRows(options, 'deletions')).toBe(0);
});

test('delete-all leaves no row in any table and nothing in storage', async () => {
  await part('library')
    .getByRole('button', { name: /^Delete everything/ })
    .click();
  await part('library').getByRole('button', { name: 'Yes, delete everything' }).click();
  const tables = await options.evaluate(
    () =>
      new Promise<string[]>((done) => {
        const open = indexedDB.open('sidelight');
        open.onsuccess = () => {
          done([...open.result.objectStoreNames]);
          open.result.close();
        };
      }),
  );
  expect(tables.length).toBeGreaterThan(15);
  for (const table of tables)
    await expect.poll(() => countRows(options, table), { timeout: 5_000 }).toBe(0);
  await expect
    .poll(() => extension.inWorker(async () => Object.keys(await chrome.storage.local.get(null))))
    .toEqual([]);
});

function part(id: string) {
  return options.locator(`#${id}`);
}

async function settings(): Promise<Settings> {
  return (await extension.inWorker(() => chrome.storage.local.get('settings')))[
    'settings'
  ] as Settings;
}

function urls(table: string): Promise<string[]> {
  return options.evaluate(
    (name) =>
      new Promise<string[]>((done) => {
        const open = indexedDB.open('sidelight');
        open.onsuccess = () => {
          open.result.transaction(name).objectStore(name).getAllKeys().onsuccess = (event) => {
            open.result.close();
            done((event.target as IDBRequest<string[]>).result);
          };
        };
      }),
    table,
  );
}

function backups(): Promise<Record<string, string>> {
  return options.evaluate(async () => {
    const handle = await (await navigator.storage.getDirectory()).getDirectoryHandle('backups');
    const files: Record<string, string> = {};
    // A file that disappears while being read, like a finished temporary file, counts as absent.
    for await (const [name, entry] of handle.entries()) {
      const file = await (entry as FileSystemFileHandle).getFile().catch(() => null);
      if (file) files[name] = await file.text();
    }
    return files;
  });
}

function feed(host: string): string {
  const item = (path: string, title: string, text: string) =>
    `<item><title>${title}</title><link>https://${host}/news/${path}</link><description>${text}</description><pubDate>${new Date().toUTCString()}</pubDate></item>`;
  return `<rss version="2.0"><channel><title>Own</title>${item('lumen', 'An AI lab opens the weights of its language model', 'The large language model of the AI lab beats other models.')}${item('garden', 'Ten flowers for a shady garden', 'What grows well beside a wall.')}</channel></rss>`;
}
