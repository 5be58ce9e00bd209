import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { demoArticles, demoPages } from '../../scripts/demo/pages.ts';
import { within } from '../../scripts/demo/within.ts';
import { countRows, startExtension, type Extension } from './extension.ts';
import { allowInPrivate, openPrivately, privateWorker } from './private-window.ts';
import { rowsHere } from './rows-here.ts';
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
  /**
   * Spells in which the worker's database was full or out of reach, the worker's clock wrong;
   * reloads of the extension.
   */
  storageFaults: number;
  clockChanges: number;
  reloads: number;
  /** Private windows in which an article was read. */
  privateWindows: number;
  /** Navigations that crashed the browser or its driver; tab and panel were reopened. */
  broken: string[];
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

/** An article that is opened in private windows alone. */
const READ_IN_PRIVATE = 'https://techcrunch.com/2026/11/24/lumen-2-report-for-one/';

/** After so many broken navigations a soak gives up. */
const MOST_BROKEN = 5;

/** AI-news articles of the demo site, and pages that are none. */
const articles = [
  demoArticles.release,
  demoArticles.funding,
  demoArticles.regulation,
  demoArticles.chinese,
];
const others = [
  demoArticles.front,
  demoArticles.notAi,
  demoArticles.unlisted,
  'https://techcrunch.com/2026/11/24/a-page-that-is-not-there/',
];

/**
 * Wanders over the demo site as readers do, and as they do not: a worker killed now and then, also
 * in the middle of a reading, tabs closed as they load, spells without a network, a full or
 * unreachable database, a clock that jumps by months, the extension reloaded under its open pages,
 * a second window, private windows, addresses with other parameters. Real Chromium with the side
 * panel open throughout. Nothing is waited for without end.
 */
export async function soak({
  navigations,
  tabs,
  random,
  onProgress,
}: SoakOptions): Promise<SoakResult> {
  const uncaught = watchUncaught();
  const extension = await startExtension({ args: uncaught.args });
  const result: SoakResult = {
    navigations: 0,
    kills: 0,
    tabsClosed: 0,
    offlineSpells: 0,
    storageFaults: 0,
    clockChanges: 0,
    reloads: 0,
    privateWindows: 0,
    broken: [],
    missing: [],
    uncaught: [],
    insights: 0,
    expected: 0,
    workerHeap: { early: 0, late: 0 },
    panelHeap: { early: 0, late: 0 },
    msPerNavigation: 0,
  };
  const seen = new Set<string>();
  try {
    uncaught.watch(extension.context);
    // Every so often an unseen article: the text of a known one, with a unique number in it.
    const release = demoPages(new Date()).find(
      ({ host, path }) => `https://${host}${path}` === demoArticles.release,
    )!;
    const serve = (path: string, title: string) =>
      extension.server.serve(
        'techcrunch.com',
        path,
        release.html
          .replaceAll(new URL(demoArticles.release).pathname, path)
          .replace(/<h1[^>]*>/, (tag) => `${tag}${title}: `),
      );
    for (let index = 0; index < navigations / 10; index++)
      serve(`/2026/11/24/lumen-2-report-${index}/`, `Report ${index}`);
    serve(new URL(READ_IN_PRIVATE).pathname, 'In private');
    await allowInPrivate(extension);
    const open: Page[] = [];
    for (let index = 0; index < tabs; index++)
      open.push(
        await (index === tabs - 1 ? tabInWindowOfItsOwn(extension) : extension.context.newPage()),
      );
    await open[0]!.goto(demoArticles.release);
    seen.add(demoArticles.release);
    const openPanel = async () => {
      const opened = await extension.openPanel(open[0]!);
      opened.on('pageerror', (error) => result.uncaught.push(`panel: ${error.stack}`));
      return opened;
    };
    let panel = await openPanel();
    const reloadEvery = Math.max(25, Math.floor(navigations / 8));
    let isHeapKnown = false;

    const navigate = async (done: number) => {
      const at = done % tabs;
      const page = open[at]!;
      await page.bringToFront();
      const isArticle = random() < 0.7;
      const fresh = done % 10 === 9;
      const base = fresh
        ? `https://techcrunch.com/2026/11/24/lumen-2-report-${(done - 9) / 10}/`
        : pick(isArticle ? articles : others, random);
      const url = random() < 0.3 ? `${base}?utm_source=soak${done}` : base;
      const offline = !fresh && random() < 0.03;
      const closing = !fresh && random() < 0.04;
      const killing = random() < 0.12;
      const fault =
        random() < 0.03 ? pick(['QuotaExceededError', 'UnknownError', 'closed'], random) : null;
      if (done % 40 === 13) {
        // Read in private: the library of the other windows must not have it in the end.
        const hidden = await openPrivately(extension, READ_IN_PRIVATE);
        const kept = await readInPrivate(extension, READ_IN_PRIVATE);
        if (kept !== 'kept') result.missing.push(`${READ_IN_PRIVATE} in a private window: ${kept}`);
        await hidden.close();
        result.privateWindows += 1;
        await page.bringToFront();
      }
      if (random() < 0.02) {
        await extension.inWorker(shiftClock, Math.round((random() - 0.5) * 400) * 86_400_000);
        result.clockChanges += 1;
      }
      if (offline) {
        const network = await extension.context.newCDPSession(page);
        const conditions = { latency: 0, downloadThroughput: -1, uploadThroughput: -1 };
        await network.send('Network.emulateNetworkConditions', { offline: true, ...conditions });
        result.offlineSpells += 1;
        await page.goto(url).catch(() => undefined);
        await network.send('Network.emulateNetworkConditions', { offline: false, ...conditions });
        await network.detach();
      }
      if (fault) {
        await extension.inWorker(breakDatabase, fault);
        result.storageFaults += 1;
        await page.goto(url);
        await new Promise((resolve) => setTimeout(resolve, 500));
        await extension.inWorker(breakDatabase, null);
      }
      await page.goto(url, { waitUntil: closing ? 'commit' : 'load' });
      result.navigations += 1;
      if (closing) {
        await new Promise((resolve) => setTimeout(resolve, random() * 60));
        await page.close();
        open[at] = await (at === tabs - 1
          ? tabInWindowOfItsOwn(extension)
          : extension.context.newPage());
        result.tabsClosed += 1;
        return;
      }
      if (killing) {
        await new Promise((resolve) => setTimeout(resolve, random() * 150));
        await extension.killWorker();
        result.kills += 1;
      }
      if (isArticle || fresh) {
        seen.add(base);
        const told = await settled(panel, { article: base, url });
        if (told !== 'done')
          result.missing.push(
            `${url} after ${killing ? 'a kill' : 'no kill'}${fault ? ` and ${fault}` : ''}: ${told}`,
          );
      }
      if (!isHeapKnown && done >= navigations / 10) {
        isHeapKnown = true;
        Object.assign(result, await heaps(extension, open[0]!, 'early', result));
      }
      if (done % reloadEvery === reloadEvery - 1) {
        // The scripts of the extension before stay in the open pages, and must fall silent.
        await panel.evaluate(() => chrome.runtime.reload()).catch(() => undefined);
        await new Promise((resolve) => setTimeout(resolve, 1_500));
        result.reloads += 1;
        await open[0]!.bringToFront();
        await open[0]!.goto(demoArticles.release);
        await extension.inWorker(() => true);
        panel = await openPanel();
      }
    };

    const began = Date.now();
    for (let done = 0; done < navigations; done++) {
      try {
        await within(90_000, `navigation ${done}`, navigate(done));
      } catch (error) {
        result.broken.push(
          `navigation ${done}: ${error instanceof Error ? error.message : String(error)}`,
        );
        if (result.broken.length > MOST_BROKEN) throw error;
        const at = done % tabs;
        await open[at]!.close().catch(() => undefined);
        open[at] = await (at === tabs - 1
          ? tabInWindowOfItsOwn(extension)
          : extension.context.newPage());
        await open[0]!.goto(demoArticles.release);
        panel = await openPanel();
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

async function tabInWindowOfItsOwn(extension: Extension): Promise<Page> {
  const session = await extension.context.browser()!.newBrowserCDPSession();
  const opening = extension.context.waitForEvent('page', { timeout: 20_000 });
  await session.send('Target.createTarget', { url: 'about:blank', newWindow: true });
  await session.detach();
  return await opening;
}

/**
 * In the worker: makes its database fail like a full or broken disk, or closes it and keeps it
 * closed for the worker, until called with null.
 */
async function breakDatabase(fault: string | null): Promise<void> {
  const world = globalThis as unknown as {
    sound?: Record<string, unknown>;
    soundOpen?: IDBFactory['open'];
    IDBObjectStore: { prototype: Record<string, unknown> };
  };
  const { prototype } = world.IDBObjectStore;
  const methods = ['put', 'add', 'get', 'getAll', 'openCursor'];
  world.sound ??= Object.fromEntries(methods.map((name) => [name, prototype[name]]));
  world.soundOpen ??= IDBFactory.prototype.open;
  for (const name of methods) {
    const isBroken =
      fault === 'UnknownError' ||
      (fault === 'QuotaExceededError' && (name === 'put' || name === 'add'));
    prototype[name] = isBroken
      ? () => {
          throw new DOMException('as told by the soak', fault);
        }
      : world.sound[name];
  }
  if (fault === 'closed') {
    // Requests a later version that is never created: every connection to the present one must
    // close, and does.
    const later = world.soundOpen.call(indexedDB, 'sidelight', 2 ** 31);
    later.onupgradeneeded = () => later.transaction!.abort();
    await new Promise((done) => (later.onerror = later.onblocked = done));
  }
  IDBFactory.prototype.open =
    fault === 'closed'
      ? () => {
          throw new DOMException('as told by the soak', 'SecurityError');
        }
      : world.soundOpen;
}

/**
 * Waits until the library of the private windows has this article: `kept`, or its content after 20
 * s.
 */
async function readInPrivate(extension: Extension, url: string): Promise<string> {
  const until = Date.now() + 20_000;
  let told = 'nothing';
  while (Date.now() < until) {
    const worker = await privateWorker(extension);
    const rows = await within(
      5_000,
      'the private worker',
      worker.evaluate(rowsHere, 'insights'),
    ).catch((error: unknown) => String(error));
    if (Array.isArray(rows) && rows.length === 1 && (rows[0] as { url: string }).url === url)
      return 'kept';
    told = JSON.stringify(rows).slice(0, 200);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return told;
}

/** In the worker: shifts its clock by this many milliseconds, until it is restarted. */
function shiftClock(by: number): void {
  const Sound = Date;
  globalThis.Date = class extends Sound {
    constructor(...given: unknown[]) {
      super(...((given.length === 0 ? [Sound.now() + by] : given) as [number]));
    }
    static override now = () => Sound.now() + by;
  } as DateConstructor;
}

/** Waits until the analysis of the tab with this address is done; after 20 s returns its state. */
function settled(panel: Page, wanted: { article: string; url: string }): Promise<string> {
  return within(
    40_000,
    'the panel',
    panel.evaluate(async ({ article, url }) => {
      const until = Date.now() + 20_000;
      let told = 'nothing';
      while (Date.now() < until) {
        const tab = (await chrome.tabs.query({ active: true })).find(
          (candidate) => candidate.url === url,
        );
        const key = `analysis:${tab?.id}`;
        const analysis = (await chrome.storage.session.get(key))[key] as
          | { status: string; insightUrl?: string }
          | undefined;
        if (analysis?.status === 'done' && analysis.insightUrl === article) return 'done';
        told = JSON.stringify(analysis ?? null).slice(0, 300);
        await new Promise((resolve) => setTimeout(resolve, 40));
      }
      return told;
    }, wanted),
  );
}

/**
 * The heaps of worker and panel, each after a collection; a worker that sleeps is started first.
 */
async function heaps(
  extension: Extension,
  page: Page,
  when: 'early' | 'late',
  before: Pick<SoakResult, 'workerHeap' | 'panelHeap'>,
): Promise<Pick<SoakResult, 'workerHeap' | 'panelHeap'>> {
  await page.goto(demoArticles.release);
  await page.waitForTimeout(1_000);
  const port = readFileSync(join(extension.profile, 'DevToolsActivePort'), 'utf8').split('\n')[0]!;
  const heap = async (file: string) => {
    for (let tries = 1; ; tries++) {
      try {
        await extension.inWorker(() => true);
        // Looked up each time: a killed worker may still be listed, at an address that no longer
        // responds.
        const targets = (await (await fetch(`http://127.0.0.1:${port}/json/list`)).json()) as {
          url: string;
          webSocketDebuggerUrl: string;
        }[];
        const target = targets.findLast(({ url }) =>
          url.startsWith(`chrome-extension://${extension.extensionId}/${file}`),
        );
        if (!target) throw new Error(`${file} is not open`);
        return await within(10_000, `the heap of ${file}`, heapAt(target.webSocketDebuggerUrl));
      } catch (error) {
        if (tries === 4) throw error;
        await new Promise((resolve) => setTimeout(resolve, 500));
      }
    }
  };
  return {
    workerHeap: { ...before.workerHeap, [when]: await heap('background.js') },
    panelHeap: { ...before.panelHeap, [when]: await heap('sidepanel.html') },
  };
}

/** Bytes in use of the JavaScript heap behind a debugging address, after a collection. */
async function heapAt(address: string): Promise<number> {
  const socket = new WebSocket(address);
  const closed = new Promise<never>((_, failed) => {
    socket.onclose = () => failed(new Error(`${address} closed`));
    socket.onerror = () => failed(new Error(`${address} cannot be reached`));
  });
  closed.catch(() => undefined);
  const send = (id: number, method: string) =>
    new Promise<{ usedSize?: number }>((resolve) => {
      socket.addEventListener('message', ({ data }) => {
        const answer = JSON.parse(String(data)) as { id?: number; result?: { usedSize?: number } };
        if (answer.id === id) resolve(answer.result ?? {});
      });
      socket.send(JSON.stringify({ id, method }));
    });
  const measured = async () => {
    await new Promise((resolve) => (socket.onopen = resolve));
    await send(1, 'HeapProfiler.enable');
    await send(2, 'HeapProfiler.collectGarbage');
    return (await send(3, 'Runtime.getHeapUsage')).usedSize ?? 0;
  };
  try {
    return await Promise.race([measured(), closed]);
  } finally {
    socket.close();
  }
}
