import { placeOf } from './alignment.ts';
import { isReference } from './references.ts';
import type { Compared, Features } from './features.ts';
import { isOpposite } from './opposites.ts';
import type { Term } from './terms.ts';

/** A slot of the quotes is searched over so many terms where only one end of it is known. */
const OPEN_SLOT = 5;
/** A longer stretch between two shared words is no slot. */
const LONGEST_SLOT = 12;

/**
 * What the quotes have in the place of each word that the claim adds: the stretch between the shared words around it. A
 * name in the place of another name is a swap, in the place of `it` a resolved reference.
 */
export function slotFeatures({ alignment, quoteTerms }: Compared): Features {
  const { content, pairOf, used } = alignment;
  const counts = {
    nameForName: 0,
    nameForReference: 0,
    nameForWord: 0,
    nameForNothing: 0,
    numberForNumber: 0,
    wordForWord: 0,
    wordForName: 0,
    wordForNothing: 0,
    opposite: 0,
    direction: 0,
  };
  for (const [index, term] of content.entries()) {
    if (pairOf.has(term)) continue;
    const before = content.slice(0, index).findLast((other) => pairOf.has(other));
    const after = content.slice(index + 1).find((other) => pairOf.has(other));
    const slot = slotBetween(
      before && pairOf.get(before)?.to,
      after && pairOf.get(after)?.to,
      quoteTerms,
    ).filter((other) => !used.has(other));
    const filled = slot.filter(({ isContent }) => isContent);
    if (term.isNumber) {
      counts.numberForNumber += Number(slot.some(({ isNumber }) => isNumber));
    } else if (term.isName) {
      if (filled.some(({ isName }) => isName)) counts.nameForName += 1;
      else if (slot.some(isReference)) counts.nameForReference += 1;
      else if (filled.length > 0) counts.nameForWord += 1;
      else counts.nameForNothing += 1;
    } else {
      const plain = filled.filter(({ isName, isNumber }) => !isName && !isNumber);
      if (plain.length > 0) counts.wordForWord += term.weight;
      else if (filled.length > 0) counts.wordForName += term.weight;
      else counts.wordForNothing += term.weight;
      if (plain.some((other) => isOpposite(term, other))) counts.opposite += 1;
      if (plain.some((other) => turns(term, other))) counts.direction += 1;
    }
  }
  return Object.fromEntries(
    Object.entries(counts).map(([name, count]) => [`slot:${name}`, Math.min(4, count)]),
  );
}

/** The terms of the quotes between two places, or beside the one that is known. */
function slotBetween(from: Term | undefined, to: Term | undefined, terms: Term[]): Term[] {
  if (from && to) {
    const [first, last] = placeOf(from) < placeOf(to) ? [from, to] : [to, from];
    if (first.passage !== last.passage) return [];
    const between = terms.filter(
      (term) => placeOf(term) > placeOf(first) && placeOf(term) < placeOf(last),
    );
    return between.length > LONGEST_SLOT ? [] : between;
  }
  const known = from ?? to;
  if (known === undefined) return [];
  const same = terms.filter(({ passage }) => passage === known.passage);
  const at = same.indexOf(known);
  return from
    ? same.slice(at + 1, at + 1 + OPEN_SLOT)
    : same.slice(Math.max(0, at - OPEN_SLOT), at);
}

/** One goes up, the other down. */
function turns(one: Term, other: Term): boolean {
  const up = ({ cues }: Term) => cues.includes('up');
  const down = ({ cues }: Term) => cues.includes('down');
  return (
    (up(one) && !down(one) && down(other) && !up(other)) ||
    (down(one) && !up(one) && up(other) && !down(other))
  );
}
