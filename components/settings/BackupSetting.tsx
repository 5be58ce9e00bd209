import { MAX_BACKUPS, type BackupState } from '../../lib/browser/db/backup.ts';
import { errorLabels } from '../labels/error-labels.ts';
import { formatBytes, formatNumber, formatTime, t } from '../labels/i18n.ts';
import { SettingText } from './Setting.tsx';

export interface BackupProps extends BackupState {
  /**
   * The chosen folder, and whether the browser allows writing there without a prompt; null if none
   * is chosen.
   */
  folder: { name: string; allowed: boolean } | null;
  working: boolean;
  onChoose: () => void;
  onAllow: () => void;
  onNow: () => void;
  onStop: () => void;
}

/** The automatic backup into a folder of the reader's. */
export function BackupSetting({
  folder,
  last,
  failed,
  working,
  onChoose,
  onAllow,
  onNow,
  onStop,
}: BackupProps) {
  return (
    <SettingText label={t('backup')} hint={t('backupHint', formatNumber(MAX_BACKUPS))}>
      <div className="stack-rows" aria-busy={working}>
        {folder && <p>{t('backupFolder', folder.name)}</p>}
        {folder && (
          <p>
            {last
              ? t('backupLast', formatTime(last.at), formatBytes(last.bytes))
              : t('backupNever')}
          </p>
        )}
        {failed && (
          <p role="alert">
            {t('backupFailed', formatTime(failed.at), t(errorLabels[failed.error.code].title))}
          </p>
        )}
        {folder && !folder.allowed && <p role="alert">{t('backupPaused')}</p>}
        {working && <progress aria-label={t('working')} />}
        <div className="button-row">
          {folder && !folder.allowed && (
            <button type="button" className="button button-primary" onClick={onAllow}>
              {t('backupAllow')}
            </button>
          )}
          {folder?.allowed && (
            <button type="button" className="button" disabled={working} onClick={onNow}>
              {t('backupNow')}
            </button>
          )}
          <button type="button" className="button" disabled={working} onClick={onChoose}>
            {t('chooseFolder')}
          </button>
          {folder && (
            <button type="button" className="button" disabled={working} onClick={onStop}>
              {t('backupStop')}
            </button>
          )}
        </div>
      </div>
    </SettingText>
  );
}
