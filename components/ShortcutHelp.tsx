import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { t } from './i18n.ts';
import { ShortcutList } from './ShortcutList.tsx';

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
