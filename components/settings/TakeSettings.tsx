import { Download } from 'lucide-react';
import { useState } from 'react';
import type { TravellingSettings } from '../../lib/export/settings-file.ts';
import { FileButton } from '../ui/FileButton.tsx';
import { plural, t, type MessageKey } from '../labels/i18n.ts';
import { ImportQuestion } from '../library/TakeAlongView.tsx';
import { UndoBar } from '../library/UndoBar.tsx';
import { SettingText } from './Setting.tsx';

export interface TakeSettingsProps {
  /**
   * Preview of the import of the chosen file; null if none is chosen. `detail` names hosts that
   * would be contacted.
   */
  preview: {
    name: string;
    changes: { name: keyof TravellingSettings; detail: string }[];
    refused: string[];
  } | null;
  /** Settings were just imported and can be had back. */
  imported: boolean;
  /** Own feeds whose address seems to hold a secret. */
  privateFeeds: number;
  onExport: (withPrivateFeeds: boolean) => void;
  onFile: (file: File) => void;
  onImport: () => void;
  onCancel: () => void;
  onUndo: () => void;
}

/** What each setting is called; null where it has no control of its own. */
const settingWords: Record<keyof TravellingSettings, MessageKey | null> = {
  role: 'role',
  topics: 'topics',
  publishersOff: 'publishers',
  sites: 'sites',
  ownFeeds: 'ownFeeds',
  engine: 'engine',
  refineAutomatically: 'refineAutomatically',
  secondLook: 'secondLook',
  models: 'model',
  outputLanguage: 'outputLanguage',
  interfaceLanguage: 'interfaceLanguage',
  monthlyBudgetUsd: 'monthlyBudget',
  unsupportedClaims: 'unsupportedClaims',
  collect: 'collect',
  collectMinutes: 'collectEvery',
  keepItemsDays: 'keepItems',
  keepInsightsDays: 'keepInsights',
  weeklyNotification: 'weekly',
  refreshKnowledge: null,
  sectionOrder: 'arrangeSections',
  sectionsOff: 'arrangeSections',
  sectionsCollapsed: 'arrangeSections',
  theme: 'theme',
  follows: 'following',
  textSize: 'textSize',
  readingWidth: 'readingWidth',
  toolbarOpens: 'iconOpens',
  legendDismissed: null,
  obsidianVault: 'obsidianVault',
  notionPage: 'notionPage',
};

/** Export and import of the settings as a file; a preview precedes every import. */
export function TakeSettings({
  preview,
  imported,
  privateFeeds,
  onExport,
  onFile,
  onImport,
  onCancel,
  onUndo,
}: TakeSettingsProps) {
  const [withPrivateFeeds, setWithPrivateFeeds] = useState(false);
  return (
    <SettingText
      label={t('takeSettings')}
      hint={t('takeSettingsHint')}
      keywords={`${t('exportSettings')} ${t('importSettings')}`}
    >
      <div className="stack-rows">
        {preview ? (
          <ImportQuestion
            words={t(preview.changes.length > 0 ? 'settingsPreview' : 'settingsSame', preview.name)}
            yes="importNow"
            onYes={preview.changes.length > 0 ? onImport : null}
            onCancel={onCancel}
          >
            {preview.changes.length > 0 && (
              <ul>
                {preview.changes.map(({ name, detail }) => {
                  const words = settingWords[name];
                  return (
                    <li key={name}>
                      {words === null ? name : t(words)}
                      {detail !== '' && <span className="setting-hint"> {detail}</span>}
                    </li>
                  );
                })}
              </ul>
            )}
            {preview.refused.length > 0 && (
              <span className="setting-hint">
                {t('settingsRefused', preview.refused.join(', '))}
              </span>
            )}
          </ImportQuestion>
        ) : (
          <div className="button-row">
            <button type="button" className="button" onClick={() => onExport(withPrivateFeeds)}>
              <Download size={15} aria-hidden /> {t('exportSettings')}
            </button>
            <FileButton
              label={t('importSettings')}
              accept=".json,application/json"
              onFile={onFile}
            />
            {privateFeeds > 0 && (
              <label className="choice">
                <input
                  type="checkbox"
                  checked={withPrivateFeeds}
                  onChange={(event) => setWithPrivateFeeds(event.target.checked)}
                />
                {plural('exportPrivateFeeds', privateFeeds)}
              </label>
            )}
          </div>
        )}
        {imported && <UndoBar words={t('settingsImported')} onUndo={onUndo} />}
      </div>
    </SettingText>
  );
}
