import type { PairFeatureName } from './pair-features.ts';

/** Written by `scripts/train-pairs/train.ts`; do not edit. */
export const pairWeights: {
  version: number;
  trainedAt: string;
  script: string;
  dataSha256: string;
  seed: number;
  metrics: Record<string, number>;
  bias: number;
  weights: Record<PairFeatureName, number>;
} = {
  version: 1,
  trainedAt: '2026-12-01',
  script: 'scripts/train-pairs/train.ts',
  dataSha256: '23eb89ea36701932be318b7479b77b002f84e1a24a4fbbbe9b743875f536b60b',
  seed: 1,
  metrics: { sameJoined: 0.92, crossJoined: 0.926, differentKept: 0.881, crossKept: 0.938 },
  bias: -4.108,
  weights: {
    titles: 0.27,
    texts: 2.807,
    titleInTextLeast: 1.158,
    titleInTextMost: 0.725,
    rarestShared: 1.383,
    rareShared: 1.251,
    actorShared: 0.3,
    namesElse: -0.605,
    actorElse: -0.308,
    bothElse: -0.039,
    unshared: 0.937,
    versionShared: 0.252,
    versionConflict: -0.392,
    versionElse: -0.691,
    variantElse: -0.294,
    versionOneSided: -0.227,
    amountShared: 0.117,
    amountConflict: -0.806,
    numbersShared: 0.609,
    kindsShared: 0.044,
    kindsElse: -0.427,
    opinionOne: 0.014,
    rumourOne: 0.44,
    planOne: -0.154,
    lawsuitOne: 0.807,
    reversalOne: -0.02,
    fundingOne: 0.347,
    securityOne: -0.872,
    pricingOne: -0.228,
    peopleOne: 0.208,
    acquisitionOne: -0.458,
    researchOne: -0.196,
    partnershipOne: 0.475,
    milestoneOne: 0.336,
    days: -2.934,
    sameDay: 0.431,
    otherLanguage: -0.06,
    otherLanguageTexts: 0.798,
    otherLanguageTitleLeast: 0.626,
    otherLanguageTitleMost: 0.491,
    otherLanguageRarest: 0.012,
    otherLanguageRare: 0.211,
    otherLanguageVersion: 0.359,
    otherLanguageNumbers: 1.085,
  },
};
