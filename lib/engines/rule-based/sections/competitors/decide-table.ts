import type { EventType } from '../../../../insight/event-type.ts';
import type { ArticleAnalysis } from '../../analyze-article.ts';
import { probability, type LinearModel } from './linear-model.ts';
import { tableKinds, type TableKind } from './subject.ts';
import { tableFeatures } from './table-features.ts';
import { models as stored, threshold } from './table-weights.json';

const models = stored as Record<TableKind | 'due', LinearModel>;

/**
 * Kinds of comparison a reader of the article wants, most likely first; empty if none. The model
 * proposes; two rules cover what the few examples cannot teach: an article that compares makers
 * side by side gets makers, and one with a chip in its title gets chips.
 */
export function wantedTables(analysis: ArticleAnalysis): TableKind[] {
  const features = tableFeatures(analysis);
  const setsSideBySide =
    (features['rivals-described'] ?? 0) >= 1 && !namesWithoutComparing.has(analysis.eventType);
  if (!setsSideBySide && probability(models.due, features) < threshold) return [];
  const proposed = tableKinds
    .map((kind) => ({ kind, likely: probability(models[kind], features) }))
    .toSorted((one, other) => other.likely - one.likely)
    .map(({ kind }) => kind);
  const titled = new Set(
    analysis.mentions.filter(({ inTitle }) => inTitle).map(({ kind }) => kind),
  );
  if (titled.has('chip')) return first('chips', proposed);
  return setsSideBySide && !titled.has('model') && !titled.has('product')
    ? first('companies', proposed)
    : proposed;
}

/**
 * News that names makers because something happened to them: a flaw, a case, a study, a departure.
 */
const namesWithoutComparing: ReadonlySet<EventType> = new Set([
  'security',
  'lawsuit',
  'research',
  'people',
]);

function first(kind: TableKind, kinds: readonly TableKind[]): TableKind[] {
  return [kind, ...kinds.filter((other) => other !== kind)];
}
