import type { GroundedItem } from '../../lib/insight/sections/index.ts';
import { forecastOrigin } from '../../lib/insight/forecast-origin.ts';
import { formatPartialDate, t } from '../labels/i18n.ts';
import { Statement } from '../card/Statement.tsx';
import { ShowMore } from '../ui/ShowMore.tsx';

/** Initial number of predictions; a button shows the rest. */
const MOST = 3;

/**
 * Possible consequences: attributed predictions separate from inferred ones, with the reason and
 * the horizon where stated.
 */
export function Implications({ items }: { items: GroundedItem<'implications'>[] }) {
  return (
    <ShowMore items={items} most={MOST}>
      {(shown) => (
        <ul className="implications">
          {shown.map((item, index) => (
            <li key={index} className="implication">
              <p className="implication-text">
                <Statement claim={item} />
              </p>
              {item.rationale && <p className="implication-rationale">{item.rationale}</p>}
              <p className="meta">
                <Source item={item} />
                {item.horizon && (
                  <span>
                    {t('horizon')}{' '}
                    {item.horizon.date === null ? (
                      item.horizon.text
                    ) : (
                      <time
                        dateTime={item.horizon.date}
                        title={formatPartialDate(item.horizon.date)}
                      >
                        {item.horizon.text}
                      </time>
                    )}
                  </span>
                )}
              </p>
            </li>
          ))}
        </ul>
      )}
    </ShowMore>
  );
}

/** Who makes the forecast; nothing where neither a speaker nor the article is shown to. */
function Source({ item }: { item: GroundedItem<'implications'> }) {
  if (item.speaker) return <span>{t('saidBy', item.speaker)}</span>;
  const origin = forecastOrigin(item);
  return origin && <span>{t(origin === 'stated' ? 'statedInArticle' : 'inferred')}</span>;
}
