import type { Article } from '../../article/article.ts';
import { publicationDay } from '../../article/publication-day.ts';
import { supportLevels, type Support } from '../claim.ts';
import type { Draft } from '../insight.ts';
import { falsehoodOf } from './entailment/scorer.ts';
import { evidenceIndexOf } from './evidence-index.ts';
import type { FieldCheck } from './checks/fields.ts';
import { groundClaim, type GroundOptions } from './ground-claim.ts';
import { createParser } from './parsed-text.ts';
import { sectionIds, type SectionId } from '../sections/section.ts';
import {
  sections as definitions,
  type GroundedItem,
  type GroundedSections,
  type Item,
  type Sections,
} from '../sections/index.ts';
import { primaryLanguage } from '../../text/language.ts';

/**
 * The only judge of support for one article. Each item is checked once and its verdict is cached.
 */
export interface Grounder {
  /** Checks one item of a section; `language` is the one the item is written in. */
  checkItem: <Id extends SectionId>(id: Id, item: Item<Id>, language: string) => GroundedItem<Id>;
  /** Checks all items of some sections, such as those of an answer that is still streaming. */
  checkSections: (sections: Partial<Sections>, language: string) => Partial<GroundedSections>;
  /** Checks a whole draft and counts its support levels. */
  checkDraft: (draft: Pick<Draft, 'language' | 'sections'>) => {
    sections: GroundedSections;
    counts: Record<Support, number>;
  };
  /** How many checks were computed, cached verdicts left out. */
  computedChecks: () => number;
}

const grounders = new WeakMap<Article, Map<string, Grounder>>();

/**
 * The grounder of an article; the same article object and day give the same grounder, so that the
 * engine, the streaming card and the final analysis share verdicts. The levels, best first:
 * `quoted` (the claim's words are verbatim in a verified quote that asserts them), `supported` (its
 * structure proves that its quotes say it), `checked` (numbers, dates and names match; the rest
 * could not be decided), `context` (it needs knowledge facts or other reports), `suggested`
 * (inferred or recommended, and so marked), `unsupported` (a check failed; the problems say which).
 * Relative dates count from the article's day, or from `today` (YYYY-MM-DD) for an article without
 * one. A bench may give weights of its own as `falsehood`; such a grounder is not shared.
 */
export function createGrounder(
  article: Article,
  { today, falsehood }: { today?: string; falsehood?: GroundOptions['falsehoodOf'] } = {},
): Grounder {
  const day = publicationDay(article) ?? today ?? null;
  if (falsehood) return newGrounder(article, day, falsehood);
  const byDay = grounders.get(article) ?? new Map<string, Grounder>();
  grounders.set(article, byDay);
  const grounder = byDay.get(String(day)) ?? newGrounder(article, day, falsehoodOf);
  byDay.set(String(day), grounder);
  return grounder;
}

function newGrounder(
  article: Article,
  day: string | null,
  scorer: GroundOptions['falsehoodOf'],
): Grounder {
  const read = createParser();
  const verdicts = new Map<string, GroundedItem>();
  const optionsByLanguage = new Map<string, GroundOptions>();
  let computed = 0;

  function optionsFor(language: string): GroundOptions {
    const known = optionsByLanguage.get(language);
    if (known) return known;
    const options: GroundOptions = {
      index: evidenceIndexOf(article),
      read,
      reading: { day, language: article.language },
      claims: { day, language },
      sameLanguage: primary(language) === primary(article.language),
      falsehoodOf: scorer,
    };
    optionsByLanguage.set(language, options);
    return options;
  }

  function checkItem<Id extends SectionId>(
    id: Id,
    item: Item<Id>,
    language: string,
  ): GroundedItem<Id> {
    const key = `${language} ${id} ${stableJson(item)}`;
    const known = verdicts.get(key) as GroundedItem<Id> | undefined;
    if (known) return known;
    computed += 1;
    const grounded = groundClaim(item, fieldsOf(id, item), optionsFor(language), {
      labelled: isLabelled(id, item),
      isCell: cells.has(id),
    }) as GroundedItem<Id>;
    verdicts.set(key, grounded);
    return grounded;
  }

  function checkSections(sections: Partial<Sections>, language: string): Partial<GroundedSections> {
    return Object.fromEntries(
      sectionIds.flatMap((id) => {
        const items = sections[id] as Item[] | undefined;
        return items ? [[id, items.map((item) => checkItem(id, item, language))]] : [];
      }),
    ) as Partial<GroundedSections>;
  }

  return {
    checkItem,
    checkSections,
    checkDraft({ language, sections }) {
      const grounded = checkSections(sections, language) as GroundedSections;
      return {
        sections: grounded,
        counts: countsOf(Object.values(grounded).flat() as GroundedItem[]),
      };
    },
    computedChecks: () => computed,
  };
}

/** Sections whose items are cells or terms, not sentences. */
const cells = new Set<SectionId>(['competitors', 'glossary', 'related']);

/**
 * JSON with sorted keys and without an earlier verdict, so that an item has one key however it was
 * built.
 */
function stableJson(item: Item): string {
  return JSON.stringify(item, (key, value: unknown) => {
    if (key === 'support' || key === 'problems') return undefined;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(
      Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)),
    );
  });
}

function fieldsOf(id: SectionId, item: Item): FieldCheck[] {
  const fields = definitions[id].fields as ((item: Item) => FieldCheck[]) | undefined;
  return fields?.(item) ?? [];
}

function isLabelled(id: SectionId, item: Item): boolean {
  return (
    (definitions[id].labelsInference as ((item: Item) => boolean) | undefined)?.(item) ?? false
  );
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
  return primaryLanguage(language);
}
