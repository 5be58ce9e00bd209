import { placeOf, type Pair } from './alignment.ts';
import type { Compared, Features } from './features.ts';
import { similarity, type Term } from './terms.ts';
import { weightOf } from './features-wording.ts';

/**
 * Whether the claim puts together what its quotes put together: order, roles, neighbours, and two
 * quotes in one.
 */
export function orderFeatures(compared: Compared): Features {
  const { pairs } = compared.alignment;
  const isAnchor = ({ isName, isNumber }: Term) => isName || isNumber;
  const anchors = pairs.filter(({ term }) => isAnchor(term));
  const namesInverted = inversions(anchors);
  const gaps = pairs
    .slice(1)
    .map(({ to }, index) => Math.abs(placeOf(to) - placeOf((pairs[index] ?? { to }).to)));
  return {
    'order:inverted': share(inversions(pairs), pairs.length),
    'order:anchorsInverted': share(namesInverted, anchors.length),
    'order:anchorsInvertedCount': Math.min(4, namesInverted),
    'order:widestGap': Math.min(300, Math.max(0, ...gaps)),
    ...roles(compared),
    ...neighbours(compared),
    ...stitching(compared),
  };
}

function inversions(pairs: Pair[]): number {
  return pairs.reduce(
    (sum, { to }, index) =>
      sum + pairs.slice(index + 1).filter((later) => placeOf(later.to) < placeOf(to)).length,
    0,
  );
}

function share(inverted: number, length: number): number {
  return length < 2 ? 0 : inverted / ((length * (length - 1)) / 2);
}

const beForms = new Set('is are was were be been being get gets got'.split(' '));

/** True if the verb has its agent behind it: `was bought by`, `the purchase by`. */
function isPassive(verb: Term, terms: Term[]): boolean {
  const same = terms.filter(({ passage }) => passage === verb.passage);
  const at = same.indexOf(verb);
  const before = same.slice(Math.max(0, at - 3), at);
  const behind = same.slice(at + 1, at + 4);
  const hasBy = behind.some(({ folded }) => folded === 'by');
  return (
    hasBy || (before.some(({ folded }) => beForms.has(folded)) && /(?:ed|en)$/.test(verb.folded))
  );
}

/** For each verb-like term that both have: do the terms around it keep their sides? */
function roles({ alignment }: Compared): Features {
  const { pairs, claim, quotes } = alignment;
  let kept = 0;
  let reversed = 0;
  for (const [at, verb] of pairs.entries()) {
    if (verb.term.isName || verb.term.isNumber || verb.similarity < 0.7) continue;
    const agent = pairs.slice(0, at).findLast(({ term }) => term.isName);
    const patient = pairs.slice(at + 1).find(({ term }) => term.isName);
    const turned = isPassive(verb.term, claim) !== isPassive(verb.to, quotes);
    for (const [other, isBefore] of [
      [agent, true],
      [patient, false],
    ] as const) {
      if (other === undefined || other.to.passage !== verb.to.passage) continue;
      const isBeforeThere = placeOf(other.to) < placeOf(verb.to);
      if ((isBeforeThere === isBefore) !== turned) kept += 1;
      else reversed += 1;
    }
  }
  let sidesKept = 0;
  let sidesReversed = 0;
  for (const [at, verb] of pairs.entries()) {
    if (verb.term.isName || verb.term.isNumber) continue;
    const turned = isPassive(verb.term, claim) !== isPassive(verb.to, quotes);
    for (const [other, isBefore] of [
      [pairs[at - 1], true],
      [pairs[at + 1], false],
    ] as const) {
      if (other === undefined || other.to.passage !== verb.to.passage) continue;
      if ((placeOf(other.to) < placeOf(verb.to) === isBefore) !== turned) sidesKept += 1;
      else sidesReversed += 1;
    }
  }
  const passive = (terms: Term[]) => Number(terms.some(({ folded }) => folded === 'by'));
  return {
    'roles:kept': Math.min(6, kept),
    'roles:reversed': Math.min(6, reversed),
    'roles:reversedShare': kept + reversed === 0 ? 0 : reversed / (kept + reversed),
    'roles:sidesReversed':
      sidesKept + sidesReversed === 0 ? 0 : sidesReversed / (sidesKept + sidesReversed),
    'roles:voiceChanged': Math.abs(passive(claim) - passive(quotes)),
  };
}

/** How many characters around a term count as its neighbourhood in a claim and in a quote. */
const NEAR_CLAIM = 50;
const NEAR_QUOTE = 80;

/** The share of a claim term's neighbours that are near a place of the quotes. */
export function sharedNeighbours(
  term: { start: number },
  place: { start: number; passage: number },
  { alignment: { content, quotes } }: Compared,
): number {
  const mine = content
    .filter((other) => !other.isNumber && other.start !== term.start)
    .filter((other) => Math.abs(other.start - term.start) < NEAR_CLAIM)
    .toSorted((one, other) => Math.abs(one.start - term.start) - Math.abs(other.start - term.start))
    .slice(0, 5);
  const there = quotes.filter(
    (other) =>
      other.passage === place.passage &&
      other.isContent &&
      !other.isNumber &&
      Math.abs(other.start - place.start) < NEAR_QUOTE,
  );
  if (mine.length === 0) return 1;
  return (
    mine.filter((one) => there.some((other) => similarity(one, other) > 0)).length / mine.length
  );
}

/**
 * Each name must occur among the same words as in the quotes, rather than another name of the
 * quotes.
 */
function neighbours(compared: Compared): Features {
  const { content, quotes, pairOf } = compared.alignment;
  let least = 1;
  let margin = 1;
  for (const term of content) {
    if (!term.isName) continue;
    const pair = pairOf.get(term);
    if (pair === undefined) continue;
    const same = quotes.filter((other) => other.isName && similarity(term, other) > 0.8);
    const mine = Math.max(0, ...same.map((place) => sharedNeighbours(term, place, compared)));
    const others = quotes
      .filter((other) => other.isName && !same.includes(other))
      .map((place) => sharedNeighbours(term, place, compared));
    least = Math.min(least, mine);
    margin = Math.min(margin, mine - Math.max(0, ...others));
  }
  return { 'names:neighbours': least, 'names:margin': margin };
}

/** A claim over two quotes: how much it takes from each, and whether it only adds them up. */
function stitching({ alignment, quotes, claim }: Compared): Features {
  const { content, pairOf } = alignment;
  const whole = weightOf(content) || 1;
  const shares = quotes.map(
    (_, place) =>
      weightOf(content.filter((term) => pairOf.get(term)?.to.passage === place)) / whole,
  );
  const least = quotes.length < 2 ? 0 : Math.min(...shares);
  const adds =
    /\b(?:and|while|whereas|versus|but|plus|as well)\b|;|、|，|和|与|而|并|\bund\b|\by\b|\bet\b/i.test(
      claim.text,
    );
  return {
    'stitch:two': Number(quotes.length > 1),
    'stitch:least': least,
    'stitch:most': quotes.length < 2 ? 0 : Math.max(...shares),
    'stitch:unjoined': adds ? 0 : least,
  };
}
