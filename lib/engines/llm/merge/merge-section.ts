import { defined } from '../../../invariant.ts';
import { containment, terms } from '../../../text/similarity.ts';
import type { Section, SectionId } from '../../../insight/sections/section.ts';
import { sections, type Item } from '../../../insight/sections/index.ts';
import type * as z from 'zod/mini';

/** Two items that share this part of the shorter one's words say the same. */
const SAME = 0.8;

interface Written<Id extends SectionId> {
  /** Items whose evidence holds. */
  held: Item<Id>[];
  /** Items whose evidence does not: they never take the place of one that holds. */
  doubtful: Item<Id>[];
}

/**
 * One section's list from a model's and the rules' items: the model's verified items first, then
 * the rules' for what is missing, then the model's unverified ones up to the section's maximum
 * (shown as unsupported).
 */
export function mergeSection<Id extends SectionId>(
  id: Id,
  { held, doubtful }: Written<Id>,
  rules: Item<Id>[],
): Item<Id>[] {
  const {
    most,
    least = 0,
    merge,
    order,
    fits,
    slotOf = () => null,
  } = sections[id] as unknown as Section<z.ZodMiniType<Item<Id>>>;
  if (merge) return merge(held, rules).slice(0, most);
  const merged: Item<Id>[] = [];
  const isNew = (item: Item<Id>) => {
    const slot = slotOf(item);
    return slot === null
      ? merged.every((other) => !saysTheSame(item, other))
      : merged.every((other) => slotOf(other) !== slot);
  };
  const take = (items: Item<Id>[], until: number) => {
    for (const item of items) if (merged.length < until && isNew(item)) merged.push(item);
  };
  take(held, most);
  take(rules, Math.min(least, most));
  take(doubtful, most);
  const sized = fits ? fitted(merged, rules, fits, slotOf) : merged;
  return order ? sized.toSorted(order) : sized;
}

function fitted<One extends { text: string }>(
  items: One[],
  rules: One[],
  fits: (items: One[]) => boolean,
  slotOf: (item: One) => string | null,
): One[] {
  const shorter = (item: One) =>
    rules.find((rule) => slotOf(rule) === slotOf(item) && rule.text.length < item.text.length);
  let list = items;
  while (!fits(list)) {
    const longest = list
      .filter(shorter)
      .toSorted((one, other) => other.text.length - one.text.length)[0];
    if (!longest) return rules;
    list = list.map((item) => (item === longest ? defined(shorter(longest)) : item));
  }
  return list;
}

function saysTheSame(one: { text: string }, other: { text: string }): boolean {
  const [first, second] = [new Set(terms(one.text)), new Set(terms(other.text))];
  return first.size < second.size
    ? containment(first, second) >= SAME
    : containment(second, first) >= SAME;
}
