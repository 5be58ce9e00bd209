import { similarity, type Term } from './terms.ts';

/** A claim's content term and the term of the quotes it says again. */
export interface Pair {
  term: Term;
  to: Term;
  similarity: number;
}

/** Where a content term of a claim comes from. */
export type Origin = 'same' | 'kin' | 'concept' | 'context' | 'article' | 'nowhere';

/** How a claim's terms match the terms of its quotes and of what the quotes refer to. */
export interface Alignment {
  claim: Term[];
  /** Terms that carry content. */
  content: Term[];
  quotes: Term[];
  /** In the order of the claim. */
  pairs: Pair[];
  pairOf: ReadonlyMap<Term, Pair>;
  /** Terms of the quotes that some term of the claim says again. */
  used: ReadonlySet<Term>;
  origins: ReadonlyMap<Term, Origin>;
}

/** Similarities from the surest on: a sure pair takes its term first. */
const steps = [1, 0.9, 0.7];

/** A term of the title, lead or sentences before counts as the same from here on. */
const SURE = 0.8;

/** Matches terms one to one; of several equal terms the one nearest to the last match wins. */
export function align(
  claim: Term[],
  quotes: Term[],
  { context, articleRoots }: { context: Term[]; articleRoots: ReadonlySet<string> },
): Alignment {
  const content = claim.filter(({ isContent }) => isContent);
  const used = new Set<Term>();
  const pairOf = new Map<Term, Pair>();
  for (const step of steps) {
    let last: Term | undefined;
    for (const term of content) {
      const known = pairOf.get(term);
      if (known) last = known.to;
      if (known) continue;
      const candidates = quotes.filter(
        (other) =>
          !used.has(other) && (other.isContent || step === 1) && similarity(term, other) === step,
      );
      const to = nearest(candidates, last);
      if (to === undefined) continue;
      used.add(to);
      pairOf.set(term, { term, to, similarity: step });
      last = to;
    }
  }
  const pairs = [...pairOf.values()].toSorted((one, other) => one.term.index - other.term.index);
  const contextTerms = context.filter(({ isContent }) => isContent);
  const origins = new Map(content.map((term) => [term, originOf(term)]));
  return { claim, content, quotes, pairs, pairOf, used, origins };

  function originOf(term: Term): Origin {
    const pair = pairOf.get(term);
    if (pair) return pair.similarity === 1 ? 'same' : pair.similarity === 0.9 ? 'kin' : 'concept';
    if (quotes.some((other) => similarity(term, other) > SURE)) return 'same';
    if (contextTerms.some((other) => similarity(term, other) > SURE)) return 'context';
    return articleRoots.has(term.root) ? 'article' : 'nowhere';
  }
}

function nearest(candidates: Term[], last: Term | undefined): Term | undefined {
  if (last === undefined) return candidates[0];
  const distance = (term: Term) =>
    Math.abs(term.start - last.end) + (term.passage === last.passage ? 0 : 10_000);
  return candidates.reduce<Term | undefined>(
    (best, term) => (best === undefined || distance(term) < distance(best) ? term : best),
    undefined,
  );
}

/** Comparable place of a term over all quotes. */
export function placeOf({ passage, start }: Term): number {
  return passage * 10_000 + start;
}
