import { t } from '../labels/i18n.ts';
import { ShortcutList } from '../panel/ShortcutList.tsx';
import { SettingText } from './Setting.tsx';
import type { PartProps } from './settings-view.ts';

/** The keys as the browser assigned them; they are changed on the browser's own page. */
export function ShortcutsPart({ view, actions }: PartProps) {
  return (
    <SettingText label={t('shortcuts')} keywords={t('shortcutWords')} alone>
      <ShortcutList shortcuts={view.shortcuts} />
      <button type="button" className="button" onClick={actions.onOpenShortcuts}>
        {t('changeShortcuts')}
      </button>
    </SettingText>
  );
}
