import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { t, type MessageKey } from './i18n.ts';

const panelKeys: [string, MessageKey][] = [
  ['j', 'keyNext'],
  ['k', 'keyPrevious'],
  ['e', 'keyEvidence'],
  ['c', 'keyCopy'],
  ['o', 'keyOriginal'],
  ['/', 'keySearch'],
  ['?', 'keyHelp'],
];

/** Commands the browser holds the keys of, by the name they have in the manifest. */
export const commandWords: Record<string, MessageKey> = {
  _execute_action: 'commandPopup',
  'open-panel': 'commandPanel',
  'analyze-page': 'commandAnalyze',
};

/** The keys, on top of everything; the browser's own dialog keeps the focus in and gives it back. */
export function ShortcutHelp({ shortcuts, onClose }: { shortcuts: Record<string, string>; onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby="shortcut-help" onClose={onClose}>
      <header className="evidence-head">
        <h2 id="shortcut-help">{t('shortcuts')}</h2>
        <button type="button" className="button-bare" aria-label={t('close')} onClick={() => dialog.current?.close()}>
          <X size={16} aria-hidden />
        </button>
      </header>
      <ShortcutList shortcuts={shortcuts} />
    </dialog>
  );
}

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
