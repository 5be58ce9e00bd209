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
  metrics: { sameJoined: 0.913, crossJoined: 0.921, differentKept: 0.881, crossKept: 0.954 },
  bias: -4.341,
  weights: {
    titles: 0.177,
    texts: 2.914,
    titleInTextLeast: 1.184,
    titleInTextMost: 0.736,
    rarestShared: 1.842,
    rareShared: 1.127,
    actorShared: 0.31,
    namesElse: -0.505,
    actorElse: -0.266,
    bothElse: -0.161,
    unshared: 0.915,
    versionShared: -0.082,
    versionConflict: -0.39,
    versionElse: -0.718,
    variantElse: -0.414,
    versionOneSided: -0.233,
    amountShared: 0.36,
    amountConflict: -0.851,
    numbersShared: 0.543,
    kindsShared: 0.017,
    kindsElse: -0.42,
    opinionOne: -0.001,
    rumourOne: 0.414,
    planOne: -0.149,
    lawsuitOne: 0.675,
    reversalOne: 0.051,
    fundingOne: 0.283,
    securityOne: -0.901,
    pricingOne: -0.247,
    peopleOne: 0.16,
    acquisitionOne: -0.451,
    researchOne: -0.179,
    partnershipOne: 0.416,
    milestoneOne: 0.254,
    days: -2.971,
    sameDay: 0.403,
    otherLanguage: -0.045,
    otherLanguageTexts: 0.595,
    otherLanguageTitleLeast: 0.731,
    otherLanguageTitleMost: 0.586,
    otherLanguageRarest: 0.003,
    otherLanguageRare: 0.021,
    otherLanguageVersion: 0.411,
    otherLanguageNumbers: 1.135,
  },
};
