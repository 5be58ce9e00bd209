import type { Check } from './check.ts';
import { relationsIn, type Relation } from './relations.ts';

/** Who did it and to whom must not change places: buyer and bought, plaintiff and defendant, winner and loser. */
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
