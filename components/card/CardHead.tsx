import type { Insight } from '../../lib/insight/insight.ts';
import type { ArticleFlag } from '../../lib/article/article.ts';
import { Check } from 'lucide-react';
import { useCard } from './card-context.ts';
import { eventLabels } from '../labels/event-labels.ts';
import { formatList, formatTime, plural, t, type MessageKey } from '../labels/i18n.ts';

/** What a reader should know of the page before believing the card. */
export const flagWords: Record<ArticleFlag, MessageKey> = {
  partial: 'flagPartial',
  'live-blog': 'flagLiveBlog',
  opinion: 'flagOpinion',
  'press-release': 'flagPressRelease',
  sponsored: 'flagSponsored',
  'media-only': 'flagMediaOnly',
  'too-short': 'flagTooShort',
};

/** The headline with who wrote it and when. */
export function CardHead({ insight: { article, entities, eventType } }: { insight: Insight }) {
  const { actions, language, translation } = useCard();
  const { follows } = actions;
  const followed = entities.flatMap(({ id, name }) => (follows?.has(id) ? [name] : []));
  const delay = minutesUntil(article.publishedAt, article.readAt);
  return (
    <header className="card-head">
      {eventType !== 'other' && <p className="kicker">{t(eventLabels[eventType])}</p>}
      <h1 lang={translation?.title ? language : article.language} dir="auto">
        {translation?.title ?? article.title}
      </h1>
      {translation?.title && (
        <p className="original-title" lang={article.language} dir="auto">
          {article.title}
        </p>
      )}
      {followed.length > 0 && (
        <p className="followed">
          <Check size={13} aria-hidden /> {t('youFollow', formatList(followed))}
        </p>
      )}
      <p className="meta">
        {article.authors.length > 0 && <span>{t('byline', formatList(article.authors))}</span>}
        {article.publishedAt && (
          <time dateTime={article.publishedAt}>{formatTime(article.publishedAt)}</time>
        )}
        {delay !== null && <span>{plural('collectedAfter', delay)}</span>}
      </p>
      {article.flags.length > 0 && (
        <ul className="flags">
          {article.flags.map((flag) => (
            <li key={flag}>{t(flagWords[flag])}</li>
          ))}
        </ul>
      )}
    </header>
  );
}

/**
 * Minutes from publication to collection, where the page states a time and it was read within the
 * hour.
 */
function minutesUntil(publishedAt: string | null, readAt: string): number | null {
  if (!publishedAt?.includes('T')) return null;
  const minutes = Math.round((Date.parse(readAt) - Date.parse(publishedAt)) / 60_000);
  return minutes >= 0 && minutes < 60 ? minutes : null;
}
