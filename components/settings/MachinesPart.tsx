import { useState } from 'react';
import type { ServerState } from '../../lib/browser/sync/connect.ts';
import type { StoredSyncStatus } from '../../lib/browser/sync/sync-state.ts';
import type { SyncFault } from '../../lib/sync/sync-error.ts';
import { formatNumber, formatTime, t, type MessageKey } from '../labels/i18n.ts';
import { syncLabels } from '../labels/sync-labels.ts';
import { Setting, SettingText } from './Setting.tsx';
import type { PartProps } from './settings-view.ts';

/** A server as it is typed in. */
export interface ServerForm {
  server: string;
  database: string;
  user: string;
  secret: string;
  passphrase: string;
}

/** How trying a server went, or is going. */
export type SyncTrial =
  | null
  | { state: 'running' | ServerState }
  | { state: 'failed'; fault: SyncFault; detail: string };

export interface SyncProps {
  /** The server's address with the database; null while sync is off. */
  address: string | null;
  status: StoredSyncStatus | null;
  trial: SyncTrial;
  /** Each of these requests the server's host permission, within the click. */
  onTry: (form: ServerForm) => void;
  onCreate: (form: ServerForm) => void;
  onStart: (form: ServerForm) => void;
  onSyncNow: () => void;
  onStop: () => void;
  onWipe: () => void;
}

const LEAST_LETTERS = 12;

const trialWords: Record<ServerState, MessageKey> = {
  empty: 'syncEmpty',
  'in-use': 'syncInUse',
  opened: 'syncOpened',
};

/** Syncing with the reader's other machines over a server of the reader's own. */
export function MachinesPart({ view: { sync } }: PartProps) {
  return sync.address === null ? <SetUp {...sync} /> : <Syncing {...sync} address={sync.address} />;
}

const fields: {
  name: keyof ServerForm;
  label: MessageKey;
  hint?: MessageKey;
  type: 'url' | 'text' | 'password';
}[] = [
  { name: 'server', label: 'syncServer', hint: 'syncServerHint', type: 'url' },
  { name: 'database', label: 'syncDatabase', hint: 'syncDatabaseHint', type: 'text' },
  { name: 'user', label: 'syncUser', hint: 'syncUserHint', type: 'text' },
  { name: 'secret', label: 'syncSecret', type: 'password' },
  { name: 'passphrase', label: 'syncPassphrase', hint: 'syncPassphraseHint', type: 'password' },
];

function SetUp({ trial, onTry, onCreate, onStart }: SyncProps) {
  const [form, setForm] = useState<ServerForm>({
    server: '',
    database: 'sidelight',
    user: '',
    secret: '',
    passphrase: '',
  });
  const busy = trial?.state === 'running';
  const named = form.server.trim() !== '' && form.database.trim() !== '';
  return (
    <>
      <p className="setting-hint">{t('machinesHint')}</p>
      {fields.map(({ name, label, hint, type }) => (
        <Setting
          key={name}
          label={t(label)}
          {...(hint ? { hint: t(hint) } : {})}
          keywords={t('partMachines')}
        >
          {(control) => (
            <input
              type={type}
              className="field"
              spellCheck={false}
              autoComplete="off"
              {...control}
              value={form[name]}
              onChange={(event) => setForm({ ...form, [name]: event.target.value })}
            />
          )}
        </Setting>
      ))}
      <SettingText label={t('connection')} keywords={t('partMachines')}>
        <div className="stack-rows">
          <div className="button-row">
            <button
              type="button"
              className="button"
              disabled={busy || !named}
              onClick={() => onTry(form)}
            >
              {t('syncTry')}
            </button>
            {trial?.state === 'failed' && trial.fault === 'no-database' && (
              <button type="button" className="button" onClick={() => onCreate(form)}>
                {t('syncCreate')}
              </button>
            )}
            <button
              type="button"
              className="button button-primary"
              disabled={busy || !named || form.passphrase.length < LEAST_LETTERS}
              onClick={() => onStart(form)}
            >
              {t('syncStart')}
            </button>
          </div>
          <output className="test-result">
            {trial &&
              (trial.state === 'failed' ? (
                <Fault {...trial} />
              ) : trial.state === 'running' ? (
                t('testing')
              ) : (
                t(trialWords[trial.state])
              ))}
          </output>
        </div>
      </SettingText>
    </>
  );
}

function Syncing({
  address,
  status,
  onSyncNow,
  onStop,
  onWipe,
  trial,
}: SyncProps & { address: string }) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <p className="setting-hint">{t('machinesHint')}</p>
      <SettingText
        label={t('syncWith', address.replace(/^https?:\/\//, ''))}
        keywords={t('partMachines')}
      >
        <div className="stack-rows">
          <output className="stack-rows">
            {status?.state === 'running' && <progress aria-label={t('syncing')} />}
            {status?.wellAt && <span>{t('syncLast', formatTime(status.wellAt))}</span>}
            {status && (
              <span>
                {t(
                  'syncCounts',
                  formatNumber(status.sent),
                  formatNumber(status.received),
                  formatNumber(status.waiting),
                )}
              </span>
            )}
            {status && status.skipped > 0 && (
              <span>{t('syncSkipped', formatNumber(status.skipped))}</span>
            )}
            {status?.state === 'failed' && status.fault && (
              <Fault fault={status.fault} detail={status.detail} />
            )}
            {trial?.state === 'failed' && <Fault {...trial} />}
          </output>
          <div className="button-row">
            <button type="button" className="button button-primary" onClick={onSyncNow}>
              {t('syncNow')}
            </button>
            <button type="button" className="button" onClick={onStop}>
              {t('syncStop')}
            </button>
          </div>
        </div>
      </SettingText>
      <SettingText label={t('syncWipe')}>
        {asking ? (
          <div className="stack-rows" role="alert">
            <p>{t('syncWipeSure')}</p>
            <div className="button-row">
              <button
                type="button"
                className="button button-danger"
                onClick={() => {
                  setAsking(false);
                  onWipe();
                }}
              >
                {t('syncWipe')}
              </button>
              <button type="button" className="button" onClick={() => setAsking(false)}>
                {t('cancel')}
              </button>
            </div>
          </div>
        ) : (
          <button type="button" className="button button-danger" onClick={() => setAsking(true)}>
            {t('syncWipe')}…
          </button>
        )}
      </SettingText>
    </>
  );
}

function Fault({ fault, detail }: { fault: SyncFault; detail: string }) {
  return (
    <span className="test-failed">
      {t(syncLabels[fault])} {detail && <code>{detail}</code>}
    </span>
  );
}
