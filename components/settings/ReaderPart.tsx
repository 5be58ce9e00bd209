import { X } from 'lucide-react';
import type { Audience } from '../../lib/insight/sections/audience.ts';
import { audienceIds, audienceLabels } from '../labels/card-labels.ts';
import { t } from '../labels/i18n.ts';
import { AddForm } from './AddForm.tsx';
import { ChoiceSetting, Setting, SettingText } from './Setting.tsx';
import type { PartProps } from './settings-view.ts';

const MOST_TOPICS = 50;

/**
 * The reader's profile: the role decides the next step and the emphasized tag; topics raise events
 * in the recap.
 */
export function ReaderPart({ settings, actions }: PartProps) {
  const addTopic = (words: string) => {
    const name = words.slice(0, 80);
    if (!settings.topics.includes(name) && settings.topics.length < MOST_TOPICS)
      actions.onChange({ topics: [...settings.topics, name] });
  };
  return (
    <>
      <ChoiceSetting
        label={t('role')}
        hint={t('roleHint')}
        value={settings.role ?? ''}
        choices={[
          ['', t('noRole')],
          ...audienceIds.map((id): [Audience, string] => [id, t(audienceLabels[id])]),
        ]}
        onChange={(role) => actions.onChange({ role: role || null })}
      />
      <Setting label={t('topics')} hint={t('topicsHint')}>
        {(control) => (
          <div className="stack-rows">
            <AddForm control={control} onAdd={addTopic} />
            <Chips
              names={settings.topics}
              onRemove={(name) =>
                actions.onChange({ topics: settings.topics.filter((other) => other !== name) })
              }
            />
          </div>
        )}
      </Setting>
      <SettingText label={t('following')} hint={t('followsHint')}>
        <Chips
          names={settings.follows.map(({ name }) => name)}
          onRemove={(gone) =>
            actions.onChange({ follows: settings.follows.filter(({ name }) => name !== gone) })
          }
        />
      </SettingText>
    </>
  );
}

/** Names that can be taken away one by one. */
export function Chips({ names, onRemove }: { names: string[]; onRemove: (name: string) => void }) {
  return names.length === 0 ? null : (
    <ul className="chips">
      {names.map((name) => (
        <li key={name}>
          {name}
          <button
            type="button"
            className="button-bare"
            aria-label={t('remove', name)}
            onClick={() => onRemove(name)}
          >
            <X size={14} aria-hidden />
          </button>
        </li>
      ))}
    </ul>
  );
}
