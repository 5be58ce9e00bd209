import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoArticles } from '../../scripts/demo/pages.ts';
import { serveCouch, type CouchServer } from '../fake-couch/serve-couch.ts';
import { countRows, rowsIn, startExtension, type Extension } from './extension.ts';

// Two browser profiles, and PouchDB's server, which answers as CouchDB does, on loopback.
const PASSPHRASE = 'seven quiet quokkas';

let couch: CouchServer;
let one: { extension: Extension; options: Page };
let other: { extension: Extension; options: Page };

async function openMachine(): Promise<typeof one> {
  const extension = await startExtension({ granted: ['http://127.0.0.1/*'] });
  const options = await extension.context.newPage();
  await options.goto(`chrome-extension://${extension.extensionId}/options.html#machines`);
  return { extension, options };
}

beforeAll(async () => {
  couch = await serveCouch({ password: 'the password' });
  one = await openMachine();
  other = await openMachine();
});

afterAll(async () => {
  await one?.extension.close();
  await other?.extension.close();
  await couch?.close();
});

async function fill(
  options: Page,
  { password = 'the password', passphrase = PASSPHRASE, server = couch.url } = {},
): Promise<void> {
  await options.getByLabel('Server address').fill(server);
  await options.getByLabel('User name').fill('reader');
  await options.getByLabel('Password or token').fill(password);
  await options.getByLabel('Passphrase').fill(passphrase);
}

const machines = (options: Page) => options.locator('#machines');
const says = (options: Page, words: string) =>
  expect.poll(() => machines(options).innerText(), { timeout: 20_000 }).toContain(words);

async function syncNow(options: Page): Promise<void> {
  const before = (await rowsIn<{ key: string; at: string }>(options, 'syncLinks')).find(
    ({ key }) => key === 'status',
  )?.at;
  await options.getByRole('button', { name: 'Sync now' }).click();
  await expect
    .poll(
      async () =>
        (await rowsIn<{ key: string; at: string; state: string }>(options, 'syncLinks')).some(
          ({ key, at, state }) => key === 'status' && state !== 'running' && at !== before,
        ),
      { timeout: 20_000 },
    )
    .toBe(true);
}

const notes = async (options: Page) =>
  (await rowsIn<{ note: string }>(options, 'marks')).map(({ note }) => note);

async function writeNote(options: Page, note: string): Promise<void> {
  const [mark] = await rowsIn<{ id: string }>(options, 'marks');
  await options.evaluate((input) => chrome.runtime.sendMessage({ name: 'writeNote', input }), {
    id: mark!.id,
    note,
  });
  await expect.poll(() => notes(options)).toEqual([note]);
}

test('reports a missing server, a wrong password and a missing database', async () => {
  const { options } = one;
  await fill(options, { server: 'http://127.0.0.1:9' });
  await options.getByRole('button', { name: 'Test server' }).click();
  await says(options, 'No answer from the server');
  await fill(options, { server: 'http://couch.example.org' });
  await options.getByRole('button', { name: 'Test server' }).click();
  await says(options, 'must start with https');
  await fill(options, { password: 'wrong' });
  await options.getByRole('button', { name: 'Test server' }).click();
  await says(options, '(401)');
  await fill(options);
  await options.getByRole('button', { name: 'Test server' }).click();
  await says(options, 'no database with this name');
  await options.getByRole('button', { name: 'Create database' }).click();
  await says(options, 'this is the first device');
});

test('syncs an article read in one profile to the other', async () => {
  const page = await one.extension.context.newPage();
  await page.goto(demoArticles.release);
  await expect.poll(() => countRows(one.options, 'insights'), { timeout: 15_000 }).toBe(1);
  await page.close();
  await one.options.getByRole('button', { name: 'Start syncing' }).click();
  await says(one.options, '1 sent');
  await fill(other.options, { passphrase: 'seven loud quokkas' });
  await other.options.getByRole('button', { name: 'Start syncing' }).click();
  await says(other.options, 'Your other devices use a different passphrase');
  await fill(other.options);
  await other.options.getByRole('button', { name: 'Test server' }).click();
  await says(other.options, 'the passphrase is right');
  await other.options.getByRole('button', { name: 'Start syncing' }).click();
  await expect.poll(() => countRows(other.options, 'insights'), { timeout: 20_000 }).toBe(1);
  for (const table of ['insights', 'articles'])
    expect(await rowsIn(other.options, table)).toEqual(await rowsIn(one.options, table));
  await other.options.goto(`chrome-extension://${other.extension.extensionId}/library.html`);
  await expect.poll(() => other.options.locator('.library-row').count()).toBe(1);
  await other.options.goto(
    `chrome-extension://${other.extension.extensionId}/options.html#machines`,
  );
});

test('the server holds neither an address nor a word of it, and the passphrase is kept nowhere', async () => {
  const kept = JSON.stringify(await couch.ask('GET', '/sidelight/_all_docs?include_docs=true'));
  const { hostname } = new URL(demoArticles.release);
  for (const word of [hostname, 'http', 'quokkas']) expect(kept).not.toContain(word);
  const stored = await one.options.evaluate(async () =>
    JSON.stringify([await chrome.storage.local.get(), await chrome.storage.session.get()]),
  );
  expect(stored).not.toContain('quokkas');
  const links = await one.options.evaluate(
    () =>
      new Promise<{ key: string; encryption?: CryptoKey; naming?: CryptoKey }[]>((done) => {
        const open = indexedDB.open('sidelight');
        open.onsuccess = () => {
          const rows = open.result.transaction('syncLinks').objectStore('syncLinks').getAll();
          rows.onsuccess = () =>
            done(
              (rows.result as { key: string; encryption?: CryptoKey; naming?: CryptoKey }[]).map(
                ({ key, encryption, naming }) =>
                  ({
                    key,
                    extractable: [encryption?.extractable, naming?.extractable],
                    text: '',
                  }) as never,
              ),
            );
        };
      }),
  );
  expect(links).toContainEqual({ key: 'link', extractable: [false, false], text: '' });
});

test('syncs a note and keeps both texts of an offline conflict', async () => {
  const [{ url }] = (await rowsIn<{ url: string }>(one.options, 'insights')) as [{ url: string }];
  await one.options.evaluate((input) => chrome.runtime.sendMessage({ name: 'keepMark', input }), {
    url,
    title: 'A title',
    kind: 'statement',
    text: 'A statement.',
    before: '',
    after: '',
    note: 'First.',
  });
  // By itself, shortly after the change.
  await expect
    .poll(
      async () =>
        (await rowsIn<{ unsent: number; kind: string }>(one.options, 'syncDocuments')).filter(
          ({ kind, unsent }) => kind === 'mark' && unsent === 0,
        ).length,
      { timeout: 20_000 },
    )
    .toBe(1);
  await syncNow(other.options);
  expect(await notes(other.options)).toEqual(['First.']);
  couch.cut(true);
  await writeNote(one.options, 'Of the one.');
  await writeNote(other.options, 'Of the other.');
  await syncNow(one.options);
  await says(one.options, 'No answer from the server');
  couch.cut(false);
  for (const { options } of [one, other, one]) await syncNow(options);
  expect(await notes(one.options)).toEqual(['Of the one.\n\nOf the other.']);
  expect(await notes(other.options)).toEqual(await notes(one.options));
});

test('syncs a deletion, keeps the library on stop and deletes server data only after confirmation', async () => {
  const [{ url }] = (await rowsIn<{ url: string }>(one.options, 'insights')) as [{ url: string }];
  await other.options.evaluate(
    (input) => chrome.runtime.sendMessage({ name: 'deleteInsights', input }),
    { urls: [url] },
  );
  await expect.poll(() => countRows(other.options, 'insights')).toBe(0);
  await syncNow(other.options);
  await syncNow(one.options);
  expect(await countRows(one.options, 'insights')).toBe(0);
  await other.options.getByRole('button', { name: 'Stop syncing' }).click();
  await expect.poll(() => other.options.getByLabel('Server address').count()).toBe(1);
  expect(await countRows(other.options, 'marks')).toBe(1);
  await one.options.getByRole('button', { name: 'Delete server data…' }).click();
  expect(JSON.stringify(await couch.ask('GET', '/sidelight/_all_docs'))).toContain(
    'sidelight-sync',
  );
  await one.options.getByRole('button', { name: 'Delete server data', exact: true }).click();
  await expect
    .poll(
      async () => ((await couch.ask('GET', '/sidelight/_all_docs')) as { rows: unknown[] }).rows,
      { timeout: 15_000 },
    )
    .toEqual([]);
  expect(await countRows(one.options, 'marks')).toBe(1);
  await expect.poll(() => countRows(one.options, 'syncLinks')).toBe(0);
});
