import { entityOf, loadKnowledge } from '../../../../knowledge/catalog.ts';
import type { ArticleAnalysis } from '../../analyze-article.ts';
import { makerOfName, type Candidate, type TableContext } from './candidates.ts';
import { fieldOf } from './category-cues.ts';
import { isAbout } from './company-cells.ts';
import { tableKinds } from './subject.ts';
import { comparing, dealing, investing, occurrences, reporting } from './cues.ts';

/**
 * Features of the candidate model, which predicts whether a reader wants a candidate next to the
 * subject.
 */
export function candidateFeatures(
  candidate: Candidate,
  analysis: ArticleAnalysis,
  context: TableContext,
): Record<string, number> {
  const { mention, packRank } = candidate;
  const features: Record<string, number> = {};
  if (mention) {
    const texts = mention.sentences.map((at) => analysis.sentences[at]?.text ?? '');
    const share = (pattern: RegExp) =>
      texts.filter((text) => occurrences(text, pattern) > 0).length / Math.max(1, texts.length);
    features['named'] = 1;
    features['count'] = Math.log1p(mention.count) / 2;
    features['in-title'] = mention.inTitle ? 1 : 0;
    features['compared'] = share(comparing);
    features['invests'] = share(investing);
    features['deals'] = share(dealing);
    features['reports'] = share(reporting);
    features['beside-subject'] = context.subject?.sentences.some((at) =>
      mention.sentences.includes(at),
    )
      ? 1
      : 0;
    features['early'] =
      1 -
      (mention.sentences[0] ?? analysis.sentences.length) / Math.max(1, analysis.sentences.length);
    features['listed'] = listed(candidate, analysis) / 3;
  }
  if (packRank !== null) {
    features['pack'] = 1;
    features['pack-first'] = 1 / (1 + packRank);
  }
  const own = context.subject ? makerOfName(context.subject) : null;
  const sameMaker = own !== null && candidate.maker === own;
  features['same-maker'] = sameMaker ? 1 : 0;
  features['sibling'] = candidate.sibling ? 1 : 0;
  features['maker-known'] = candidate.maker === null ? 0 : 1;
  features['maker-named'] =
    candidate.kind !== 'organisation' &&
    analysis.mentions.some(({ id }) => id !== null && id === candidate.maker)
      ? 1
      : 0;
  features['same-field'] = sameField(candidate, context) ? 1 : 0;
  features['same-country'] =
    own !== null && candidate.maker !== null && countryOf(own) === countryOf(candidate.maker)
      ? 1
      : 0;
  const fellows = own === null ? null : sharesMarket(own, candidate.maker);
  features['shares-market'] = fellows === true ? 1 : 0;
  features['market-stranger'] = fellows === false ? 1 : 0;
  features['described'] = mention?.sentences.some((at) => {
    const sentence = analysis.sentences[at];
    return sentence !== undefined && isAbout(sentence, mention.name);
  })
    ? 1
    : 0;
  features['versioned'] = /\d/.test(candidate.name) ? 1 : 0;
  features['popularity'] = popularity(candidate.maker);
  const months = monthsBefore(candidate.id, context.day);
  features['recent'] = months === null ? 0 : Math.max(0, 1 - months / 12);
  features['old'] = months !== null && months > 14 ? 1 : 0;
  for (const kind of tableKinds) {
    const is = kind === context.kind;
    for (const named of ['model', 'product', 'organisation', 'chip'] as const)
      features[`${kind}:${named}`] = is && candidate.kind === named ? 1 : 0;
    features[`${kind}:listed-product`] = is && candidate.product !== null ? 1 : 0;
    features[`${kind}:pack`] = is && packRank !== null ? 1 : 0;
  }
  return features;
}

/**
 * How many other candidates' kinds of names the fullest of its sentences has: a list of rivals
 * names several.
 */
function listed({ mention }: Candidate, { mentions }: ArticleAnalysis): number {
  if (!mention) return 0;
  return Math.min(
    3,
    Math.max(
      0,
      ...mention.sentences.map(
        (at) =>
          mentions.filter(
            (other) =>
              other !== mention && other.kind === mention.kind && other.sentences.includes(at),
          ).length,
      ),
    ),
  );
}

function sameField({ product, maker }: Candidate, { categories, subject }: TableContext): boolean {
  const [main] = categories;
  if (product && main?.category === product.category) return true;
  const entity = maker === null ? undefined : entityOf(maker);
  if (!entity || !('categories' in entity)) return false;
  const own = subject ? makerOfName(subject) : null;
  const subjectEntity = own === null ? undefined : entityOf(own);
  const fields =
    subjectEntity && 'categories' in subjectEntity
      ? subjectEntity.categories
      : categories.slice(0, 2).flatMap(({ category }) => fieldOf[category]);
  return entity.categories.some((category) => fields.includes(category));
}

function countryOf(id: string): string | null {
  const entity = entityOf(id);
  return entity && 'country' in entity ? entity.country : null;
}

/** How many models and products the pack lists of a maker, between 0 and 1. */
function popularity(maker: string | null): number {
  if (maker === null) return 0;
  const { models, products } = loadKnowledge();
  const listedCount =
    models.filter(({ organisation }) => organisation === maker).length +
    products.filter(({ organisation }) => organisation === maker).length;
  return Math.min(1, Math.log1p(listedCount) / 5);
}

function monthsBefore(id: string | null, day: string): number | null {
  const entity = id === null ? undefined : entityOf(id);
  const released = entity && 'released' in entity ? entity.released : undefined;
  if (!released) return null;
  const [year = 0, month = 6] = released.split('-').map(Number);
  const [thisYear = 0, thisMonth = 6] = day.split('-').map(Number);
  return thisYear * 12 + thisMonth - (year * 12 + month);
}

/** Whether two makers are in one market; null where either is in none. */
function sharesMarket(one: string, other: string | null): boolean | null {
  const { markets } = loadKnowledge();
  const placed = (id: string) => markets.filter(({ members }) => members.includes(id));
  if (other === null || placed(one).length === 0 || placed(other).length === 0) return null;
  return placed(one).some(({ members }) => members.includes(other));
}
