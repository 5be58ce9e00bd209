import type { CDPSession, Page } from 'playwright-core';
import { newStoredItem, type StoredItem } from '../../lib/feeds/stored-item.ts';
import { audiences } from '../../lib/insight/sections/audience.ts';
import { eventTypes } from '../../lib/insight/event-type.ts';
import { isoWeekOf, momentsOfWeek, weekAfter } from '../../lib/recap/iso-week.ts';
import { weekRows } from '../../lib/recap/week-rows.ts';
import { demoArticles } from '../../scripts/demo/pages.ts';
import { startExtension } from '../e2e/extension.ts';
import { madeCard } from './library-data/made-library.ts';
import { putAll, putRows } from './library-data/put-rows.ts';
import { percentile } from './percentile.ts';

const ITEMS = 20_000;
const CARDS = 1000;
const TIMES = 20;
/** Items a week, and reports of an event on average: most have one, some have a dozen. */
const A_WEEK = 4000;
const REPORTS = 1.6;

/** The bench runner builds the extension first if its build is missing or outdated. */
export const usesBuild = true;

/**
 * The toolbar's popup in Chromium with 20,000 collected items and 1,000 cards stored: from the
 * start of its page to the first frame, which holds the tab's row and the whole week, over 20 real
 * openings and as many loads of the open popup.
 */
export async function run(): Promise<{
  rows: (string | number)[][];
  summary: Record<string, unknown>;
}> {
  const extension = await startExtension({ settings: { collect: true, role: 'engineers' } });
  try {
    const tab = await extension.context.newPage();
    await tab.goto(demoArticles.release);
    const page = await extension.context.newPage();
    await page.goto(`chrome-extension://${extension.extensionId}/recap.html`);
    await page.locator('main').waitFor();
    await fill(page);
    await page.close();

    const [opened, loaded, cpu]: [number[], number[], number[]] = [[], [], []];
    let events = 0;
    for (let time = 0; time < TIMES; time += 1) {
      await extension.clickAction(tab);
      const popup = await extension.ownPage('popup.html');
      await popup.locator('.recap-event').first().waitFor();
      opened.push(await firstFrame(popup));
      await popup.addInitScript(watchWhole);
      const session = await popup.context().newCDPSession(popup);
      await session.send('Performance.enable', { timeDomain: 'threadTicks' });
      const before = await busy(session);
      await popup.reload({ waitUntil: 'commit' });
      loaded.push(await popup.evaluate<number>('whole'));
      cpu.push((await busy(session)) - before);
      events = await popup.locator('.recap-event').count();
      await popup.close();
    }
    const summary = {
      items: ITEMS,
      cards: CARDS,
      events,
      opens: TIMES,
      p50Ms: percentile(opened, 0.5),
      p95Ms: percentile(opened, 0.95),
      loadP50Ms: percentile(loaded, 0.5),
      loadP95Ms: percentile(loaded, 0.95),
      threadP50Ms: percentile(cpu, 0.5),
      leastMs: Math.min(...loaded.map((each) => Math.round(each))),
    };
    return {
      rows: [
        ['', 'p50 ms', 'p95 ms'],
        ['popup opened by its button → first frame', summary.p50Ms, summary.p95Ms],
        ['loaded again → week painted', summary.loadP50Ms, summary.loadP95Ms],
        [
          'of that the processor’s time in the page’s own thread',
          summary.threadP50Ms,
          percentile(cpu, 0.95),
        ],
      ],
      summary,
    };
  } finally {
    await extension.close();
  }
}

/**
 * Milliseconds from the page's start to its first painted content: it draws nothing before the week
 * is there.
 */
function firstFrame(popup: Page): Promise<number> {
  return popup.evaluate(
    () =>
      new Promise<number>((resolve) => {
        // Reports elements that are already painted, and the others as soon as they are.
        new PerformanceObserver((list) =>
          list
            .getEntriesByName('first-contentful-paint')
            .forEach(({ startTime }) => resolve(startTime)),
        ).observe({ type: 'paint', buffered: true });
      }),
  );
}

/**
 * Milliseconds of the processor that the page's main thread has used so far: what else the machine
 * does is not in it.
 */
async function busy(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return 1000 * metrics.find(({ name }) => name === 'TaskDuration')!.value;
}

/** Records in the page, before any other script runs, the frame with the week. */
const watchWhole = `globalThis.whole = new Promise((resolve) => {
  new MutationObserver((_, observer) => {
    if (!document.querySelector('.recap-event') || !document.querySelector('[data-testid=open-panel]')) return;
    observer.disconnect();
    requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
  }).observe(document, { subtree: true, childList: true });
});`;

/**
 * Items of the last five weeks with their weeks' rows, and the reader's cards: of these some are of
 * this week's events.
 */
async function fill(page: Page): Promise<void> {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const now = new Date();
  const items = Array.from({ length: ITEMS }, (_, number) => madeItem(number, now));
  for (let start = 0; start < ITEMS; start += 2000)
    await putAll(page, { items: items.slice(start, start + 2000) });
  const thisWeek = isoWeekOf(now, zone);
  for (let back = 0; back < Math.ceil(ITEMS / A_WEEK); back += 1) {
    const week = weekAfter(thisWeek, -back);
    const { from, until } = momentsOfWeek(week, zone);
    const describe = ({ title }: { title: string }) => ({
      eventType: eventTypes[title.length % eventTypes.length]!,
      audiences: [audiences[title.length % audiences.length]!],
    });
    const { rows, summary } = weekRows(
      items.filter(({ at }) => at >= from.toISOString() && at < until.toISOString()),
      { week, zone, language: 'en', describe },
    );
    const entityNames = Object.fromEntries(Object.keys(summary.entities).map((id) => [id, id]));
    await putAll(page, {
      weekRows: rows,
      weeks: [
        {
          ...summary,
          entityNames,
          publisherNames: Object.fromEntries(
            rows.flatMap(({ publisherIds }) => publisherIds).map((id) => [id, id]),
          ),
        },
      ],
    });
  }
  for (let start = 0; start < CARDS; start += 200) await putRows(page, start, 200);
  await putAll(page, {
    insights: items.slice(0, 60).map(({ url }, number) => cardRow(url, number, now)),
  });
}

function madeItem(number: number, now: Date): StoredItem {
  const { insight } = madeCard(number);
  const at = new Date(now.getTime() - number * ((7 * 86_400_000) / A_WEEK)).toISOString();
  const event =
    Math.floor(number / A_WEEK) * A_WEEK + Math.floor((number % A_WEEK) ** 0.98 / REPORTS);
  const blurb = insight.sections.tldr
    .map(({ text }) => text)
    .join(' ')
    .slice(0, 800);
  const item = {
    url: `https://news${number % 40}.example/item/${number}`,
    title: insight.article.title,
    blurb,
    publishedAt: at,
    guid: String(number),
    publisherId: `publisher-${number % 40}`,
    language: 'en',
  };
  const terms = blurb.split(' ').map((word): [string, number] => [word, 1]);
  return {
    ...newStoredItem(item, {
      feedUrl: 'https://news.example/feed',
      now,
      entityIds: insight.entities.map(({ id }) => id),
      terms,
    }),
    eventId: `event-${event}`,
  };
}

function cardRow(url: string, number: number, now: Date): object {
  const { insight } = madeCard(number);
  return {
    url,
    insight: { ...insight, article: { ...insight.article, url } },
    readAt: now.toISOString(),
    publishedAt: null,
    publisherId: null,
    eventType: insight.eventType,
    entityIds: insight.entities.map(({ id }) => id),
    audiences: [],
    contentHash: '0'.repeat(64),
  };
}
