import { lazy, Suspense, useCallback, useEffect, useMemo, useState } from 'react';
import { useLiveQuery } from 'dexie-react-hooks';
import { useActiveTab } from '../../components/hooks/use-active-tab.ts';
import { useCopied } from '../../components/hooks/use-copied.ts';
import { useEstimate } from '../../components/hooks/use-estimate.ts';
import { useLastWhole } from '../../components/hooks/use-last-whole.ts';
import { useFollowing } from '../../components/hooks/use-following.ts';
import { useTranslation } from '../../components/hooks/use-translation.ts';
import { usePanelNote } from '../../components/hooks/use-panel-note.ts';
import { useKeeping } from '../../components/hooks/use-keeping.ts';
import { useNow } from '../../components/hooks/use-now.ts';
import { useNote } from '../../components/hooks/use-note.ts';
import { usePageState } from '../../components/hooks/use-page-state.ts';
import { useStored } from '../../components/hooks/use-stored.ts';
import { ErrorNotice } from '../../components/panel/ErrorNotice.tsx';
import { interfaceLanguage, t } from '../../components/labels/i18n.ts';
import { InsightPanel } from '../../components/panel/InsightPanel.tsx';
import type { PanelView } from '../../components/panel/PanelNav.tsx';
import type { PanelActions } from '../../components/panel/panel-actions.ts';
import { UndoBar } from '../../components/library/UndoBar.tsx';
import { latestCards } from './latest-cards.ts';
import { sendInsight, sharedCard } from './send-insight.ts';
import { isSampleUrl } from '../../lib/article/is-sample-url.ts';
import {
  analysisOf,
  changeSettings,
  panelSeenValue,
  settingsValue,
  translatedLanguagesValue,
} from '../../lib/browser/stored-items.ts';
import { assignedShortcuts } from '../../lib/browser/extension.ts';
import type { InitialState } from '../../lib/browser/initial-state.ts';
import { findCoverage } from '../../lib/browser/db/coverage.ts';
import type { StoredInsight } from '../../lib/browser/db/database.ts';
import { findArticle, insightAt } from '../../lib/browser/db/insights.ts';
import { sendMessage } from '../../lib/browser/send-message.ts';
import { pageIcon, scrollTabToTop, type TabView } from '../../lib/browser/tabs.ts';
import { openPage, pageAddress } from '../../lib/browser/pages.ts';
import { askToRead } from '../../lib/browser/permissions.ts';
import type { Analysis } from '../../lib/contract/analysis.ts';
import { errorInfo, type ErrorInfo } from '../../lib/errors.ts';
import { hashOf } from '../../lib/library/library-route.ts';
import type {
  DetectorApi,
  TranslatorApi,
} from '../../lib/engines/translation/browser-translator.ts';
import type { Insight } from '../../lib/insight/insight.ts';
import { runInBackground } from '../../lib/log.ts';

const readingSample: Analysis = { status: 'reading', url: '', startedAt: '' };

/** What the bar offers. */
const views: readonly PanelView[] = ['card', 'week', 'library', 'ask'];

// Not needed for the first paint.
const OtherView = lazy(() => import('./OtherView.tsx'));
const BuiltInModel = lazy(() => import('../../components/onboarding/BuiltInModel.tsx'));

/** The browser's own translator and language detector; absent in browsers that have none. */
const { Translator: translator, LanguageDetector: detector } = globalThis as {
  Translator?: TranslatorApi;
  LanguageDetector?: DetectorApi;
};
const noLanguages: string[] = [];

/** How often the worker is looked after while it works, in ms. */
const WAKE_MS = 3_000;

/**
 * Side panel of a window: its active tab's card, week, library, questions. `first`: state of the
 * first frame.
 */
export function Panel({ first }: { first: InitialState | null }) {
  const [view, setView] = useState<PanelView>('card');
  useEffect(() => void panelSeenValue.set(true), []);
  if (view === 'card') return <CardView first={first} views={views} onView={setView} />;
  return (
    <Suspense>
      <OtherView view={view} views={views} onView={setView} />
    </Suspense>
  );
}

function CardView({
  first,
  views,
  onView,
}: {
  first: InitialState | null;
  views: readonly PanelView[];
  onView: (view: PanelView) => void;
}) {
  const tab = useActiveTab(first?.tab);
  const tabId = tab?.id ?? null;
  const analysis = useStored(
    useMemo(() => (tabId === null ? null : analysisOf(tabId)), [tabId]),
    first?.analysis,
    whileRunning,
  );
  const settings = useStored(settingsValue, first?.settings);
  const insightUrl = analysis && 'insightUrl' in analysis ? analysis.insightUrl : null;
  const live = useLiveQuery(
    async () => ({
      of: insightUrl,
      row: insightUrl ? ((await insightAt(insightUrl)) ?? null) : null,
    }),
    [insightUrl],
  );
  const row =
    live?.of !== insightUrl
      ? first?.insightUrl === insightUrl
        ? first.row
        : undefined
      : isSameCard(first?.row, live.row)
        ? first?.row
        : live.row;
  const latest = useLiveQuery(() => (insightUrl === null ? latestCards() : []), [insightUrl]);
  const beside = useLiveQuery(
    async () => (insightUrl ? await findCoverage(insightUrl) : undefined),
    [insightUrl],
  );
  const coverage = beside?.url === insightUrl ? beside : null;
  const estimate = useEstimate(insightUrl, settings);
  const now = useNow();
  const region = useRegion(row?.insight.article.publisherId ?? null);
  const [shortcuts, setShortcuts] = useState<Record<string, string>>({});
  useEffect(() => void assignedShortcuts().then(setShortcuts), []);
  useWorkerAwake(isRunning(analysis ?? null));
  // What a command was answered with belongs to the page it was given for.
  const place = `${tabId} ${analysis?.url ?? ''}`;
  const [told, setTold] = useState<{ place: string; error: ErrorInfo } | null>(null);
  const tell = useCallback(
    (thrown: unknown) => setTold({ place, error: errorInfo(thrown) }),
    [place],
  );
  const keep = useCallback((command: () => Promise<unknown>) => void command().catch(tell), [tell]);
  const keeping = useKeeping(row?.insight.article ?? null, keep);
  const insight = row?.insight ?? null;
  const wanted = useStored(translatedLanguagesValue) ?? noLanguages;
  const translation = useTranslation(insight, {
    translator,
    detector,
    language: interfaceLanguage(),
    findArticle,
    wanted,
    onWanted: saveTranslatedLanguages,
  });
  const isSamplePage = tab?.url?.startsWith(pageAddress('sample')) ?? false;
  const hasNoCard = analysis === null || analysis?.status === 'none';
  const page = usePageState(
    hasNoCard && !isSamplePage ? tabId : null,
    tab?.url ?? tab?.title ?? null,
  );
  const [copied, onCopied] = useCopied();
  const said = usePanelNote(tabId);
  const [note, say] = useNote();
  const [hidden, setHidden] = useState<{ id: string; name: string } | null>(null);
  const following = useFollowing(settings, keep);
  const actions = useMemo(
    () =>
      tab && {
        ...actionsFor(tab, analysis ?? null, insight, {
          clear: () => setTold(null),
          tell,
          onCopied,
          onHidden: setHidden,
          say,
        }),
        ...keeping,
        ...following,
      },
    [tab, analysis, insight, tell, onCopied, keeping, following, say],
  );

  const shown = useLastWhole(
    useMemo(
      () =>
        tab && actions && analysis !== undefined && row !== undefined
          ? {
              // The sample's card is on its way as soon as its page is there.
              analysis: isSamplePage && hasNoCard ? readingSample : analysis,
              insight,
              translation,
              actions,
              addressKnown: tab.url !== null || Boolean(analysis?.url),
              icon: pageIcon(tab),
            }
          : null,
      [tab, actions, analysis, row, insight, translation, isSamplePage, hasNoCard],
    ),
  );
  if (!shown || !settings) return null;
  return (
    <>
      {told?.place === place && <ErrorNotice error={told.error} onRemedy={() => setTold(null)} />}
      {hidden && (
        <UndoBar
          words={t('publisherHidden', hidden.name)}
          onUndo={() => {
            setHidden(null);
            keep(() => showPublisher(hidden.id));
          }}
        />
      )}
      <InsightPanel
        {...shown}
        latest={latest}
        coverage={coverage ?? null}
        estimate={estimate}
        offer={
          insight && settings.engine === 'rule-based' ? (
            <Suspense>
              <BuiltInModel
                used={false}
                language={settings.outputLanguage ?? insight.language}
                onReady={() =>
                  keep(() =>
                    changeSettings({ engine: 'chrome-ai' }).then(() =>
                      shown.actions.onRefine(false),
                    ),
                  )
                }
              />
            </Suspense>
          ) : undefined
        }
        page={page}
        originalUrl={
          insightUrl !== null && isSampleUrl(insightUrl) ? pageAddress('sample') : undefined
        }
        region={region}
        settings={settings}
        now={now}
        shortcuts={shortcuts}
        note={copied ? t('copied') : note || said}
        views={views}
        onView={onView}
      />
    </>
  );
}

function saveTranslatedLanguages(languages: string[]): void {
  runInBackground('translated-languages', translatedLanguagesValue.set(languages));
}

/** The card preloaded for the first frame; unchanged, it is not rendered twice. */
function isSameCard(one: StoredInsight | null | undefined, other: StoredInsight | null): boolean {
  return (
    !!one && !!other && one.url === other.url && one.insight.writtenAt === other.insight.writtenAt
  );
}

function actionsFor(
  tab: TabView,
  analysis: Analysis | null,
  insight: Insight | null,
  {
    clear,
    tell,
    onCopied,
    onHidden,
    say,
  }: {
    clear: () => void;
    tell: (thrown: unknown) => void;
    onCopied: () => void;
    onHidden: (publisher: { id: string; name: string }) => void;
    say: (words: string) => void;
  },
): PanelActions {
  const tabId = tab.id;
  /**
   * Failures of a running analysis are in the tab's state; rejected commands and a dead worker are
   * reported here.
   */
  const give = (command: Promise<unknown>) => {
    clear();
    command.catch(tell);
  };
  return {
    onShowQuote: (quote) =>
      give(sendMessage('showQuote', { tabId, url: insight?.article.url ?? '', quote: quote.text })),
    onCopy: (text) => give(navigator.clipboard.writeText(text).then(onCopied)),
    onAnalyze: () => give(sendMessage('analyzeTab', { tabId })),
    onCancel: () => give(sendMessage('cancelAnalysis', { tabId })),
    onRefine: (again) => give(sendMessage('refine', { tabId, again })),
    onAllowSite: () => {
      const url = tab.url ?? analysis?.url;
      if (url)
        give(
          askToRead(url).then((granted) =>
            granted ? sendMessage('analyzeTab', { tabId }) : undefined,
          ),
        );
    },
    onAllowEndpoint: (origin) =>
      give(
        askToRead(origin).then((granted) =>
          granted ? sendMessage('refine', { tabId, again: true }) : undefined,
        ),
      ),
    onHidePublisher: !insight?.article.publisherId
      ? undefined
      : () => give(hidePublisher(insight.article).then(onHidden)),
    onOriginal: () => {
      if (!insight || !tab.url || !showsArticle(tab.url, analysis, insight.article.url))
        return false;
      give(scrollTabToTop(tabId));
      return true;
    },
    onPublisherOn: () =>
      give(
        switchOn(tab.url ?? analysis?.url ?? '').then(() => sendMessage('analyzeTab', { tabId })),
      ),
    onOpenOptions: (part) => void openPage('options', part === 'all' ? '' : part),
    onOpenFirstRun: () => void openPage('first-run'),
    onSkipFirstRun: () => give(changeSettings({ firstRunDone: true })),
    onLayout: ({ order, off, collapsed }) =>
      give(changeSettings({ sectionOrder: order, sectionsOff: off, sectionsCollapsed: collapsed })),
    onDismissLegend: () => give(changeSettings({ legendDismissed: true })),
    onExport: (format) =>
      insight &&
      give(
        import('../../components/card/export-card.ts')
          .then(({ exportCard }) => exportCard(insight, format))
          .then((isCopied) => isCopied && onCopied()),
      ),
    onSend: (id) => insight && give(sendInsight(insight, id).then(() => say(t('sent')))),
    onShare:
      insight && 'share' in navigator
        ? () => give(navigator.share(sharedCard(insight)).catch(unlessAborted))
        : undefined,
    onTextSize: (textSize) => give(changeSettings({ textSize })),
    onTheme: (theme) => give(changeSettings({ theme })),
    onNoVoice: () => say(t('noVoice')),
    onSearch: () => void openPage('library'),
    entityPage: (id) => `${pageAddress('library')}#${hashOf({ view: 'entity', id })}`,
  };
}

/** Whether the tab is at the page that the card was made from, at whatever place in it. */
function showsArticle(tabUrl: string, analysis: Analysis | null, articleUrl: string): boolean {
  const page = (url: string) => url.replace(/#.*$/, '');
  return (
    analysis !== null &&
    'insightUrl' in analysis &&
    analysis.insightUrl === articleUrl &&
    page(analysis.url) === page(tabUrl)
  );
}

async function hidePublisher({
  publisher: name,
  publisherId,
}: Insight['article']): Promise<{ id: string; name: string }> {
  const id = publisherId ?? '';
  const { publishersOff } = await settingsValue.get();
  await changeSettings({ publishersOff: [...new Set([...publishersOff, id])] });
  return { id, name };
}

/** A reader who closes the system's dialog wanted nothing more. */
function unlessAborted(thrown: unknown): void {
  if (!(thrown instanceof DOMException && thrown.name === 'AbortError')) throw thrown;
}

async function showPublisher(id: string): Promise<void> {
  const { publishersOff } = await settingsValue.get();
  await changeSettings({ publishersOff: publishersOff.filter((other) => other !== id) });
}

async function switchOn(url: string): Promise<void> {
  const { publisherOf } = await import('../../lib/publishers/publisher-lookup.ts');
  await showPublisher(publisherOf(url)?.id ?? '');
}

function isRunning(analysis: Analysis | null): boolean {
  return (
    analysis !== null &&
    (analysis.status === 'reading' ||
      analysis.status === 'drafting' ||
      analysis.status === 'refining')
  );
}

const whileRunning = { every: WAKE_MS, while: isRunning };

/**
 * Keeps the worker alive while a task is marked as running; a dead worker is restarted and updates
 * the state.
 */
function useWorkerAwake(isRunning: boolean): void {
  useEffect(() => {
    if (!isRunning) return;
    const wake = () => runInBackground('wake-worker', sendMessage('wake', {}));
    wake();
    const timer = setInterval(wake, WAKE_MS);
    return () => clearInterval(timer);
  }, [isRunning]);
}

/** Where a publisher is at home; the list is loaded after the first paint. */
function useRegion(publisherId: string | null): string | null {
  const [found, setFound] = useState<{ id: string; region: string | null } | null>(null);
  useEffect(() => {
    if (!publisherId) return;
    void import('../../lib/publishers/publishers.ts').then(({ publishers }) =>
      setFound({
        id: publisherId,
        region: publishers.find(({ id }) => id === publisherId)?.region ?? null,
      }),
    );
  }, [publisherId]);
  const region = found?.id === publisherId ? found?.region : null;
  return region && region.length === 2 ? region.toUpperCase() : null;
}
