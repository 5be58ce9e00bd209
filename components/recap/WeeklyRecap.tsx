import { ChevronLeft, ChevronRight, Ellipsis, Library, PanelRight, Settings2 } from 'lucide-react';
import { Fragment, useId, useRef, type ReactNode } from 'react';
import type { Audience } from '../../lib/insight/sections/audience.ts';
import type { Outlook, Tally } from '../../lib/library/predictions.ts';
import type { Recap } from '../../lib/recap/recap.ts';
import { audienceLabels } from '../labels/card-labels.ts';
import { formatNumber, formatDayRange, plural, t, type MessageKey } from '../labels/i18n.ts';
import { useCopied } from '../hooks/use-copied.ts';
import { RecapEvent } from './RecapEvent.tsx';
import type { RecapFilter, RecapFormat, TabRow } from './popup-view.ts';
import { reasonLabels, themeLabels } from '../labels/recap-labels.ts';
import '../ui/menu.css';
import './WeeklyRecap.css';

/** Number of top forecasters to show. */
const MOST_TALLIES = 5;

export interface RecapActions {
  onOpenPanel(): void;
  onAnalyze(): void;
  onOpenOptions(): void;
  onOpenLibrary(): void;
  /** All that is known and read about a name. */
  onOpenEntity(id: string): void;
  /** The predictions in the library. */
  onOpenPredictions(): void;
  /** A week back (-1) or forward (+1). */
  onWeek(step: -1 | 1): void;
  /** Mark the reports at these addresses as read, or take it back. */
  onRead(urls: string[], read: boolean): void;
  onFilter(filter: RecapFilter): void;
  onOpenAll(urls: string[]): void;
  onExport(format: RecapFormat): void;
  /** Collect the feeds of the publishers that are on. */
  onCollect(): void;
  /** The week on a page of its own; absent on that page. */
  onOpenPage?: () => void;
}

export interface WeeklyRecapProps {
  tab: TabRow;
  /** null while the week is being put together. */
  recap: Recap | null;
  /** What the predictions of cards came to; null while it is looked up. */
  outlook?: Outlook | null;
  filter: RecapFilter;
  role: Audience | null;
  /** Whether feeds are collected; null before the reader has answered. */
  collect: boolean | null;
  /** In place of the things and the ranked events; the week's own page groups them. */
  list?: ReactNode | undefined;
  actions: RecapActions;
}

/** The popup: this tab's card in one line, then the week in AI. */
export function WeeklyRecap({
  tab,
  recap,
  outlook = null,
  filter,
  role,
  collect,
  list,
  actions,
}: WeeklyRecapProps) {
  const events = recap?.events ?? [];
  const nameButton = ({ id, name }: { id: string; name: string }) => (
    <button type="button" className="recap-name" onClick={() => actions.onOpenEntity(id)}>
      {name}
    </button>
  );
  const filtered = filter.audience !== null || filter.entityId !== null;
  const hasWeek = recap !== null && (events.length > 0 || filtered || list !== undefined);
  return (
    <main className="recap">
      <TabLine tab={tab} actions={actions} />
      <header className="recap-head">
        <h1>{t('recapTitle')}</h1>
        <div className="recap-week">
          <button
            type="button"
            className="button-bare"
            disabled={!recap?.hasEarlier}
            aria-label={t('weekBefore')}
            onClick={() => actions.onWeek(-1)}
          >
            <ChevronLeft size={18} aria-hidden />
          </button>
          <output>{recap && formatDayRange(recap.from, recap.until)}</output>
          <button
            type="button"
            className="button-bare"
            disabled={!recap?.hasLater}
            aria-label={t('weekAfter')}
            onClick={() => actions.onWeek(1)}
          >
            <ChevronRight size={18} aria-hidden />
          </button>
          {hasWeek && (
            <span id="recap-read-of">
              {t('youRead', formatNumber(recap.read), formatNumber(events.length))}
            </span>
          )}
          <RecapMenu
            actions={actions}
            urls={events.map((event) => event.url)}
            onAllRead={() =>
              actions.onRead(
                events.flatMap((event) => event.urls),
                true,
              )
            }
          />
        </div>
        {hasWeek && (
          <progress
            className="recap-read-of"
            max={events.length || 1}
            value={recap.read}
            aria-labelledby="recap-read-of"
          />
        )}
      </header>
      {hasWeek && (
        <>
          {!list && role && recap.things && (
            <section className="recap-things" aria-labelledby="recap-things">
              <h2 id="recap-things">{t('threeThings', t(audienceLabels[role]))}</h2>
              <ol>
                {recap.things.map((event) => (
                  <li key={event.id}>
                    <a
                      href={event.url}
                      target="_blank"
                      rel="noopener noreferrer"
                      dir="auto"
                      onClick={() => actions.onRead(event.urls, true)}
                    >
                      {event.title}
                    </a>
                    {event.reasons[0] && (
                      <span className="recap-reason"> {reasonLabels(event.reasons[0])}</span>
                    )}
                  </li>
                ))}
              </ol>
            </section>
          )}
          {(recap.themes.length > 0 || recap.movers.length > 0) && (
            <dl className="recap-themes">
              {recap.themes.length > 0 && (
                <Line title="themes">
                  {recap.themes.map((theme, index) => (
                    <Fragment key={themeLabels(theme)}>
                      {index > 0 && ' · '}
                      {theme.kind === 'entity' ? nameButton(theme) : themeLabels(theme)}
                    </Fragment>
                  ))}
                </Line>
              )}
              {recap.movers.length > 0 && (
                <Line title="movers">
                  {recap.movers.map((mover) => (
                    <span key={mover.name} className="mover">
                      {nameButton(mover)}{' '}
                      <span className="mover-by">
                        {formatNumber(mover.by, { signDisplay: 'exceptZero' })}
                      </span>
                    </span>
                  ))}
                </Line>
              )}
            </dl>
          )}
          <div className="recap-filters">
            <label>
              <span className="visually-hidden">{t('filterAudience')}</span>
              <select
                className="field"
                value={filter.audience ?? ''}
                onChange={(event) =>
                  actions.onFilter({
                    ...filter,
                    audience: (event.target.value || null) as Audience | null,
                  })
                }
              >
                <option value="">{t('everyAudience')}</option>
                {recap.audiences.map((id) => (
                  <option key={id} value={id}>
                    {t(audienceLabels[id])}
                    {id === role ? ` (${t('yourRole')})` : ''}
                  </option>
                ))}
              </select>
            </label>
            <label>
              <span className="visually-hidden">{t('filterName')}</span>
              <select
                className="field"
                value={filter.entityId ?? ''}
                onChange={(event) =>
                  actions.onFilter({ ...filter, entityId: event.target.value || null })
                }
              >
                <option value="">{t('everyName')}</option>
                {recap.entities.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </select>
            </label>
          </div>
          {list ?? (
            <ol className="recap-events">
              {events.map((event) => (
                <RecapEvent
                  key={event.id}
                  event={event}
                  onRead={(value) => actions.onRead(event.urls, value)}
                />
              ))}
            </ol>
          )}
          {events.length === 0 && filtered && (
            <p className="recap-empty">{t('recapFilteredEmpty')}</p>
          )}
        </>
      )}
      {recap && !hasWeek && (
        <div className="recap-empty">
          <p>{t('recapEmpty')}</p>
          {!collect && (
            <>
              <p>{t('recapCollect')}</p>
              <button type="button" className="button button-primary" onClick={actions.onCollect}>
                {t('collectFeeds')}
              </button>
            </>
          )}
        </div>
      )}
      {outlook && (outlook.due > 0 || outlook.tally.length > 0) && (
        <dl className="recap-themes">
          {outlook.due > 0 && (
            <Line title="predictionsDue">
              <button type="button" className="recap-name" onClick={actions.onOpenPredictions}>
                {plural('predictions', outlook.due)}
              </button>
            </Line>
          )}
          {outlook.tally.length > 0 && (
            <Line title="whoWasRight">
              {outlook.tally.slice(0, MOST_TALLIES).map(tallyWords).join(' · ')}
            </Line>
          )}
        </dl>
      )}
      <footer className="recap-bar">
        <button type="button" className="button-bare" onClick={actions.onOpenLibrary}>
          <Library size={15} aria-hidden /> {t('library')}
        </button>
        <button type="button" className="button-bare" onClick={actions.onOpenOptions}>
          <Settings2 size={15} aria-hidden /> {t('options')}
        </button>
      </footer>
    </main>
  );
}

/** One line of what the week comes to, under its name. */
function Line({ title, children }: { title: MessageKey; children: ReactNode }) {
  return (
    <div>
      <dt>{t(title)}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** `Mara Voss 2/3`: predictions that came true, of those with a verdict. */
function tallyWords(tally: Tally): string {
  const right = tally['came-true'];
  const all = right + tally['did-not'] + tally.unclear;
  return `${tally.speaker ?? t('noNamedSpeaker')} ${formatNumber(right)}/${formatNumber(all)}`;
}

/** The tab's own row: one click from the toolbar to its card. */
function TabLine({ tab, actions }: { tab: TabRow; actions: RecapActions }) {
  switch (tab.kind) {
    case 'card':
      return (
        <section className="tab-line" aria-label={t('thisTab')}>
          <p className="tab-hook" dir="auto">
            {tab.hook}
          </p>
          <button
            type="button"
            className="button button-primary button-small"
            onClick={actions.onOpenPanel}
            data-testid="open-panel"
          >
            <PanelRight size={14} aria-hidden /> {t('openCard')}
          </button>
        </section>
      );
    case 'working':
      return (
        <section className="tab-line" aria-label={t('thisTab')}>
          <p className="tab-hook">{tab.title ?? t('statusReading')}</p>
          <button
            type="button"
            className="button button-small"
            onClick={actions.onOpenPanel}
            data-testid="open-panel"
          >
            {t('openPanel')}
          </button>
        </section>
      );
    case 'page':
      return (
        <section className="tab-line" aria-label={t('thisTab')}>
          <p className="tab-words">{t('noCardYet')}</p>
          <button
            type="button"
            className="button button-small"
            onClick={actions.onAnalyze}
            data-testid="open-panel"
          >
            {t('analyzePage')}
          </button>
        </section>
      );
    case 'none':
      return null;
  }
}

const formatWords: Record<RecapFormat, MessageKey> = {
  markdown: 'exportMarkdown',
  html: 'recapHtml',
  email: 'sendEmail',
  atom: 'recapAtom',
  json: 'exportJson',
};

function RecapMenu({
  actions,
  urls,
  onAllRead,
}: {
  actions: RecapActions;
  urls: string[];
  onAllRead: () => void;
}) {
  const id = useId();
  const menu = useRef<HTMLDivElement>(null);
  const [copied, onCopied] = useCopied();
  const onFormat = (format: RecapFormat) => {
    actions.onExport(format);
    // Saved files show up in the browser's downloads.
    if (format !== 'json' && format !== 'atom' && format !== 'email') onCopied();
  };
  const entry = (label: string, act: () => void) => (
    <button
      key={label}
      type="button"
      className="menu-item"
      onClick={() => {
        menu.current?.hidePopover();
        act();
      }}
    >
      {label}
    </button>
  );
  return (
    <>
      <output className="recap-copied">{copied && t('copied')}</output>
      <button type="button" className="button-bare" aria-label={t('more')} popoverTarget={id}>
        <Ellipsis size={18} aria-hidden />
      </button>
      <div ref={menu} id={id} popover="auto" className="menu menu-below">
        {entry(plural('openAll', urls.length), () => actions.onOpenAll(urls))}
        {entry(t('allRead'), onAllRead)}
        {actions.onOpenPage && entry(t('openAsPage'), actions.onOpenPage)}
        {(Object.keys(formatWords) as RecapFormat[]).map((format) =>
          entry(t(formatWords[format]), () => onFormat(format)),
        )}
      </div>
    </>
  );
}
