import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoArticles } from '../../scripts/demo/pages.ts';
import { stories } from '../../scripts/demo/stories.ts';
import { startFakeModels, type FakeModels } from '../fake-models/fake-models.ts';
import { headline, sidebar, startExtensionInFirefox, textOf, type Firefox } from './firefox.ts';

declare const browser: typeof chrome;

// Models from Firefox, whose own policy would turn http into https and whose event page sleeps.
const patiently = { timeout: 20_000, interval: 150 };
/** Milliseconds; Firefox's own is 30 s. */
const IDLE_TIMEOUT = 8000;
/** Word for word from the article, which no check refuses. */
const WHOLE_SENTENCE = 'Its Series B of $95 million closed in September 2024.';
const options = { kind: 'tab', path: 'options.html' } as const;

let fake: FakeModels;
let firefox: Firefox;
let page: Page;
let baseUrl: string;

beforeAll(async () => {
  fake = await startFakeModels();
  // A machine in the reader's own network, by name and without a certificate.
  baseUrl = `http://models.lan.example:${new URL(fake.origin).port}/v1`;
  firefox = await startExtensionInFirefox({
    settings: {
      firstRunDone: true,
      collect: false,
      engine: 'openai-compatible',
      models: { 'openai-compatible': { model: 'small-model', baseUrl, preset: null } },
    } as never,
    preferences: { 'extensions.background.idle.timeout': IDLE_TIMEOUT },
  });
  page = await firefox.newPage();
  await page.goto(demoArticles.release);
  await firefox.openSidebar();
});

afterAll(async () => {
  await firefox?.close();
  await fake?.close();
});

test('requests the endpoint’s origin on “test” and reaches it over plain http', async () => {
  await headline(firefox, sidebar, stories.release.title);
  await firefox.inView(sidebar, async () => void (await browser.runtime.openOptionsPage()));
  await expect
    .poll(
      () =>
        firefox.inView(
          options,
          () =>
            [...document.querySelectorAll('button')].filter(({ textContent }) =>
              textContent?.startsWith('Test'),
            ).length,
        ),
      patiently,
    )
    .toBeGreaterThan(0);
  expect(await mayReach()).toBe(false);
  fake.answerWith({ text: 'ok' });
  await firefox.inView(options, () =>
    [...document.querySelectorAll('button')]
      .filter(({ textContent }) => textContent?.startsWith('Test'))
      .forEach((button) => button.setAttribute('data-try', '')),
  );
  await firefox.clickIn(options, '[data-try]');
  await expect.poll(mayReach, patiently).toBe(true);
  await expect.poll(() => fake.requests.length, patiently).toBeGreaterThan(0);
  expect(fake.requests[0]!.headers['host']).toContain('models.lan.example');
});

test('a model in the local network refines the card', async () => {
  await page.bringToFront();
  await headline(firefox, sidebar, stories.release.title);
  fake.answerWith({ text: answer('The mixture-of-experts model trained on 11 trillion tokens.') });
  await refine();
  await expect
    .poll(() => textOf(firefox, sidebar), patiently)
    .toContain('The mixture-of-experts model trained on 11 trillion tokens.');
  await expect.poll(() => textOf(firefox, sidebar), patiently).toContain('Refined by');
});

test('the event page falls asleep when nothing runs, and is back for the next article', async () => {
  await expect.poll(() => firefox.isBackgroundRunning(), patiently).toBe(false);
  await page.goto(demoArticles.funding);
  await headline(firefox, sidebar, stories.funding.title);
});

test('receives the answer of a model silent for longer than the event page’s idle limit', async () => {
  const text = JSON.stringify({
    takeaways: [
      {
        text: WHOLE_SENTENCE,
        evidence: [{ kind: 'quote', text: WHOLE_SENTENCE }],
      },
    ],
  });
  // Firefox (seen in ESR 153) leaves an event page alone that has a request under way.
  fake.answerWith({ text, headDelayMs: IDLE_TIMEOUT * 2 });
  await refine();
  await expect
    .poll(() => textOf(firefox, sidebar), { timeout: 40_000, interval: 300 })
    .toContain('Refined by');
  expect(await textOf(firefox, sidebar)).toContain(WHOLE_SENTENCE);
});

test('our scripts left no error in the browser’s console', async () =>
  expect(await firefox.errors()).toEqual([]));

function mayReach(): Promise<boolean> {
  return firefox.inView(
    sidebar,
    (origin) => browser.permissions.contains({ origins: [origin] }),
    'http://models.lan.example/*',
  );
}

async function refine(): Promise<void> {
  const marked = () =>
    firefox.inView(sidebar, () => {
      const button = [...document.querySelectorAll('button')].find(({ textContent }) =>
        /^(Refine|Refine again|Try again)$/.test(textContent?.trim() ?? ''),
      );
      button?.setAttribute('data-refine', '');
      return Boolean(button);
    });
  await expect.poll(marked, patiently).toBe(true);
  await firefox.clickIn(sidebar, '[data-refine]');
}

function answer(text: string): string {
  const quote =
    'The model uses a mixture-of-experts architecture with 64 experts, and was trained on 11 trillion tokens over ten weeks';
  return JSON.stringify({ takeaways: [{ text, evidence: [{ kind: 'quote', text: quote }] }] });
}
