import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { useLiveQuery } from 'dexie-react-hooks';
import { interfaceLanguage, t } from '../../components/labels/i18n.ts';
import { EntityPage } from '../../components/library/EntityPage.tsx';
import { readEntityPage } from '../../lib/browser/db/entities.ts';
import { cardsAbout, buildEntityPage } from '../../lib/library/entities/entity-page.ts';
import type { NamesProps } from './Names.tsx';

const AskCards = lazy(() => import('./AskCards.tsx'));

/** Maximum cards read for the timeline; each is loaded fully. */
const MAX_CARDS_READ = 200;
/** Articles listed here; the card list has all. */
const LISTED = 8;

/** Page of one entity, updated with new cards and reports. */
export function Entity({
  id,
  columns,
  onOpen,
  onAll,
  following,
  attempt,
}: { id: string } & Pick<NamesProps, 'columns' | 'onOpen' | 'onAll' | 'following' | 'attempt'>) {
  /** The cards asked about, as they were when asking began, and of which name. */
  const [asking, setAsking] = useState<{ of: string; cards: string[] } | null>(null);
  const urls = useMemo(() => cardsAbout(columns, id), [columns, id]);
  const latest = urls.slice(0, MAX_CARDS_READ).join('\n');
  const reading = useLiveQuery(
    async () => ({
      of: id,
      ...(await readEntityPage(id, latest === '' ? [] : latest.split('\n'))),
    }),
    [id, latest],
  );
  const view = useMemo(
    () =>
      reading?.of === id ? buildEntityPage(id, reading, { language: interfaceLanguage() }) : null,
    [id, reading],
  );
  const name = view?.name;
  useEffect(() => {
    if (name !== undefined) document.title = `${name} · ${t('library')} · Sidelight`;
  }, [name]);
  if (!view || !reading) return null;
  return (
    <EntityPage
      key={id}
      view={view}
      articles={reading.cards.slice(0, LISTED).map(({ article }) => article)}
      count={urls.length}
      {...following}
      onOpen={onOpen}
      onAll={() => onAll(id)}
      onAsk={() => setAsking({ of: id, cards: urls })}
      asking={
        asking?.of === id && (
          <Suspense>
            <AskCards cards={asking.cards} title={view.name} attempt={attempt} />
          </Suspense>
        )
      }
    />
  );
}
