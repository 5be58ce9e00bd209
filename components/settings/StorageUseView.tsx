import { formatBytes, formatNumber, plural, t, type MessageKey } from '../labels/i18n.ts';
import type { StorageView } from './settings-view.ts';

const kindWords: Record<StorageView['kinds'][number]['kind'], MessageKey> = {
  cards: 'cardsView',
  articles: 'kindArticles',
  items: 'kindItems',
  index: 'kindIndex',
  kept: 'kindKept',
  deleted: 'kindDeleted',
  sync: 'kindSync',
};

/**
 * Storage used, by type of data, and whether the browser protects it from eviction when the disk
 * runs low.
 */
export function StorageUseView({ storage, onKeep }: { storage: StorageView; onKeep: () => void }) {
  const { usedBytes, quotaBytes, kinds } = storage;
  return (
    <div className="stack-rows">
      <meter
        className="storage"
        min={0}
        max={quotaBytes || 1}
        high={(quotaBytes || 1) * 0.8}
        value={usedBytes}
        aria-label={t('storageUsed')}
      />
      <p>{t('storageOf', formatBytes(usedBytes), formatBytes(quotaBytes))}</p>
      {storage.nearlyFull && (
        <p role="alert">
          {t('storageNearlyFull', formatBytes(usedBytes), formatBytes(quotaBytes))}
        </p>
      )}
      <p className="setting-hint">
        {plural('insightsKept', storage.insights)} {plural('itemsKept', storage.items)}
      </p>
      <details>
        <summary>{t('storageByKind')}</summary>
        <table className="storage-kinds">
          <thead>
            <tr>
              <th scope="col">{t('storageKind')}</th>
              <th scope="col">{t('storageEntries')}</th>
              <th scope="col">{t('storageSize')}</th>
            </tr>
          </thead>
          <tbody>
            {kinds
              .filter(({ bytes }) => bytes > 0)
              .map(({ kind, entries, bytes }) => (
                <tr key={kind}>
                  <th scope="row">{t(kindWords[kind])}</th>
                  <td>{entries > 0 && formatNumber(entries)}</td>
                  <td>{formatBytes(bytes)}</td>
                </tr>
              ))}
          </tbody>
        </table>
      </details>
      <p className="setting-hint">
        {t(storage.persisted ? 'storagePromised' : 'storageNotPromised')}
      </p>
      {!storage.persisted && (
        <button type="button" className="button-link" onClick={onKeep}>
          {t('storageAsk')}
        </button>
      )}
    </div>
  );
}
