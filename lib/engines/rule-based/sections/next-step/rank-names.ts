import type { ArticleAnalysis } from '../../analyze-article.ts';
import { probability } from '../competitors/linear-model.ts';
import { nameCandidates, type NameCandidate } from './name-candidates.ts';
import { nameFeatures } from './name-features.ts';
import { bias, featureNames, weights } from './name-weights.json';

/** A name a step can use, with how likely a good step mentions it. */
export interface StepName extends NameCandidate {
  likely: number;
}

/** A longer name replaces a shorter one from this share of its occurrences on. */
const FULL_NAME_SHARE = 0.3;

/**
 * The names of an article, the one its next step should mention most first; of two names where one
 * has the other, the thing's own.
 */
export function rankedNames(analysis: ArticleAnalysis): StepName[] {
  const known = ranked.get(analysis);
  if (known) return known;
  const names = rank(analysis);
  ranked.set(analysis, names);
  return names;
}

/** Cached: a card needs them more than once. */
const ranked = new WeakMap<ArticleAnalysis, StepName[]>();

function rank(analysis: ArticleAnalysis): StepName[] {
  const all = nameCandidates(analysis);
  const byWorth = all
    .map((candidate) => ({
      ...candidate,
      likely: probability({ bias, featureNames, weights }, nameFeatures(candidate, analysis, all)),
    }))
    .toSorted((one, other) => other.likely - one.likely);
  const chosen: StepName[] = [];
  for (const candidate of byWorth) {
    const at = chosen.findIndex(
      ({ name }) => name.includes(candidate.name) || candidate.name.includes(name),
    );
    const shorter = chosen[at];
    if (!shorter) chosen.push(candidate);
    else if (isFullName(candidate, shorter)) chosen[at] = candidate;
  }
  return chosen;
}

/**
 * The longer of two names is the thing's own: "ChatGPT Health", where the text is about that and
 * not about ChatGPT.
 */
function isFullName(longer: NameCandidate, shorter: NameCandidate): boolean {
  if (!longer.name.includes(shorter.name) || longer.name === shorter.name) return false;
  return longer.inTitle || longer.count >= Math.max(2, FULL_NAME_SHARE * shorter.count);
}
