import {
  readingWidths,
  textSizes,
  type ReadingWidth,
  type Settings,
  type TextSize,
} from '../../lib/contract/settings.ts';
import { languageName, t, type MessageKey } from '../labels/i18n.ts';
import { interfaceLanguages } from './languages.ts';
import { ChoiceSetting } from './Setting.tsx';
import type { PartProps } from './settings-view.ts';

const sizeLabels: Record<TextSize, MessageKey> = {
  small: 'sizeSmall',
  normal: 'sizeNormal',
  large: 'sizeLarge',
  larger: 'sizeLarger',
};

const widthLabels: Record<ReadingWidth, MessageKey> = {
  narrow: 'widthNarrow',
  normal: 'widthNormal',
  wide: 'widthWide',
};

/** Language, theme, text, and what the toolbar icon opens. */
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
        keywords={t('themeWords')}
        onChange={(theme) => actions.onChange({ theme })}
      />
      <ChoiceSetting
        label={t('textSize')}
        value={settings.textSize}
        choices={textSizes.map((size) => [size, t(sizeLabels[size])])}
        onChange={(textSize) => actions.onChange({ textSize })}
      />
      <ChoiceSetting
        label={t('readingWidth')}
        value={settings.readingWidth}
        choices={readingWidths.map((width) => [width, t(widthLabels[width])])}
        onChange={(readingWidth) => actions.onChange({ readingWidth })}
      />
      <ChoiceSetting
        label={t('iconOpens')}
        value={settings.toolbarOpens}
        choices={[
          ['popup', t('iconOpensRecap')],
          ['panel', t('iconOpensPanel')],
        ]}
        onChange={(toolbarOpens) => actions.onChange({ toolbarOpens })}
      />
    </>
  );
}
