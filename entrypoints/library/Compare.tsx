import { useCallback, useMemo, useState } from 'react';
import { useLiveQuery } from 'dexie-react-hooks';
import { formatPartialDate, interfaceLanguage, t } from '../../components/labels/i18n.ts';
import { ComparePage } from '../../components/library/ComparePage.tsx';
import { cellWords } from '../../components/library/SourceList.tsx';
import { rowLabels } from '../../components/labels/card-labels.ts';
import { insightsOf } from '../../lib/browser/db/insights.ts';
import { escaped, markdownTable } from '../../lib/export/markdown.ts';
import { entityOf } from '../../lib/knowledge/catalog.ts';
import { cardsAbout } from '../../lib/library/entities/entity-page.ts';
import { compareEntities, comparisonRows } from '../../lib/library/entities/compare.ts';
import { knownCells } from '../../lib/library/entities/known-cells.ts';
import { likelyNames, suggestNames } from '../../lib/library/entities/suggest-names.ts';
import type { NamesProps } from './Names.tsx';

/** Cards of each name that are looked through for what articles state. */
const MAX_CARDS_READ = 40;

/**
 * The names in the address to compare, from the pack and from read articles; `ids` keeps its
 * identity while the address is the same.
 */
export function Compare({
  ids,
  columns,
  read,
  today,
  go,
  attempt,
}: { ids: string[] } & Pick<NamesProps, 'columns' | 'read' | 'today' | 'go' | 'attempt'>) {
  const urls = useMemo(
    () => ids.map((id) => cardsAbout(columns, id).slice(0, MAX_CARDS_READ)),
    [columns, ids],
  );
  const cards = useLiveQuery(() => Promise.all(urls.map(insightsOf)), [urls]);
  const compared = useMemo(() => {
    const own = ids.map((id, index) => {
      const insights = (cards?.[index] ?? []).flatMap((row) => (row ? [row.insight] : []));
      const called = insights
        .flatMap(({ entities }) => entities)
        .find((other) => other.id === id)?.name;
      const named = {
        id,
        name: entityOf(id)?.name ?? called ?? read.find((other) => other.id === id)?.name ?? id,
      };
      return { named, cells: knownCells(named, insights, { language: interfaceLanguage() }) };
    });
    return { chosen: own.map(({ named }) => named), cells: own.flatMap(({ cells }) => cells) };
  }, [ids, cards, read]);
  const suggest = useCallback(
    (typed: string) => suggestNames(typed, { read, chosen: ids }),
    [read, ids],
  );
  const likely = useMemo(() => likelyNames({ read, chosen: ids, at: today }), [read, ids, today]);
  const [copied, setCopied] = useState<string[] | null>(null);
  const copy = async () => {
    const whole = compareEntities(compared.chosen, compared.cells);
    const rows = comparisonRows(whole, {
      row: (row) => t(rowLabels[row]),
      cell: cellWords,
      notKnown: t('notKnown'),
    });
    const notes = whole.sources.map(
      ({ name, url, asOf }, index) =>
        `${index + 1}. [${escaped(name)}](<${url}>)${asOf ? `, ${t('asOf', formatPartialDate(asOf))}` : ''}`,
    );
    await navigator.clipboard.writeText([...markdownTable(rows), '', ...notes, ''].join('\n'));
    setCopied(ids);
  };
  return (
    <ComparePage
      {...compared}
      likely={likely}
      suggest={suggest}
      onChoose={(chosen) => go({ view: 'compare', ids: chosen })}
      copied={copied === ids}
      onCopy={() => attempt(copy)}
    />
  );
}
