import '../lib/browser/disable-zod-jit.ts';
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { isHttpUrl } from '../lib/url/http-url.ts';
import { analysisOf, trustOnlyOurPages, settingsValue } from '../lib/browser/stored-items.ts';
import { getMessage } from '../lib/browser/i18n.ts';
import { ensureAlarm } from '../lib/browser/alarms.ts';
import { deleteInsights, forgetDeletions, undoDelete } from '../lib/browser/db/deletions.ts';
import {
  deleteHighlights,
  markSavedRead,
  saveHighlight,
  writeNote,
} from '../lib/browser/db/highlights.ts';
import { judge } from '../lib/browser/db/predictions.ts';
import { deleteThread } from '../lib/browser/db/threads.ts';
import { markRead } from '../lib/browser/db/weeks.ts';
import { hideEvent } from '../lib/browser/hidden-events.ts';
import { onNotificationClick } from '../lib/browser/notifications.ts';
import { handleMessages } from '../lib/browser/messaging.ts';
import { hiddenFromValue } from '../lib/browser/origin-header.ts';
import { askToRead } from '../lib/browser/permissions.ts';
import { openSidePanel, findTab } from '../lib/browser/tabs.ts';
import { applyToolbarAction } from '../lib/browser/toolbar.ts';
import { AppError } from '../lib/errors.ts';
import { analyzeLink, analyzeSelection } from '../lib/jobs/analyze-from-menu.ts';
import { analyzeSample, forgetSample } from '../lib/jobs/sample.ts';
import { analyzeTab, articleFound } from '../lib/jobs/analyze-tab.ts';
import { cancelAnalysis } from '../lib/jobs/task-registry.ts';
import { askArticle } from '../lib/jobs/ask-article.ts';
import { collectFeeds, stopCollecting } from '../lib/jobs/collect-feeds.ts';
import { eraseEverything, pruneLibrary } from '../lib/jobs/retention.ts';
import { tabClosed, tabMoved, markInterrupted } from '../lib/jobs/tab-lifecycle.ts';
import { updateOriginRule, registerSites } from '../lib/jobs/site-access.ts';
import { keepSelection, showHighlights, showQuote } from '../lib/jobs/page-highlights.ts';
import { mayStart } from '../lib/jobs/rate-limit.ts';
import { refineCard } from '../lib/jobs/refine-card.ts';
import { sendCardRequest } from '../lib/jobs/send-card.ts';
import { cancelAnswer } from '../lib/jobs/write-answer.ts';
import { testEngine } from '../lib/jobs/test-engine.ts';
import {
  ensureNotification,
  notifyWeek,
  openNotification,
  scheduleNotification,
  WEEKLY,
} from '../lib/jobs/weekly-notification.ts';
import { syncFromWorker } from '../lib/browser/sync/sync-from-worker.ts';
import { runInBackground } from '../lib/log.ts';
import { persistLog } from '../lib/browser/stored-log.ts';

/** Also fires without an open page of ours; does nothing while sync is off. */
const SYNC_ALARM = 'sync';
const SYNC_MINUTES = 15;

/**
 * Listeners, and which job each command starts. All are added in the first turn: a woken worker
 * hears only those.
 */
export default defineBackground({
  // A module, so that it shares its files with the pages instead of carrying them a second time.
  type: 'module',
  main,
});

function main(): void {
  persistLog();
  handleMessages({
    articleFound: ({ url }, { tabId, url: page }) => {
      if (tabId === null) throw new AppError('bad-input', { detail: 'not from a tab' });
      if (page === null || new URL(page).origin !== new URL(url).origin)
        throw new AppError('bad-input', { detail: 'a page may speak only of its own site' });
      if (mayStart('show-highlights', tabId, performance.now()))
        runInBackground('show-highlights', showHighlights(tabId, url, new Date()));
      // Responds only when handled: a broken response shows the page that the worker died, and it
      // sends the message again.
      return articleFound(tabId, url);
    },
    analyzeTab: async ({ tabId }) => {
      const tab = await findTab(tabId);
      if (!tab) throw new AppError('page-unreachable', { detail: 'the tab is closed' });
      runInBackground(
        'analyze-tab',
        analyzeTab(tabId, {
          url: tab.url ?? (await analysisOf(tabId).get())?.url ?? '',
          anyway: true,
        }),
      );
    },
    analyzeSample: ({ language }, { tabId, url }) => {
      if (tabId === null || url === null)
        throw new AppError('bad-input', { detail: 'not from a tab' });
      runInBackground('analyze-sample', analyzeSample(tabId, url, language));
    },
    cancelAnalysis: ({ tabId }) => cancelAnalysis(tabId),
    refine: ({ tabId, again }) => runInBackground('refine-card', refineCard(tabId, { again })),
    showQuote: ({ tabId, quote }) => showQuote(tabId, quote),
    testEngine: ({ engine }) => runInBackground('test-engine', testEngine(engine)),
    deleteInsights: ({ urls }) => deleteInsights(urls, new Date()),
    keepMark: (mark) => saveHighlight(mark, new Date()),
    writeNote: ({ id, note }) => writeNote(id, note),
    markSavedRead: ({ id, read }) => markSavedRead(id, read),
    deleteMarks: ({ ids }) => deleteHighlights(ids, new Date()),
    judge: ({ prediction, outcome }) => judge(prediction, outcome, new Date()),
    undoDelete: async () => {
      await undoDelete();
    },
    collectNow: () => runInBackground('collect-feeds', collectFeeds({ all: true })),
    stopCollecting: () => runInBackground('stop-collecting', stopCollecting()),
    markRead: ({ urls, read }) => markRead(urls, read, new Date()),
    hideEvent: ({ id, hidden }) => hideEvent(id, hidden, new Date()),
    deleteEverything: () => eraseEverything(),
    sendCard: (request) => sendCardRequest(request),
    ask: (question) => askArticle(question, new Date()),
    cancelAsk: ({ url }) => cancelAnswer(url),
    deleteThread: async ({ url }) => {
      await cancelAnswer(url);
      await deleteThread(url);
    },
    wake: () => undefined,
  });

  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (!tab?.id || tab.windowId === undefined) return;
    if (info.menuItemId === 'keep-selection')
      return runInBackground(
        'save-selection',
        keepSelection(tab.id, info.pageUrl ?? tab.url ?? '', new Date()),
      );
    void openSidePanel(tab.windowId); // before any await: the browser counts only the click itself
    if (info.menuItemId === 'analyze-link' && info.linkUrl && isHttpUrl(info.linkUrl)) {
      const granted = askToRead(info.linkUrl); // likewise
      runInBackground('analyze-link', analyzeLink(tab.id, info.linkUrl, granted));
    } else if (info.menuItemId === 'analyze-selection') {
      runInBackground(
        'analyze-selection',
        analyzeSelection(tab.id, info.pageUrl ?? tab.url ?? '', info.selectionText ?? ''),
      );
    } else {
      runInBackground(
        'analyze-tab',
        analyzeTab(tab.id, { url: info.pageUrl ?? tab.url ?? '', anyway: true }),
      );
    }
  });

  browser.commands.onCommand.addListener((command, tab) => {
    if (!tab?.id || tab.windowId === undefined) return;
    void openSidePanel(tab.windowId); // before any await
    if (command === 'analyze-page')
      runInBackground('analyze-tab', analyzeTab(tab.id, { url: tab.url ?? '', anyway: true }));
  });

  // Fires only where a click opens no popup: Firefox, with the sidebar chosen instead.
  browser.action.onClicked.addListener((tab) => void openSidePanel(tab.windowId));

  browser.tabs.onUpdated.addListener((tabId, change, tab) => {
    if (change.url !== undefined && !change.url.startsWith(browser.runtime.getURL('/sample.html')))
      runInBackground('forget-sample', forgetSample(tabId));
    if (change.url !== undefined) runInBackground('tab-moved', tabMoved(tabId, change.url));
    else if (change.status === 'loading' && !tab.url)
      runInBackground('tab-moved', tabMoved(tabId, null));
  });
  browser.tabs.onRemoved.addListener((tabId) => {
    runInBackground('tab-closed', tabClosed(tabId));
    runInBackground('forget-sample', forgetSample(tabId));
  });
  browser.tabs.onReplaced.addListener((_added, removed) =>
    runInBackground('tab-closed', tabClosed(removed)),
  );

  browser.runtime.onInstalled.addListener(({ reason }) => {
    runInBackground('create-menus', createMenus());
    runInBackground('forget-deletions', forgetDeletions(new Date()));
    if (reason === 'install')
      runInBackground(
        'open-first-run',
        browser.tabs.create({ url: browser.runtime.getURL('/first-run.html') }),
      );
  });

  // The alarm fires often and each feed has its own due time, so that an interrupted collection
  // soon resumes.
  runInBackground('set-alarm', ensureAlarm('collect', 15));
  runInBackground('set-alarm', ensureAlarm(SYNC_ALARM, SYNC_MINUTES));
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === 'collect') runInBackground('collect-feeds', collectFeeds({ all: false }));
    if (name === 'collect') runInBackground('prune-library', pruneLibrary(new Date()));
    if (name === SYNC_ALARM) runInBackground('sync', syncFromWorker());
    if (name === WEEKLY) runInBackground('notify-week', notifyWeek(new Date()));
  });

  onNotificationClick((id) => runInBackground('open-notification', openNotification(id)));

  settingsValue.watch((settings) => {
    runInBackground('register-sites', registerSites(settings.sites));
    runInBackground('schedule-notification', scheduleNotification(settings, new Date()));
    runInBackground('apply-toolbar-action', applyToolbarAction(settings.toolbarOpens));
    runInBackground('update-origin-rule', updateOriginRule());
  });
  hiddenFromValue.watch(() => runInBackground('update-origin-rule', updateOriginRule()));
  browser.permissions.onRemoved.addListener(() =>
    runInBackground('update-origin-rule', updateOriginRule()),
  );

  runInBackground('protect-storage', trustOnlyOurPages());
  runInBackground(
    'register-sites',
    settingsValue.get().then(({ sites }) => registerSites(sites)),
  );
  runInBackground(
    'apply-toolbar-action',
    settingsValue.get().then(({ toolbarOpens }) => applyToolbarAction(toolbarOpens)),
  );
  runInBackground('ensure-notification', ensureNotification(new Date()));
  runInBackground('update-origin-rule', updateOriginRule());
  runInBackground(
    'resume-interrupted',
    markInterrupted().then((again) => {
      for (const { tabId, url, asked } of again)
        runInBackground(
          'resume-analysis',
          asked
            ? analyzeTab(tabId, { url, anyway: true, unlessRunning: true })
            : articleFound(tabId, url, { unlessRunning: true }),
        );
    }),
  );
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
