import { Search, X } from 'lucide-react';
import { useEffect, useId, useRef } from 'react';
import { t } from '../labels/i18n.ts';

/** The search field of the library; `/` focuses it from anywhere, Escape clears it. */
export function SearchField({ text, onText }: { text: string; onText: (text: string) => void }) {
  const field = useRef<HTMLInputElement>(null);
  const hint = useId();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const typing =
        event.target instanceof HTMLElement &&
        event.target.closest('input, textarea, select, dialog') !== null;
      if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      field.current?.focus();
      field.current?.select();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
  return (
    <search className="library-search">
      <Search size={16} aria-hidden />
      <input
        ref={field}
        type="search"
        className="field"
        value={text}
        aria-label={t('keySearch')}
        aria-describedby={hint}
        placeholder={t('keySearch')}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => onText(event.target.value)}
      />
      {text !== '' && (
        <button
          type="button"
          className="button-bare"
          aria-label={t('clearSearch')}
          onClick={() => onText('')}
        >
          <X size={16} aria-hidden />
        </button>
      )}
      <p id={hint} className="library-hint">
        {t('searchHint')}
      </p>
    </search>
  );
}
