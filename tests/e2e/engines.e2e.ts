import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoArticles } from '../../scripts/demo/pages.ts';
import { stories } from '../../scripts/demo/stories.ts';
import { startFakeModels, type FakeModels } from '../fake-models/fake-models.ts';
import { countRows, startExtension, type Extension } from './extension.ts';

let fake: FakeModels;
let extension: Extension;
let page: Page;
let panel: Page;

const KEY = 'sk-test-key-that-must-not-leak';
const quoted = stories.release.body[4]!;

beforeAll(async () => {
  fake = await startFakeModels();
  const { host } = new URL(fake.origin);
  extension = await startExtension({
    granted: ['http://127.0.0.1/*'],
    settings: {
      engine: 'openai-compatible',
      models: {
        'openai-compatible': { model: 'small-model', baseUrl: `${fake.origin}/v1`, preset: null },
      },
    },
    keys: { [`openai-compatible|${host}`]: KEY },
  });
  page = await extension.context.newPage();
  await page.goto(demoArticles.release);
  panel = await extension.openPanel(page);
});

afterAll(async () => {
  await extension?.close();
  await fake?.close();
});

test('shows the rule-based card while a model refines it in place, then the checked sentence', async () => {
  fake.answerWith({ text: answer(), pieceDelayMs: 30, pieceLength: 60 });
  await refine();
  await expect.poll(() => panel.locator('main').innerText()).toContain('Refining');
  expect(await panel.locator('h1').first().textContent()).toBe(stories.release.title);
  await expect
    .poll(() => panel.locator('main').innerText(), { timeout: 20_000 })
    .toContain('The mixture-of-experts model trained on 11 trillion tokens.');
  await expect
    .poll(() => panel.locator('main').innerText(), { timeout: 20_000 })
    .toContain('Refined by');
});

test('a sentence whose quote is invented is never shown as fact', async () => {
  fake.answerWith({
    text: answer({
      text: 'Northlight was bought by Havn Capital for $9 billion.',
      quote: 'Havn Capital bought Northlight for $9 billion.',
    }),
  });
  await refine();
  await expect
    .poll(() => panel.getByRole('button', { name: /Cancel/ }).count(), { timeout: 20_000 })
    .toBe(0);
  const statements = await panel.locator('[data-statement]').allInnerTexts();
  const shown = statements.filter((text) => text.includes('$9 billion'));
  for (const text of shown) expect(text).toContain('Unverified');
});

test('sends the key only to the endpoint: no page, no other host, no log', async () => {
  expect(fake.requests.some(({ headers }) => headers['authorization'] === `Bearer ${KEY}`)).toBe(
    true,
  );
  expect(extension.server.requests.join('\n')).not.toContain(KEY);
  expect(await panel.content()).not.toContain(KEY);
  expect(await page.content()).not.toContain(KEY);
});

test('stops the request within 200 ms of cancelling and keeps the card', async () => {
  fake.answerWith({ text: answer(), pieceDelayMs: 500, pieceLength: 20 });
  await refine();
  const cancel = panel.getByRole('button', { name: /Cancel/ });
  await cancel.waitFor();
  await expect.poll(() => fake.requests.at(-1)?.path ?? '').toContain('chat/completions');
  // The click's own time: how long the driver takes to make it is not the extension's.
  await cancel.evaluate((button) =>
    button.addEventListener(
      'click',
      ({ timeStamp }) =>
        void ((globalThis as unknown as { clickedAt: number }).clickedAt =
          performance.timeOrigin + timeStamp),
    ),
  );
  await cancel.click();
  await expect.poll(() => fake.requests.at(-1)!.abortedAt, { interval: 10 }).not.toBeNull();
  const clickedAt = await panel.evaluate(
    () => (globalThis as unknown as { clickedAt: number }).clickedAt,
  );
  expect(fake.requests.at(-1)!.abortedAt! - clickedAt).toBeLessThan(200);
  expect(await panel.locator('h1').first().textContent()).toBe(stories.release.title);
});

test('leaving the page cancels too', async () => {
  fake.answerWith({ text: answer(), pieceDelayMs: 500, pieceLength: 20 });
  await refine();
  await panel.getByRole('button', { name: /Cancel/ }).waitFor();
  const request = fake.requests.at(-1)!;
  await page.goto(demoArticles.front);
  await expect.poll(() => request.abortedAt).not.toBeNull();
  await page.goto(demoArticles.release);
  await expect.poll(() => panel.locator('h1').first().textContent()).toBe(stories.release.title);
});

test('reports a refused key and keeps the card', async () => {
  fake.answerWith({ text: '', refuse: { status: 401, body: '{"error":{"message":"bad key"}}' } });
  await refine();
  await expect
    .poll(() => panel.getByRole('alert').innerText(), { timeout: 15_000 })
    .toContain('The API key was rejected.');
  expect(await panel.locator('h1').first().textContent()).toBe(stories.release.title);
});

test('reports a worker killed midway and keeps the card', async () => {
  // A refused key offers the options in place of refining: the page is opened again first.
  await page.reload();
  await panel.getByRole('button', { name: /^Refine/ }).waitFor();
  fake.answerWith({ text: answer(), pieceDelayMs: 500, pieceLength: 20 });
  await refine();
  await panel.getByRole('button', { name: /Cancel/ }).waitFor();
  await extension.killWorker();
  await panel.evaluate(() => chrome.runtime.sendMessage({ name: 'wake' })).catch(() => undefined);
  await expect
    .poll(() => panel.getByRole('alert').innerText(), { timeout: 15_000 })
    .toContain('paused Sidelight');
  expect(await panel.locator('h1').first().textContent()).toBe(stories.release.title);
});

test('the same question is not paid for twice', async () => {
  expect(await countRows(panel, 'refinements')).toBeGreaterThan(0);
});

/** The panel's own button for it, first or again. */
async function refine(): Promise<void> {
  const button = panel.getByRole('button', { name: /^(Refine|Refine again|Try again)$/ });
  await button.last().click();
}

function answer(extra?: { text: string; quote: string }): string {
  const quote =
    'The model uses a mixture-of-experts architecture with 64 experts, and was trained on 11 trillion tokens over ten weeks';
  const takeaways = [
    {
      text: 'The mixture-of-experts model trained on 11 trillion tokens.',
      evidence: [{ kind: 'quote', text: quote }],
    },
    { text: quoted, evidence: [{ kind: 'quote', text: quoted }] },
  ];
  if (extra) takeaways.push({ text: extra.text, evidence: [{ kind: 'quote', text: extra.quote }] });
  return JSON.stringify({ takeaways });
}
