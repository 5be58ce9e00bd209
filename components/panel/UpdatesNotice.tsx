import { ArrowRight } from 'lucide-react';
import { formatTime, t } from '../labels/i18n.ts';
import type { ReportCoverage } from '../card/report-coverage.ts';

const MOST = 3;

/**
 * Notice above the card of facts that later reports state differently; renders nothing if there are
 * none.
 */
export function UpdatesNotice({ updates }: { updates: ReportCoverage['updates'] }) {
  if (updates.length === 0) return null;
  return (
    <aside className="notice updates" aria-label={t('updatedSince')}>
      <p>
        <strong>{t('updatedSince')}</strong>
      </p>
      <ul>
        {updates.slice(0, MOST).map(({ before, after, sentence, report }) => (
          <li key={`${report.url} ${before}`}>
            <span className="updates-change" title={sentence} dir="auto">
              {before} <ArrowRight size={13} aria-hidden />
              <span className="visually-hidden">{t('becomes')}</span> <strong>{after}</strong>
            </span>{' '}
            <a href={report.url} target="_blank" rel="noopener noreferrer" title={report.title}>
              {report.publisher}
            </a>
            , <time dateTime={report.at}>{formatTime(report.at)}</time>
          </li>
        ))}
      </ul>
    </aside>
  );
}

/**
 * The updates a reader of a card from `writtenAt` cannot have seen in it, newest first, a number
 * once.
 */
export function updatesSince(
  coverage: ReportCoverage | null,
  writtenAt: string,
): ReportCoverage['updates'] {
  const later = (coverage?.updates ?? []).filter(
    ({ report }) => Date.parse(report.at) > Date.parse(writtenAt),
  );
  const newest = later.toSorted((one, other) => other.report.at.localeCompare(one.report.at));
  return newest.filter(
    ({ before }, index) => newest.findIndex((other) => other.before === before) === index,
  );
}
