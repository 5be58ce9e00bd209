import type { Page } from 'playwright-core';
import { demoArticles } from '../../scripts/demo/pages.ts';
import { stories } from '../../scripts/demo/stories.ts';
import { startExtension } from '../e2e/extension.ts';
import { percentile } from './percentile.ts';

const INSIGHTS = 10_000;
const ITEMS = 20_000;
const TIMES = 20;

/** The bench runner builds the extension first if its build is missing or outdated. */
export const usesBuild = true;

/**
 * The reader's waits in Chromium with a full library: panel page opened to card painted and tab
 * switched to card painted with 10,000 cards stored, popup complete with 20,000 collected items
 * stored, and how evenly a full card scrolls. Built extension; nothing else may run on the machine
 * for a fair figure.
 */
export async function run(): Promise<{
  rows: (string | number)[][];
  summary: Record<string, unknown>;
}> {
  const extension = await startExtension({ settings: { collect: true } });
  try {
    const one = await extension.context.newPage();
    await one.goto(demoArticles.regulation);
    const panel = await extension.openPanel(one);
    const titles = [stories.regulation.title, stories.release.title];
    const headline = (title: string) =>
      panel
        .getByRole('heading', { level: 1, name: title })
        .and(panel.locator('.card h1'))
        .waitFor();
    await headline(titles[0]!);
    const other = await extension.context.newPage();
    await other.goto(demoArticles.release);
    await headline(titles[1]!);
    await fill(panel);

    const switches: number[] = [];
    const tabs = (
      await inPage(
        panel,
        (_none: null) =>
          chrome.tabs
            .query({ currentWindow: true })
            .then((all) => all.map(({ id, url }) => ({ id: id!, url: url ?? '' }))),
        null,
      )
    ).filter(({ url }) => url.startsWith('https:'));
    const tabOf = (url: string) => tabs.find((tab) => tab.url === url)!.id;
    for (let time = 0; time < TIMES; time++) {
      const [tabId, title] =
        time % 2 === 0 ? [tabOf(one.url()), titles[0]!] : [tabOf(other.url()), titles[1]!];
      switches.push(await switched(panel, { tabId, title }));
    }

    // The panel's page, newly opened as the browser opens it: navigation start to the frame with
    // the card.
    const opens: number[] = [];
    await watchPaint(panel, '[data-statement]');
    for (let time = 0; time < TIMES; time++) {
      await panel.reload({ waitUntil: 'commit' });
      opens.push(await painted(panel));
    }

    const popup: number[] = [];
    await one.bringToFront();
    for (let time = 0; time < TIMES; time++) {
      await extension.clickAction(one);
      const page = await extension.ownPage('popup.html');
      await page.locator('.recap-event').first().waitFor();
      await watchPaint(page, '.recap-event');
      await page.reload({ waitUntil: 'commit' });
      popup.push(await painted(page));
      await page.close();
    }

    const frames = await scrolled(panel);
    const late = frames.filter((frame) => frame > 1000 / 60 + 4).length / frames.length;
    const summary = {
      insights: INSIGHTS,
      items: ITEMS,
      openP50Ms: percentile(opens, 0.5),
      openP95Ms: percentile(opens, 0.95),
      switchP50Ms: percentile(switches, 0.5),
      switchP95Ms: percentile(switches, 0.95),
      popupP50Ms: percentile(popup, 0.5),
      popupP95Ms: percentile(popup, 0.95),
      scrollFps: Math.round((1000 * frames.length) / frames.reduce((sum, frame) => sum + frame, 0)),
      lateFrames: Math.round(late * 1000) / 1000,
    };
    return {
      rows: [
        ['', 'p50 ms', 'p95 ms'],
        [
          `panel opened → card painted, ${INSIGHTS} cards stored`,
          summary.openP50Ms,
          summary.openP95Ms,
        ],
        ['tab switched → its card painted', summary.switchP50Ms, summary.switchP95Ms],
        [
          `popup opened → week painted, ${ITEMS} items stored`,
          summary.popupP50Ms,
          summary.popupP95Ms,
        ],
        ['scrolling a card: frames a second', summary.scrollFps, ''],
      ],
      summary,
    };
  } finally {
    await extension.close();
  }
}

/**
 * Copies the stored card and the stored reports under other addresses until the library is full.
 */
export async function fill(page: Page): Promise<void> {
  await inPage(
    page,
    async ({ insights, items }: { insights: number; items: number }) => {
      const database = await new Promise<IDBDatabase>((done, failed) => {
        const open = indexedDB.open('sidelight');
        open.onsuccess = () => done(open.result);
        open.onerror = () => failed(open.error);
      });
      const asked = <T>(request: IDBRequest<T>) =>
        new Promise<T>((done, failed) => {
          request.onsuccess = () => done(request.result);
          request.onerror = () => failed(request.error);
        });
      const copy = async (
        table: string,
        count: number,
        change: (row: Record<string, unknown>, index: number) => Record<string, unknown>,
      ) => {
        const [row] = (await asked(
          database.transaction(table).objectStore(table).getAll(undefined, 1),
        )) as Record<string, unknown>[];
        for (let start = 0; start < count; start += 500) {
          const store = database.transaction(table, 'readwrite').objectStore(table);
          for (let index = start; index < Math.min(count, start + 500); index++)
            store.put(change(row!, index));
          await new Promise((done) => (store.transaction.oncomplete = done));
        }
      };
      const at = (index: number) => new Date(Date.now() - index * 300_000).toISOString();
      await copy('insights', insights, (row, index) => {
        const insight = row['insight'] as { article: object };
        const url = `https://news.example/${index}`;
        return {
          ...row,
          url,
          readAt: at(index),
          insight: { ...insight, article: { ...insight.article, url } },
        };
      });
      await copy('items', items, (row, index) => ({
        ...row,
        url: `https://news.example/item/${index}`,
        at: at(index),
        eventId: `event-${index % 3000}`,
      }));
      const [weekRow] = (await asked(
        database.transaction('weekRows').objectStore('weekRows').getAll(undefined, 1),
      )) as Record<string, unknown>[];
      await copy('weekRows', 600, (row, index) => ({
        ...row,
        week: weekRow!['week'],
        eventId: `event-${index}`,
        weight: index / 100,
      }));
      database.close();
    },
    { insights: INSIGHTS, items: ITEMS },
  );
}

/** Milliseconds from the activation of a tab to the frame with its headline in the panel. */
function switched(panel: Page, to: { tabId: number; title: string }): Promise<number> {
  return inPage(
    panel,
    ({ tabId, title }: { tabId: number; title: string }) =>
      new Promise<number>((resolve) => {
        const began = performance.now();
        const look = (): boolean => {
          if (
            document.querySelector('h1')?.textContent !== title ||
            !document.querySelector('[data-statement]')
          )
            return false;
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - began)));
          return true;
        };
        new MutationObserver((_changes, observer) => look() && observer.disconnect()).observe(
          document,
          { subtree: true, childList: true, characterData: true },
        );
        void chrome.tabs.update(tabId, { active: true });
      }),
    to,
  );
}

/**
 * From the next load on, the page itself records when an element is painted, before any other
 * script runs: no polling from outside.
 */
export async function watchPaint(page: Page, selector: string): Promise<void> {
  const watch = (wanted: string) => {
    const kept = globalThis as unknown as { painted: Promise<number> };
    kept.painted = new Promise<number>((resolve) => {
      new MutationObserver((_changes, observer) => {
        if (!document.querySelector(wanted)) return;
        observer.disconnect();
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
      }).observe(document, { subtree: true, childList: true });
    });
  };
  await page.addInitScript(
    `globalThis.__name ??= (named) => named; (${watch.toString()})(${JSON.stringify(selector)})`,
  );
}

/** Milliseconds from the page's navigation start to the frame with the watched element. */
export function painted(page: Page): Promise<number> {
  return page.evaluate<number>('painted');
}

/** The lengths of the frames (ms) while a card is scrolled from top to foot in two seconds. */
function scrolled(panel: Page): Promise<number[]> {
  return inPage(
    panel,
    (_none: null) =>
      new Promise<number[]>((resolve) => {
        const lengths: number[] = [];
        const length = document.documentElement.scrollHeight - innerHeight;
        const began = performance.now();
        let last = began;
        const step = (now: number) => {
          lengths.push(now - last);
          last = now;
          scrollTo(0, (length * Math.min(2000, now - began)) / 2000);
          if (now - began < 2000) requestAnimationFrame(step);
          else resolve(lengths.slice(1));
        };
        requestAnimationFrame(step);
      }),
    null,
  );
}

/**
 * Runs a function in a page; the compiler that runs this file names inner functions by a helper the
 * page lacks.
 */
export function inPage<Argument, Result>(
  page: Page,
  work: (argument: Argument) => Result | Promise<Result>,
  argument: Argument,
): Promise<Result> {
  return page.evaluate<Result>(
    `globalThis.__name ??= (named) => named; (${work.toString()})(${JSON.stringify(argument)})`,
  );
}
