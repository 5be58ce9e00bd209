import { saveFile } from '../lib/browser/pages.ts';
import { toMarkdown } from '../lib/export/to-markdown.ts';
import { toPlainText } from '../lib/export/to-plain-text.ts';
import type { Insight } from '../lib/insight/insight.ts';
import { cardImage } from './card-image.ts';
import { cardWords } from './card-words.ts';
import type { ExportFormat } from './export-words.ts';

/** Takes a card along: texts go to the clipboard (then true), JSON and the picture become files, print is the browser's own. */
export async function exportCard(insight: Insight, format: ExportFormat): Promise<boolean> {
  const name = insight.article.title
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);
  if (format === 'markdown') await navigator.clipboard.writeText(toMarkdown(insight, cardWords()));
  if (format === 'text') await navigator.clipboard.writeText(toPlainText(insight, cardWords()));
  if (format === 'json')
    saveFile(`${name}.json`, JSON.stringify(insight, null, 2), 'application/json');
  if (format === 'image') saveFile(`${name}.png`, await cardImage(insight), 'image/png');
  if (format === 'print') print();
  return format === 'markdown' || format === 'text';
}
