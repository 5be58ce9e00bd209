import { Download, FileArchive, Upload } from 'lucide-react';
import { useRef } from 'react';
import { formatNumber, plural, t } from '../i18n.ts';

/** What an import would change, before it does. */
export interface ImportPreview {
  name: string;
  added: number;
  replaced: number;
  same: number;
  kept: number;
}

interface TakeAlongViewProps {
  cards: number;
  preview: ImportPreview | null;
  working: boolean;
  onExportJson: () => void;
  onExportMarkdown: () => void;
  onFile: (file: File) => void;
  onImport: () => void;
  onCancel: () => void;
}

/** The whole library as a file, and back: nothing is imported before it was said what that would change. */
export function TakeAlongView({ cards, preview, working, onExportJson, onExportMarkdown, onFile, onImport, onCancel }: TakeAlongViewProps) {
  const file = useRef<HTMLInputElement>(null);
  return (
    <div className="library-column">
      <h2>{t('exportLibrary')}</h2>
      <p>{plural('cardsFound', cards)}</p>
      <div className="library-buttons">
        <button type="button" className="button" disabled={working} onClick={onExportJson}>
          <Download size={15} aria-hidden /> {t('exportOneFile')}
        </button>
        <button type="button" className="button" disabled={working} onClick={onExportMarkdown}>
          <FileArchive size={15} aria-hidden /> {t('exportMarkdownFiles')}
        </button>
      </div>
      <h2>{t('importLibrary')}</h2>
      {preview ? (
        <output>
          <p>{t('importPreview', preview.name, formatNumber(preview.added), formatNumber(preview.replaced), formatNumber(preview.same), formatNumber(preview.kept))}</p>
          <div className="library-buttons">
            <button type="button" className="button button-primary" disabled={working} onClick={onImport}>
              {t('importNow')}
            </button>
            <button type="button" className="button" onClick={onCancel}>
              {t('cancel')}
            </button>
          </div>
        </output>
      ) : (
        <div className="library-buttons">
          <button type="button" className="button" disabled={working} onClick={() => file.current?.click()}>
            <Upload size={15} aria-hidden /> {t('chooseFile')}
          </button>
        </div>
      )}
      <input
        ref={file}
        type="file"
        hidden
        accept=".json,application/json"
        onChange={(event) => {
          const chosen = event.target.files?.[0];
          if (chosen) onFile(chosen);
          event.target.value = '';
        }}
      />
    </div>
  );
}
