import { BookMarked, FileInput, Mail, NotebookPen, type LucideIcon } from 'lucide-react';
import type { DestinationId } from '../../lib/contract/destinations.ts';
import type { MessageKey } from './i18n.ts';

/** Menu labels of the programs a card can be sent to. */
export const destinationLabels: Record<DestinationId, { Icon: LucideIcon; label: MessageKey }> = {
  obsidian: { Icon: NotebookPen, label: 'sendObsidian' },
  notion: { Icon: FileInput, label: 'sendNotion' },
  readwise: { Icon: BookMarked, label: 'sendReadwise' },
  email: { Icon: Mail, label: 'sendEmail' },
};
