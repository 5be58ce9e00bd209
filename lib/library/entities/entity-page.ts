import { elementAt } from '../../invariant.ts';
import type { Insight } from '../../insight/insight.ts';
import { entityOf, linksFor, loadKnowledge, type Knowledge } from '../../knowledge/catalog.ts';
import type { Link } from '../../knowledge/pack.ts';
import { namesOf } from './entity-index.ts';
import { entityTimeline, type EntityEvent, type EntityReading } from './entity-timeline.ts';
import { knownCells, modelsOf, type KnownCell, type KnownRow, type Named } from './known-cells.ts';
import { byDate } from '../search/by-date.ts';
import type { Hit } from '../search/search.ts';
import type { ShardColumns } from '../search/shard.ts';

export type EntityKind = Insight['entities'][number]['kind'] | 'chip' | 'regulation';

/** Pack facts and reading data of one entity. */
export interface EntityPageData extends Named {
  /** Null if neither the pack nor a card has the entity. */
  kind: EntityKind | null;
  /** A model's or chip's maker, or a company's parent. */
  maker: Named | null;
  aliases: string[];
  /** ISO 3166 alpha-2, lower case; null if unknown. */
  country: string | null;
  /** Model families and products. */
  families: string[];
  /** Permanent links: prices, documentation, weights. */
  links: Pick<Link, 'label' | 'url'>[];
  cells: KnownCell[];
  /** Rows shown as "not known" if they are missing. */
  expected: readonly KnownRow[];
  /** An organization's models, latest release first. */
  models: (Named & { released: string | null })[];
  timeline: EntityEvent[];
}

/** Expected rows of a model. Closed weights have no license. */
const modelRows: readonly KnownRow[] = [
  'release',
  'context',
  'price-in',
  'price-out',
  'modalities',
  'weights',
  'licence',
];

/**
 * Combines pack and reading data of an id: the pack's, or the normalized name of an unlisted
 * entity.
 */
export function buildEntityPage(
  id: string,
  reading: EntityReading,
  { language, knowledge = loadKnowledge() }: { language: string; knowledge?: Knowledge },
): EntityPageData {
  const entity = entityOf(id, knowledge);
  const called = reading.cards.flatMap(({ entities }) =>
    entities.filter((other) => other.id === id),
  );
  const [name, ...aliases] = namesOf(
    { id, name: called[0]?.name ?? id },
    reading.cards,
    knowledge,
  ) as [string, ...string[]];
  const owner =
    entity &&
    ('organisation' in entity
      ? entity.organisation
      : 'parent' in entity
        ? entity.parent
        : undefined);
  const company = entity && 'categories' in entity ? entity : null;
  const kind = entity ? kindOf(entity) : (called[0]?.kind ?? null);
  const isClosed = entity !== undefined && 'inputs' in entity && entity.openWeights === false;
  return {
    id,
    name,
    kind,
    maker: owner ? { id: owner, name: entityOf(owner, knowledge)?.name ?? owner } : null,
    aliases,
    country: company && company.country.length === 2 ? company.country : null,
    families: [...(company?.families ?? [])],
    links: linksFor(id, knowledge).map(({ label, url }) => ({ label, url })),
    cells: knownCells({ id, name }, reading.cards, { language, knowledge }),
    expected: kind === 'model' ? modelRows.filter((row) => row !== 'licence' || !isClosed) : [],
    models: modelsOf(id, knowledge).map((model) => ({
      id: model.id,
      name: model.name,
      released: model.released ?? null,
    })),
    timeline: entityTimeline({ id, name }, reading, { language, knowledge }),
  };
}

function kindOf(entity: object): EntityKind {
  if ('inputs' in entity) return 'model';
  if ('use' in entity) return 'chip';
  return 'jurisdiction' in entity ? 'regulation' : 'organisation';
}

/** Addresses of cards that mention an entity, last read first. */
export function cardsAbout(columns: ShardColumns[], id: string): string[] {
  const hits: Hit[] = [];
  for (const [shard, { entityIds, entities, entityStarts, dead }] of columns.entries()) {
    const number = entityIds.indexOf(id);
    if (number < 0) continue;
    for (let card = 0; card < dead.length; card++)
      if (
        !dead[card] &&
        entities.subarray(entityStarts[card], entityStarts[card + 1]).includes(number)
      )
        hits.push({ shard, card, score: 0 });
  }
  return byDate(columns, hits).map(({ shard, card }) =>
    elementAt(elementAt(columns, shard).urls, card),
  );
}

/** Source of a figure, numbered in order of appearance. */
export interface CitedSource {
  name: string;
  url: string;
  asOf: string | null;
}

/** The distinct sources of these cells, and the number (from 1) of a cell's source. */
export function citedSources(cells: readonly KnownCell[]): {
  sources: CitedSource[];
  numberOf: (cell: KnownCell) => number;
} {
  const numbers = new Map<string, number>();
  const sources: CitedSource[] = [];
  for (const cell of cells) {
    if (numbers.has(keyOf(cell))) continue;
    numbers.set(keyOf(cell), sources.push({ ...cell.source, asOf: cell.asOf }));
  }
  return { sources, numberOf: (cell) => numbers.get(keyOf(cell)) ?? 0 };
}

function keyOf({ source, asOf }: KnownCell): string {
  return `${source.url} ${asOf}`;
}
