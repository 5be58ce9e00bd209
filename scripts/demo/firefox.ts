import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import type { DemoServer } from './serve.ts';

/**
 * The moz-extension origin is fixed by a preference, so that addresses can be written down before
 * the install.
 */
const UUID = '0f2a4c1e-6b7d-4e2a-9c3b-5d1e8f7a6b90';

/** Firefox's names for the places that can show an extension page. */
export type ViewKind = 'background' | 'sidebar' | 'popup' | 'tab';

/** Firefox with the built extension in it, every hostname leading to the demo server. */
export interface DemoFirefox {
  browser: Browser;
  origin: string;
  newPage(): Promise<Page>;
  /**
   * Runs a function in an extension page as that page's own script; returns its result through
   * JSON.
   */
  inView<T, Given extends unknown[]>(
    view: View,
    work: (...given: Given) => T | Promise<T>,
    ...given: Given
  ): Promise<T>;
  /** A real click, which counts as the reader's gesture, on the first element that matches. */
  clickIn(view: View, selector: string): Promise<void>;
  /** The open extension pages, as `kind address`. */
  views(): Promise<string[]>;
  /** Opens the sidebar as the browser's own menu does. */
  openSidebar(): Promise<void>;
  /** Closes it, if it is open; resolves when its page is closed. */
  closeSidebar(): Promise<void>;
  /** Closes the popup, if it is open; resolves when its page is closed. */
  closePopup(): Promise<void>;
  isSidebarOpen(): Promise<boolean>;
  /** A click on the toolbar button: opens the popup, grants activeTab. */
  clickAction(): Promise<void>;
  /**
   * Right-click on an element of a page, then our item of the menu that the browser opens;
   * `asleep`: with the event page stopped in the very moment it is picked.
   */
  contextMenu(
    page: Page,
    selector: string,
    item: string,
    options?: { asleep?: boolean },
  ): Promise<void>;
  /** Runs in the browser's own window. `code` is the body of an async function. */
  inBrowserWindow(code: string): Promise<unknown>;
  /**
   * Ends the event page, as the browser does after a while without events. An event of the
   * browser's may start it again at any moment.
   */
  stopBackground(): Promise<void>;
  isBackgroundRunning(): Promise<boolean>;
  /** A command's key as the browser assigned it; throws if it assigned none. */
  press(command: string): Promise<void>;
  /** Errors that our scripts left in the browser's console, warnings excepted. */
  errors(): Promise<string[]>;
  /** A picture of the browser's own window (what other processes draw in it may be blank), PNG. */
  screenshot(): Promise<Buffer>;
  close(): Promise<void>;
}

export interface View {
  kind: ViewKind;
  /** Which one, where there may be several: how its path begins, e.g. `options.html`. */
  path?: string;
}

export interface DemoFirefoxOptions {
  extension: string;
  server: DemoServer;
  preferences?: Record<string, string | number | boolean>;
}

interface ScriptResult {
  result:
    | { type: 'success'; result: { value?: unknown } }
    | { type: 'exception'; exceptionDetails: { text: string } };
}

/**
 * Timeout of one Firefox command, in ms: a command to a page that closes meanwhile never returns.
 */
const LONGEST_ANSWER = 30_000;

const places = [
  process.env['FIREFOX_PATH'],
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
];

/** Starts it headless. Throws if there is no Firefox on the machine. */
export async function startFirefox({
  extension,
  server,
  preferences = {},
}: DemoFirefoxOptions): Promise<DemoFirefox> {
  const executablePath = places.find((place) => place && existsSync(place));
  if (!executablePath)
    throw new Error(
      'No Firefox found. Install it (Debian: apt-get install firefox-esr) or set FIREFOX_PATH.',
    );
  const id = addOnId(extension);
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    acceptInsecureCerts: true,
    protocolTimeout: LONGEST_ANSWER,
    // Our pages and the browser's window are then open to the protocol.
    args: ['--remote-allow-system-access', '--width=1280', '--height=800'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [id]: UUID }),
      'network.dns.forceResolve': '127.0.0.1',
      'network.socket.forcePort': `443=${server.port}`,
      'network.dns.disableIPv6': true,
      'extensions.webextOptionalPermissionPrompts': false,
      ...preferences,
    },
  });
  // Puppeteer has no name for the browser's own window; the protocol has.
  const { connection } = browser as unknown as {
    connection: { send(method: string, parameters: unknown): Promise<never> };
  };
  const window = await findBrowserWindow((method, parameters) =>
    connection.send(method, parameters),
  );
  const inBrowserWindow = async (code: string) => {
    const { result }: ScriptResult = await connection.send('script.evaluate', {
      expression: `(async () => {${code}})()`,
      target: { context: window },
      awaitPromise: true,
    });
    if (result.type === 'exception') throw new Error(result.exceptionDetails.text);
    return result.result.value;
  };
  /**
   * Stops the event page and leaves at once; what is still under way may start it again: then once
   * more.
   */
  const stopping = `const { extension: asleep } = WebExtensionPolicy.getByID(${JSON.stringify(id)});
    for (let tries = 0; tries < 40; tries++) {
      if (tries > 0) await new Promise((done) => setTimeout(done, 250));
      await asleep.terminateBackground({ ignoreDevToolsAttached: true });
      if (asleep.backgroundState === 'stopped') break;
    }
    if (asleep.backgroundState !== 'stopped') throw new Error('the event page is ' + asleep.backgroundState);`;
  const extensionCode = `const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(id)});`;
  const sidebarId = `${id.replace(/[^a-z0-9_-]/gi, '_')}-sidebar-action`;
  await browser.installExtension(extension);

  /**
   * Runs a script of the browser's in the process of one of our pages; `code` is the body of an
   * async function that gives a string.
   */
  const inFrame = async ({ kind, path = '' }: View, code: string) => {
    const script = `(async () => {${code}})().then((text) => sendAsyncMessage('NAME', { text }), (error) => sendAsyncMessage('NAME', { error: String(error) }));`;
    const answer = await inBrowserWindow(`${extensionCode}
      const view = [...extension.views].find(({ viewType, uri }) => viewType === ${JSON.stringify(kind)} && uri?.spec.startsWith(${JSON.stringify(`moz-extension://${UUID}/${path}`)}));
      if (!view) throw new Error('no open ${kind} ${path}');
      const name = 'sidelight-' + Services.uuid.generateUUID();
      const { messageManager } = view.xulBrowser;
      return new Promise((done, failed) => {
        setTimeout(() => failed(new Error('the ${kind} ${path} does not answer')), ${LONGEST_ANSWER - 10_000});
        messageManager.addMessageListener(name, ({ data }) => ('error' in data ? failed(new Error(data.error)) : done(data.text ?? 'null')));
        messageManager.loadFrameScript('data:application/javascript;charset=utf-8,' + encodeURIComponent(${JSON.stringify(script)}.replaceAll('NAME', name)), false);
      });`);
    return String(answer);
  };

  return {
    browser,
    origin: `moz-extension://${UUID}`,
    newPage: () => browser.newPage(),
    inBrowserWindow,
    async inView(view, work, ...given) {
      const call = `(async () => JSON.stringify(await (${work.toString()})(...${JSON.stringify(given)})))()`;
      const text = await inFrame(
        view,
        `const sandbox = new Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false }); return Cu.evalInSandbox(${JSON.stringify(call)}, sandbox);`,
      );
      return text === 'null' || text === 'undefined' ? null : JSON.parse(text);
    },
    async clickIn(view, selector) {
      await inFrame(
        view,
        `const element = content.document.querySelector(${JSON.stringify(selector)});
        if (!element) throw new Error('nothing matches ' + ${JSON.stringify(selector)});
        const handling = content.windowUtils.setHandlingUserInput(true);
        content.document.notifyUserGestureActivation();
        try { element.click(); } finally { handling.destruct(); }
        return '';`,
      );
    },
    views: async () =>
      JSON.parse(
        String(
          await inBrowserWindow(
            `${extensionCode} return JSON.stringify([...extension.views].map(({ viewType, uri }) => viewType + ' ' + uri?.spec));`,
          ),
        ),
      ) as string[],
    async openSidebar() {
      await inBrowserWindow(`await SidebarController.show(${JSON.stringify(sidebarId)});`);
    },
    async closeSidebar() {
      await inBrowserWindow(`${extensionCode} SidebarController.hide();
        for (let tries = 0; [...extension.views].some(({ viewType }) => viewType === 'sidebar') && tries < 100; tries++) await new Promise((done) => setTimeout(done, 50));`);
    },
    async closePopup() {
      await inBrowserWindow(`${extensionCode} for (const panel of document.querySelectorAll('panel')) if (panel.state === 'open') panel.hidePopup();
        for (let tries = 0; [...extension.views].some(({ viewType }) => viewType === 'popup') && tries < 100; tries++) await new Promise((done) => setTimeout(done, 50));`);
    },
    isSidebarOpen: async () =>
      (await inBrowserWindow(
        `return SidebarController.isOpen && SidebarController.currentID === ${JSON.stringify(sidebarId)};`,
      )) === true,
    async clickAction() {
      // A click while the last popup is still fading away only closes that one: then once more.
      await inBrowserWindow(`const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
        ${extensionCode}
        const isOpen = () => [...extension.views].some(({ viewType, active }) => viewType === 'popup' && active);
        for (let clicks = 0; clicks < 4 && !isOpen(); clicks++) {
          await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
          for (let tries = 0; !isOpen() && tries < 80; tries++) await new Promise((done) => setTimeout(done, 50));
        }
        if (!isOpen()) throw new Error('the popup did not open');`);
    },
    async contextMenu(page, selector, item, { asleep = false } = {}) {
      const element = await page.$(selector);
      if (!element) throw new Error(`nothing matches ${selector}`);
      await element.click({ button: 'right', offset: { x: 12, y: 12 } });
      await inBrowserWindow(`const menu = document.getElementById('contentAreaContextMenu');
        for (let tries = 0; menu.state !== 'open' && tries < 100; tries++) await new Promise((done) => setTimeout(done, 50));
        const items = [...menu.querySelectorAll('menuitem')].filter(({ id }) => id.endsWith('-menuitem-_' + ${JSON.stringify(item)}));
        if (items.length !== 1) throw new Error('the menu is ' + menu.state + ' and has ' + items.length + ' such items');
        // With two items for one target, Firefox puts them into a submenu, which must be opened
        // first.
        const parent = items[0].parentNode.parentNode;
        if (parent.localName === 'menu') {
          parent.openMenu(true);
          for (let tries = 0; parent.menupopup.state !== 'open' && tries < 100; tries++) await new Promise((done) => setTimeout(done, 50));
        }
        ${asleep ? stopping : ''}
        items[0].parentNode.activateItem(items[0]);`);
    },
    async stopBackground() {
      await inBrowserWindow(stopping);
    },
    isBackgroundRunning: async () =>
      (await inBrowserWindow(
        `${extensionCode} return extension.backgroundState === 'running';`,
      )) === true,
    async screenshot() {
      const picture =
        await inBrowserWindow(`const bitmap = await window.browsingContext.currentWindowGlobal.drawSnapshot(null, 1, 'white');
        const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
        canvas.getContext('2d').drawImage(bitmap, 0, 0);
        const bytes = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer());
        return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));`);
      return Buffer.from(String(picture), 'base64');
    },
    async press(command) {
      await inBrowserWindow(`const { ExtensionShortcuts } = ChromeUtils.importESModule('resource://gre/modules/ExtensionShortcuts.sys.mjs');
        ${extensionCode} const keyset = document.getElementById('ext-keyset-id-' + ${JSON.stringify(sidebarId.replace(/-sidebar-action$/, ''))});
        const shortcut = (await extension.shortcuts.allCommands()).find(({ name }) => name === ${JSON.stringify(command)})?.shortcut;
        const key = shortcut && [...keyset.children].find((candidate) => candidate.getAttribute('key')?.toUpperCase() === shortcut.split('+').at(-1).toUpperCase());
        if (!key) throw new Error('no key for ' + ${JSON.stringify(command)} + ': ' + shortcut + ' in ' + keyset?.outerHTML);
        key.dispatchEvent(new Event('command', { bubbles: true }));`);
    },
    // "Promise rejected after context unloaded" is Firefox's note that a page was left while its
    // message was under way.
    errors: async () =>
      JSON.parse(
        String(
          await inBrowserWindow(`return JSON.stringify(Services.console.getMessageArray()
            .filter((message) => message instanceof Ci.nsIScriptError && !(message.flags & Ci.nsIScriptError.warningFlag) && message.sourceName.includes(${JSON.stringify(UUID)}) && !message.errorMessage.startsWith('Promise rejected after context unloaded'))
            .map(({ errorMessage, sourceName, lineNumber }) => errorMessage + ' (' + sourceName.split('/').at(-1) + ':' + lineNumber + ')'));`),
        ),
      ) as string[],
    close: () => browser.close(),
  };
}

function addOnId(extension: string): string {
  const manifest = JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8')) as {
    browser_specific_settings: { gecko: { id: string } };
  };
  return manifest.browser_specific_settings.gecko.id;
}

async function findBrowserWindow(
  send: (method: string, parameters: unknown) => Promise<never>,
): Promise<string> {
  for (let tries = 0; tries < 100; tries++) {
    const { result }: { result: { contexts: { context: string; url: string }[] } } = await send(
      'browsingContext.getTree',
      { 'moz:scope': 'chrome' },
    );
    const found = result.contexts.find(({ url }) => url.endsWith('/browser.xhtml'));
    if (found) return found.context;
    await wait(100);
  }
  throw new Error('Firefox opened no window');
}
