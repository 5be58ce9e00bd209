import { competitorsOf } from '../../knowledge/competitors-of.ts';
import { entityOf, loadKnowledge, type Knowledge } from '../../knowledge/catalog.ts';
import { foldedName } from './entity-index.ts';
import type { Named } from './known-cells.ts';

/** A name that can be selected. */
export interface NameSuggestion extends Named {
  /** Owner, to distinguish equal names; '' if there is none. */
  owner: string;
}

export interface SuggestionOptions {
  /** Entities of the library, most frequent first. */
  read: readonly Named[];
  /** Ids already selected. */
  chosen: readonly string[];
  /** Default 8. */
  most?: number;
  knowledge?: Knowledge;
}

/**
 * Names that start with the typed text, or contain a word that does, from companies, models, chips
 * and the library; best match first.
 */
export function suggestNames(
  typed: string,
  { read, chosen, most = 8, knowledge = loadKnowledge() }: SuggestionOptions,
): NameSuggestion[] {
  const wanted = keyOf(typed);
  if (wanted === '') return [];
  const taken = new Set(chosen);
  const place = new Map(read.map(({ id }, index) => [id, index]));
  const known = [
    ...knowledge.organisations.map(({ id, name, aliases }) => ({
      id,
      name,
      names: [name, ...aliases],
      worth: 2,
    })),
    // Newest first: within a family, the newest model is the most likely target.
    ...knowledge.models.map(({ id, name, released = '', deprecated }) => ({
      id,
      name,
      names: [name],
      worth: deprecated
        ? 0
        : Number(released.slice(0, 4)) / 10_000 + Number(released.slice(5, 7)) / 1_000_000,
    })),
    ...knowledge.chips.map(({ id, name, aliases = [] }) => ({
      id,
      name,
      names: [name, ...aliases],
      worth: 0,
    })),
    ...read
      .filter(({ id }) => !entityOf(id, knowledge))
      .map(({ id, name }) => ({ id, name, names: [name], worth: 0 })),
  ];
  return known
    .flatMap(({ id, name, names, worth }) => {
      const fit = taken.has(id)
        ? 0
        : Math.max(...names.map((other) => fitOf(keyOf(other), wanted)));
      return fit === 0
        ? []
        : [
            {
              id,
              name,
              score: fit + worth + 1 / (1 + (place.get(id) ?? Infinity)),
            },
          ];
    })
    .sort(
      (one, other) =>
        other.score - one.score ||
        one.name.length - other.name.length ||
        one.name.localeCompare(other.name),
    )
    .slice(0, most)
    .map(({ id, name }) => suggestion({ id, name }, knowledge));
}

/**
 * Suggestions before typing: competitors of the selected names as of a day (`YYYY-MM-DD`), or the
 * most frequent pack entities if nothing is selected.
 */
export function likelyNames({
  read,
  chosen,
  most = 6,
  knowledge = loadKnowledge(),
  at,
}: SuggestionOptions & { at: string }): NameSuggestion[] {
  const rivals = chosen
    .flatMap((id) => competitorsOf(id, { at, mentioned: chosen, most, knowledge }))
    .sort((one, other) => other.score - one.score);
  const names = new Map(
    [...(chosen.length > 0 ? rivals : read.filter(({ id }) => entityOf(id, knowledge)))]
      .filter(({ id }) => !chosen.includes(id))
      .map(({ id, name }) => [id, name]),
  );
  return [...names]
    .slice(0, most)
    .map(([id, name]) =>
      suggestion({ id, name: entityOf(id, knowledge)?.name ?? name }, knowledge),
    );
}

function suggestion({ id, name }: Named, knowledge: Knowledge): NameSuggestion {
  const entity = entityOf(id, knowledge);
  const owner =
    entity && 'organisation' in entity ? entityOf(entity.organisation, knowledge)?.name : undefined;
  return { id, name, owner: owner ?? '' };
}

/** Match quality: whole name, prefix (with or without spaces: `gpt5`), or prefix of a word. */
function fitOf(name: string, wanted: string): number {
  if (name === wanted) return 12;
  if (name.replaceAll(' ', '').startsWith(wanted.replaceAll(' ', ''))) return 6;
  return name.includes(` ${wanted}`) ? 3 : 0;
}

function keyOf(name: string): string {
  return foldedName(name)
    .replace(/[\s\-_/]+/g, ' ')
    .trim();
}
