import { Download, X } from 'lucide-react';
import type { OwnFeed } from '../../lib/contract/own-feed.ts';
import type { FeedState } from '../../lib/feeds/fetch/feed-state.ts';
import { errorLabels } from '../labels/error-labels.ts';
import { FileButton } from '../ui/FileButton.tsx';
import { formatNumber, formatTime, t } from '../labels/i18n.ts';
import { ImportQuestion } from '../library/TakeAlongView.tsx';
import { UndoBar } from '../library/UndoBar.tsx';
import { AddForm } from './AddForm.tsx';
import { Setting } from './Setting.tsx';
import type { PartProps } from './settings-view.ts';

export interface OwnFeedsProps {
  /** The reader's feeds with their states; a null state: never fetched. */
  feeds: (OwnFeed & { state: Pick<FeedState, 'status' | 'lastError' | 'checkedAt'> | null })[];
  /** What importing the chosen list would add; null while none is chosen. */
  preview: {
    name: string;
    fresh: OwnFeed[];
    known: number;
    refused: { line: number; address: string }[];
  } | null;
  /** The feed that was just removed, while that can be undone. */
  removed: OwnFeed | null;
  onAdd: (address: string) => void;
  onRemove: (url: string) => void;
  onUndo: () => void;
  /** Ask the browser again for a feed's host. */
  onAllow: (url: string) => void;
  onFile: (file: File) => void;
  onImport: () => void;
  onCancel: () => void;
  onExport: () => void;
}

const REFUSED_SHOWN = 20;

/**
 * The reader's own feeds: added one by one or as a list from another feed reader, and taken along
 * as one.
 */
export function FeedsPart({ view }: PartProps) {
  const { feeds, preview, removed, ...own } = view.ownFeeds;
  return (
    <Setting label={t('ownFeeds')} hint={t('ownFeedsHint')} keywords="RSS Atom OPML">
      {(control) => (
        <div className="stack-rows">
          <AddForm
            control={control}
            placeholder="https://news.example/feed.xml"
            onAdd={own.onAdd}
          />
          {feeds.length > 0 && (
            <ul className="failing own-feeds" aria-label={t('ownFeeds')}>
              {feeds.map(({ url, title, state }) => (
                <li key={url}>
                  <span>{title || url}</span>
                  <span className="setting-hint">
                    {title !== '' && `${url} · `}
                    {stateWords(state)}
                  </span>
                  <span className="button-row">
                    {needsPermission(state) && (
                      <button
                        type="button"
                        className="button button-small"
                        onClick={() => own.onAllow(url)}
                      >
                        {t('allowSite')}
                      </button>
                    )}
                    <button
                      type="button"
                      className="button-bare"
                      aria-label={t('remove', title || url)}
                      onClick={() => own.onRemove(url)}
                    >
                      <X size={14} aria-hidden />
                    </button>
                  </span>
                </li>
              ))}
            </ul>
          )}
          {removed && <UndoBar words={t('feedRemoved')} onUndo={own.onUndo} />}
          {preview ? (
            <ImportQuestion
              words={t(
                'opmlPreview',
                preview.name,
                formatNumber(preview.fresh.length),
                formatNumber(preview.known),
                formatNumber(preview.refused.length),
              )}
              yes="addFeeds"
              onYes={preview.fresh.length > 0 ? own.onImport : null}
              onCancel={own.onCancel}
            >
              {preview.refused.length > 0 && (
                <ul className="setting-hint">
                  {preview.refused.slice(0, REFUSED_SHOWN).map(({ line, address: refused }) => (
                    <li key={line + refused}>{t('lineSays', formatNumber(line), refused)}</li>
                  ))}
                </ul>
              )}
            </ImportQuestion>
          ) : (
            <div className="button-row">
              <FileButton
                label={t('importOpml')}
                accept=".opml,.xml,text/x-opml,text/xml,application/xml"
                onFile={own.onFile}
              />
              <button type="button" className="button" onClick={own.onExport}>
                <Download size={15} aria-hidden /> {t('exportOpml')}
              </button>
            </div>
          )}
        </div>
      )}
    </Setting>
  );
}

function needsPermission(state: OwnFeedsProps['feeds'][number]['state']): boolean {
  return state?.status === 'not-granted' || state?.lastError?.code === 'permission-needed';
}

function stateWords(state: OwnFeedsProps['feeds'][number]['state']): string {
  if (!state?.checkedAt) return t('feedNotAsked');
  if (state.lastError)
    return `${t(errorLabels[state.lastError.code].title)} ${formatTime(state.checkedAt)}`;
  return t('feedAsked', formatTime(state.checkedAt));
}
