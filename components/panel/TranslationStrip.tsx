import { Languages, Square, TriangleAlert, Undo2 } from 'lucide-react';
import type { CardTranslation } from '../hooks/use-translation.ts';
import type { ErrorCode } from '../../lib/errors.ts';
import { formatNumber, languageName, t, type MessageKey } from '../labels/i18n.ts';
import './TranslationStrip.css';

/**
 * Under the source line: the offer of a translation, its progress, where the words come from, or
 * why there are none.
 */
export function TranslationStrip({ translation }: { translation: CardTranslation }) {
  const { state, pair, onTranslate, onCancel, onOriginal } = translation;
  const from = languageName(pair.source);
  const to = languageName(pair.target);
  switch (state.status) {
    case 'offered':
      return (
        <section className="translation" aria-label={t('translation')}>
          <p>
            {t('translateOffer', from)} {state.needsDownload && t('translateDownloadHint')}
          </p>
          <button type="button" className="button button-small" onClick={onTranslate}>
            <Languages size={14} aria-hidden /> {t('translateShow', to)}
          </button>
        </section>
      );
    case 'downloading':
      return (
        <Progress label={t('translateDownloading', from)} part={state.part} onCancel={onCancel} />
      );
    case 'translating':
      return (
        <Progress
          label={t('translating')}
          part={state.of === 0 ? null : state.done / state.of}
          onCancel={onCancel}
        />
      );
    case 'translated':
      return (
        <section className="translation translation-done" aria-label={t('translation')}>
          <Languages size={14} aria-hidden />
          <p>{t('translatedFrom', from)}</p>
          <button type="button" className="button-link" onClick={onOriginal}>
            <Undo2 size={13} aria-hidden /> {t('showOriginalCard')}
          </button>
        </section>
      );
    case 'failed':
      return (
        <section className="translation" role="alert">
          <TriangleAlert size={14} aria-hidden />
          <p>{t(failureWords(state.code), from, to)}</p>
          <button type="button" className="button button-small" onClick={onTranslate}>
            {t('tryAgain')}
          </button>
        </section>
      );
  }
}

function Progress({
  label,
  part,
  onCancel,
}: {
  label: string;
  part: number | null;
  onCancel: () => void;
}) {
  return (
    <section className="translation" aria-label={t('translation')}>
      <p>{label}</p>
      <progress aria-label={label} {...(part === null ? {} : { max: 1, value: part })} />
      {part !== null && <span>{formatNumber(part, { style: 'percent' })}</span>}
      <button type="button" className="button button-small" onClick={onCancel}>
        <Square size={12} aria-hidden /> {t('cancel')}
      </button>
    </section>
  );
}

function failureWords(code: ErrorCode): MessageKey {
  if (code === 'offline') return 'translateFailedDownload';
  return code === 'engine-unavailable' ? 'translateFailedUnavailable' : 'translateFailed';
}
