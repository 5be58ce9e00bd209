import { formatTime, plural, t } from '../labels/i18n.ts';
import type { ReportCoverage } from './report-coverage.ts';

/** How many publishers report the event, and who was first. */
export function Coverage({ coverage: { publishers, first } }: { coverage: ReportCoverage }) {
  if (publishers < 2) return null;
  return (
    <p className="coverage">
      {plural('reasonPublishers', publishers)}
      {first && (
        <>
          {'; '}
          {first.isThisArticle ? (
            t('firstHere')
          ) : (
            <a href={first.url} target="_blank" rel="noopener noreferrer">
              {t('firstReport', first.publisher, formatTime(first.at))}
            </a>
          )}
        </>
      )}
    </p>
  );
}
