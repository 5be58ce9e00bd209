import { Dialog } from './Dialog.tsx';
import { t } from './i18n.ts';
import { ShortcutList } from './ShortcutList.tsx';

/** The keys, on top of everything. */
export function ShortcutHelp({
  shortcuts,
  onClose,
}: {
  shortcuts: Record<string, string>;
  onClose: () => void;
}) {
  return (
    <Dialog title={t('shortcuts')} onClose={onClose}>
      <ShortcutList shortcuts={shortcuts} />
    </Dialog>
  );
}
