import { useState } from 'react';
import { cardWords } from '../../components/card-words.ts';
import { t } from '../../components/i18n.ts';
import { TakeAlongView, type ImportPreview } from '../../components/library/TakeAlongView.tsx';
import { importRecords, libraryRecords, planImport } from '../../lib/browser/library/take-along.ts';
import { saveFile } from '../../lib/browser/pages.ts';
import type { LibraryRecord } from '../../lib/export/library-file.ts';
import { markdownFileName } from '../../lib/export/markdown-file-name.ts';
import { marksToMarkdown } from '../../lib/export/marks-to-markdown.ts';
import { toMarkdown } from '../../lib/export/to-markdown.ts';
import type { Mark } from '../../lib/contract/mark.ts';
import { exportLibrary, readLibrary } from '../options/take-along.ts';

/** Export and import of the library; `attempt` runs what a click asked for and shows what goes wrong. */
export function TakeAlong({ cards, attempt }: { cards: number; attempt: (work: () => Promise<unknown>) => void }) {
  const [waiting, setWaiting] = useState<{ records: LibraryRecord[]; preview: ImportPreview } | null>(null);
  const [working, setWorking] = useState(false);
  const alone = (work: () => Promise<unknown>) =>
    attempt(async () => {
      setWorking(true);
      await work().finally(() => setWorking(false));
    });
  return (
    <TakeAlongView
      cards={cards}
      preview={waiting?.preview ?? null}
      working={working}
      onExportJson={() => alone(exportLibrary)}
      onExportMarkdown={() => alone(exportMarkdown)}
      onFile={(file) =>
        alone(async () => {
          const records = await readLibrary(file);
          setWaiting({ records, preview: { name: file.name, ...(await planImport(records)) } });
        })
      }
      onImport={() =>
        alone(async () => {
          await importRecords(waiting!.records);
          setWaiting(null);
        })
      }
      onCancel={() => setWaiting(null)}
    />
  );
}

/** Saves every card as a Markdown file, and what was kept as one more, in a zip. */
async function exportMarkdown(): Promise<void> {
  const { zipSync, strToU8 } = await import('fflate');
  const taken = new Set<string>();
  const files: Record<string, Uint8Array> = {};
  const marks: Mark[] = [];
  for await (const record of libraryRecords()) {
    if (record.kind === 'insight') files[markdownFileName(record.insight, taken)] = strToU8(toMarkdown(record.insight, cardWords()));
    else if (record.kind === 'mark') marks.push(record.mark);
  }
  if (marks.length > 0) files[`${t('keptView')}.md`] = strToU8(marksToMarkdown(marks, t('keptView')));
  const day = new Date().toISOString().slice(0, 10);
  saveFile(`sidelight-library-${day}.zip`, new Blob([zipSync(files) as Uint8Array<ArrayBuffer>], { type: 'application/zip' }), 'application/zip');
}
