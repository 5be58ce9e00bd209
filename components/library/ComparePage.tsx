import { Copy, Plus, X } from 'lucide-react';
import { compareEntities } from '../../lib/library/entities/compare.ts';
import type { KnownCell, Named } from '../../lib/library/entities/known-cells.ts';
import { MAX_COMPARED } from '../../lib/library/library-route.ts';
import type { NameSuggestion } from '../../lib/library/entities/suggest-names.ts';
import { CompareTable } from '../ui/CompareTable.tsx';
import { formatPartialDate, t } from '../labels/i18n.ts';
import { EntityLink } from './EntityPage.tsx';
import { NameField } from './NameField.tsx';
import { Cited, SourceList } from './SourceList.tsx';

interface ComparePageProps {
  chosen: Named[];
  cells: KnownCell[];
  /** Suggested names to add to the comparison. */
  likely: NameSuggestion[];
  suggest: (typed: string) => NameSuggestion[];
  onChoose: (ids: string[]) => void;
  /** Whether this table was copied. */
  copied: boolean;
  onCopy: () => void;
}

/** Two to five models or companies side by side, each figure with its dated source. */
export function ComparePage({
  chosen,
  cells,
  likely,
  suggest,
  onChoose,
  copied,
  onCopy,
}: ComparePageProps) {
  const ids = chosen.map(({ id }) => id);
  const add = (id: string) => onChoose([...ids, id]);
  const { table, sources, numberOf } = compareEntities(chosen, cells);
  return (
    <div className="compare-page">
      <h2>{t('compareView')}</h2>
      <p className="entity-families">{t('compareHint')}</p>
      {chosen.length > 0 && (
        <ul className="compare-chosen" aria-label={t('compareView')}>
          {chosen.map((one) => (
            <li key={one.id}>
              <EntityLink {...one} />
              <button
                type="button"
                className="button-bare"
                aria-label={t('remove', one.name)}
                onClick={() => onChoose(ids.filter((id) => id !== one.id))}
              >
                <X size={14} aria-hidden />
              </button>
            </li>
          ))}
        </ul>
      )}
      {chosen.length < MAX_COMPARED && (
        <>
          <NameField label={t('addName')} suggest={suggest} onChoose={add} />
          {likely.length > 0 && (
            <p className="compare-likely">
              {likely.map(({ id, name }) => (
                <button key={id} type="button" className="button-bare" onClick={() => add(id)}>
                  <Plus size={13} aria-hidden /> {name}
                </button>
              ))}
            </p>
          )}
        </>
      )}
      {chosen.length > 0 && table.rows.length === 0 && <p className="unknown">{t('notKnown')}</p>}
      {table.rows.length > 0 && (
        <>
          <CompareTable<KnownCell>
            table={table}
            label={t('compareView')}
            cell={(cell, date) => (
              <>
                <Cited cell={cell} number={numberOf(cell)} />
                {date && <span className="compare-note">{t('asOf', formatPartialDate(date))}</span>}
              </>
            )}
          />
          <SourceList sources={sources} />
          <p>
            <button type="button" className="button" onClick={onCopy}>
              <Copy size={14} aria-hidden /> {t('exportMarkdown')}
            </button>{' '}
            <output>{copied && t('copied')}</output>
          </p>
        </>
      )}
    </div>
  );
}
