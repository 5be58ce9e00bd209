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
                {sourceWords(item) && <span>{sourceWords(item)}</span>}
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

/** Who makes the forecast; null where neither a speaker nor the article is shown to. */
function sourceWords(item: GroundedItem<'implications'>): string | null {
  if (item.speaker) return t('saidBy', item.speaker);
  const origin = forecastOrigin(item);
  return origin && t(origin === 'stated' ? 'statedInArticle' : 'inferred');
}
