import { entityOf } from '../../../../knowledge/catalog.ts';
import { isListedName } from '../../../../publishers/publisher-lookup.ts';
import type { Mentioned } from '../../entities.ts';
import type { ArticleAnalysis } from '../../analyze-article.ts';

export const tableKinds = ['models', 'companies', 'products', 'chips'] as const;
/** What a table sets side by side. */
export type TableKind = (typeof tableKinds)[number];

/** Kinds of names a table of this kind is about, the best first. */
const kindsOf: Record<TableKind, readonly Mentioned['kind'][]> = {
  models: ['model', 'product', 'organisation'],
  companies: ['organisation', 'product', 'model'],
  products: ['product', 'model', 'organisation'],
  chips: ['chip', 'product', 'organisation'],
};

/** Categories of organisations that make nothing that is compared. */
const outside = new Set(['investor', 'regulator', 'media', 'research', 'safety', 'benchmark']);

/**
 * What the table's first column is about: the title's best name of the table's kind, else the one
 * named most; null where none is named twice.
 */
export function tableSubject(
  { mentions, headline }: Pick<ArticleAnalysis, 'mentions' | 'headline'>,
  kind: TableKind,
): Mentioned | null {
  const makers = mentions.filter((mention) => !isOutside(mention) && mention.kind !== 'person');
  const position = ({ name }: Mentioned): number => {
    const at = headline.indexOf(name);
    return at < 0 ? headline.length : at;
  };
  for (const wanted of kindsOf[kind]) {
    const titled = makers
      .filter((mention) => mention.kind === wanted && mention.inTitle)
      .toSorted(
        (one, other) =>
          Number(other.sentences.length > 0) - Number(one.sentences.length > 0) ||
          position(one) - position(other),
      );
    if (titled[0]) return titled[0];
  }
  for (const wanted of kindsOf[kind]) {
    const named = makers
      .filter((mention) => mention.kind === wanted && mention.count > 1)
      .toSorted((one, other) => other.count - one.count);
    if (named[0]) return named[0];
  }
  // Companies each named once: the one the article begins with.
  if (kind !== 'companies') return null;
  const [earliest] = makers
    .filter((mention) => mention.kind === 'organisation' && mention.sentences.length > 0)
    .toSorted((one, other) => (one.sentences[0] ?? 0) - (other.sentences[0] ?? 0));
  return earliest ?? null;
}

/** Not a maker of anything that competes: an investor, a regulator, a publication. */
export function isOutside({ id, name }: Mentioned): boolean {
  // Publications are cited, not compared.
  if (id === null && isListedName(name)) return true;
  const entity = id === null ? undefined : entityOf(id);
  return (
    entity !== undefined &&
    'categories' in entity &&
    entity.categories.every((category) => outside.has(category))
  );
}
