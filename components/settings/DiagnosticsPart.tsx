import { useState } from 'react';
import { t } from '../labels/i18n.ts';
import { SettingText } from './Setting.tsx';
import type { PartProps } from './settings-view.ts';

/** What to send with a report: shown before it is copied; never keys, addresses only if ticked. */
export function DiagnosticsPart({ view, actions }: PartProps) {
  const [withAddresses, setWithAddresses] = useState(false);
  const text = view.diagnostics(withAddresses);
  return (
    <SettingText label={t('diagnostics')} alone>
      <div className="stack-rows">
        <p className="setting-hint">{t('diagnosticsHint')}</p>
        <label className="choice">
          <input
            type="checkbox"
            checked={withAddresses}
            onChange={(event) => setWithAddresses(event.target.checked)}
          />
          {t('withAddresses')}
        </label>
        <textarea
          className="field diagnostics"
          readOnly
          rows={6}
          aria-label={t('diagnostics')}
          value={text}
        />
        <button type="button" className="button" onClick={() => actions.onCopy(text)}>
          {t('copy')}
        </button>
      </div>
    </SettingText>
  );
}
