import { Star } from 'lucide-react';
import { formatAgo, t } from '../labels/i18n.ts';

/** A card of the library in one line. */
export interface LatestCard {
  url: string;
  title: string;
  /** The article's, BCP 47. */
  language: string;
  publisher: string;
  readAt: string;
  /** Whether the card or one of its statements is saved. */
  kept: boolean;
}

/**
 * The library in short, where there is no article to show a card of: the cards read last, and the
 * way to all of them.
 */
export function LatestCards({
  cards,
  now,
  onSearch,
}: {
  cards: LatestCard[];
  now: Date;
  onSearch: () => void;
}) {
  return (
    <section className="latest" aria-labelledby="latest">
      <h2 id="latest">{t('readLately')}</h2>
      <ul>
        {cards.map(({ url, title, language, publisher, readAt, kept }) => (
          <li key={url}>
            <a href={url} target="_blank" rel="noopener noreferrer" lang={language} dir="auto">
              {title}
            </a>
            <p className="meta">
              <span>{publisher}</span>
              <time dateTime={readAt}>{formatAgo(readAt, now)}</time>
              {kept && (
                <span>
                  <Star size={12} aria-label={t('starred')} />
                </span>
              )}
            </p>
          </li>
        ))}
      </ul>
      <button type="button" className="button-link" onClick={onSearch}>
        {t('keySearch')}
      </button>
    </section>
  );
}
