import { PanelRight } from 'lucide-react';
import type { Article } from '../../lib/article/article.ts';
import { formatTime, t } from '../labels/i18n.ts';
import './SampleArticle.css';

/** The sample laid out like a publisher's page, under a line that labels it as a sample. */
export function SampleArticle({
  article,
  onOpenPanel,
  onClose,
}: {
  article: Article;
  onOpenPanel: () => void;
  onClose: () => void;
}) {
  return (
    <main className="sample">
      <section className="sample-note" aria-label={t('sampleLabel')}>
        <p>
          <strong>{t('sampleLabel')}</strong> {t('sampleNote', t('showOnPage'))}
        </p>
        <div className="sample-note-actions">
          <button
            type="button"
            className="button button-primary button-small"
            onClick={onOpenPanel}
          >
            <PanelRight size={14} aria-hidden /> {t('openPanel')}
          </button>
          <button type="button" className="button button-small" onClick={onClose}>
            {t('sampleDone')}
          </button>
        </div>
      </section>
      <article lang={article.language}>
        <h1>{article.title}</h1>
        <p className="sample-byline">
          {t('byline', article.authors.join(', '))}
          {article.publishedAt && (
            <>
              {' · '}
              <time dateTime={article.publishedAt}>{formatTime(article.publishedAt)}</time>
            </>
          )}
        </p>
        {article.paragraphs.map(({ text }, index) => (
          <p key={index}>{text}</p>
        ))}
      </article>
    </main>
  );
}
