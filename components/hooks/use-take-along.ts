import { useState } from 'react';
import {
  importRecords,
  libraryRecords,
  planImport,
  type ImportPlan,
} from '../../lib/browser/db/import-export.ts';
import { findThread } from '../../lib/browser/db/threads.ts';
import { saveFile } from '../../lib/browser/pages.ts';
import type { Highlight } from '../../lib/contract/highlight.ts';
import { blobOf, type ZipFile } from '../../lib/export/zip.ts';
import {
  libraryLines,
  readLibraryLines,
  linesOf,
  textOf,
  type ImportRecord,
} from '../../lib/export/library-file.ts';
import {
  markdownFileName,
  marksToMarkdown,
  threadToMarkdown,
  toMarkdown,
} from '../../lib/export/markdown.ts';
import { threadLabels } from '../labels/ask-labels.ts';
import { cardLabels } from '../labels/card-labels.ts';
import { t } from '../labels/i18n.ts';
import type { TakeAlongProps } from '../library/TakeAlongView.tsx';

/** Export and import of the library; `attempt` runs a click's work and shows its error. */
export function useTakeAlong(attempt: (work: () => Promise<unknown>) => void): TakeAlongProps {
  const [waiting, setWaiting] = useState<{ file: File; plan: ImportPlan } | null>(null);
  const [working, setWorking] = useState(false);
  const [imported, setImported] = useState<ImportPlan | null>(null);
  const alone = (work: () => Promise<unknown>) =>
    attempt(async () => {
      setWorking(true);
      setImported(null);
      await work().finally(() => setWorking(false));
    });
  return {
    preview: waiting && { name: waiting.file.name, ...waiting.plan },
    imported,
    working,
    onExportJson: () => alone(exportJson),
    onExportMarkdown: () => alone(exportMarkdown),
    onFile: (file) =>
      alone(async () => setWaiting({ file, plan: await planImport(recordsOf(file)) })),
    onImport: () => {
      if (!waiting) return;
      alone(async () => {
        setImported(await importRecords(recordsOf(waiting.file)));
        setWaiting(null);
      });
    },
    onCancel: () => setWaiting(null),
  };
}

/**
 * The records of a library file, parsed lazily. Throws `bad-import` with the number of the broken
 * line.
 */
function recordsOf(file: File): AsyncGenerator<ImportRecord> {
  return readLibraryLines(linesOf(textOf(file)));
}

/** Saves the whole library as one file. */
async function exportJson(): Promise<void> {
  const now = new Date();
  const type = 'application/json';
  saveFile(
    `sidelight-library-${now.toISOString().slice(0, 10)}.json`,
    await blobOf(libraryLines(libraryRecords(), { exportedAt: now }), type),
    type,
  );
}

/** Exports every card as a Markdown file, and all highlights as one more, in a zip. */
async function exportMarkdown(): Promise<void> {
  const { createZip } = await import('../../lib/export/zip.ts');
  const type = 'application/zip';
  saveFile(
    `sidelight-library-${new Date().toISOString().slice(0, 10)}.zip`,
    await blobOf(createZip(markdownFiles()), type),
    type,
  );
}

async function* markdownFiles(): AsyncGenerator<ZipFile> {
  const file = (name: string, text: string): ZipFile => ({
    name,
    bytes: new TextEncoder().encode(text),
  });
  const taken = new Set<string>();
  const marks: Highlight[] = [];
  const words = cardLabels();
  const threadWords = threadLabels();
  const several: string[] = [];
  for await (const record of libraryRecords()) {
    if (record.kind === 'insight') {
      const thread = await findThread(record.article.url);
      const questions = thread ? threadToMarkdown(thread, threadWords) : '';
      const card = toMarkdown(record.insight, words) + questions;
      yield file(markdownFileName(record.insight, taken), card);
    } else if (record.kind === 'thread' && record.thread.cards)
      several.push(threadToMarkdown(record.thread, threadLabels('askAboutCards')));
    else if (record.kind === 'mark') marks.push(record.mark);
  }
  if (several.length > 0) yield file(`${t('askAboutCards')}.md`, several.join('\n'));
  if (marks.length > 0) yield file(`${t('keptView')}.md`, marksToMarkdown(marks, t('keptView')));
}
