import { defined } from '../../invariant.ts';
import { publicationDay } from '../../article/publication-day.ts';
import type { Insight } from '../../insight/insight.ts';
import { competitorRows } from '../../insight/competitor-table.ts';
import { factsOf, milestonesOf, type KnowledgeFact } from '../../knowledge/facts-of.ts';
import { entityOf, loadKnowledge, type Knowledge } from '../../knowledge/catalog.ts';
import type { Model } from '../../knowledge/pack.ts';
import { namesOf, foldedName } from './entity-index.ts';

/**
 * Rows of a comparison in reading order: those of the card's table, then those of whole companies.
 */
export const knownRows = ['models', ...competitorRows, 'milestone'] as const;
export type KnownRow = (typeof knownRows)[number];

/** One known fact, with its dated source. */
export interface KnownCell {
  name: string;
  row: KnownRow;
  text: string;
  /** Day, month or year of the fact. */
  asOf: string | null;
  source: { name: string; url: string };
}

/** An entity as a column: id and heading. */
export interface Named {
  id: string;
  name: string;
}

/**
 * Pack facts for the rows; rows without one use statements of articles (`cards`, latest first),
 * verbatim. At most one cell per row; organizations get a summary of their models.
 */
export function knownCells(
  { id, name }: Named,
  cards: readonly Insight[],
  { language, knowledge = loadKnowledge() }: { language: string; knowledge?: Knowledge },
): KnownCell[] {
  const entity = entityOf(id, knowledge);
  const known = [
    ...factsOf(id, { language, knowledge }).flatMap((fact) =>
      isRow(fact.attribute) ? [cellOf(name, fact.attribute, fact)] : [],
    ),
    ...(entity && 'categories' in entity ? companyCells({ id, name }, language, knowledge) : []),
  ];
  return firstOfEach([
    ...known,
    ...cards.flatMap((card) => statedCells({ id, name }, card, knowledge)),
  ]);
}

/**
 * Summary of an organization's models: number listed and open, newest, largest window, price range;
 * and its last funding round and milestone.
 */
function companyCells({ id, name }: Named, language: string, knowledge: Knowledge): KnownCell[] {
  const models = modelsOf(id, knowledge).filter(({ deprecated }) => !deprecated);
  const cells: KnownCell[] = [];
  const factOf = (model: Model | undefined, attribute: string) =>
    model &&
    factsOf(model.id, { language, knowledge }).find((fact) => fact.attribute === attribute);
  const add = (
    row: KnownRow,
    model: Model | undefined,
    attribute: string,
    text: (value: string) => string,
  ) => {
    const fact = factOf(model, attribute);
    if (fact) cells.push({ ...cellOf(name, row, fact), text: text(fact.value) });
  };
  const [newest] = models;
  // Most models come from one catalog; the count has its date.
  const [listed] =
    [...Map.groupBy(models, ({ source }) => source).values()].toSorted(
      (one, other) => other.length - one.length,
    )[0] ?? [];
  add('models', listed, 'maker', () => String(models.length));
  const told = models.filter(({ openWeights }) => openWeights !== undefined);
  if (told.length > 0)
    add(
      'weights',
      listed,
      'maker',
      () => `${told.filter(({ openWeights }) => openWeights).length} / ${told.length}`,
    );
  add('release', newest, 'release', () => newest?.name ?? '');
  const largest = models.reduce<Model | undefined>(
    (most, model) => ((model.context ?? 0) > (most?.context ?? 0) ? model : most),
    undefined,
  );
  add('context', largest, 'context', (value) => `${value} (${largest?.name ?? ''})`);
  for (const [row, key] of [
    ['price-in', 'inputPrice'],
    ['price-out', 'outputPrice'],
  ] as const) {
    const priced = models
      .filter((model) => model[key] !== undefined)
      .toSorted((one, other) => defined(one[key]) - defined(other[key]));
    const [lowest, highest] = [factOf(priced[0], row), factOf(priced.at(-1), row)];
    if (lowest && highest)
      cells.push({
        ...cellOf(name, row, lowest),
        text: lowest.value === highest.value ? lowest.value : `${lowest.value} – ${highest.value}`,
      });
  }
  const milestones = milestonesOf(id, { language, knowledge });
  const funding = knowledge.milestones
    .filter(({ kind, about }) => kind === 'funding' && about.includes(id))
    .map(({ id: milestone }) => `milestone:${milestone}`);
  const raised = milestones.findLast(({ fact }) => funding.includes(fact.id));
  if (raised) cells.push(cellOf(name, 'funding', raised));
  const last = milestones.at(-1);
  if (last) cells.push(cellOf(name, 'milestone', last));
  return cells;
}

/** Models of an organization, latest release first, undated last. */
export function modelsOf(id: string, knowledge: Knowledge = loadKnowledge()): Model[] {
  return knowledge.models
    .filter(({ organisation }) => organisation === id)
    .toSorted(
      (one, other) =>
        (other.released ?? '').localeCompare(one.released ?? '') ||
        one.name.localeCompare(other.name),
    );
}

function cellOf(name: string, row: KnownRow, { value, fact }: KnowledgeFact): KnownCell {
  return { name, row, text: value, asOf: fact.asOf, source: fact.source };
}

/** Statements of a card's table about an entity, verbatim. */
function statedCells({ id, name }: Named, card: Insight, knowledge: Knowledge): KnownCell[] {
  const names = new Set(namesOf({ id, name }, [card], knowledge).map(foldedName));
  const { article } = card;
  return card.sections.competitors.flatMap((cell) =>
    cell.support !== 'unsupported' &&
    cell.evidence[0]?.kind === 'quote' &&
    names.has(foldedName(cell.name))
      ? [
          {
            name,
            row: cell.row,
            text: cell.text,
            asOf: cell.asOf ?? publicationDay(article) ?? article.readAt.slice(0, 10),
            source: { name: article.publisher, url: article.url },
          },
        ]
      : [],
  );
}

function firstOfEach(cells: KnownCell[]): KnownCell[] {
  return cells.filter((cell, index) => cells.findIndex(({ row }) => row === cell.row) === index);
}

function isRow(attribute: string): attribute is KnownRow {
  return (knownRows as readonly string[]).includes(attribute) && attribute !== 'milestone';
}
