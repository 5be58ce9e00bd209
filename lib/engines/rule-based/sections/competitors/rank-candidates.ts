import type { ArticleAnalysis } from '../../analyze-article.ts';
import { candidateFeatures } from './candidate-features.ts';
import {
  candidatesFor,
  foldedName,
  makerOfName,
  type Candidate,
  type TableContext,
} from './candidates.ts';
import { bias, featureNames, weights } from './candidate-weights.json';
import { probability } from './linear-model.ts';

/**
 * Candidates for the columns next to the subject, best first; of two names for one thing the
 * better. If the article has separate sentences on two or more makers of the subject's market,
 * those are the columns; for chips, chips come before makers.
 */
export function rankedCandidates(analysis: ArticleAnalysis, context: TableContext): Candidate[] {
  const scored = candidatesFor(analysis, context).map((candidate) => {
    const features = candidateFeatures(candidate, analysis, context);
    const fitsBest =
      context.kind === 'chips' && candidate.kind === 'chip' && !isOwn(candidate, analysis, context)
        ? 1
        : 0;
    const isSetBeside = features['described'] === 1 && features['shares-market'] === 1;
    return {
      candidate,
      isSetBeside,
      score: fitsBest + probability({ bias, featureNames, weights }, features),
    };
  });
  const setBeside = scored.filter(({ isSetBeside }) => isSetBeside);
  const rivalChips = scored.filter(({ score }) => score > 1);
  if (context.kind === 'chips' && rivalChips.length >= FEWEST_SET_BESIDE)
    return rivalChips
      .toSorted((one, other) => other.score - one.score)
      .map(({ candidate }) => candidate);
  const chosen =
    context.kind === 'companies' && setBeside.length >= FEWEST_SET_BESIDE ? setBeside : scored;
  const ranked = chosen
    .toSorted((one, other) => other.score - one.score)
    .map(({ candidate }) => candidate);
  return ranked.filter((candidate, index) =>
    ranked.slice(0, index).every((better) => !isSameThing(better, candidate)),
  );
}

const FEWEST_SET_BESIDE = 2;

/** A chip of the subject's own maker, by the pack or by the sentences that name it: no rival. */
function isOwn(
  { name, maker, mention, sibling }: Candidate,
  { sentences, mentions }: ArticleAnalysis,
  { subject }: TableContext,
): boolean {
  const own = subject ? makerOfName(subject) : null;
  if (own === null) return sibling;
  if (maker !== null) return maker === own;
  const makers = mentions.filter(({ kind }) => kind === 'organisation');
  const named = (mention?.sentences ?? []).map((at) => sentences[at]?.text ?? '');
  const isBy = (text: string): boolean => {
    const before = makers.filter((each) => text.slice(0, text.indexOf(name)).includes(each.name));
    return before.length > 0 && before.every((each) => each.id === own);
  };
  return named.some(isBy);
}

/** One name within the other, one product, or a maker next to its own thing. */
function isSameThing(one: Candidate, other: Candidate): boolean {
  const [a, b] = [foldedName(one.name), foldedName(other.name)];
  if (a.includes(b) || b.includes(a)) return true;
  if (one.product !== null && one.product.id === other.product?.id) return true;
  if (one.id !== null && one.id === other.id) return true;
  return (
    one.maker !== null &&
    one.maker === other.maker &&
    (one.kind === 'organisation') !== (other.kind === 'organisation')
  );
}
