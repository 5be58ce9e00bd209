import type { Page } from 'playwright-core';
import { demoPages } from '../../scripts/demo/pages.ts';
import { startExtension } from '../e2e/extension.ts';
import { percentile } from './percentile.ts';

const LOADS = 50;

/** The bench runner builds the extension first if its build is missing or outdated. */
export const usesBuild = true;

/**
 * Time from DOMContentLoaded of an article to its card in the real side panel, in Chromium, over 50
 * loads of unseen articles. For comparable figures nothing else may run on the machine.
 */
export async function run(): Promise<{
  rows: (string | number)[][];
  summary: Record<string, unknown>;
}> {
  const extension = await startExtension();
  try {
    const original = demoPages(new Date()).find(
      ({ host, path }) => host === 'techcrunch.com' && path.includes('lumen'),
    )!;
    const page = await extension.context.newPage();
    await page.goto(`https://${original.host}${original.path}`);
    const panel = await extension.openPanel(page);
    await panel.locator('[data-statement]').first().waitFor();
    const times: number[] = [];
    for (let load = 0; load < LOADS; load++) {
      const path = `/2026/11/24/edition-${load}/`;
      const title = `Edition ${load}: Northlight opens the weights of Lumen 2, a 70B language model`;
      extension.server.serve(
        original.host,
        path,
        original.html
          .replaceAll(original.path, path)
          .replaceAll(/Northlight opens the weights of Lumen 2[^<|"]*/g, title),
      );
      const drawn = cardDrawn(panel, title);
      await page.goto(`https://${original.host}${path}`);
      const readable = await page.evaluate(
        () =>
          performance.timeOrigin +
          (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming)
            .domContentLoadedEventEnd,
      );
      times.push((await drawn) - readable);
    }
    const summary = {
      p50Ms: percentile(times, 0.5),
      p95Ms: percentile(times, 0.95),
      maxMs: percentile(times, 1),
      loads: LOADS,
    };
    return {
      rows: [
        ['', 'p50 ms', 'p95 ms', 'max ms'],
        ['readable → card drawn', summary.p50Ms, summary.p95Ms, summary.maxMs],
      ],
      summary,
    };
  } finally {
    await extension.close();
  }
}

/**
 * The moment (ms since 1970) at which the panel's next frame after drawing this headline's card was
 * due.
 */
function cardDrawn(panel: Page, title: string): Promise<number> {
  return panel.evaluate(
    (wanted) =>
      new Promise<number>((resolve) => {
        new MutationObserver((_changes, observer) => {
          if (
            document.querySelector('h1')?.textContent !== wanted ||
            !document.querySelector('[data-statement]')
          )
            return;
          observer.disconnect();
          requestAnimationFrame(() => resolve(performance.timeOrigin + performance.now()));
        }).observe(document, { subtree: true, childList: true, characterData: true });
      }),
    title,
  );
}
