import { ChevronLeft, ChevronRight, Ellipsis, Library, PanelRight, Settings2 } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import type { Audience } from '../lib/insight/sections/audience.ts';
import { audienceIds, audienceWords } from './audience-words.ts';
import { formatNumber, formatPartialDateRange, plural, t, type MessageKey } from './i18n.ts';
import { RecapEvent } from './RecapEvent.tsx';
import type { RecapFormat, RecapView, TabRow } from './recap-view.ts';
import './WeeklyRecap.css';

export interface RecapActions {
  onOpenPanel(): void;
  onAnalyze(): void;
  onOpenOptions(): void;
  onOpenLibrary(): void;
  /** A week back (-1) or forward (+1). */
  onWeek(step: -1 | 1): void;
  onRead(ids: string[], read: boolean): void;
  onOpenAll(urls: string[]): void;
  onExport(format: RecapFormat): void;
  /** Collect the feeds of the publishers that are on. */
  onCollect(): void;
}

export interface WeeklyRecapProps {
  tab: TabRow;
  /** null while the week is being put together. */
  recap: RecapView | null;
  role: Audience | null;
  /** Whether feeds are collected; null until the reader was asked. */
  collect: boolean | null;
  actions: RecapActions;
}

/** The popup: this tab's card in one line, then the week in AI. */
export function WeeklyRecap({ tab, recap, role, collect, actions }: WeeklyRecapProps) {
  const [audience, setAudience] = useState<Audience | ''>('');
  const [name, setName] = useState('');
  const events = recap?.events.filter((event) => (audience === '' || event.audiences.includes(audience)) && (name === '' || event.names.includes(name))) ?? [];
  const names = [...new Set(recap?.events.flatMap((event) => event.names) ?? [])].toSorted((a, b) => a.localeCompare(b));
  const read = events.filter((event) => event.read).length;
  return (
    <main className="recap">
      <TabLine tab={tab} actions={actions} />
      <header className="recap-head">
        <h1>{t('recapTitle')}</h1>
        <div className="recap-week">
          <button type="button" className="button-bare" disabled={!recap?.hasEarlier} aria-label={t('weekBefore')} onClick={() => actions.onWeek(-1)}>
            <ChevronLeft size={18} aria-hidden />
          </button>
          <output>{recap && formatPartialDateRange(recap.from, recap.until)}</output>
          <button type="button" className="button-bare" disabled={!recap?.hasLater} aria-label={t('weekAfter')} onClick={() => actions.onWeek(1)}>
            <ChevronRight size={18} aria-hidden />
          </button>
          <RecapMenu actions={actions} urls={events.map((event) => event.url)} onAllRead={() => actions.onRead(events.map((event) => event.id), true)} />
        </div>
      </header>
      {recap && recap.events.length > 0 && (
        <>
          <div className="recap-read-of">
            <progress max={events.length || 1} value={read} aria-labelledby="recap-read-of" />
            <span id="recap-read-of">{t('youRead', formatNumber(read), formatNumber(events.length))}</span>
          </div>
          {(recap.themes.length > 0 || recap.movers.length > 0) && (
            <dl className="recap-themes">
              {recap.themes.length > 0 && (
                <div>
                  <dt>{t('themes')}</dt>
                  <dd>{recap.themes.map((theme) => theme.name).join(' · ')}</dd>
                </div>
              )}
              {recap.movers.length > 0 && (
                <div>
                  <dt>{t('movers')}</dt>
                  <dd>
                    {recap.movers.map((mover) => (
                      <span key={mover.name} className="mover">
                        {mover.name} <span className="mover-by">{formatNumber(mover.by, { signDisplay: 'exceptZero' })}</span>
                      </span>
                    ))}
                  </dd>
                </div>
              )}
            </dl>
          )}
          <div className="recap-filters">
            <label>
              <span className="visually-hidden">{t('filterAudience')}</span>
              <select className="field" value={audience} onChange={(event) => setAudience(event.target.value as Audience | '')}>
                <option value="">{t('everyAudience')}</option>
                {audienceIds.map((id) => (
                  <option key={id} value={id}>
                    {t(audienceWords[id])}
                    {id === role ? ` (${t('yourRole')})` : ''}
                  </option>
                ))}
              </select>
            </label>
            <label>
              <span className="visually-hidden">{t('filterName')}</span>
              <select className="field" value={name} onChange={(event) => setName(event.target.value)}>
                <option value="">{t('everyName')}</option>
                {names.map((one) => (
                  <option key={one}>{one}</option>
                ))}
              </select>
            </label>
          </div>
          <ol className="recap-events">
            {events.map((event) => (
              <RecapEvent key={event.id} event={event} onRead={(value) => actions.onRead([event.id], value)} />
            ))}
          </ol>
          {events.length === 0 && <p className="recap-empty">{t('recapFilteredEmpty')}</p>}
        </>
      )}
      {recap?.events.length === 0 && (
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

/** The tab's own row: one click from the toolbar to its card. */
function TabLine({ tab, actions }: { tab: TabRow; actions: RecapActions }) {
  switch (tab.kind) {
    case 'card':
      return (
        <section className="tab-line" aria-label={t('thisTab')}>
          <p className="tab-hook" dir="auto">
            {tab.hook}
          </p>
          <button type="button" className="button button-primary button-small" onClick={actions.onOpenPanel} data-testid="open-panel">
            <PanelRight size={14} aria-hidden /> {t('openCard')}
          </button>
        </section>
      );
    case 'working':
      return (
        <section className="tab-line" aria-label={t('thisTab')}>
          <p className="tab-hook">{tab.title ?? t('statusReading')}</p>
          <button type="button" className="button button-small" onClick={actions.onOpenPanel} data-testid="open-panel">
            {t('openPanel')}
          </button>
        </section>
      );
    case 'page':
      return (
        <section className="tab-line" aria-label={t('thisTab')}>
          <p className="tab-words">{t('noCardYet')}</p>
          <button type="button" className="button button-small" onClick={actions.onAnalyze} data-testid="open-panel">
            {t('analyzePage')}
          </button>
        </section>
      );
    case 'none':
      return null;
  }
}

const formatWords: Record<RecapFormat, MessageKey> = { markdown: 'exportMarkdown', html: 'recapHtml', json: 'exportJson' };

function RecapMenu({ actions, urls, onAllRead }: { actions: RecapActions; urls: string[]; onAllRead: () => void }) {
  const id = useId();
  const menu = useRef<HTMLDivElement>(null);
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
      <button type="button" className="button-bare" aria-label={t('more')} popoverTarget={id}>
        <Ellipsis size={18} aria-hidden />
      </button>
      <div ref={menu} id={id} popover="auto" className="menu menu-below">
        {entry(plural('openAll', urls.length), () => actions.onOpenAll(urls))}
        {entry(t('allRead'), onAllRead)}
        {(Object.keys(formatWords) as RecapFormat[]).map((format) => entry(t(formatWords[format]), () => actions.onExport(format)))}
      </div>
    </>
  );
}
