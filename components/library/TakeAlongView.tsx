import { Download, FileArchive } from 'lucide-react';
import type { ReactNode } from 'react';
import { FileButton } from '../ui/FileButton.tsx';
import { formatNumber, plural, t, type MessageKey } from '../labels/i18n.ts';
import './TakeAlong.css';

/** What an import would change, or did. */
export interface ImportCounts {
  added: number;
  replaced: number;
  same: number;
  kept: number;
  skipped: number;
  firstSkipped: string | null;
}

export interface TakeAlongProps {
  /** What importing the chosen file would change; null while none is chosen. */
  preview: (ImportCounts & { name: string }) | null;
  /** What the last import changed. */
  imported: ImportCounts | null;
  working: boolean;
  onExportJson: () => void;
  onExportMarkdown: () => void;
  onFile: (file: File) => void;
  onImport: () => void;
  onCancel: () => void;
}

/**
 * Export and import of the whole library as a file; a preview of the changes precedes every import.
 */
export function TakeAlongView({
  preview,
  imported,
  working,
  onExportJson,
  onExportMarkdown,
  onFile,
  onImport,
  onCancel,
}: TakeAlongProps) {
  const counts = ({ added, replaced, same, kept }: ImportCounts) =>
    [added, replaced, same, kept].map((count) => formatNumber(count)) as [
      string,
      string,
      string,
      string,
    ];
  return (
    <div className="take-along" aria-busy={working}>
      <div className="take-along-buttons" role="group" aria-label={t('exportLibrary')}>
        <button type="button" className="button" disabled={working} onClick={onExportJson}>
          <Download size={15} aria-hidden /> {t('exportOneFile')}
        </button>
        <button type="button" className="button" disabled={working} onClick={onExportMarkdown}>
          <FileArchive size={15} aria-hidden /> {t('exportMarkdownFiles')}
        </button>
      </div>
      {preview ? (
        <ImportQuestion
          words={t('importPreview', preview.name, ...counts(preview))}
          yes="importNow"
          working={working}
          onYes={onImport}
          onCancel={onCancel}
        >
          <SkippedRecords {...preview} />
        </ImportQuestion>
      ) : (
        <FileButton
          label={t('importLibrary')}
          accept=".json,application/json"
          disabled={working}
          onFile={onFile}
        />
      )}
      {working && <progress aria-label={t('working')} />}
      {imported && (
        <output>
          {t('importDone', ...counts(imported))} <SkippedRecords {...imported} />
        </output>
      )}
    </div>
  );
}

/** The number of skipped records of the file, and the reason for the first. */
function SkippedRecords({ skipped, firstSkipped }: ImportCounts) {
  return skipped === 0 ? null : <span>{plural('importSkipped', skipped, firstSkipped ?? '')}</span>;
}

/** What an import would do, to be agreed to. */
export function ImportQuestion({
  words,
  yes,
  working = false,
  onYes,
  onCancel,
  children,
}: {
  words: string;
  yes: MessageKey;
  working?: boolean;
  onYes: (() => void) | null;
  onCancel: () => void;
  children?: ReactNode;
}) {
  return (
    <output className="take-along">
      <span>{words}</span>
      {children}
      <span className="take-along-buttons">
        {onYes && (
          <button
            type="button"
            className="button button-primary"
            disabled={working}
            onClick={onYes}
          >
            {t(yes)}
          </button>
        )}
        <button type="button" className="button" disabled={working} onClick={onCancel}>
          {t('cancel')}
        </button>
      </span>
    </output>
  );
}
