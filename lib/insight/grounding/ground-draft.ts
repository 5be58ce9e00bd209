import type { Article } from '../../article/article.ts';
import { supportLevels, type Support } from '../claim.ts';
import type { Draft } from '../insight.ts';
import { indexOf } from './evidence-index.ts';
import type { FieldCheck } from './checks/fields.ts';
import { groundClaim, type GroundOptions } from './ground-claim.ts';
import { readerOf } from './parsed-text.ts';
import { sectionIds } from '../sections/section.ts';
import {
  sections,
  type GroundedItem,
  type GroundedSections,
  type Item,
} from '../sections/index.ts';

/**
 * Checks every claim of a draft against the evidence it brings, and locates its quotes. The levels, best first: `quoted` (the claim's
 * words stand verbatim in a verified quote), `supported` (every number, date, name and unit stands in its quotes), `context` (it needs
 * knowledge facts or other reports to stand), `suggested` (inferred or recommended, and so marked), `unsupported` (a check failed; the
 * problems say which). Relative dates count from the article's day, or from `today` (YYYY-MM-DD) for an article without one.
 */
export function ground(
  draft: Draft,
  article: Article,
  { today }: { today?: string } = {},
): { sections: GroundedSections; counts: Record<Support, number> } {
  const day = article.publishedAt?.slice(0, 10) ?? today ?? null;
  const options: GroundOptions = {
    index: indexOf(article),
    read: readerOf(),
    reading: { day, language: article.language },
    claims: { day, language: draft.language },
    sameLanguage: primary(draft.language) === primary(article.language),
  };
  const grounded = Object.fromEntries(
    sectionIds.map((id) => [
      id,
      draft.sections[id].map((item) =>
        groundClaim(item, fieldsOf(id, item), options, { labelled: isLabelled(id, item) }),
      ),
    ]),
  );
  return {
    sections: grounded as GroundedSections,
    counts: countsOf(Object.values(grounded).flat() as GroundedItem[]),
  };
}

function fieldsOf(id: keyof typeof sections, item: Item): FieldCheck[] {
  const fields = sections[id].fields as ((item: Item) => FieldCheck[]) | undefined;
  return fields?.(item) ?? [];
}

function isLabelled(id: keyof typeof sections, item: Item): boolean {
  return (sections[id].labelsInference as ((item: Item) => boolean) | undefined)?.(item) ?? false;
}

function countsOf(items: GroundedItem[]): Record<Support, number> {
  const counts = Object.fromEntries(supportLevels.map((level) => [level, 0])) as Record<
    Support,
    number
  >;
  for (const { support } of items) counts[support] += 1;
  return counts;
}

function primary(language: string): string {
  return language.toLowerCase().split('-')[0]!;
}
