import type { GroundedItem } from '../../lib/insight/sections/index.ts';
import { useCard } from '../card/card-context.ts';
import { formatAgo, formatTime, t } from '../labels/i18n.ts';
import { Coverage } from '../card/Coverage.tsx';
import { Statement } from '../card/Statement.tsx';
import { ShowMore } from '../ui/ShowMore.tsx';

/** Initial number of reports; a button shows the rest. */
const MOST = 4;

/** Other reports: first those on the same event, then those on the same names. */
export function Related({ items }: { items: GroundedItem<'related'>[] }) {
  const { now, coverage } = useCard();
  const ordered = items.toSorted(
    (a, b) => Number(b.relation === 'same-event') - Number(a.relation === 'same-event'),
  );
  return (
    <>
      {coverage && <Coverage coverage={coverage} />}
      <ShowMore items={ordered} most={MOST}>
        {(shown) => (
          <ul className="related">
            {shown.map((item, index) => {
              const report = item.evidence.find((evidence) => evidence.kind === 'item');
              return (
                <li key={index}>
                  {report ? (
                    <p className="related-title">
                      <a href={report.url} target="_blank" rel="noopener noreferrer">
                        {report.title}
                      </a>
                    </p>
                  ) : (
                    <p className="related-title">
                      <Statement claim={item} />
                    </p>
                  )}
                  {item.adds && (
                    <p className="related-adds">
                      <span className="related-label">{t('reportAdds')}</span>{' '}
                      <Statement claim={item} text={item.adds} />
                    </p>
                  )}
                  <p className="meta">
                    {report && <span>{report.publisher}</span>}
                    {report?.publishedAt && (
                      <time dateTime={report.publishedAt} title={formatTime(report.publishedAt)}>
                        {formatAgo(report.publishedAt, now)}
                      </time>
                    )}
                    <span>{t(item.relation === 'same-event' ? 'sameEvent' : 'sameNames')}</span>
                  </p>
                </li>
              );
            })}
          </ul>
        )}
      </ShowMore>
    </>
  );
}
