import type { ReportKind } from './report-kinds.ts';
import type { ReportSignals } from './report-signals.ts';
import { MS_PER_DAY } from '../../text/duration.ts';

/** Rarity of a term among the reports at hand, in natural logarithms: 0 if all have it. */
export type Rarity = (term: string) => number;

export const pairFeatureNames = [
  'titles',
  'texts',
  'titleInTextLeast',
  'titleInTextMost',
  'rarestShared',
  'rareShared',
  'actorShared',
  'namesElse',
  'actorElse',
  'bothElse',
  'unshared',
  'versionShared',
  'versionConflict',
  'versionElse',
  'variantElse',
  'versionOneSided',
  'amountShared',
  'amountConflict',
  'numbersShared',
  'kindsShared',
  'kindsElse',
  'opinionOne',
  'rumourOne',
  'planOne',
  'lawsuitOne',
  'reversalOne',
  'fundingOne',
  'securityOne',
  'pricingOne',
  'peopleOne',
  'acquisitionOne',
  'researchOne',
  'partnershipOne',
  'milestoneOne',
  'days',
  'sameDay',
  'otherLanguage',
  'otherLanguageTexts',
  'otherLanguageTitleLeast',
  'otherLanguageTitleMost',
  'otherLanguageRarest',
  'otherLanguageRare',
  'otherLanguageVersion',
  'otherLanguageNumbers',
] as const;
export type PairFeatureName = (typeof pairFeatureNames)[number];
export type PairFeatures = Record<PairFeatureName, number>;
/** Days after which a larger gap makes no difference. */
const DAYS_MOST = 7;
/** A term this rare (in natural logarithms) is nearly a name. */
const RARE = 3.5;
const RARE_COUNTED = 6;

/**
 * What two reports have in common and where they part, each figure between 0 and about 1.
 * Symmetric.
 */
export function pairFeatures(
  one: ReportSignals,
  other: ReportSignals,
  rarity: Rarity,
): PairFeatures {
  const sum = (terms: Iterable<string>) => {
    let total = 0;
    for (const term of terms) total += rarity(term);
    return total;
  };
  const shared = [...one.all].filter((term) => other.all.has(term));
  const sharedTitle = [...one.title].filter((term) => other.title.has(term));
  const found = share(one.title, other.all, rarity);
  const back = share(other.title, one.all, rarity);
  const rare = shared.map(rarity).filter((value) => value >= RARE);
  const versions = compareVersions(one, other);
  const oneSided = (kind: ReportKind) =>
    one.titleKinds.has(kind) !== other.titleKinds.has(kind) ? 1 : 0;
  const kinds = new Set([...one.titleKinds, ...other.titleKinds]);
  const commonKinds = [...kinds].filter(
    (kind) => one.titleKinds.has(kind) && other.titleKinds.has(kind),
  ).length;
  const amounts = [...one.amounts].some((amount) => other.amounts.has(amount));
  const numbers = [...one.numbers].filter((number) => other.numbers.has(number)).length;
  const days = one.at === null || other.at === null ? 1 : Math.abs(one.at - other.at) / MS_PER_DAY;
  const figures: Omit<PairFeatures, CrossName> = {
    titles:
      sum(sharedTitle) / Math.sqrt(Math.max(1, sum(one.title)) * Math.max(1, sum(other.title))),
    texts: sum(shared) / Math.sqrt(Math.max(1, sum(one.all)) * Math.max(1, sum(other.all))),
    titleInTextLeast: Math.min(found, back),
    titleInTextMost: Math.max(found, back),
    rarestShared: Math.max(0, ...shared.map(rarity)) / 7,
    rareShared: Math.min(RARE_COUNTED, rare.length) / RARE_COUNTED,
    actorShared:
      one.actor !== null &&
      other.actor !== null &&
      (one.actor === other.actor || (other.title.has(one.actor) && one.title.has(other.actor)))
        ? 1
        : 0,
    namesElse:
      namesOf(one).length > 0 &&
      namesOf(other).length > 0 &&
      !namesOf(one).some((name) => other.all.has(name))
        ? 1
        : 0,
    actorElse:
      one.actor !== null &&
      other.actor !== null &&
      !other.all.has(one.actor) &&
      !one.all.has(other.actor)
        ? 1
        : 0,
    bothElse:
      Math.min(
        rarestMissing(one.title, other.all, rarity),
        rarestMissing(other.title, one.all, rarity),
      ) / 7,
    unshared: Math.min(1, (sum(one.title) + sum(other.title) - 2 * sum(sharedTitle)) / 60),
    ...versions,
    amountShared: amounts ? 1 : 0,
    amountConflict: !amounts && one.amounts.size > 0 && other.amounts.size > 0 ? 1 : 0,
    numbersShared: Math.min(3, numbers) / 3,
    kindsShared: kinds.size === 0 ? 0 : commonKinds / kinds.size,
    kindsElse: commonKinds === 0 && one.titleKinds.size > 0 && other.titleKinds.size > 0 ? 1 : 0,
    opinionOne: oneSided('opinion'),
    rumourOne: oneSided('rumour'),
    planOne: oneSided('plan'),
    lawsuitOne: oneSided('lawsuit'),
    reversalOne: oneSided('reversal'),
    fundingOne: oneSided('funding'),
    securityOne: oneSided('security'),
    pricingOne: oneSided('pricing'),
    peopleOne: oneSided('people'),
    acquisitionOne: oneSided('acquisition'),
    researchOne: oneSided('research'),
    partnershipOne: oneSided('partnership'),
    milestoneOne: oneSided('milestone'),
    days: Math.min(DAYS_MOST, days) / DAYS_MOST,
    sameDay: days < 1 ? 1 : 0,
  };
  // Across languages the same figures are lower for one event, so each counts for more there.
  const cross = one.language === other.language ? 0 : 1;
  return {
    ...figures,
    otherLanguage: cross,
    otherLanguageTexts: cross * figures.texts,
    otherLanguageTitleLeast: cross * figures.titleInTextLeast,
    otherLanguageTitleMost: cross * figures.titleInTextMost,
    otherLanguageRarest: cross * figures.rarestShared,
    otherLanguageRare: cross * figures.rareShared,
    otherLanguageVersion: cross * figures.versionShared,
    otherLanguageNumbers: cross * figures.numbersShared,
  };
}

type CrossName = Extract<PairFeatureName, `otherLanguage${string}`>;

/** How much of a title, by rarity, is in the other text. */
function share(title: Set<string>, text: Set<string>, rarity: Rarity): number {
  let [all, found] = [0, 0];
  for (const term of title) {
    const weight = rarity(term);
    all += weight;
    if (text.has(term)) found += weight;
  }
  return all === 0 ? 0 : found / all;
}

/** Ids of the known names in a report. */
function namesOf({ all }: ReportSignals): string[] {
  return [...all].filter((term) => term.startsWith('@'));
}

/** Rarity of the rarest title term that the other text lacks. */
function rarestMissing(title: Set<string>, text: Set<string>, rarity: Rarity): number {
  return Math.max(0, ...[...title].filter((term) => !text.has(term)).map(rarity));
}

type VersionFeatures = Pick<
  PairFeatures,
  'versionShared' | 'versionConflict' | 'versionElse' | 'variantElse' | 'versionOneSided'
>;

/** Whether the titles' versions agree, each looked for in the other's whole text. */
function compareVersions(one: ReportSignals, other: ReportSignals): VersionFeatures {
  const forth = oneWay(one.titleVersions, other.versions);
  const back = oneWay(other.titleVersions, one.versions);
  const both = one.titleVersions.size > 0 && other.titleVersions.size > 0;
  return {
    versionShared: forth.exact || back.exact ? 1 : 0,
    versionConflict:
      both && (forth.conflict || back.conflict) && !(forth.exact || back.exact) ? 1 : 0,
    versionElse: both && !forth.exact && !back.exact && !forth.number && !back.number ? 1 : 0,
    variantElse: (forth.number || back.number) && !forth.exact && !back.exact ? 1 : 0,
    versionOneSided:
      one.titleVersions.size > 0 !== other.titleVersions.size > 0 &&
      !forth.exact &&
      !back.exact &&
      !forth.number &&
      !back.number
        ? 1
        : 0,
  };
}

function oneWay(
  title: Map<string, Set<string>>,
  text: Map<string, Set<string>>,
): { exact: boolean; number: boolean; conflict: boolean } {
  let [exact, number, conflict] = [false, false, false];
  const numbersElsewhere = new Set([...text.values()].flatMap((list) => [...list]));
  for (const [family, list] of title) {
    const theirs = text.get(family);
    for (const version of list) {
      if (numbersElsewhere.has(version) && (theirs?.has(version) || /\D/.test(version)))
        exact = true;
      const bare = version.split('-')[0];
      if (theirs && [...theirs].some((their) => their.split('-')[0] === bare)) number = true;
      else if (theirs) conflict = true;
    }
  }
  return { exact, number, conflict };
}
