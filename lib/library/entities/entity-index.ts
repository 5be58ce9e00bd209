import type { Insight } from '../../insight/insight.ts';
import { entityOf, loadKnowledge, type Knowledge } from '../../knowledge/catalog.ts';
import { normalize, escapePattern } from '../../text/normalize.ts';

/** All names of an entity, from the pack and from cards; the first is the heading. */
export function namesOf(
  { id, name }: { id: string; name: string },
  cards: readonly Pick<Insight, 'entities'>[],
  knowledge: Knowledge = loadKnowledge(),
): string[] {
  const entity = entityOf(id, knowledge);
  const called = cards.flatMap(({ entities }) =>
    entities.flatMap((other) => (other.id === id ? [other.name] : [])),
  );
  return [
    ...new Set([
      entity?.name ?? name,
      ...(entity && 'aliases' in entity ? (entity.aliases ?? []) : []),
      ...called,
    ]),
  ];
}

/** Normalized name for comparisons. */
export function foldedName(name: string): string {
  return normalize(name, { lowerCase: true });
}

/**
 * True if a text contains one of the names, spaced or hyphenated, as whole words and not only
 * within one of the longer `others` (`GPT-4` in `GPT-4 Turbo`).
 */
export function namesThem(
  names: readonly string[],
  others: readonly string[] = [],
): (text: string) => boolean {
  const own = names.map(foldedName);
  const longer = others
    .map(foldedName)
    .filter((other) => !own.includes(other) && own.some((name) => other.includes(name)));
  const pattern = patternOf(own);
  const hiding =
    longer.length > 0
      ? patternOf(longer.toSorted((one, other) => other.length - one.length))
      : null;
  return (text) =>
    pattern.test(
      hiding ? foldedName(text).replaceAll(new RegExp(hiding, 'gu'), ' ') : foldedName(text),
    );
}

/** Pattern source of a name, with spaces or hyphens. */
export function spacedPattern(name: string): string {
  return escapePattern(name).replace(/[ -]/g, '[ -]?');
}

function patternOf(names: string[]): RegExp {
  return new RegExp(
    `(?<![\\p{Script=Latin}\\p{N}])(?:${names.map(spacedPattern).join('|')})(?![\\p{Script=Latin}\\p{N}])`,
    'u',
  );
}
