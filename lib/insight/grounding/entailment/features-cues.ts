import { placeOf } from './alignment.ts';
import { clausesOf } from './clauses.ts';
import { cueNames, type Cue } from './cue-names.ts';
import type { Compared, Features } from './features.ts';
import { lexiconOf } from './lexicon.ts';
import { termsOf, type Term } from './terms.ts';

/** Cues so many characters before the first shared word still govern what is shared. */
const BEFORE_SPAN = 60;
/** What governs a word stands so many characters before it. */
const GOVERNING = 45;

/** Which kinds of cue words the claim adds to its quotes or drops from them. */
export function cueFeatures(compared: Compared): Features {
  const { alignment, claim, quotes, quoteTerms, claimLanguage, articleLanguage } = compared;
  const { pairs, used, claim: terms } = alignment;
  const places = pairs.map(({ to }) => placeOf(to));
  const from = Math.min(...places) - BEFORE_SPAN;
  const to = Math.max(...places) + 1;
  const claimText = padded(claim.text);
  const quoteText = quotes.map(({ text }) => padded(text)).join('|');
  const core = coreTerms(compared);
  const features: Features = {};
  for (const cue of cueNames) {
    const mine = terms.filter(({ cues }) => cues.includes(cue));
    const theirs = quoteTerms.filter(({ cues }) => cues.includes(cue));
    const has = mine.length > 0 || lexiconOf(claimLanguage).hasPhrase(claimText, cue);
    const had = theirs.length > 0 || lexiconOf(articleLanguage).hasPhrase(quoteText, cue);
    const inSpan = theirs.filter(
      (term) => placeOf(term) >= from && placeOf(term) <= to && !used.has(term),
    );
    features[`${cue}:added`] = Number(has && !had);
    features[`${cue}:dropped`] = Number(!has && inSpan.length > 0);
    features[`${cue}:coreDropped`] = Number(
      !has && theirs.some((term) => core.has(term) && !used.has(term)),
    );
    features[`${cue}:both`] = Number(has && had);
    features[`${cue}:newWord`] = Number(
      mine.some(({ root }) => !quoteTerms.some((other) => other.root === root)),
    );
  }
  return { ...features, ...governors(compared), ...polarity(compared) };
}

/**
 * The terms of the clauses the claim mostly repeats: where a dropped cue changes what is asserted.
 */
function coreTerms({ alignment, quotes, articleLanguage }: Compared): ReadonlySet<Term> {
  const core = new Set<Term>();
  for (const [place, passage] of quotes.entries()) {
    const terms = termsOf(passage, articleLanguage, place);
    const clauses = clausesOf(passage, terms, articleLanguage);
    const shared = new Map<number, number>();
    const sizes = new Map<number, number>();
    for (const [index, term] of terms.entries()) {
      if (!term.isContent) continue;
      const clause = clauses[index] ?? 0;
      sizes.set(clause, (sizes.get(clause) ?? 0) + term.weight);
      if (alignment.used.has(term)) shared.set(clause, (shared.get(clause) ?? 0) + term.weight);
    }
    const isCore = (clause: number) =>
      (shared.get(clause) ?? 0) >= LEAST_SHARED * (sizes.get(clause) ?? 1);
    for (const [index, term] of terms.entries()) if (isCore(clauses[index] ?? 0)) core.add(term);
  }
  return core;
}

/** From this share of shared words on a clause is what the claim is about. */
const LEAST_SHARED = 0.5;

function padded(text: string): string {
  return ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%$'.]+/gu, ' ')
    .trim()} `;
}

const governing: Cue[] = ['negation', 'doubt', 'plan', 'condition', 'question', 'speech', 'fail'];

/** Cues right before the first shared plain word of the quote that the claim leaves out. */
function governors({ alignment }: Compared): Features {
  const { pairs, quotes, used, claim } = alignment;
  const first = pairs.find(({ term }) => !term.isName && !term.isNumber)?.to;
  const before = first
    ? quotes.filter(
        (term) =>
          term.passage === first.passage &&
          term.start < first.start &&
          term.start > first.start - GOVERNING &&
          !used.has(term),
      )
    : [];
  return Object.fromEntries(
    governing.map((cue) => [
      `governor:${cue}`,
      Number(
        before.some(({ cues }) => cues.includes(cue)) &&
          !claim.some(({ cues }) => cues.includes(cue)),
      ),
    ]),
  );
}

/** A `no` or an `up` in one text and not in the other. */
function polarity({ alignment }: Compared): Features {
  const { claim, quotes, used, pairs } = alignment;
  const denies = (term: Term) => term.cues.includes('negation') || term.cues.includes('fail');
  const near = (term: Term, terms: Term[]) =>
    terms.filter(
      (other) =>
        other.passage === term.passage && other.start > term.start && other.start < term.start + 50,
    );
  const dropped = quotes.filter(
    (term) =>
      denies(term) && !used.has(term) && near(term, quotes).some((other) => used.has(other)),
  );
  const added = claim.filter(
    (term) =>
      denies(term) &&
      !pairs.some((pair) => pair.term === term) &&
      near(term, claim).some((other) => pairs.some((pair) => pair.term === other)),
  );
  const has = (terms: Term[], cue: Cue) => terms.some(({ cues }) => cues.includes(cue));
  const flips =
    (has(claim, 'up') && !has(quotes, 'up') && has(quotes, 'down') && !has(claim, 'down')) ||
    (has(claim, 'down') && !has(quotes, 'down') && has(quotes, 'up') && !has(claim, 'up'));
  return {
    'polarity:dropped': Math.min(2, claim.some(denies) ? 0 : dropped.length),
    'polarity:added': Math.min(2, quotes.some(denies) ? 0 : added.length),
    'polarity:odd':
      (claim.filter(({ cues }) => cues.includes('negation')).length +
        quotes.filter((term) => term.cues.includes('negation') && nearUsed(term)).length) %
      2,
    'polarity:flipped': Number(flips),
  };

  function nearUsed(term: Term): boolean {
    return near(term, quotes).some((other) => used.has(other));
  }
}
