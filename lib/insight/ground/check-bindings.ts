import type { Problem } from '../claim.ts';
import type { Check } from './check.ts';
import { isOneSentence, nameGroupsIn } from './name-groups.ts';
import type { Passage } from './passage.ts';
import type { Quantity } from './quantities.ts';

/**
 * Two numbers must not change owners (`A scores 61 %, B 58 %`) nor a course its direction (`from 5 to 10`), though each stands in the
 * evidence. A number belongs to the name before it in its sentence.
 */
export const checkBindings: Check = ({ statement, context, sameLanguage }) =>
  sameLanguage
    ? [...crossedOwners(statement, context), ...reversedCourses(statement, context)]
    : [];

function crossedOwners(statement: Passage, context: Passage): Problem[] {
  const said = ownersIn(statement);
  const stated = ownersIn(context);
  const moved = said.filter(({ value, owner }) => {
    const same = stated.filter((other) => other.value === value);
    return same.length > 0 && !same.some((other) => isSame(other.owner, owner));
  });
  // Only a crossing counts: one number alone may be told of its owner in many words.
  return moved
    .filter(({ owner, value }) =>
      moved.some(
        (other) =>
          other.value !== value &&
          stated.some((one) => one.value === other.value && isSame(one.owner, owner)),
      ),
    )
    .map(({ text }) => ({ kind: 'roles' as const, text }));
}

interface Owned {
  text: string;
  value: number;
  owner: string[];
}

/** Each number of a text with the name that stands last before it in the same sentence. */
function ownersIn(passage: Passage): Owned[] {
  const names = nameGroupsIn(passage);
  return passage.quantities.flatMap(({ text, value, start }) => {
    const owner = names.findLast(
      (name) => name.end <= start && isOneSentence(passage.text, name.end, start),
    );
    return owner === undefined ? [] : [{ text, value, owner: owner.words }];
  });
}

/** `Sundby` and `Sundby Max` are one. */
function isSame(one: string[], other: string[]): boolean {
  return one.some((word) => other.includes(word));
}

function reversedCourses(statement: Passage, context: Passage): Problem[] {
  const stated = coursesIn(context);
  return coursesIn(statement)
    .filter(
      ({ from, to }) =>
        from.value !== to.value &&
        stated.some((other) => other.from.value === to.value && other.to.value === from.value),
    )
    .filter(
      ({ from, to }) =>
        !stated.some((other) => other.from.value === from.value && other.to.value === to.value),
    )
    .map(({ to }) => ({ kind: 'polarity' as const, text: to.text }));
}

/** `from 5 to 10`, and `to 10 from 5`. */
function coursesIn({ text, quantities }: Passage): { from: Quantity; to: Quantity }[] {
  return quantities.slice(1).flatMap((second, index) => {
    const first = quantities[index]!;
    const between = text.slice(first.end, second.start);
    const before = text.slice(Math.max(0, first.start - 6), first.start);
    if (/\bfrom\s$/i.test(before) && /^\s(?:\S+\s){0,3}to\s$/i.test(between))
      return [{ from: first, to: second }];
    return /\bto\s$/i.test(before) && /^,?\s(?:\S+\s){0,3}from\s$/i.test(between)
      ? [{ from: second, to: first }]
      : [];
  });
}
