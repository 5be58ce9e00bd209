import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoArticles } from '../../scripts/demo/pages.ts';
import { startFakeModels, type FakeModels } from '../fake-models/fake-models.ts';
import { startExtension, type Extension } from './extension.ts';

let fake: FakeModels;
let other: FakeModels;
let extension: Extension;
let options: Page;

/** As Ollama does: 403, without a word, to any extension. */
const refuseExtensions = /^chrome-extension:/;

beforeAll(async () => {
  fake = await startFakeModels();
  other = await startFakeModels();
  fake.refusedOrigin = refuseExtensions;
  other.refusedOrigin = refuseExtensions;
  fake.answerWith({ text: '{"ready":true}' });
  extension = await startExtension({
    granted: ['http://127.0.0.1/*'],
    grantedPermissions: ['declarativeNetRequestWithHostAccess'],
    settings: {
      engine: 'openai-compatible',
      models: {
        'openai-compatible': { model: 'small-model', baseUrl: `${fake.origin}/v1`, preset: null },
      },
    },
  });
  options = await extension.context.newPage();
  await options.goto(`chrome-extension://${extension.extensionId}/options.html#engines`);
});

afterAll(async () => {
  await extension?.close();
  await fake?.close();
  await other?.close();
});

const rules = () =>
  extension.inWorker(async () =>
    (await chrome.declarativeNetRequest.getSessionRules()).map(
      ({ condition }) => condition.urlFilter,
    ),
  );
const resultText = () => options.locator('#engines .test-result').innerText();
const post = (address: string) => ({ address, init: { method: 'POST', body: '{}' } });

test('shows the exact line for a server that refuses our origin and changes nothing unasked', async () => {
  await options.getByRole('button', { name: 'Test connection' }).click();
  await expect
    .poll(resultText, { timeout: 15_000 })
    .toContain(`OLLAMA_ORIGINS=chrome-extension://${extension.extensionId}`);
  expect(await rules()).toEqual([]);
});

test('at a click the origin is left out, and the server answers', async () => {
  await options.getByRole('button', { name: 'Hide the extension’s origin' }).click();
  await expect.poll(resultText, { timeout: 15_000 }).toContain('small-model answered');
  expect(await rules()).toEqual([`|${fake.origin}/`]);
  expect(fake.requests.findLast(({ method }) => method === 'POST')!.headers).not.toHaveProperty(
    'origin',
  );
  expect(await options.locator('main, body').first().innerText()).toContain(
    `The origin is hidden from ${fake.origin}`,
  );
});

test('a card is refined there', async () => {
  const quote =
    'The model uses a mixture-of-experts architecture with 64 experts, and was trained on 11 trillion tokens over ten weeks';
  fake.answerWith({
    text: JSON.stringify({
      takeaways: [
        {
          text: 'The mixture-of-experts model trained on 11 trillion tokens.',
          evidence: [{ kind: 'quote', text: quote }],
        },
      ],
    }),
  });
  const page = await extension.context.newPage();
  await page.goto(demoArticles.release);
  const panel = await extension.openPanel(page);
  await panel.getByRole('button', { name: /^Refine/ }).click();
  await expect
    .poll(() => panel.locator('.panel-bar').innerText(), { timeout: 20_000 })
    .toContain('Refined by');
  await page.close();
});

test('removes the origin only from the worker’s requests to that server', async () => {
  const statusIn = async (place: Page, { address, init }: ReturnType<typeof post>) =>
    await place.evaluate(async ({ url, how }) => (await fetch(url, how)).status, {
      url: address,
      how: init,
    });
  expect(await statusIn(options, post(`${fake.origin}/v1/chat/completions`))).toBe(403);
  const fromWorker = (address: string) =>
    extension.inWorker(
      async (url: string) => (await fetch(url, { method: 'POST', body: '{}' })).status,
      address,
    );
  expect(await fromWorker(`${fake.origin}/v1/chat/completions`)).toBe(200);
  expect(await fromWorker(`${other.origin}/v1/chat/completions`)).toBe(403);
});

test('it outlives the worker', async () => {
  await extension.killWorker();
  await options
    .evaluate(() => chrome.runtime.sendMessage({ name: 'wake', input: {} }))
    .catch(() => undefined);
  expect(
    await options.evaluate(
      async () => (await chrome.declarativeNetRequest.getSessionRules()).length,
    ),
  ).toBe(1);
});

test('removes the rule with another engine and restores it with this one', async () => {
  const count = () =>
    options.evaluate(async () => (await chrome.declarativeNetRequest.getSessionRules()).length);
  await options.getByRole('radio', { name: /Anthropic/ }).click();
  await expect.poll(count).toBe(0);
  await options.getByRole('radio', { name: /own server/i }).click();
  await expect.poll(count).toBe(1);
});

test('removes the rule on request', async () => {
  await options.getByRole('button', { name: 'Show it again' }).click();
  await expect
    .poll(() =>
      options.evaluate(async () => (await chrome.declarativeNetRequest.getSessionRules()).length),
    )
    .toBe(0);
  expect(
    await options.evaluate(
      async () =>
        (await chrome.storage.local.get('origin-hidden-from'))['origin-hidden-from'] ?? null,
    ),
  ).toBeNull();
});
