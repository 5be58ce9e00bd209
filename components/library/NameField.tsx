import { Search } from 'lucide-react';
import { useId, useState } from 'react';
import type { NameSuggestion } from '../../lib/library/entities/suggest-names.ts';
import { t } from '../labels/i18n.ts';

/**
 * A field that suggests names as one types (ARIA's combobox with a list): arrows walk them, Enter
 * takes one, Escape closes.
 */
export function NameField({
  label,
  suggest,
  onChoose,
}: {
  label: string;
  suggest: (typed: string) => NameSuggestion[];
  onChoose: (id: string) => void;
}) {
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  const [closed, setClosed] = useState(false);
  const id = useId();
  const found = suggest(typed);
  const open = typed.trim() !== '' && !closed;
  const choose = (suggestion: NameSuggestion | undefined) => {
    if (!suggestion) return;
    setTyped('');
    setActive(0);
    onChoose(suggestion.id);
  };
  return (
    <div className="name-field">
      <Search size={16} aria-hidden />
      <input
        type="text"
        role="combobox"
        className="field"
        aria-label={label}
        placeholder={label}
        aria-autocomplete="list"
        aria-expanded={open && found.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={open && found[active] ? `${id}-${active}` : undefined}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setActive(0);
          setClosed(false);
        }}
        onBlur={() => setClosed(true)}
        onFocus={() => setClosed(false)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Escape') setClosed(true);
          else if (event.key === 'Enter') choose(found[active]);
          else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
            event.preventDefault();
            setClosed(false);
            setActive(
              (active + (event.key === 'ArrowDown' ? 1 : found.length - 1)) % (found.length || 1),
            );
          }
        }}
      />
      <div
        id={`${id}-list`}
        className="name-list"
        role="listbox"
        aria-label={label}
        hidden={!open || found.length === 0}
      >
        {found.map((suggestion, index) => (
          // The field keeps the focus; the keys are its own.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
          <div
            key={suggestion.id}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => choose(suggestion)}
          >
            {suggestion.name} <span className="name-owner">{suggestion.owner}</span>
          </div>
        ))}
      </div>
      <output className="name-none">{open && found.length === 0 ? t('noNameFits') : ''}</output>
    </div>
  );
}
