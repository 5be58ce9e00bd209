import type { Page } from 'playwright-core';
import { demoArticles } from '../../scripts/demo/pages.ts';
import { stories } from '../../scripts/demo/stories.ts';
import { countRows, startExtension } from '../e2e/extension.ts';
import { fill, painted, watchPaint } from './panel.ts';
import { percentile } from './percentile.ts';

const TIMES = 20;

/** A page of the same extension that draws one element with the same React, and nothing else. */
const emptyPage = {
  'empty.html':
    '<!doctype html><meta charset="utf-8"><title>Empty</title><div id="root"></div><script type="module" src="/empty.js"></script>',
  'empty.js': `import * as react from './chunks/react.js';
const modules = Object.values(react).map((load) => load());
const { createRoot } = modules.find((each) => each?.createRoot);
const { jsx } = modules.find((each) => each?.jsx);
createRoot(document.getElementById('root')).render(jsx('main', { children: 'Empty' }));`,
};

/** The bench runner builds the extension first if its build is missing or outdated. */
export const usesBuild = true;

/**
 * Page load times as ratios, since absolute times vary twofold between machines: panel, popup and
 * library with 10,000 cards and 20,000 items, each from navigation start to the frame with its
 * content, relative to an empty extension page with the same React in the same run. Medians of 20
 * interleaved loads, and the longest task of each page while it opens.
 */
export async function run(): Promise<{
  rows: (string | number)[][];
  summary: Record<string, unknown>;
}> {
  const extension = await startExtension({ settings: { collect: true }, extraFiles: emptyPage });
  try {
    const article = await extension.context.newPage();
    await article.goto(demoArticles.release);
    const panel = await extension.openPanel(article);
    await panel.getByRole('heading', { level: 1, name: stories.release.title }).waitFor();
    // The article has its place among the reports and the week a moment after its card.
    while ((await countRows(panel, 'weekRows')) === 0)
      await new Promise((resolve) => setTimeout(resolve, 100));
    await fill(panel);

    const own = async (path: string) => {
      const page = await extension.context.newPage();
      await page.goto(`chrome-extension://${extension.extensionId}/${path}`);
      return page;
    };
    const empty = await own('empty.html');
    const library = await own('library.html');
    await library.locator('.library-row').first().waitFor();
    await article.bringToFront();
    await extension.clickAction(article);
    const popup = await extension.ownPage('popup.html');
    await popup.locator('.recap-event').first().waitFor();

    const surfaces: { name: string; page: Page; content: string }[] = [
      { name: 'empty', page: empty, content: 'main' },
      { name: 'panel', page: panel, content: '[data-statement]' },
      { name: 'popup', page: popup, content: '.recap-event' },
      { name: 'library', page: library, content: '.library-row' },
    ];
    for (const { page, content } of surfaces) await watchPaint(page, content);
    const times: Record<string, number[]> = {};
    const tasks: Record<string, number> = {};
    for (let time = 0; time < TIMES; time += 1)
      for (const { name, page } of surfaces) {
        await page.reload({ waitUntil: 'commit' });
        (times[name] ??= []).push(await painted(page));
        tasks[name] = Math.max(tasks[name] ?? 0, await longestTask(page));
      }
    const median = (name: string) => percentile(times[name] ?? [], 0.5);
    const ratio = (name: string) => Math.round((100 * median(name)) / median('empty')) / 100;
    return {
      rows: [
        ['', 'median ms', 'beside an empty page', 'longest task ms'],
        ...surfaces.map(({ name }) => [name, median(name), ratio(name), tasks[name] ?? 0]),
      ],
      summary: {
        emptyMs: median('empty'),
        panelMs: median('panel'),
        popupMs: median('popup'),
        libraryMs: median('library'),
        panelRatio: ratio('panel'),
        popupRatio: ratio('popup'),
        libraryRatio: ratio('library'),
        panelLongestTaskMs: tasks['panel'],
        popupLongestTaskMs: tasks['popup'],
        libraryLongestTaskMs: tasks['library'],
      },
    };
  } finally {
    await extension.close();
  }
}

/** The longest task of the page since its start, in ms; 0 where none took 50. */
function longestTask(page: Page): Promise<number> {
  return page.evaluate<number>(`new Promise((resolve) => {
    let most = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) most = Math.max(most, Math.round(duration));
    }).observe({ type: 'longtask', buffered: true });
    setTimeout(() => resolve(most), 60);
  })`);
}
