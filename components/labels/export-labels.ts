import { Braces, FileText, Image, Printer, Type, type LucideIcon } from 'lucide-react';
import type { MessageKey } from './i18n.ts';

/** What a card can be taken along as. */
export type ExportFormat = 'markdown' | 'text' | 'json' | 'image' | 'print';

export const exportLabels: Record<ExportFormat, { Icon: LucideIcon; label: MessageKey }> = {
  markdown: { Icon: FileText, label: 'exportMarkdown' },
  text: { Icon: Type, label: 'exportText' },
  json: { Icon: Braces, label: 'exportJson' },
  image: { Icon: Image, label: 'exportImage' },
  print: { Icon: Printer, label: 'exportPrint' },
};
