import type { SectionId } from '../../lib/insight/sections/section.ts';

/** How the reader arranged the card; the three lists of the settings, by section id. */
export interface CardLayout {
  order: SectionId[];
  off: SectionId[];
  collapsed: SectionId[];
}

/**
 * The sections in the reader's order; those the order does not name keep their place at the end.
 */
export function orderedSections(all: SectionId[], order: SectionId[]): SectionId[] {
  const known = order.filter((id) => all.includes(id));
  return [...new Set([...known, ...all])];
}

/** The layout with one section a step up (-1) or down (+1) among `all`. */
export function moveSection(
  layout: CardLayout,
  all: SectionId[],
  id: SectionId,
  step: -1 | 1,
): CardLayout {
  const order = orderedSections(all, layout.order);
  const from = order.indexOf(id);
  const to = from + step;
  if (from < 0 || to < 0 || to >= order.length) return layout;
  order.splice(from, 1);
  order.splice(to, 0, id);
  return { ...layout, order };
}

/** The list with an id put in, or taken out where it was in. */
export function toggled<Id extends string>(ids: Id[], id: Id): Id[] {
  return ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id];
}
