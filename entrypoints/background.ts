import '../lib/browser/disable-zod-jit.ts';
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { isHttpUrl } from '../lib/url/http-url.ts';
import { analysisOf, trustOnlyOurPages, settingsValue } from '../lib/browser/stored-items.ts';
import { getMessage } from '../lib/browser/i18n.ts';
import { keepAlarm } from '../lib/browser/alarms.ts';
import { deleteInsights, forgetDeletions, undoDelete } from '../lib/browser/db/deletions.ts';
import { deleteHighlights, saveHighlight, writeNote } from '../lib/browser/db/highlights.ts';
import { judge } from '../lib/browser/db/predictions.ts';
import { markRead } from '../lib/browser/db/weeks.ts';
import { onNotificationClick } from '../lib/browser/notifications.ts';
import { handleMessages } from '../lib/browser/messaging.ts';
import { hiddenFromValue } from '../lib/browser/origin-header.ts';
import { askToRead } from '../lib/browser/permissions.ts';
import { openSidePanel, findTab } from '../lib/browser/tabs.ts';
import { AppError } from '../lib/errors.ts';
import { analyzeLink, analyzeSelection } from '../lib/jobs/analyze-from-menu.ts';
import { analyzeSample, forgetSample } from '../lib/jobs/sample.ts';
import { analyzeTab, articleFound } from '../lib/jobs/analyze-tab.ts';
import { cancelAnalysis } from '../lib/jobs/task-registry.ts';
import { collectFeeds, stopCollecting } from '../lib/jobs/collect-feeds.ts';
import { eraseEverything, pruneLibrary } from '../lib/jobs/retention.ts';
import { tabClosed, tabMoved, markInterrupted } from '../lib/jobs/tab-lifecycle.ts';
import { updateOriginRule, registerSites } from '../lib/jobs/site-access.ts';
import { keepSelection, showHighlights, showQuote } from '../lib/jobs/page-highlights.ts';
import { refineCard } from '../lib/jobs/refine-card.ts';
import { testEngine } from '../lib/jobs/test-engine.ts';
import {
  ensureNotification,
  notifyWeek,
  openNotification,
  scheduleNotification,
  WEEKLY,
} from '../lib/jobs/weekly-notification.ts';

/** Listeners, and which job each command starts. All are added in the first turn: a woken worker hears only those. */
export default defineBackground({
  // A module, so that it shares its files with the pages instead of carrying them a second time.
  type: 'module',
  main,
});

function main(): void {
  handleMessages({
    articleFound: ({ url }, { tabId, url: page }) => {
      if (tabId === null) throw new AppError('bad-input', { detail: 'not from a tab' });
      if (page === null || new URL(page).origin !== new URL(url).origin)
        throw new AppError('bad-input', { detail: 'a page may speak only of its own site' });
      unheard(showHighlights(tabId, url, new Date()));
      // Answered when it is read: the page learns from a broken answer that the worker died, and says it again.
      return articleFound(tabId, url);
    },
    analyzeTab: async ({ tabId }) => {
      const tab = await findTab(tabId);
      if (!tab) throw new AppError('page-unreachable', { detail: 'the tab is closed' });
      unheard(
        analyzeTab(tabId, {
          url: tab.url ?? (await analysisOf(tabId).get())?.url ?? '',
          anyway: true,
        }),
      );
    },
    analyzeSample: ({ language }, { tabId, url }) => {
      if (tabId === null || url === null)
        throw new AppError('bad-input', { detail: 'not from a tab' });
      unheard(analyzeSample(tabId, url, language));
    },
    cancelAnalysis: ({ tabId }) => cancelAnalysis(tabId),
    refine: ({ tabId, again }) => unheard(refineCard(tabId, { again })),
    showQuote: ({ tabId, quote }) => showQuote(tabId, quote),
    testEngine: ({ engine }) => unheard(testEngine(engine)),
    deleteInsights: ({ urls }) => deleteInsights(urls, new Date()),
    keepMark: (mark) => saveHighlight(mark, new Date()),
    writeNote: ({ id, note }) => writeNote(id, note),
    deleteMarks: ({ ids }) => deleteHighlights(ids, new Date()),
    judge: ({ prediction, outcome }) => judge(prediction, outcome, new Date()),
    undoDelete: async () => {
      await undoDelete();
    },
    collectNow: () => unheard(collectFeeds({ all: true })),
    stopCollecting: () => unheard(stopCollecting()),
    markRead: ({ urls, read }) => markRead(urls, read, new Date()),
    deleteEverything: () => eraseEverything(),
    wake: () => undefined,
  });

  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (!tab?.id || tab.windowId === undefined) return;
    if (info.menuItemId === 'keep-selection')
      return unheard(keepSelection(tab.id, info.pageUrl ?? tab.url ?? '', new Date()));
    void openSidePanel(tab.windowId); // before any await: the browser counts only the click itself
    if (info.menuItemId === 'analyze-link' && info.linkUrl && isHttpUrl(info.linkUrl)) {
      const granted = askToRead(info.linkUrl); // likewise
      unheard(analyzeLink(tab.id, info.linkUrl, granted));
    } else if (info.menuItemId === 'analyze-selection') {
      unheard(analyzeSelection(tab.id, info.pageUrl ?? tab.url ?? '', info.selectionText ?? ''));
    } else {
      unheard(analyzeTab(tab.id, { url: info.pageUrl ?? tab.url ?? '', anyway: true }));
    }
  });

  browser.commands.onCommand.addListener((command, tab) => {
    if (!tab?.id || tab.windowId === undefined) return;
    void openSidePanel(tab.windowId); // before any await
    if (command === 'analyze-page')
      unheard(analyzeTab(tab.id, { url: tab.url ?? '', anyway: true }));
  });

  browser.tabs.onUpdated.addListener((tabId, change, tab) => {
    if (
      change.url !== undefined &&
      !change.url.startsWith(browser.runtime.getURL('/sample.html' as never))
    )
      unheard(forgetSample(tabId));
    if (change.url !== undefined) unheard(tabMoved(tabId, change.url));
    else if (change.status === 'loading' && !tab.url) unheard(tabMoved(tabId, null));
  });
  browser.tabs.onRemoved.addListener((tabId) => {
    unheard(tabClosed(tabId));
    unheard(forgetSample(tabId));
  });
  browser.tabs.onReplaced.addListener((_added, removed) => unheard(tabClosed(removed)));

  browser.runtime.onInstalled.addListener(({ reason }) => {
    unheard(createMenus());
    unheard(forgetDeletions(new Date()));
    if (reason === 'install')
      unheard(browser.tabs.create({ url: browser.runtime.getURL('/first-run.html' as never) }));
  });

  // The alarm comes often; each feed has its own time, so that an interrupted collection goes on soon.
  unheard(keepAlarm('collect', 15));
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === 'collect') unheard(collectFeeds({ all: false }));
    if (name === 'collect') unheard(pruneLibrary(new Date()));
    if (name === WEEKLY) unheard(notifyWeek(new Date()));
  });

  onNotificationClick((id) => unheard(openNotification(id)));

  settingsValue.watch((settings) => {
    unheard(registerSites(settings.sites));
    unheard(scheduleNotification(settings, new Date()));
    unheard(updateOriginRule());
  });
  hiddenFromValue.watch(() => unheard(updateOriginRule()));
  browser.permissions.onRemoved.addListener(() => unheard(updateOriginRule()));

  unheard(trustOnlyOurPages());
  unheard(settingsValue.get().then(({ sites }) => registerSites(sites)));
  unheard(ensureNotification(new Date()));
  unheard(updateOriginRule());
  unheard(
    markInterrupted().then((again) => {
      for (const { tabId, url, asked } of again)
        unheard(
          asked
            ? analyzeTab(tabId, { url, anyway: true, unlessRunning: true })
            : articleFound(tabId, url, { unlessRunning: true }),
        );
    }),
  );
}

/** Work that nobody waits for: it tells by itself how it went, or is done again. Where even that fails, on a full disk, a broken library or a closed tab, nobody can be told, and nothing must end as an uncaught error. */
function unheard(work: Promise<unknown>): void {
  work.catch(() => undefined);
}

async function createMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  const title = getMessage('menuAnalyze');
  browser.contextMenus.create({
    id: 'analyze-page',
    title,
    contexts: ['page'],
    documentUrlPatterns: ['http://*/*', 'https://*/*'],
  });
  browser.contextMenus.create({
    id: 'analyze-selection',
    title: getMessage('menuAnalyzeSelection'),
    contexts: ['selection'],
    documentUrlPatterns: ['http://*/*', 'https://*/*'],
  });
  browser.contextMenus.create({
    id: 'keep-selection',
    title: getMessage('menuKeepSelection'),
    contexts: ['selection'],
    documentUrlPatterns: ['http://*/*', 'https://*/*'],
  });
  browser.contextMenus.create({
    id: 'analyze-link',
    title: getMessage('menuAnalyzeLink'),
    contexts: ['link'],
    targetUrlPatterns: ['http://*/*', 'https://*/*'],
  });
}
