import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { demoArticles, demoPages } from '../../scripts/demo/pages.ts';
import { countRows, startExtension, type Extension } from './extension.ts';
import { watchUncaught } from './uncaught.ts';

export interface SoakOptions {
  navigations: number;
  /** How many tabs take turns. */
  tabs: number;
  /** A number from 0 up to 1. */
  random: () => number;
  onProgress?: (done: number) => void;
}

export interface SoakResult {
  navigations: number;
  kills: number;
  tabsClosed: number;
  offlineSpells: number;
  /** Navigations to an AI-news article whose card was not there after 20 s. */
  missing: string[];
  uncaught: string[];
  /** Cards in the library, and how many there must be. */
  insights: number;
  expected: number;
  /** Bytes of JavaScript heap after a collection, at a tenth of the way and at the end. */
  workerHeap: { early: number; late: number };
  panelHeap: { early: number; late: number };
  msPerNavigation: number;
}

/** AI-news articles of the demo site, and pages that are none. */
const articles = [demoArticles.release, demoArticles.funding, demoArticles.regulation, demoArticles.chinese];
const others = [demoArticles.front, demoArticles.notAi, demoArticles.unlisted, 'https://techcrunch.com/2026/11/24/a-page-that-is-not-there/'];

/**
 * Wanders over the demo site as readers do, and as they do not: a worker killed now and then, also in the middle of a
 * reading, tabs closed as they load, spells without a network, addresses with other parameters. Real Chromium with
 * the side panel open throughout.
 */
export async function soak({ navigations, tabs, random, onProgress }: SoakOptions): Promise<SoakResult> {
  const uncaught = watchUncaught();
  const extension = await startExtension({ args: uncaught.args });
  const result: SoakResult = { navigations: 0, kills: 0, tabsClosed: 0, offlineSpells: 0, missing: [], uncaught: [], insights: 0, expected: 0, workerHeap: { early: 0, late: 0 }, panelHeap: { early: 0, late: 0 }, msPerNavigation: 0 };
  const seen = new Set<string>();
  try {
    uncaught.watch(extension.context);
    // Every so often an article nobody has met: the text of one, with a number of its own in it.
    const release = demoPages(new Date()).find(({ host, path }) => `https://${host}${path}` === demoArticles.release)!;
    for (let index = 0; index < navigations / 10; index++) {
      const path = `/2026/11/24/lumen-2-report-${index}/`;
      extension.server.serve('techcrunch.com', path, release.html.replaceAll(new URL(demoArticles.release).pathname, path).replace(/<h1[^>]*>/, (tag) => `${tag}Report ${index}: `));
    }
    const open: Page[] = [];
    for (let index = 0; index < tabs; index++) open.push(await extension.context.newPage());
    await open[0]!.goto(demoArticles.release);
    seen.add(demoArticles.release);
    const panel = await extension.openPanel(open[0]!);
    panel.on('pageerror', (error) => result.uncaught.push(`panel: ${error.stack}`));
    const began = Date.now();
    for (let done = 0; done < navigations; done++) {
      const at = done % tabs;
      const page = open[at]!;
      await page.bringToFront();
      const isArticle = random() < 0.7;
      const fresh = done % 10 === 9;
      const base = fresh ? `https://techcrunch.com/2026/11/24/lumen-2-report-${(done - 9) / 10}/` : pick(isArticle ? articles : others, random);
      const url = random() < 0.3 ? `${base}?utm_source=soak${done}` : base;
      const offline = !fresh && random() < 0.03;
      if (offline) {
        const network = await extension.context.newCDPSession(page);
        const conditions = { latency: 0, downloadThroughput: -1, uploadThroughput: -1 };
        await network.send('Network.emulateNetworkConditions', { offline: true, ...conditions });
        result.offlineSpells += 1;
        await page.goto(url).catch(() => undefined);
        await network.send('Network.emulateNetworkConditions', { offline: false, ...conditions });
        await network.detach();
      }
      const closing = !fresh && random() < 0.04;
      const killing = random() < 0.12;
      await page.goto(url, { waitUntil: closing ? 'commit' : 'load' });
      result.navigations += 1;
      if (closing) {
        await new Promise((resolve) => setTimeout(resolve, random() * 60));
        await page.close();
        open[at] = await extension.context.newPage();
        result.tabsClosed += 1;
        continue;
      }
      if (killing) {
        await new Promise((resolve) => setTimeout(resolve, random() * 150));
        await extension.killWorker();
        result.kills += 1;
      }
      if (isArticle || fresh) {
        seen.add(base);
        const told = await settled(panel, base);
        if (told !== 'done') result.missing.push(`${url} after ${killing ? 'a kill' : 'no kill'}: ${told}`);
      }
      if (done === Math.floor(navigations / 10)) {
        Object.assign(result, await heaps(extension, open[at]!, 'early', result));
      }
      onProgress?.(done + 1);
    }
    result.msPerNavigation = Math.round((Date.now() - began) / navigations);
    Object.assign(result, await heaps(extension, open[0]!, 'late', result));
    result.insights = await countRows(panel, 'insights');
    result.expected = seen.size;
    result.uncaught.push(...uncaught.all());
    return result;
  } finally {
    await extension.close();
  }
}

function pick<T>(list: readonly T[], random: () => number): T {
  return list[Math.floor(random() * list.length)]!;
}

/** Waits until the analysis of the tab in front is done for this article; gives what it says otherwise after 20 s. */
function settled(panel: Page, article: string): Promise<string> {
  return panel.evaluate(async (wanted) => {
    const until = Date.now() + 20_000;
    let told = 'nothing';
    while (Date.now() < until) {
      const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
      const key = `analysis:${tab?.id}`;
      const analysis = (await chrome.storage.session.get(key))[key] as { status: string; insightUrl?: string } | undefined;
      if (analysis?.status === 'done' && analysis.insightUrl === wanted) return 'done';
      told = JSON.stringify(analysis ?? null).slice(0, 300);
      await new Promise((resolve) => setTimeout(resolve, 40));
    }
    return told;
  }, article);
}

/** The heaps of worker and panel, each after a collection; a worker that sleeps is woken by a reload first. */
async function heaps(extension: Extension, page: Page, when: 'early' | 'late', before: Pick<SoakResult, 'workerHeap' | 'panelHeap'>): Promise<Pick<SoakResult, 'workerHeap' | 'panelHeap'>> {
  await page.goto(demoArticles.release);
  await page.waitForTimeout(1_000);
  const port = readFileSync(join(extension.profile, 'DevToolsActivePort'), 'utf8').split('\n')[0]!;
  const targets = (await (await fetch(`http://127.0.0.1:${port}/json/list`)).json()) as { url: string; webSocketDebuggerUrl: string }[];
  const heap = async (file: string) => {
    const target = targets.find(({ url }) => url.startsWith(`chrome-extension://${extension.extensionId}/${file}`));
    return target ? heapAt(target.webSocketDebuggerUrl) : 0;
  };
  return { workerHeap: { ...before.workerHeap, [when]: await heap('background.js') }, panelHeap: { ...before.panelHeap, [when]: await heap('sidepanel.html') } };
}

/** Bytes in use of the JavaScript heap behind a debugging address, after a collection. */
async function heapAt(address: string): Promise<number> {
  const socket = new WebSocket(address);
  await new Promise((resolve, reject) => {
    socket.onopen = resolve;
    socket.onerror = reject;
  });
  const send = (id: number, method: string) =>
    new Promise<{ usedSize?: number }>((resolve) => {
      socket.addEventListener('message', ({ data }) => {
        const answer = JSON.parse(String(data)) as { id?: number; result?: { usedSize?: number } };
        if (answer.id === id) resolve(answer.result ?? {});
      });
      socket.send(JSON.stringify({ id, method }));
    });
  await send(1, 'HeapProfiler.enable');
  await send(2, 'HeapProfiler.collectGarbage');
  const { usedSize = 0 } = await send(3, 'Runtime.getHeapUsage');
  socket.close();
  return usedSize;
}
