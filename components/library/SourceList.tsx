import type { CitedSource } from '../../lib/library/entities/entity-page.ts';
import type { KnownCell } from '../../lib/library/entities/known-cells.ts';
import { formatPartialDate, t } from '../labels/i18n.ts';

/** A figure with the number of its source, which is a link to it. */
export function Cited({
  cell: { source, asOf, text },
  number,
}: {
  cell: KnownCell;
  number: number;
}) {
  const whence = `${source.name}, ${dated(asOf)}`;
  return (
    <>
      {cellWords(text)}
      <a
        className="cited"
        href={source.url}
        target="_blank"
        rel="noopener noreferrer"
        aria-label={`${number} ${whence}`}
        title={whence}
      >
        {number}
      </a>
    </>
  );
}

/** A cell's text; one that is a date, as the language writes it. */
export function cellWords(text: string): string {
  return /^\d{4}(?:-\d{2}){0,2}$/.test(text) ? formatPartialDate(text) : text;
}

/** The sources that figures are numbered by. */
export function SourceList({ sources }: { sources: CitedSource[] }) {
  return (
    <ol className="sources">
      {sources.map(({ name, url, asOf }) => (
        <li key={`${url} ${asOf}`}>
          <a href={url} target="_blank" rel="noopener noreferrer">
            {name}
          </a>
          , {dated(asOf)}
        </li>
      ))}
    </ol>
  );
}

function dated(asOf: string | null): string {
  return asOf ? t('asOf', formatPartialDate(asOf)) : t('notKnown');
}
