import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import {
  chromium,
  type Browser,
  type BrowserContext,
  type CDPSession,
  type Page,
} from 'playwright-core';
import { bounded } from './bounded.ts';
import { clickAway } from './click-away.ts';
import { findChromium } from './find-chromium.ts';
import { limitAnswers } from './limit-answers.ts';
import type { DemoServer } from './serve.ts';
import { within } from './within.ts';

/** Chromium with the built extension in it, every hostname leading to the demo server. */
export interface DemoBrowser {
  context: BrowserContext;
  extensionId: string;
  profile: string;
  /**
   * A click on the toolbar icon while this page's tab is in front: opens the popup, grants
   * activeTab.
   */
  clickAction(page: Page): Promise<void>;
  /** The open extension page with this path, e.g. `sidepanel.html`; waits until it exists. */
  ownPage(path: string): Promise<Page>;
  /** Opens the real side panel next to the page, like the popup's button. */
  openPanel(page: Page): Promise<Page>;
  /** Ends every worker, as the browser does at any moment. */
  killWorker(): Promise<void>;
  /**
   * Runs a function in the extension's worker, starting it if needed. Throws its error, or after 5
   * s.
   */
  inWorker<Result, Input = undefined>(
    work: (input: Input) => Result | Promise<Result>,
    input?: Input,
  ): Promise<Result>;
  close(): Promise<void>;
}

export interface DemoBrowserOptions {
  extension: string;
  server: DemoServer;
  headless?: boolean;
  /** Profile folder to reuse; by default a temporary one, deleted when the browser closes. */
  profile?: string;
  args?: string[];
  viewport?: { width: number; height: number } | null;
  /** Its environment; this process's if there is none. */
  env?: Record<string, string | undefined>;
}

/**
 * Starts it. Throws if there is no Chromium on the machine, or the extension does not come up
 * within 20 s.
 */
export async function startBrowser({
  extension,
  server,
  headless = true,
  profile: kept,
  args = [],
  viewport = { width: 1280, height: 800 },
  env,
}: DemoBrowserOptions): Promise<DemoBrowser> {
  const profile = kept ?? mkdtempSync(join(tmpdir(), 'sidelight-'));
  rmSync(join(profile, 'DevToolsActivePort'), { force: true });
  if (!kept) {
    // Without it Chromium switches an unpacked extension off as it reloads.
    mkdirSync(join(profile, 'Default'));
    writeFileSync(
      join(profile, 'Default', 'Preferences'),
      JSON.stringify({ extensions: { ui: { developer_mode: true } } }),
    );
  }
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findChromium(),
    headless,
    viewport: headless ? viewport : null,
    ...(env ? { env } : {}),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--test-type',
      '--remote-debugging-port=0',
      '--window-size=1280,800',
      '--window-position=0,0',
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      `--host-resolver-rules=MAP * 127.0.0.1:${server.port}, EXCLUDE localhost, EXCLUDE 127.0.0.1`,
      `--ignore-certificate-errors-spki-list=${server.spki}`,
      ...args,
    ],
  });
  limitAnswers(context, ['newPage', 'newCDPSession'], () => 'the browser');
  context.pages().forEach(bounded);
  context.on('page', bounded);
  const worker =
    context.serviceWorkers()[0] ??
    (await context.waitForEvent('serviceworker', { timeout: 20_000 }));
  const extensionId = new URL(worker.url()).host;
  if (!kept) await closeFirstRun(context);
  const port = await debuggingPort(profile);
  const connections: Browser[] = [];
  const ownPage = (path: string) =>
    findOwnPage(port, connections, `chrome-extension://${extensionId}/${path}`);

  return {
    context,
    extensionId,
    profile,
    ownPage,
    clickAction: (page) => clickAction(context, extensionId, page),
    async openPanel(page) {
      // A popup closes when it loses focus, even before the click: retry.
      for (let tries = 1; ; tries++) {
        await clickAction(context, extensionId, page);
        const popup = await ownPage('popup.html');
        try {
          await clickAway(popup.getByTestId('open-panel'));
          return await ownPage('sidepanel.html');
        } catch (error) {
          if (tries === 3 || !/has been closed/.test(String(error))) throw error;
        }
      }
    },
    killWorker: () =>
      askWorkers(context, (session) => session.send('ServiceWorker.stopAllWorkers')),
    async inWorker<Result, Input = undefined>(
      work: (input: Input) => Result | Promise<Result>,
      input?: Input,
    ): Promise<Result> {
      // A stopped worker never answers, nor does its successor: start it, and retry if it stopped
      // meanwhile.
      for (let tries = 1; ; tries++) {
        await askWorkers(context, (session) =>
          session.send('ServiceWorker.startWorker', {
            scopeURL: `chrome-extension://${extensionId}/`,
          }),
        );
        const own = context
          .serviceWorkers()
          .findLast((candidate) => candidate.url().includes(extensionId));
        try {
          if (!own) throw new Error('the worker: no answer, there is none');
          // tsx calls a function of its own for whatever has a name, which is not there where the
          // work is sent.
          await within(5_000, 'the worker', own.evaluate('globalThis.__name ??= (named) => named'));
          return (await within(
            5_000,
            'the worker',
            own.evaluate(work as (input: unknown) => Result | Promise<Result>, input),
          )) as Result;
        } catch (error) {
          if (
            tries === 4 ||
            !/the worker: no answer|has been closed|was destroyed|Target closed/.test(String(error))
          )
            throw error;
          await wait(200);
        }
      }
    },
    async close() {
      await Promise.all(
        connections.map((connection) =>
          within(5_000, 'the connection', connection.close()).catch(() => undefined),
        ),
      );
      await within(20_000, 'the browser’s end', context.close()).catch(() => endProcess(profile));
      if (!kept) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Closes the first-run page of a new profile, which would take the focus at any moment. */
async function closeFirstRun(context: BrowserContext): Promise<void> {
  const isFirstRun = (page: Page) => page.url().endsWith('/first-run.html');
  const page =
    context.pages().find(isFirstRun) ??
    (await context
      .waitForEvent('page', { predicate: isFirstRun, timeout: 5_000 })
      .catch(() => null));
  await page?.close();
}

/**
 * Ends the browser that has this profile: its lock names the process (Chromium,
 * process_singleton_posix.cc).
 */
function endProcess(profile: string): void {
  const id = Number(readlinkSync(join(profile, 'SingletonLock')).split('-').at(-1));
  process.kill(id, 'SIGKILL');
}

/**
 * Sends worker commands through a tab's session; a closing tab may not answer, then tries the next.
 */
async function askWorkers(
  context: BrowserContext,
  ask: (session: CDPSession) => Promise<unknown>,
): Promise<void> {
  for (let tries = 1; ; tries++) {
    const pages = context.pages();
    const page = pages[(tries - 1) % Math.max(pages.length, 1)] ?? (await context.newPage());
    try {
      const session = await within(5_000, 'a session with the tab', context.newCDPSession(page));
      await within(5_000, 'the list of workers', session.send('ServiceWorker.enable'));
      await within(10_000, 'the workers', ask(session));
      await within(5_000, 'the end of the session', session.detach());
      return;
    } catch (error) {
      if (tries === 4) throw error;
      await wait(200);
    }
  }
}

async function clickAction(context: BrowserContext, id: string, page: Page): Promise<void> {
  await page.bringToFront();
  const browser = context.browser();
  if (!browser) throw new Error('the browser is closed');
  const session = await within(
    10_000,
    'a session with the browser',
    browser.newBrowserCDPSession(),
  );
  const ownSession = await within(10_000, 'a session with the tab', context.newCDPSession(page));
  const { targetInfo: own } = await within(
    10_000,
    'the tab',
    ownSession.send('Target.getTargetInfo'),
  );
  // The filter shows targets of type `tab` too: only they take the action's click (recorded from
  // Chromium 156).
  const { targetInfos } = await within(
    10_000,
    'the tabs',
    session.send('Target.getTargets', { filter: [{}] }),
  );
  const tab = targetInfos.find(({ type, url }) => type === 'tab' && url === own.url);
  if (!tab) throw new Error(`no tab shows ${own.url}`);
  await within(
    20_000,
    'the click',
    session.send('Extensions.triggerAction', { id, targetId: tab.targetId }),
  );
  await within(
    5_000,
    'the end of the sessions',
    Promise.all([session.detach(), ownSession.detach()]),
  );
}

/**
 * The side panel and the popup are not among a context's own pages; a connection over the debugging
 * port has the pages that are open when it is made, so it is made once the browser lists the page.
 * A page that closes at that moment may break the connection: retry with a new one.
 */
async function findOwnPage(port: string, connections: Browser[], address: string): Promise<Page> {
  const until = Date.now() + 30_000;
  while (Date.now() < until) {
    const targets = (await (
      await fetch(`http://127.0.0.1:${port}/json/list`, { signal: AbortSignal.timeout(5_000) })
    ).json()) as { url: string }[];
    if (targets.some(({ url }) => url.startsWith(address))) {
      const connection = await chromium
        .connectOverCDP(`http://127.0.0.1:${port}`, { timeout: 10_000 })
        .catch(() => null);
      const page = connection
        ?.contexts()
        .flatMap((context) => context.pages())
        .find((candidate) => candidate.url().startsWith(address));
      if (connection && page) {
        connections.push(connection);
        return bounded(page);
      }
      await connection?.close();
    }
    await wait(150);
  }
  throw new Error(`${address} did not open within 30 s`);
}

async function debuggingPort(profile: string): Promise<string> {
  const file = join(profile, 'DevToolsActivePort');
  for (let tries = 0; tries < 100 && !existsSync(file); tries++) await wait(50);
  return readFileSync(file, 'utf8').split('\n', 1).join('');
}
