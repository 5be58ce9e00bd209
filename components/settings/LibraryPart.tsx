import { useRef, useState } from 'react';
import { formatBytes, plural, t } from '../i18n.ts';
import { ChoiceSetting, SettingText } from './Setting.tsx';
import type { PartProps } from './settings-view.ts';

const keepDays = ['', '30', '90', '365', '1095'];

/** What is kept on this device, how much room it takes, taking it along, and deleting it. */
export function LibraryPart({ settings, view, actions }: PartProps) {
  const file = useRef<HTMLInputElement>(null);
  const [asking, setAsking] = useState(false);
  const { storage } = view;
  const own = settings.keepInsightsDays === null ? '' : String(settings.keepInsightsDays);
  return (
    <>
      <SettingText label={t('storageUsed')}>
        {storage && (
          <div className="stack-rows">
            <meter className="storage" min={0} max={storage.quotaBytes || 1} value={storage.usedBytes} aria-label={t('storageUsed')} />
            <p>{t('storageOf', formatBytes(storage.usedBytes), formatBytes(storage.quotaBytes))}</p>
            <p className="setting-hint">
              {plural('insightsKept', storage.insights)} {plural('itemsKept', storage.items)}
            </p>
          </div>
        )}
      </SettingText>
      <ChoiceSetting
        label={t('keepInsights')}
        value={own}
        choices={[...new Set([...keepDays, own])].map((value) => [value, value === '' ? t('keepForever') : plural('days', Number(value))])}
        onChange={(value) => actions.onChange({ keepInsightsDays: value === '' ? null : Number(value) })}
      />
      <SettingText label={t('takeAlong')} keywords={`${t('exportLibrary')} ${t('importLibrary')}`}>
        <div className="button-row">
          <button type="button" className="button" onClick={actions.onExportLibrary}>
            {t('exportLibrary')}
          </button>
          <button type="button" className="button" onClick={() => file.current?.click()}>
            {t('importLibrary')}
          </button>
          <input
            ref={file}
            type="file"
            hidden
            accept=".json,.zip,application/json"
            onChange={(event) => {
              const chosen = event.target.files?.[0];
              if (chosen) actions.onImportLibrary(chosen);
              event.target.value = '';
            }}
          />
        </div>
      </SettingText>
      <SettingText label={t('deleteEverything')}>
        {asking ? (
          <div className="stack-rows" role="alert">
            <p>{t('deleteEverythingSure')}</p>
            <div className="button-row">
              <button
                type="button"
                className="button button-danger"
                onClick={() => {
                  setAsking(false);
                  actions.onDeleteEverything();
                }}
              >
                {t('deleteEverythingYes')}
              </button>
              <button type="button" className="button" onClick={() => setAsking(false)}>
                {t('cancel')}
              </button>
            </div>
          </div>
        ) : (
          <button type="button" className="button button-danger" onClick={() => setAsking(true)}>
            {t('deleteEverything')}…
          </button>
        )}
      </SettingText>
    </>
  );
}
