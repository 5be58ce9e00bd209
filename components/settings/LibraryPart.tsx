import { useState } from 'react';
import { formatTime, plural, t } from '../labels/i18n.ts';
import { TakeAlongView } from '../library/TakeAlongView.tsx';
import { BackupSetting } from './BackupSetting.tsx';
import { periodLabel } from './period-labels.ts';
import { ChoiceSetting, SettingText } from './Setting.tsx';
import type { PartProps } from './settings-view.ts';
import { StorageUseView } from './StorageUseView.tsx';
import { TakeSettings } from './TakeSettings.tsx';

const keepDays = ['', '30', '90', '365', '1095'];

/** The library's contents and size, its export and import, and its deletion. */
export function LibraryPart({ settings, view, actions }: PartProps) {
  const [asking, setAsking] = useState(false);
  const { storage, deletion } = view;
  const own = settings.keepInsightsDays === null ? '' : String(settings.keepInsightsDays);
  return (
    <>
      <SettingText label={t('storageUsed')}>
        {storage && <StorageUseView storage={storage} onKeep={actions.onKeepForGood} />}
      </SettingText>
      <ChoiceSetting
        label={t('keepInsights')}
        value={own}
        choices={[...new Set([...keepDays, own])].map((value) => [
          value,
          value === '' ? t('keepForever') : periodLabel(Number(value)),
        ])}
        onChange={(value) =>
          actions.onChange({ keepInsightsDays: value === '' ? null : Number(value) })
        }
      />
      {deletion && (
        <SettingText label={t('kindDeleted')}>
          <div className="stack-rows">
            <p>
              {deletion.cards > 0 ? plural('cardsDeleted', deletion.cards) : t('keptDeleted')}{' '}
              {formatTime(deletion.deletedAt)}
            </p>
            <button type="button" className="button" onClick={actions.onUndoDelete}>
              {t('undo')}
            </button>
          </div>
        </SettingText>
      )}
      <SettingText label={t('takeAlong')} keywords={`${t('exportLibrary')} ${t('importLibrary')}`}>
        <TakeAlongView {...view.takeAlong} />
      </SettingText>
      <TakeSettings {...view.takeSettings} />
      {view.backup && <BackupSetting {...view.backup} />}
      <SettingText label={t('deleteEverything')}>
        {asking ? (
          <div className="stack-rows" role="alert">
            <p>
              {t('deleteEverythingSure')} {view.backup?.folder && t('backupFilesStay')}
            </p>
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
