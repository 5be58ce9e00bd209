import { ArrowUpRight, Star } from 'lucide-react';
import type { ArticleHead } from '../../lib/article/article.ts';
import { PublisherIcon } from '../ui/PublisherIcon.tsx';
import { formatTime, plural, regionName, t } from '../labels/i18n.ts';
import { MS_PER_DAY } from '../../lib/text/duration.ts';

/** Publisher and age of the article, with the link to the original; sticky at the top. */
export function SourceLine({
  article,
  icon,
  region,
  now,
  originalUrl = article.url,
  saved,
  onSave,
  onOriginal,
}: {
  article: ArticleHead;
  icon: string | null;
  region: string | null;
  now: Date;
  originalUrl?: string;
  /** Whether the card is on the reading list; absent where it cannot be. */
  saved?: boolean | undefined;
  onSave?: (() => void) | undefined;
  /**
   * Returns to the article in the active tab, instead of opening it again; false if it is not
   * there.
   */
  onOriginal?: (() => boolean) | undefined;
}) {
  return (
    <div className="source-line">
      <PublisherIcon name={article.publisher} icon={icon} />
      <p className="source-name">
        <strong>{article.publisher}</strong>
        {region && (
          <abbr className="region" title={regionName(region)}>
            {region}
          </abbr>
        )}
        {article.publishedAt && (
          <time
            className="freshness"
            dateTime={article.publishedAt}
            title={formatTime(article.publishedAt)}
          >
            {freshness(article.publishedAt, now)}
          </time>
        )}
      </p>
      {onSave && (
        <button
          type="button"
          className="button-bare save-card"
          aria-pressed={saved ?? false}
          aria-label={t('saveCard')}
          title={t(saved ? 'cardSaved' : 'saveCard')}
          onClick={onSave}
          data-save=""
        >
          <Star size={16} aria-hidden fill={saved ? 'currentColor' : 'none'} />
        </button>
      )}
      <a
        className="source-original"
        href={originalUrl}
        target="_blank"
        rel="noopener noreferrer"
        data-original=""
        onClick={(event) => onOriginal?.() && event.preventDefault()}
      >
        {t('original')}
        <span className="visually-hidden"> {t('originalAt', article.publisher)}</span>
        <ArrowUpRight size={15} aria-hidden />
      </a>
    </div>
  );
}

/** `Fresh` under 24 h, then how many days old. */
export function freshness(published: string, now: Date): string {
  const age = now.getTime() - Date.parse(published);
  return age < MS_PER_DAY ? t('fresh') : plural('daysOld', Math.floor(age / MS_PER_DAY));
}
