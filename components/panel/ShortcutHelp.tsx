import { Dialog } from '../ui/Dialog.tsx';
import { t } from '../labels/i18n.ts';
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
