import { isOneSentence, nameGroupsIn, type NameGroup } from './name-groups.ts';
import type { Passage } from './passage.ts';
import { rootOf, type Word } from './words.ts';

/** Who did what to whom, as far as the order of words tells. */
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

/** The relations a text states between names, by the names nearest to a verb (or to `acquisition`, `lawsuit`) in its sentence. */
export function relationsIn(passage: Passage): Relation[] {
  const names = nameGroupsIn(passage);
  return passage.words.flatMap((word, index): Relation[] => {
    const deed = deedOf.get(word.root);
    if (deed === undefined) return [];
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
    /(?:ed|en|d|t)$/.test(words[index]!.folded);
  const isReduced = /^\s*(?:\S+\s+){0,2}?by\s/i.test(behind);
  if (isPassive || isReduced) return [isReduced ? after : undefined, before];
  return [before, after];
}

/** `A's acquisition of B`, `B's acquisition by A`, `the acquisition of B by A`, `the lawsuit against B`. */
function ofNoun(
  passage: Passage,
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
