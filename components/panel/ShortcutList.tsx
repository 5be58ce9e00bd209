import { t, type MessageKey } from '../labels/i18n.ts';

const panelKeys: [string, MessageKey][] = [
  ['j', 'keyNext'],
  ['k', 'keyPrevious'],
  ['e', 'keyEvidence'],
  ['c', 'keyCopy'],
  ['o', 'keyOriginal'],
  ['s', 'saveCard'],
  ['a', 'askAboutArticle'],
  ['r', 'readAloud'],
  ['1 … 4', 'keyViews'],
  ['/', 'keySearch'],
  ['?', 'keyHelp'],
];

/** Commands the browser holds the keys of, by the name they have in the manifest. */
export const commandWords: Record<string, MessageKey> = {
  _execute_action: 'commandPopup',
  'open-panel': 'commandPanel',
  'analyze-page': 'commandAnalyze',
};

/** The panel's keys, then the browser's: those it assigned, and those it did not. */
export function ShortcutList({ shortcuts }: { shortcuts: Record<string, string> }) {
  return (
    <dl className="keys">
      {panelKeys.map(([key, label]) => (
        <div key={key}>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{t(label)}</dd>
        </div>
      ))}
      {Object.entries(shortcuts).map(([command, key]) => (
        <div key={command}>
          <dt>{key ? <kbd>{key}</kbd> : <span className="unknown">{t('notAssigned')}</span>}</dt>
          <dd>{commandWords[command] ? t(commandWords[command]) : command}</dd>
        </div>
      ))}
    </dl>
  );
}
