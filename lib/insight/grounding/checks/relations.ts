import { elementAt } from '../../../invariant.ts';
import { isOneSentence, nameGroupsIn, type NameGroup } from './name-groups.ts';
import type { ParsedText } from '../parsed-text.ts';
import { rootOf, type Word } from '../words.ts';
import type { Check } from './check.ts';
import type { Problem } from '../../claim.ts';
import type { Quantity } from '../quantities.ts';

/** An action with its agent and patient, as far as word order shows them. */
export interface Relation {
  /** The class of the deed: `acquire` for buy, purchase, take over. */
  deed: string;
  text: string;
  agent: string[];
  patient: string[];
}

const deeds: Record<string, string> = {
  acquire: 'acquire buy purchase',
  acquisition: 'acquisition takeover buyout',
  sue: 'sue',
  suit: 'lawsuit suit complaint',
  accuse: 'accuse blame',
  invest: 'invest fund back finance',
  beat: 'beat outperform surpass overtake outpace defeat outscore',
  replace: 'replace succeed supersede',
  supply: 'supply',
  pay: 'pay',
  hire: 'hire poach recruit',
  license: 'license',
  block: 'block ban fine',
  criticise: 'criticise criticize attack',
  copy: 'copy steal imitate',
  award: 'award grant give',
};
const nouns = new Set(['acquisition', 'suit']);
const sameDeed: Record<string, string> = { acquisition: 'acquire', suit: 'sue' };
const deedOf = new Map(
  Object.entries(deeds).flatMap(([deed, words]) =>
    words.split(' ').map((word) => [rootOf(word), deed] as const),
  ),
);

/**
 * The relations a text states between names, by the names nearest to a verb (or to `acquisition`,
 * `lawsuit`) in its sentence.
 */
export function relationsIn(passage: ParsedText): Relation[] {
  const names = nameGroupsIn(passage);
  return passage.words.flatMap((word, index): Relation[] => {
    const deed = deedOf.get(word.root);
    if (deed === undefined || isNoun(word, index, passage, deed)) return [];
    const before = names.findLast(
      (name) => name.end <= word.start && isOneSentence(passage.text, name.end, word.start),
    );
    const after = names.find(
      (name) => name.start >= word.end && isOneSentence(passage.text, word.end, name.start),
    );
    const behind = passage.text.slice(word.end, after?.start ?? word.end);
    const [agent, patient] = nouns.has(deed)
      ? ofNoun(passage, names, word, before, after, behind)
      : ofVerb(passage.words, index, before, after, behind);
    if (agent === undefined && patient === undefined) return [];
    return [
      {
        deed: sameDeed[deed] ?? deed,
        text: word.text,
        agent: agent?.words ?? [],
        patient: patient?.words ?? [],
      },
    ];
  });
}

/**
 * `a licensed doctor`, `A's backing`, `supply chain`, `Vision Fund`: no deed, though the word could
 * be one.
 */
function isNoun({ text, opens, end }: Word, index: number, passage: ParsedText, deed: string) {
  if (nouns.has(deed)) return false;
  const before = passage.words[index - 1];
  const isOwned =
    before !== undefined && /['’]s?\s$/.test(passage.text.slice(before.start, end - text.length));
  return (
    isOwned ||
    (/^\p{Lu}\p{Ll}/u.test(text) && !opens) ||
    /^(?:an?|the)$/.test(before?.folded ?? '') ||
    /^\s?(?:chains?\b|\))/i.test(passage.text.slice(end, end + 8))
  );
}

/** `A was bought by B` turns the two round. */
function ofVerb(
  words: Word[],
  index: number,
  before: NameGroup | undefined,
  after: NameGroup | undefined,
  behind: string,
): [NameGroup | undefined, NameGroup | undefined] {
  const isPassive =
    words
      .slice(Math.max(0, index - 3), index)
      .some(({ folded }) => /^(?:is|are|was|were|be|been|being|gets?|got)$/.test(folded)) &&
    /(?:ed|en|d|t)$/.test(elementAt(words, index).folded);
  const isReduced = /^\s*(?:\S+\s+){0,2}?by\s/i.test(behind);
  if (isPassive || isReduced) return [isReduced ? after : undefined, before];
  return [before, after];
}

/**
 * `A's acquisition of B`, `B's acquisition by A`, `the acquisition of B by A`, `the lawsuit against
 * B`.
 */
function ofNoun(
  passage: ParsedText,
  names: NameGroup[],
  noun: Word,
  before: NameGroup | undefined,
  after: NameGroup | undefined,
  behind: string,
): [NameGroup | undefined, NameGroup | undefined] {
  if (/^\s*by\s/i.test(behind)) return [after, before];
  if (!/^\s*(?:of|against)\s/i.test(behind)) return [undefined, undefined];
  const owner =
    before !== undefined &&
    /^['’]s?\s+(?:\S+\s+){0,3}$/.test(passage.text.slice(before.end, noun.start))
      ? before
      : undefined;
  const by =
    after &&
    names.find(
      (name) =>
        name.start > after.end && /^\s*by\s+$/i.test(passage.text.slice(after.end, name.start)),
    );
  return [by ?? owner, after];
}

/**
 * Agent and patient must not change places: buyer and bought, plaintiff and defendant, winner and
 * loser.
 */
export const checkRoles: Check = ({ statement, context, sameLanguage }) => {
  if (!sameLanguage) return [];
  const stated = relationsIn(context);
  return relationsIn(statement)
    .filter((relation) => {
      const same = stated.filter(({ deed }) => deed === relation.deed);
      return (
        same.some((other) => isReverse(relation, other)) &&
        !same.some((other) => isAlike(relation, other))
      );
    })
    .map(({ text }) => ({ kind: 'roles' as const, text }));
};

function isReverse(one: Relation, other: Relation): boolean {
  return shareWord(one.agent, other.patient) || shareWord(one.patient, other.agent);
}

function isAlike(one: Relation, other: Relation): boolean {
  return (
    !isReverse(one, other) &&
    (shareWord(one.agent, other.agent) || shareWord(one.patient, other.patient))
  );
}

function shareWord(one: string[], other: string[]): boolean {
  return one.some((word) => other.includes(word));
}

/**
 * Two numbers must not swap owners (`A scores 61 %, B 58 %`), and a change must not reverse its
 * direction (`from 5 to 10`), even if each number occurs in the evidence. A number belongs to the
 * name before it in its sentence.
 */
export const checkBindings: Check = ({ statement, context, sameLanguage }) =>
  sameLanguage
    ? [...crossedOwners(statement, context), ...reversedCourses(statement, context)]
    : [];

function crossedOwners(statement: ParsedText, context: ParsedText): Problem[] {
  const said = ownersIn(statement);
  const stated = ownersIn(context);
  const moved = said.filter(({ value, owner }) => {
    const same = stated.filter((other) => other.value === value);
    return same.length > 0 && !same.some((other) => isSame(other.owner, owner));
  });
  // Only a swap of two numbers counts: the owner of a single number may be paraphrased.
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

/** Each number of a text with the last name before it in the same sentence. */
function ownersIn(passage: ParsedText): Owned[] {
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

function reversedCourses(statement: ParsedText, context: ParsedText): Problem[] {
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
function coursesIn({ text, quantities }: ParsedText): { from: Quantity; to: Quantity }[] {
  return quantities.slice(1).flatMap((second, index) => {
    const first = elementAt(quantities, index);
    const between = text.slice(first.end, second.start);
    const before = text.slice(Math.max(0, first.start - 6), first.start);
    if (/\bfrom\s$/i.test(before) && /^\s(?:\S+\s){0,3}to\s$/i.test(between))
      return [{ from: first, to: second }];
    return /\bto\s$/i.test(before) && /^,?\s(?:\S+\s){0,3}from\s$/i.test(between)
      ? [{ from: second, to: first }]
      : [];
  });
}
