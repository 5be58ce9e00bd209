import { X } from 'lucide-react';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { t } from '../labels/i18n.ts';

/**
 * A small page on top of everything; the browser's own dialog keeps the focus in and gives it back.
 */
export function Dialog({
  title,
  onClose,
  children,
}: {
  title: string;
  onClose: () => void;
  children: ReactNode;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby={id} onClose={onClose}>
      <header className="evidence-head">
        <h2 id={id}>{title}</h2>
        <button
          type="button"
          className="button-bare"
          aria-label={t('close')}
          onClick={() => dialog.current?.close()}
        >
          <X size={16} aria-hidden />
        </button>
      </header>
      {children}
    </dialog>
  );
}
