import { Check, Pin, PanelRight } from 'lucide-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { Settings } from '../../lib/contract/settings.ts';
import type { Audience } from '../../lib/insight/sections/audience.ts';
import { audienceIds, audienceLabels } from '../labels/card-labels.ts';
import { t, type MessageKey } from '../labels/i18n.ts';
import './FirstRun.css';

export interface FirstRunActions {
  /** Opens the panel, within the click. */
  onOpenPanel(): void;
  onToolbarOpens(opens: Settings['toolbarOpens']): void;
  onRole(role: Audience | null): void;
  /** The reader's answer about collecting feeds. */
  onCollect(collect: boolean): void;
  /** Open the sample article and its card. */
  onTry(): void;
  onDone(): void;
}

/** What a click on the toolbar icon can open. */
export const iconChoices: [Settings['toolbarOpens'], MessageKey][] = [
  ['popup', 'iconOpensRecap'],
  ['panel', 'iconOpensPanel'],
];

const sees: [MessageKey, MessageKey][] = [
  ['seesPublishers', 'seesPublishersWhy'],
  ['seesAsked', 'seesAskedWhy'],
  ['seesNothing', 'seesNothingWhy'],
];

/**
 * The first page: where Sidelight is and how it opens, the role, the feeds, a try; each step can be
 * left out.
 */
export function FirstRun({
  role,
  collect,
  pinned,
  panelOpen,
  toolbarOpens,
  offer,
  actions,
}: {
  role: Audience | null;
  collect: boolean | null;
  /** Whether the icon is pinned; null where the browser does not say. */
  pinned: boolean | null;
  /** Whether the panel was opened from here. */
  panelOpen: boolean;
  toolbarOpens: Settings['toolbarOpens'];
  /** The browser's own model, where it has one. */
  offer?: ReactNode;
  actions: FirstRunActions;
}) {
  const [step, setStep] = useState(0);
  const steps = [
    <Start key="start" {...{ pinned, panelOpen, toolbarOpens, actions }} />,
    <Role key="role" role={role} onRole={actions.onRole} />,
    <Collect key="collect" collect={collect} onCollect={actions.onCollect} />,
    <Try key="try" offer={offer} onTry={actions.onTry} />,
  ];
  const last = step === steps.length - 1;
  const root = useRef<HTMLElement>(null);
  const shown = useRef(0);
  useEffect(() => {
    // A new step is a new page: who reads by keyboard or screen reader begins at its heading.
    if (shown.current !== step) root.current?.querySelector<HTMLElement>('h1')?.focus();
    shown.current = step;
  }, [step]);
  return (
    <main className="first-run" ref={root}>
      <p className="first-run-step">{t('stepOf', step + 1, steps.length)}</p>
      {steps[step]}
      <div className="first-run-actions">
        {step > 0 && (
          <button type="button" className="button" onClick={() => setStep(step - 1)}>
            {t('back')}
          </button>
        )}
        <button
          type="button"
          className={last ? 'button' : 'button button-primary'}
          onClick={() => (last ? actions.onDone() : setStep(step + 1))}
        >
          {t(last ? 'finish' : 'next')}
        </button>
        {!last && (
          <button type="button" className="button-link first-run-skip" onClick={actions.onDone}>
            {t('skipAll')}
          </button>
        )}
      </div>
    </main>
  );
}

function Start({
  pinned,
  panelOpen,
  toolbarOpens,
  actions,
}: {
  pinned: boolean | null;
  panelOpen: boolean;
  toolbarOpens: Settings['toolbarOpens'];
  actions: FirstRunActions;
}) {
  return (
    <section>
      <h1 tabIndex={-1}>{t('welcomeTitle')}</h1>
      <p className="first-run-lead">{t('welcomeText')}</p>
      <div className="first-run-start">
        <button
          type="button"
          className="button button-primary"
          onClick={actions.onOpenPanel}
          data-testid="open-panel"
        >
          <PanelRight size={16} aria-hidden /> {t('openPanelNow')}
        </button>
        <output>{panelOpen && t('panelIsOpen')}</output>
      </div>
      <h2>{t('pinTitle')}</h2>
      <p className="first-run-text">{t('pinText')}</p>
      {pinned !== null && (
        <output className={pinned ? 'pin-state pin-done' : 'pin-state'}>
          {pinned ? <Check size={16} aria-hidden /> : <Pin size={16} aria-hidden />}{' '}
          {t(pinned ? 'pinned' : 'notPinned')}
        </output>
      )}
      <fieldset className="first-run-choice">
        <legend>{t('iconOpens')}</legend>
        {iconChoices.map(([opens, label]) => (
          <label key={opens} className="role">
            <input
              type="radio"
              name="toolbar"
              checked={toolbarOpens === opens}
              onChange={() => actions.onToolbarOpens(opens)}
            />{' '}
            {t(label)}
          </label>
        ))}
      </fieldset>
      <h2>{t('whatItSees')}</h2>
      <dl className="sees">
        {sees.map(([what, why]) => (
          <div key={what}>
            <dt>{t(what)}</dt>
            <dd>{t(why)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Role({
  role,
  onRole,
}: {
  role: Audience | null;
  onRole: (role: Audience | null) => void;
}) {
  return (
    <section>
      <h1 id="first-run-role" tabIndex={-1}>
        {t('roleQuestion')}
      </h1>
      <p className="first-run-lead">{t('roleHint')}</p>
      <div className="roles" role="radiogroup" aria-labelledby="first-run-role">
        {audienceIds.map((id) => (
          <label key={id} className="role">
            <input type="radio" name="role" checked={role === id} onChange={() => onRole(id)} />{' '}
            {t(audienceLabels[id])}
          </label>
        ))}
      </div>
    </section>
  );
}

function Collect({
  collect,
  onCollect,
}: {
  collect: boolean | null;
  onCollect: (collect: boolean) => void;
}) {
  return (
    <section>
      <h1 id="first-run-collect" tabIndex={-1}>
        {t('collectQuestion')}
      </h1>
      <p className="first-run-lead">{t('collectHint')}</p>
      <div className="roles" role="radiogroup" aria-labelledby="first-run-collect">
        <label className="role">
          <input
            type="radio"
            name="collect"
            checked={collect === true}
            onChange={() => onCollect(true)}
          />{' '}
          {t('collectYes')}
        </label>
        <label className="role">
          <input
            type="radio"
            name="collect"
            checked={collect === false}
            onChange={() => onCollect(false)}
          />{' '}
          {t('collectNo')}
        </label>
      </div>
    </section>
  );
}

function Try({ offer, onTry }: { offer: ReactNode; onTry: () => void }) {
  return (
    <section>
      <h1 tabIndex={-1}>{t('tryTitle')}</h1>
      <p className="first-run-lead">{t('tryText')}</p>
      <button type="button" className="button button-primary" onClick={onTry}>
        {t('tryIt')}
      </button>
      {offer}
    </section>
  );
}
