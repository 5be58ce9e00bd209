import { Sparkles } from 'lucide-react';
import type { ChromeModelView } from '../settings/settings-view.ts';
import { formatNumber, t } from '../labels/i18n.ts';
import './BuiltInModelOffer.css';

/**
 * Offers the browser's own AI model in one click; renders nothing if this device cannot run it.
 * `onUse` is called within the click, which is required to start a download.
 */
export function BuiltInModelOffer({
  model,
  used,
  onUse,
}: {
  model: ChromeModelView | null;
  /** Whether it is the engine already. */
  used: boolean;
  onUse: () => void;
}) {
  if (model === null || model.state === 'unavailable') return null;
  if (model.state === 'downloading')
    return (
      <section className="built-in-offer" aria-label={t('engineChromeAi')}>
        <p id="built-in-model">{t('chromeModelDownloading')}</p>
        <progress
          aria-labelledby="built-in-model"
          {...(model.part === null ? {} : { max: 1, value: model.part })}
        />
        {model.part !== null && <span>{formatNumber(model.part, { style: 'percent' })}</span>}
      </section>
    );
  if (used) return null;
  return (
    <section className="built-in-offer" aria-label={t('engineChromeAi')}>
      <p>{t('builtInOffer')}</p>
      <button type="button" className="button" onClick={onUse}>
        <Sparkles size={15} aria-hidden />{' '}
        {t(model.state === 'available' ? 'builtInUse' : 'builtInDownload')}
      </button>
    </section>
  );
}
