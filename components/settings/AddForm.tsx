import { useState } from 'react';
import { t } from '../labels/i18n.ts';

interface AddFormProps {
  /** What ties the field to its setting's words. */
  control: { id: string; 'aria-describedby': string | undefined };
  placeholder?: string;
  /** Called with what was typed, without white space around it, never empty. */
  onAdd: (words: string) => void;
}

/** A field and a button that add one thing to a list. */
export function AddForm({ control, placeholder, onAdd }: AddFormProps) {
  const [words, setWords] = useState('');
  return (
    <form
      className="inline-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (words.trim()) onAdd(words.trim());
        setWords('');
      }}
    >
      <input
        className="field"
        placeholder={placeholder}
        spellCheck={placeholder ? false : undefined}
        {...control}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      <button type="submit" className="button" disabled={!words.trim()}>
        {t('add')}
      </button>
    </form>
  );
}
