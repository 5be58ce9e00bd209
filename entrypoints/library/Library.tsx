import { ArrowLeft, PanelRight, SlidersHorizontal } from 'lucide-react';
import { useLiveQuery } from 'dexie-react-hooks';
import { lazy, Suspense, useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react';
import { ErrorNotice } from '../../components/panel/ErrorNotice.tsx';
import { useBackup } from '../../components/hooks/use-backup.ts';
import { useFollowing } from '../../components/hooks/use-following.ts';
import { useKeeping } from '../../components/hooks/use-keeping.ts';
import { useNow } from '../../components/hooks/use-now.ts';
import { useSettings } from '../../components/hooks/use-settings.ts';
import { formatBytes, plural, t, type MessageKey } from '../../components/labels/i18n.ts';
import { LibraryEmpty } from '../../components/library/LibraryEmpty.tsx';
import { LibraryFacets } from '../../components/library/LibraryFacets.tsx';
import { LibraryList } from '../../components/library/LibraryList.tsx';
import { SearchField } from '../../components/library/SearchField.tsx';
import { UndoBar } from '../../components/library/UndoBar.tsx';
import '../../components/library/Library.css';
import '../../components/library/Names.css';
import { insightAt } from '../../lib/browser/db/insights.ts';
import { dueCount } from '../../lib/browser/db/predictions.ts';
import { openPage } from '../../lib/browser/pages.ts';
import { sendMessage } from '../../lib/browser/send-message.ts';
import { openTab, tabLoaded } from '../../lib/browser/tabs.ts';
import { MOST_ASKED_CARDS } from '../../lib/contract/ask.ts';
import { errorInfo, type ErrorInfo } from '../../lib/errors.ts';
import { hashOf, libraryViews, type LibraryView } from '../../lib/library/library-route.ts';
import { hasOperator, toggleOperator } from '../../lib/library/search/parse-query.ts';
import { useNearlyFull } from './use-nearly-full.ts';
import { usePlace } from './use-place.ts';
import { useSearch, type FirstCards } from './use-search.ts';
import type { Settings } from '../../lib/contract/settings.ts';

// Imports the knowledge pack: loaded when a name is opened.
const Names = lazy(() => import('./Names.tsx'));
// Nor is what another view draws, or a card, before one is opened.
const CardPane = lazy(async () => {
  const { CardPane: Pane } = await import('../../components/library/CardPane.tsx');
  return { default: Pane };
});
const AskCards = lazy(() => import('./AskCards.tsx'));
const Saved = lazy(() => import('./Saved.tsx'));
const Kept = lazy(() => import('./Kept.tsx'));
const Predictions = lazy(() => import('./Predictions.tsx'));
const TakeAlong = lazy(() => import('./TakeAlong.tsx'));

const viewWords: Record<LibraryView, MessageKey> = {
  cards: 'cardsView',
  saved: 'readingList',
  kept: 'keptView',
  predictions: 'predictionsView',
  compare: 'compareView',
  along: 'takeAlong',
};

const none: never[] = [];

/** Due predictions counted at most. */
const MOST_DUE = 500;

/** The library page: all read articles, with search and sorting, and the card next to the list. */
export function Library({ first, kept }: { first: FirstCards; kept: Settings }) {
  const [settings = kept, changeSettings] = useSettings();
  const [place, go] = usePlace();
  const { view } = place;
  const [text, setText] = useState('');
  // Another extension page may request one card: it opens, and the address changes back to the
  // list's.
  const [selected, setSelected] = useState<string | null>(place.view === 'card' ? place.url : null);
  /** The cards asked about, as they were listed when asking began. */
  const [asked, setAsked] = useState<string[] | null>(null);
  const [undo, setUndo] = useState<string | null>(null);
  /** Whether the filters are open in a window too narrow to show them next to the list. */
  const [filtering, setFiltering] = useState(false);
  const [failure, setFailure] = useState<ErrorInfo | null>(null);
  const { result, size, columns, error, rows, onSight } = useSearch(useDeferredValue(text), {
    isListShown: view === 'cards',
    first,
  });
  const row = useLiveQuery(
    async () => (selected === null ? null : ((await insightAt(selected)) ?? null)),
    [selected],
  );
  const now = useNow();
  const today = dayOf(now);
  const due = useLiveQuery(() => dueCount(today, MOST_DUE), [today]) ?? 0;
  const attempt = useCallback((work: () => Promise<unknown>) => {
    setFailure(null);
    work().catch((thrown: unknown) => setFailure(errorInfo(thrown)));
  }, []);
  const open = useCallback(
    (url: string) => {
      go({ view: 'cards' });
      setText('');
      setAsked(null);
      setSelected(url);
    },
    [go],
  );
  const openFrom = useCallback(
    (url: string, words: string) => attempt(() => showInArticle(url, words)),
    [attempt],
  );
  useEffect(() => {
    if (view === 'card') location.replace('#');
  }, [view]);
  const full = useNearlyFull(size?.cards ?? 0);
  const backup = useBackup(attempt);
  // What is open leaves with the search that does not find it.
  const isListed =
    selected !== null &&
    (!result.facets || result.urls.includes(selected)) &&
    row?.url === selected;
  const shown = isListed ? row?.insight : undefined;
  const title = view === 'cards' ? shown?.article.title : undefined;
  useEffect(() => {
    // A name's page sets the document title once it is loaded.
    if (view === 'entity' || view === 'card') return;
    const place = view === 'cards' ? title : t(viewWords[view]);
    document.title = [...(place ? [place] : []), t('library'), 'Sidelight'].join(' · ');
  }, [view, title]);

  const keeping = useKeeping(shown?.article ?? null, attempt);
  const following = useFollowing(settings, attempt);
  const actions = useMemo(
    () => ({
      onShowQuote: (quote: { text: string }) =>
        shown && attempt(() => showInArticle(shown.article.url, quote.text)),
      onCopy: (words: string) => attempt(() => navigator.clipboard.writeText(words)),
      entityPage: (id: string) => `#${hashOf({ view: 'entity', id })}`,
      ...keeping,
      ...following,
    }),
    [shown, keeping, following, attempt],
  );
  // Known at once where a first card is there, else with the count.
  const hasCards = result.urls.length > 0 || (size !== undefined && size.cards > 0);

  const shownError = failure ?? error;
  const remove = (words: string, work: () => Promise<unknown>) =>
    attempt(async () => {
      await work();
      setUndo(words);
    });
  return (
    <main className="library">
      <header className="library-head">
        <h1>{t('library')}</h1>
        <nav className="library-views" aria-label={t('library')}>
          {libraryViews.map((name) => (
            <button
              key={name}
              type="button"
              className="button-bare"
              aria-current={view === name ? 'page' : undefined}
              onClick={() => go(name === 'compare' ? { view: name, ids: [] } : { view: name })}
            >
              {t(viewWords[name])}
              {name === 'predictions' && due > 0 && ` (${due})`}
            </button>
          ))}
        </nav>
        {view === 'cards' && hasCards && <SearchField text={text} onText={setText} />}
      </header>
      <div className="library-notices">
        {shownError && (
          <ErrorNotice
            error={shownError}
            onRemedy={(remedy) =>
              remedy === 'library-options' ? void openPage('options', 'library') : setFailure(null)
            }
          />
        )}
        {full && (
          <p className="library-full" role="alert">
            {t('storageNearlyFull', formatBytes(full.usedBytes), formatBytes(full.quotaBytes))}{' '}
            <button
              type="button"
              className="button-link"
              onClick={() => void openPage('options', 'library')}
            >
              {t('openLibraryOptions')}
            </button>
          </p>
        )}
        {backup?.folder && !backup.folder.allowed && (
          <p className="library-full" role="status">
            {t('backupPaused')}{' '}
            <button type="button" className="button-link" onClick={backup.onAllow}>
              {t('backupAllow')}
            </button>
          </p>
        )}
      </div>
      {view === 'cards' && !hasCards && size && (
        <div className="library-wide">
          <LibraryEmpty title={t('libraryEmpty')} text={t('libraryEmptyText')} />
        </div>
      )}
      {view === 'cards' && hasCards && (
        <>
          <aside
            id="library-facets"
            className={filtering ? 'library-facets library-facets-open' : 'library-facets'}
            aria-label={t('filters')}
          >
            {result.facets && (
              <LibraryFacets
                facets={result.facets}
                isOn={(operator, value) => hasOperator(text, operator, value)}
                onToggle={(operator, value) => setText(toggleOperator(text, operator, value))}
              />
            )}
          </aside>
          <section className="library-list" aria-label={t('cardsView')}>
            <div className="library-count">
              <output>
                {result.facets && plural('cardsFound', result.urls.length)}
                {!result.facets && size && plural('cardsFound', size.cards)}
                {size && size.unindexed > 0 && ` ${plural('preparingSearch', size.unindexed)}`}
              </output>
              {result.urls.length > 1 && (
                <button
                  type="button"
                  className="button-bare"
                  onClick={() => {
                    setSelected(null);
                    setAsked(result.urls.slice(0, MOST_ASKED_CARDS));
                  }}
                >
                  {t('askAboutCards')}
                </button>
              )}
              <button
                type="button"
                className="button-bare library-filter"
                aria-expanded={filtering}
                aria-controls="library-facets"
                onClick={() => setFiltering(!filtering)}
              >
                <SlidersHorizontal size={14} aria-hidden /> {t('filters')}
              </button>
            </div>
            {result.urls.length > 0 ? (
              <LibraryList
                urls={result.urls}
                rows={rows}
                selected={selected}
                now={now}
                onOpen={(url) => {
                  setAsked(null);
                  setSelected(url);
                }}
                onSight={onSight}
              />
            ) : (
              <LibraryEmpty title={t('noCardFits')} text={t('noCardFitsText')}>
                <button type="button" className="button" onClick={() => setText('')}>
                  {t('clearSearch')}
                </button>
              </LibraryEmpty>
            )}
          </section>
          {!shown && asked && (
            <div className="library-card">
              <div className="library-card-bar">
                <button
                  type="button"
                  className="button-bare library-back"
                  onClick={() => setAsked(null)}
                >
                  <ArrowLeft size={16} aria-hidden /> {t('backToList')}
                </button>
              </div>
              <Suspense>
                <AskCards
                  cards={asked}
                  title={plural('cardsFound', asked.length)}
                  attempt={attempt}
                />
              </Suspense>
            </div>
          )}
          {!shown && !asked && result.urls.length > 0 && (
            <p className="library-hint">
              <PanelRight size={28} strokeWidth={1.5} aria-hidden />
              {t('pickCard')}
            </p>
          )}
          {shown && row && (
            <Suspense>
              <CardPane
                insight={shown}
                settings={settings}
                now={now}
                actions={actions}
                onLayout={({ order, off, collapsed }) =>
                  attempt(() =>
                    changeSettings({
                      sectionOrder: order,
                      sectionsOff: off,
                      sectionsCollapsed: collapsed,
                    }),
                  )
                }
                onDelete={() => {
                  setSelected(null);
                  remove(plural('cardsDeleted', 1), () =>
                    sendMessage('deleteInsights', { urls: [row.url] }),
                  );
                }}
                onClose={() => setSelected(null)}
              />
            </Suspense>
          )}
        </>
      )}
      {(view === 'saved' || view === 'kept' || view === 'predictions') && (
        <div className="library-wide">
          <Suspense>
            {view === 'saved' && <Saved onOpen={open} attempt={attempt} remove={remove} />}
            {view === 'kept' && (
              <Kept onOpen={open} onShow={openFrom} attempt={attempt} remove={remove} />
            )}
            {view === 'predictions' && (
              <Predictions today={today} onOpen={open} attempt={attempt} />
            )}
          </Suspense>
        </div>
      )}
      {(place.view === 'entity' || place.view === 'compare') && (
        <div className="library-wide">
          <Suspense>
            <Names
              place={place}
              columns={columns}
              read={result.facets?.entities ?? none}
              today={today}
              go={go}
              onOpen={open}
              onAll={(id) => {
                go({ view: 'cards' });
                setText(toggleOperator('', 'entity', id));
              }}
              following={following}
              attempt={attempt}
            />
          </Suspense>
        </div>
      )}
      {view === 'along' && (
        <div className="library-wide">
          <Suspense>
            <TakeAlong cards={size?.cards ?? 0} attempt={attempt} />
          </Suspense>
        </div>
      )}
      {undo !== null && (
        <UndoBar
          words={undo}
          onUndo={() => {
            setUndo(null);
            attempt(() => sendMessage('undoDelete', {}));
          }}
        />
      )}
    </main>
  );
}

/** The day, in the reader's zone. */
function dayOf(time: Date): string {
  const month = String(time.getMonth() + 1).padStart(2, '0');
  return `${time.getFullYear()}-${month}-${String(time.getDate()).padStart(2, '0')}`;
}

/**
 * Opens the article and scrolls to these words. Throws `page-unreachable` without access to the
 * page.
 */
async function showInArticle(url: string, words: string): Promise<void> {
  const tabId = await openTab(url, { active: true });
  await tabLoaded(tabId, 20_000);
  await sendMessage('showQuote', { tabId, url, quote: words });
}
