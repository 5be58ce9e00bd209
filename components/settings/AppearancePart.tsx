import type { Settings } from '../../lib/contract/settings.ts';
import { languageName, t } from '../labels/i18n.ts';
import { interfaceLanguages } from './languages.ts';
import { ChoiceSetting } from './Setting.tsx';
import type { PartProps } from './settings-view.ts';

/** The interface's language and light. */
export function AppearancePart({ settings, actions }: PartProps) {
  const themes: [Settings['theme'], string][] = [
    ['system', t('themeSystem')],
    ['light', t('themeLight')],
    ['dark', t('themeDark')],
  ];
  return (
    <>
      <ChoiceSetting
        label={t('interfaceLanguage')}
        value={settings.interfaceLanguage ?? ''}
        choices={[
          ['', t('browserLanguage')],
          ...interfaceLanguages.map((language): [string, string] => [
            language,
            languageName(language),
          ]),
        ]}
        onChange={(language) => actions.onChange({ interfaceLanguage: language || null })}
      />
      <ChoiceSetting
        label={t('theme')}
        value={settings.theme}
        choices={themes}
        onChange={(theme) => actions.onChange({ theme })}
      />
    </>
  );
}
