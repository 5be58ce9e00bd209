import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoArticles } from '../../scripts/demo/pages.ts';
import { stories } from '../../scripts/demo/stories.ts';
import { startFakeModels, type FakeModels } from '../fake-models/fake-models.ts';
import { startExtension, type Extension } from './extension.ts';

// What the reader sees move; how long things take is measured by `npm run bench -- panel`.
let fake: FakeModels;
let extension: Extension;
let page: Page;
let panel: Page;

const { body, title } = stories.release;

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
    keys: { [`openai-compatible|${host}`]: 'any' },
  });
  page = await extension.context.newPage();
  await page.goto(demoArticles.release);
  panel = await extension.openPanel(page);
  await panel.getByRole('heading', { level: 1, name: title }).waitFor({ timeout: 15_000 });
});

afterAll(async () => {
  await extension?.close();
  await fake?.close();
});

test.each([
  ['at its top', 320, 0],
  ['in its middle', 320, 500],
  ['at its top, wide', 720, 0],
])(
  'while a model refines the card what is read %s (%i px wide) hardly moves: a layout shift below 0.05',
  async (_where, width, scrolled) => {
    await panel.setViewportSize({ width, height: 800 });
    await panel.evaluate((top) => scrollTo(0, top), scrolled);
    await panel.evaluate(() => {
      const kept = globalThis as unknown as { shift: number; shifts?: PerformanceObserver };
      kept.shift = 0;
      kept.shifts?.disconnect();
      kept.shifts = new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & {
          value: number;
          hadRecentInput: boolean;
        })[])
          if (!entry.hadRecentInput) kept.shift += entry.value;
      });
      kept.shifts.observe({ type: 'layout-shift', buffered: false });
    });
    fake.answerWith({ text: refined(), pieceDelayMs: 25, pieceLength: 40 });
    await panel
      .getByRole('button', { name: /^Refine/ })
      .first()
      .evaluate((button) => (button as HTMLButtonElement).click());
    await expect
      .poll(() => panel.getByRole('button', { name: /Cancel/ }).count(), { timeout: 5_000 })
      .toBe(1);
    await expect
      .poll(() => panel.getByRole('button', { name: /Cancel/ }).count(), { timeout: 30_000 })
      .toBe(0);
    await expect.poll(() => panel.locator('.panel-bar').innerText()).toContain('Refined by');
    expect(
      await panel.evaluate(() => (globalThis as unknown as { shift: number }).shift),
    ).toBeLessThan(0.05);
  },
);

/** Another card of the same article, every line of it longer or shorter than the draft's. */
function refined(): string {
  const claim = (text: string, quote: string) => ({
    text,
    evidence: [{ kind: 'quote', text: quote }],
  });
  return JSON.stringify({
    hook: [claim(body[0]!.slice(0, 130).replace(/\s\S*$/, '.'), body[0]!)],
    tldr: [
      { part: 'what-changed', ...claim(body[0]!, body[0]!) },
      { part: 'why-it-matters', ...claim(body[4]!, body[4]!) },
    ],
    takeaways: body.slice(1, 6).map((text) => claim(text, text)),
    technical: body.slice(2, 5).map((text) => ({ topic: 'training', ...claim(text, text) })),
  });
}
