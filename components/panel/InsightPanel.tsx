import {
  Ban,
  FileQuestion,
  Globe,
  Lock,
  Newspaper,
  PanelRight,
  Power,
  WifiOff,
} from 'lucide-react';
import {
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
  lazy,
  Suspense,
} from 'react';
import type { Analysis, NoCardReason } from '../../lib/contract/analysis.ts';
import { abstractPageOf } from '../../lib/url/pdf-address.ts';
import type { Settings } from '../../lib/contract/settings.ts';
import type { CostEstimate } from '../../lib/engines/llm/cost.ts';
import type { ErrorInfo } from '../../lib/errors.ts';
import type { PageState } from '../../lib/browser/tabs.ts';
import type { Insight } from '../../lib/insight/insight.ts';
import type { CardLayout } from '../card/card-layout.ts';
import { citation } from '../card/citation.ts';
import { engineLabels } from '../labels/engine-labels.ts';
import { errorLabelOf, remedyLabels, type ErrorRemedy } from '../labels/error-labels.ts';
import { t, type MessageKey } from '../labels/i18n.ts';
import { InsightCard } from '../card/InsightCard.tsx';
import { LatestCards, type LatestCard } from './LatestCards.tsx';
import type { PanelActions } from './panel-actions.ts';
import { CardMenuButton } from '../card/CardMenuButton.tsx';
import { PanelBar } from './PanelBar.tsx';
import { PanelNav, type PanelView } from './PanelNav.tsx';
import { RefineStrip } from './RefineStrip.tsx';
import { PanelMessage } from './PanelMessage.tsx';
import { LiveRegion } from '../ui/LiveRegion.tsx';
import type { ReportCoverage } from '../card/report-coverage.ts';
import { Skeleton } from './Skeleton.tsx';
import { translateEntry, useTranslatedCard } from './translated-card.ts';
import type { CardTranslation } from '../hooks/use-translation.ts';
import { SourceLine } from './SourceLine.tsx';
import { markSpokenWord, spokenPassages } from '../card/spoken-word.ts';
import { useReadAloud } from '../hooks/use-read-aloud.ts';
import { ReadAloudStrip, useReadAloudKeys } from './ReadAloudStrip.tsx';
import { UpdatesNotice, updatesSince } from './UpdatesNotice.tsx';
import { usePanelShortcuts } from './use-panel-shortcuts.ts';
import './InsightPanel.css';

// Not in the first frame: loaded when shown.
const ShortcutHelp = lazy(async () => ({
  default: (await import('./ShortcutHelp.tsx')).ShortcutHelp,
}));
const TranslationStrip = lazy(async () => ({
  default: (await import('./TranslationStrip.tsx')).TranslationStrip,
}));

/** The browser's voices; absent in browsers that have none. */
const speech = globalThis.speechSynthesis as SpeechSynthesis | undefined;

/** The settings a panel needs. */
export type PanelSettings = Pick<
  Settings,
  | 'role'
  | 'engine'
  | 'unsupportedClaims'
  | 'sectionOrder'
  | 'sectionsOff'
  | 'sectionsCollapsed'
  | 'firstRunDone'
  | 'legendDismissed'
  | 'textSize'
  | 'theme'
>;

export interface InsightPanelProps {
  /** State of the tab's analysis; null before any. */
  analysis: Analysis | null;
  /** The card the analysis names; null while it is looked up or where there is none. */
  insight: Insight | null;
  /** The cards read last: what the panel lists where it has none to show. */
  latest?: LatestCard[];
  /** What other reports add to the article; null if not loaded. */
  coverage?: ReportCoverage | null;
  /** What refining the card would take; null where no engine would, or it is not known yet. */
  estimate?: CostEstimate | null;
  /** What is offered under the card, such as the browser's own model. */
  offer?: ReactNode;
  /**
   * The card in the reader's language; null where it is in it already or the browser cannot
   * translate it.
   */
  translation?: CardTranslation | null;
  /** Address of the page that shows the article, if not its own address (the sample). */
  originalUrl?: string;
  /**
   * Whether the browser exposes the tab's address: required to request the site's permission here.
   */
  addressKnown?: boolean;
  /** What the tab's page is, as far as it was looked at where there is no card. */
  page?: PageState | null;
  /** The publisher's icon; null where the browser has none for us. */
  icon?: string | null;
  /** The publisher's region, ISO 3166 alpha-2, if it is a listed publisher. */
  region: string | null;
  settings: PanelSettings;
  now: Date;
  actions: PanelActions;
  /** The keys the browser really assigned, by command name. */
  shortcuts: Record<string, string>;
  /** Short note on the last action ("copied"), shown over the foot; '' for none. */
  note?: string;
  /** The views its bar offers, and the way to one. */
  views?: readonly PanelView[];
  onView?: (view: PanelView) => void;
}

/**
 * The side panel: the card of the tab or the reason there is none; each state of an analysis has
 * its view here.
 */
export function InsightPanel({
  analysis,
  insight,
  latest = [],
  coverage = null,
  estimate = null,
  offer,
  translation = null,
  originalUrl,
  addressKnown = true,
  page = null,
  icon = null,
  region,
  settings,
  now,
  actions,
  shortcuts,
  note = '',
  views = ['card', 'week', 'library'],
  onView = () => {},
}: InsightPanelProps) {
  const root = useRef<HTMLElement>(null);
  const [help, setHelp] = useState(false);
  const written =
    insight && analysis && 'insightUrl' in analysis && analysis.insightUrl === insight.article.url
      ? { card: insight, analysis }
      : null;
  const card = written?.card ?? null;
  // Another page begins at its top.
  const place = card?.article.url ?? analysis?.url;
  // `void`: Chromium returns a promise, which React would take for a clean-up function.
  useLayoutEffect(() => void window.scrollTo({ top: 0, behavior: 'instant' }), [place]);
  usePanelShortcuts(root, {
    onCopy: (text) => card && actions.onCopy(citation(text, card.article)),
    onHelp: () => setHelp(true),
    onSearch: actions.onSearch,
    onView: (place) => {
      const view = views[place];
      if (view) onView(view);
    },
  });
  return (
    <main className="panel" ref={root}>
      {written ? (
        <CardPage
          {...written}
          coverage={coverage}
          estimate={estimate}
          offer={offer}
          translation={translation}
          originalUrl={originalUrl}
          icon={icon}
          region={region}
          settings={settings}
          now={now}
          actions={actions}
          views={views}
          onView={onView}
          onHelp={() => setHelp(true)}
        />
      ) : (
        <>
          <NoCardPage
            analysis={analysis}
            addressKnown={addressKnown}
            page={page}
            settings={settings}
            actions={actions}
            shortcuts={shortcuts}
          />
          {latest.length > 0 && (analysis === null || analysis.status === 'none') && (
            <LatestCards cards={latest} now={now} onSearch={actions.onSearch} />
          )}
          <PanelBar>
            <PanelNav current="card" views={views} onView={onView} />
          </PanelBar>
        </>
      )}
      <LiveRegion>{statusWords(analysis, card)}</LiveRegion>
      <output className="panel-note">{note}</output>
      {help && (
        <Suspense fallback={null}>
          <ShortcutHelp shortcuts={shortcuts} onClose={() => setHelp(false)} />
        </Suspense>
      )}
    </main>
  );
}

function CardPage({
  card: written,
  analysis,
  coverage,
  estimate,
  offer,
  translation = null,
  originalUrl,
  icon,
  region,
  settings,
  now,
  actions: given,
  views,
  onView,
  onHelp,
}: { card: Insight; analysis: Analysis; onHelp: () => void } & Pick<
  InsightPanelProps,
  | 'coverage'
  | 'estimate'
  | 'offer'
  | 'translation'
  | 'originalUrl'
  | 'icon'
  | 'region'
  | 'settings'
  | 'now'
  | 'actions'
> &
  Required<Pick<InsightPanelProps, 'views' | 'onView'>>) {
  // A card that is being refined is shown as the model writes it.
  const isRefining = analysis.status === 'refining';
  const { card, originals, actions } = useTranslatedCard(
    written,
    isRefining ? null : translation,
    given,
  );
  const onRemedy = (remedy: ErrorRemedy, error: ErrorInfo) =>
    applyRemedy(remedy, error, actions, () => actions.onRefine(true));
  const { sectionOrder, sectionsOff, sectionsCollapsed } = settings;
  const reading = useReadAloud(speech);
  const onReadAloud = () => {
    if (!reading.start(spokenPassages(card))) actions.onNoVoice();
  };
  useReadAloudKeys({
    isReading: reading.place !== null,
    onStop: reading.stop,
    onStart: onReadAloud,
  });
  const { stop } = reading;
  useEffect(() => stop, [stop, card.article.url]);
  useEffect(() => {
    const spoken = reading.place;
    const statement = spoken
      ? [...document.querySelectorAll<HTMLElement>('[data-statement]')].find(
          (element) => element.dataset['statement'] === spoken.passage.text,
        )
      : undefined;
    markSpokenWord(statement ?? null, spoken?.word ?? null);
    statement?.classList.add('statement-spoken');
    statement?.scrollIntoView({ block: 'nearest' });
    return () => statement?.classList.remove('statement-spoken');
  }, [reading.place]);
  const layout = useMemo<CardLayout>(
    () => ({ order: sectionOrder, off: sectionsOff, collapsed: sectionsCollapsed }),
    [sectionOrder, sectionsOff, sectionsCollapsed],
  );
  return (
    <>
      <SourceLine
        article={card.article}
        icon={icon ?? null}
        region={region}
        now={now}
        originalUrl={originalUrl}
        saved={actions.saved}
        onSave={actions.onSave}
        onOriginal={actions.onOriginal}
      />
      {translation && !isRefining && (
        <Suspense fallback={null}>
          <TranslationStrip translation={translation} />
        </Suspense>
      )}
      {!settings.firstRunDone && <Welcome actions={actions} />}
      {card.article.flags.includes('partial') && <p className="notice">{t('partialText')}</p>}
      <UpdatesNotice updates={updatesSince(coverage ?? null, card.writtenAt)} />
      <InsightCard
        key={card.article.url}
        insight={card}
        partial={analysis.status === 'refining' ? analysis.partial : undefined}
        layout={layout}
        role={settings.role}
        unsupportedClaims={settings.unsupportedClaims}
        now={now}
        coverage={coverage}
        originalUrl={originalUrl}
        translation={originals}
        actions={actions}
        onLayout={actions.onLayout}
        onDismissLegend={settings.legendDismissed ? undefined : actions.onDismissLegend}
      />
      {offer}
      <PanelBar
        strip={
          reading.place ? (
            <ReadAloudStrip onStop={reading.stop} />
          ) : (
            <RefineStrip
              analysis={analysis}
              card={card}
              chosenEngine={settings.engine}
              estimate={estimate ?? null}
              onCancel={actions.onCancel}
              onRefine={actions.onRefine}
              onRemedy={(remedy) => 'error' in analysis && onRemedy(remedy, analysis.error)}
            />
          )
        }
      >
        <PanelNav current="card" views={views} onView={onView}>
          <CardMenuButton
            publisher={card.article.publisher}
            textSize={settings.textSize}
            theme={settings.theme}
            onReadAloud={speech ? onReadAloud : undefined}
            translate={isRefining ? undefined : translateEntry(translation)}
            layout={layout}
            actions={actions}
            onHelp={onHelp}
          />
        </PanelNav>
      </PanelBar>
    </>
  );
}

function NoCardPage({
  analysis,
  addressKnown,
  page,
  settings,
  actions,
  shortcuts,
}: Pick<
  InsightPanelProps,
  'analysis' | 'addressKnown' | 'page' | 'settings' | 'actions' | 'shortcuts'
>) {
  if (analysis === null || analysis.status === 'none') {
    if (!settings.firstRunDone) return <FirstRunPage actions={actions} />;
    if (page?.kind === 'missing')
      return (
        <PanelMessage Icon={FileQuestion} title={t('pageMissingTitle')}>
          <p>{t('pageMissingText', page.status)}</p>
        </PanelMessage>
      );
    if (page?.kind === 'failed')
      return (
        <PanelMessage Icon={WifiOff} title={t('pageFailedTitle')}>
          <p>{t('pageFailedText')}</p>
        </PanelMessage>
      );
    if (page?.kind === 'browser')
      return (
        <PanelMessage Icon={Lock} title={t('browserPageTitle')}>
          <p>{t('browserPageText')}</p>
        </PanelMessage>
      );
    if (!addressKnown && (analysis === null || analysis.reason === 'unlisted-site'))
      return <WaysIn title="unlistedSiteTitle" shortcuts={shortcuts} />;
    const { Icon, title, text, ways } = noCardWords[analysis?.reason ?? 'no-article'];
    const abstractPage = analysis?.reason === 'pdf' ? abstractPageOf(analysis.url) : null;
    return (
      <PanelMessage
        Icon={Icon}
        title={t(title)}
        actions={ways.map((way) => wayButtons[way](actions))}
      >
        <p>{t(text)}</p>
        {abstractPage && (
          <p>
            <a href={abstractPage} target="_blank" rel="noopener noreferrer">
              {t('pdfAbstract')}
            </a>
          </p>
        )}
      </PanelMessage>
    );
  }
  if (analysis.status === 'failed') {
    if (!addressKnown && analysis.error.code === 'permission-needed')
      return <WaysIn title="askTitle" shortcuts={shortcuts} />;
    const { title, advice, remedy } = errorLabelOf(analysis.error);
    const label = remedyLabels[remedy];
    return (
      <PanelMessage
        Icon={remedy === 'allow-site' ? Lock : Ban}
        title={t(title)}
        actions={
          label && (
            <button
              type="button"
              className="button button-primary"
              onClick={() => applyRemedy(remedy, analysis.error, actions, actions.onAnalyze)}
            >
              {t(label)}
            </button>
          )
        }
      >
        <p>{t(advice)}</p>
        {analysis.error.detail && (
          <details className="notice-detail">
            <summary>{t('details')}</summary>
            <code>{analysis.error.detail}</code>
          </details>
        )}
      </PanelMessage>
    );
  }
  return <Skeleton title={analysis.status === 'drafting' ? analysis.title : null} />;
}

type Way = 'analyze' | 'analyze-anyway' | 'publisher-on';

const noCardWords: Record<
  NoCardReason,
  { Icon: typeof Ban; title: MessageKey; text: MessageKey; ways: Way[] }
> = {
  'no-article': {
    Icon: Newspaper,
    title: 'noArticleTitle',
    text: 'noArticleText',
    ways: ['analyze'],
  },
  'not-ai-news': {
    Icon: FileQuestion,
    title: 'notAiNewsTitle',
    text: 'notAiNewsText',
    ways: ['analyze-anyway'],
  },
  'unlisted-site': {
    Icon: Globe,
    title: 'unlistedSiteTitle',
    text: 'unlistedSiteText',
    ways: ['analyze'],
  },
  'browser-page': { Icon: Lock, title: 'browserPageTitle', text: 'browserPageText', ways: [] },
  pdf: { Icon: FileQuestion, title: 'pdfTitle', text: 'pdfText', ways: [] },
  'publisher-off': {
    Icon: Power,
    title: 'publisherOffTitle',
    text: 'publisherOffText',
    ways: ['analyze', 'publisher-on'],
  },
};

const wayButtons: Record<Way, (actions: PanelActions) => ReactNode> = {
  analyze: (actions) => (
    <button
      key="analyze"
      type="button"
      className="button button-primary"
      onClick={actions.onAnalyze}
    >
      {t('analyzePage')}
    </button>
  ),
  'analyze-anyway': (actions) => (
    <button
      key="analyze-anyway"
      type="button"
      className="button button-primary"
      onClick={actions.onAnalyze}
    >
      {t('analyzeAnyway')}
    </button>
  ),
  'publisher-on': (actions) => (
    <button key="publisher-on" type="button" className="button" onClick={actions.onPublisherOn}>
      {t('publisherOn')}
    </button>
  ),
};

/** Ways to give access to a page whose address the browser hides until the reader acts on it. */
function WaysIn({ title, shortcuts }: { title: MessageKey; shortcuts: Record<string, string> }) {
  const key = shortcuts['analyze-page'];
  return (
    <PanelMessage Icon={Lock} title={t(title)}>
      <p>{t('askText')}</p>
      <ul className="ways">
        <li>{t('askMenu', t('menuAnalyze'))}</li>
        {key && <li>{t('askShortcut', key)}</li>}
        <li>{t('askToolbar', t('analyzePage'))}</li>
      </ul>
    </PanelMessage>
  );
}

function FirstRunPage({ actions }: { actions: PanelActions }) {
  return (
    <PanelMessage
      Icon={PanelRight}
      title={t('welcomeTitle')}
      actions={
        <>
          <button type="button" className="button button-primary" onClick={actions.onOpenFirstRun}>
            {t('welcomeStart')}
          </button>
          <button type="button" className="button" onClick={actions.onSkipFirstRun}>
            {t('skip')}
          </button>
        </>
      }
    >
      <p>{t('welcomeText')}</p>
    </PanelMessage>
  );
}

/** The first card comes before any set-up; the set-up is offered over it, once. */
function Welcome({ actions }: { actions: PanelActions }) {
  return (
    <p className="notice">
      {t('welcomeNotice')}{' '}
      <button type="button" className="button-link" onClick={actions.onOpenFirstRun}>
        {t('welcomeStart')}
      </button>{' '}
      <button type="button" className="button-link" onClick={actions.onSkipFirstRun}>
        {t('skip')}
      </button>
    </p>
  );
}

function applyRemedy(
  remedy: ErrorRemedy,
  { detail }: ErrorInfo,
  actions: PanelActions,
  retry: () => void,
): void {
  if (remedy === 'retry') retry();
  else if (remedy === 'allow-site') actions.onAllowSite();
  else if (remedy === 'allow-endpoint') actions.onAllowEndpoint(detail ?? '');
  else if (remedy === 'engine-options') actions.onOpenOptions('engines');
  else if (remedy === 'library-options') actions.onOpenOptions('library');
}

/** Screen-reader announcement of a state; empty for errors, which have their own alert. */
function statusWords(analysis: Analysis | null, card: Insight | null): string {
  switch (analysis?.status) {
    case 'reading':
      return t('statusReading');
    case 'drafting':
      return t('statusDrafting');
    case 'refining':
      return t(
        'statusRefining',
        t(engineLabels[analysis.engine]),
        Object.keys(analysis.partial).length,
      );
    case 'done':
      return card ? t('statusDone', card.article.title) : '';
    default:
      return '';
  }
}
