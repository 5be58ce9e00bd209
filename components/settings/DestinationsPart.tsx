import { useState } from 'react';
import { t, type MessageKey } from '../labels/i18n.ts';
import { Setting } from './Setting.tsx';
import type { PartProps } from './settings-view.ts';

/** What a card can be sent to needs of the reader. */
export function DestinationsPart({ settings, view, actions }: PartProps) {
  return (
    <>
      <TextSetting
        label="obsidianVault"
        hint="obsidianVaultHint"
        value={settings.obsidianVault}
        onChange={(obsidianVault) => actions.onChange({ obsidianVault })}
      />
      <TextSetting
        label="notionPage"
        hint="notionPageHint"
        value={settings.notionPage}
        onChange={(notionPage) => actions.onChange({ notionPage })}
      />
      <KeySetting
        label="notionKey"
        hasKey={view.destinationKeys.notion}
        onKey={(key) => actions.onDestinationKey('notion', key)}
      />
      <KeySetting
        label="readwiseKey"
        hasKey={view.destinationKeys.readwise}
        onKey={(key) => actions.onDestinationKey('readwise', key)}
      />
    </>
  );
}

/** A line of text; it is stored when the reader leaves the field. */
function TextSetting({
  label,
  hint,
  value,
  onChange,
}: {
  label: MessageKey;
  hint: MessageKey;
  value: string;
  onChange: (value: string) => void;
}) {
  const [text, setText] = useState(value);
  return (
    <Setting label={t(label)} hint={t(hint)}>
      {(control) => (
        <input
          type="text"
          className="field"
          {...control}
          maxLength={200}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onBlur={() => text !== value && onChange(text.trim())}
        />
      )}
    </Setting>
  );
}

/** A write-only field for a key: a stored key is never shown. */
function KeySetting({
  label,
  hasKey,
  onKey,
}: {
  label: MessageKey;
  hasKey: boolean;
  onKey: (key: string | null) => void;
}) {
  const [text, setText] = useState('');
  return (
    <Setting label={t(label)} hint={t('apiKeyHint')}>
      {(control) =>
        hasKey ? (
          <span className="button-row">
            <span id={control.id}>{t('keyKept')}</span>
            <button type="button" className="button button-small" onClick={() => onKey(null)}>
              {t('forget')}
            </button>
          </span>
        ) : (
          <form
            className="button-row"
            onSubmit={(event) => {
              event.preventDefault();
              if (text.trim() !== '') onKey(text.trim());
              setText('');
            }}
          >
            <input
              type="password"
              autoComplete="off"
              className="field"
              {...control}
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
            <button type="submit" className="button button-small">
              {t('keep')}
            </button>
          </form>
        )
      }
    </Setting>
  );
}
