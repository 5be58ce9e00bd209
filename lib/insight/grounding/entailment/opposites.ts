import type { ConceptId } from './lexicon/concepts.en.ts';
import type { Term } from './terms.ts';

/** Concepts that contradict each other where one means the other. */
const pairs: [ConceptId, ConceptId][] = [
  ['grow', 'fall'],
  ['raise', 'fall'],
  ['tighten', 'loosen'],
  ['buy', 'sell'],
  ['join', 'leave'],
  ['start', 'end'],
  ['continue', 'end'],
  ['continue', 'suspend'],
  ['win', 'lose'],
  ['succeed', 'fail'],
  ['solve', 'fail'],
  ['before', 'after'],
  ['more', 'less'],
  ['fast', 'slow'],
  ['cheap', 'expensive'],
  ['high', 'low'],
  ['big', 'small'],
  ['good', 'bad'],
  ['improve', 'worsen'],
  ['approve', 'reject'],
  ['approve', 'ban'],
  ['approve', 'block'],
  ['confirm', 'deny'],
  ['admit', 'deny'],
  ['praise', 'criticize'],
  ['hire', 'fire'],
  ['include', 'exclude'],
  ['public', 'private'],
  ['first', 'last'],
  ['new', 'old'],
  ['early', 'late'],
  ['add', 'remove'],
  ['expand', 'fall'],
  ['exceed', 'less'],
  ['permanent', 'temporary'],
  ['all', 'some'],
  ['all', 'most'],
  ['profit', 'lose'],
  ['free', 'pay'],
  ['merge', 'split'],
  ['easy', 'difficult'],
  ['same', 'different'],
  ['accurate', 'problem'],
  ['double', 'half'],
  ['long', 'short'],
  ['leave', 'return'],
  ['delay', 'speed'],
  ['help', 'block'],
  ['agree', 'reject'],
  ['today', 'yesterday'],
  ['year', 'month'],
  ['year', 'week'],
  ['month', 'week'],
  ['month', 'day'],
  ['week', 'day'],
  ['day', 'hour'],
  ['hour', 'minute'],
  ['million', 'billion'],
];

const opposites = new Map<ConceptId, Set<ConceptId>>();
for (const [one, other] of pairs) {
  opposites.set(one, (opposites.get(one) ?? new Set()).add(other));
  opposites.set(other, (opposites.get(other) ?? new Set()).add(one));
}

/** True for two terms of which one says the contrary of the other. */
export function isOpposite(one: Term, other: Term): boolean {
  return one.concepts.some((concept) =>
    other.concepts.some((against) => opposites.get(concept)?.has(against) ?? false),
  );
}
