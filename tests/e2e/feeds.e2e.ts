import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoArticles } from '../../scripts/demo/pages.ts';
import { stories } from '../../scripts/demo/stories.ts';
import { countRows, startExtension, type Extension } from './extension.ts';

// Only these publishers are on: the others' feeds would all answer 404 here.
const ON = ['techcrunch', 'the-verge', 'ars-technica'];

let extension: Extension;
let page: Page;
let options: Page;

beforeAll(async () => {
  const { publishers } = await import('../../lib/publishers/publishers.ts');
  extension = await startExtension({
    settings: {
      collect: true,
      publishersOff: publishers.map(({ id }) => id).filter((id) => !ON.includes(id)),
    },
  });
  for (const id of ON) {
    for (const feed of publishers.find((publisher) => publisher.id === id)!.feeds)
      serveFeed(feed, id);
  }
  page = await extension.context.newPage();
  options = await extension.context.newPage();
  await options.goto(`chrome-extension://${extension.extensionId}/options.html`);
});

afterAll(() => extension?.close());

test('collecting stores the AI news of the publishers that are on, once, and leaves the rest out', async () => {
  await collectNow();
  await expect.poll(() => countRows(options, 'items'), { timeout: 60_000 }).toBe(6);
  await collectNow();
  expect(await countRows(options, 'items')).toBe(6);
});

test('reports of the same thing are one event of the week in the popup, with all its publishers', async () => {
  await page.goto(demoArticles.front);
  await extension.clickAction(page);
  const popup = await extension.ownPage('popup.html');
  await expect
    .poll(() => popup.locator('.recap-event').count(), { timeout: 20_000 })
    .toBeGreaterThan(0);
  await expect
    .poll(() => popup.locator('main').innerText())
    .toMatch(/TechCrunch|The Verge|Ars Technica/);
  expect(await popup.locator('.recap-event h2', { hasText: 'Lumen 2' }).count()).toBe(1);
  await popup.close();
});

test('a card of a collected event names the other reports', async () => {
  await page.goto(demoArticles.release);
  const panel = await extension.openPanel(page);
  await expect
    .poll(() => panel.locator('h1').first().textContent(), { timeout: 15_000 })
    .toBe(stories.release.title);
  await expect
    .poll(() => panel.locator('main').innerText(), { timeout: 15_000 })
    .toContain('Related updates');
});

test('fetches only granted origins', () => {
  const asked = new Set(
    extension.server.requests
      .filter((request) => /feed|rss|index\.xml/.test(request))
      .map((request) => new URL(request.split(' ')[1]!).hostname),
  );
  for (const host of asked) expect(host).toMatch(/techcrunch\.com|theverge\.com|arstechnica\.com/);
});

test('resumes a collection after its worker is killed without loss', async () => {
  // Six from the feeds, and the article that was read.
  const before = await countRows(options, 'items');
  await options.evaluate(() => void chrome.runtime.sendMessage({ name: 'collectNow', input: {} }));
  await extension.killWorker();
  await collectNow();
  expect(await countRows(options, 'items')).toBe(before);
});

async function collectNow(): Promise<void> {
  const before = await collection();
  await options.evaluate(() => chrome.runtime.sendMessage({ name: 'collectNow', input: {} }));
  await expect
    .poll(
      async () => {
        const now = await collection();
        return now?.status === 'done' && now.at !== before?.at;
      },
      { timeout: 60_000 },
    )
    .toBe(true);
}

function collection(): Promise<{ status: string; at?: string } | undefined> {
  return options.evaluate(
    async () =>
      (await chrome.storage.session.get('collection'))['collection'] as
        | { status: string; at?: string }
        | undefined,
  );
}

/** Each publisher reports the same release in its own words, and something that is not AI news. */
function serveFeed(address: string, publisher: string): void {
  const { host, pathname } = new URL(address);
  const day = new Date(Date.now() - 3_600_000).toUTCString();
  const titles: Record<string, string> = {
    techcrunch: 'Northlight opens the weights of Lumen 2, a 70B language model',
    'the-verge': 'Northlight releases open weights for its Lumen 2 language model',
    'ars-technica': 'Lumen 2: Northlight publishes the weights of its 70B language model',
  };
  const domains: Record<string, string> = {
    techcrunch: 'techcrunch.com',
    'the-verge': 'www.theverge.com',
    'ars-technica': 'arstechnica.com',
  };
  const other: Record<string, string> = {
    techcrunch: 'OpenAI raises prices of its GPT API for developers',
    'the-verge': 'Anthropic adds voice mode to the Claude chatbot',
    'ars-technica': 'Google DeepMind trains a robot with a new AI model',
  };
  const item = (title: string, slug: string, text: string) =>
    `<item><title>${title}</title><link>https://${domains[publisher]}/2026/11/24/${publisher}-${slug}/</link><guid>${publisher}-${slug}</guid><pubDate>${day}</pubDate><description><![CDATA[<p>${text}</p>]]></description></item>`;
  extension.server.serve(host, pathname, (_request, response) => {
    response.writeHead(200, { 'content-type': 'application/rss+xml; charset=utf-8' }).end(
      `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>${publisher}</title><link>https://${host}/</link>
      ${item(titles[publisher]!, 'lumen', 'The Oslo AI lab Northlight let anyone download Lumen 2, a large language model with 70 billion parameters, on Tuesday.')}
      ${item(other[publisher]!, 'second', 'The artificial intelligence company said the change to its AI model reaches all users this week.')}
      ${item('River festival returns to the old harbour', 'festival', 'Ferries run until midnight and the market moves to the east bank.')}
      </channel></rss>`,
    );
  });
}
