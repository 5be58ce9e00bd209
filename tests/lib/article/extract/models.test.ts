import { expect, test } from 'vitest';
import {
  blockContextNames,
  blockFeatureNames,
} from '../../../../lib/article/extract/block-features.ts';
import { pageFeatureNames } from '../../../../lib/article/extract/classify-page.ts';
import blockWeights from '../../../../lib/article/extract/models/block-weights.json' with { type: 'json' };
import pageWeights from '../../../../lib/article/extract/models/page-weights.json' with { type: 'json' };

test.each([
  ['blocks', blockWeights, [...blockFeatureNames, ...blockContextNames]],
  ['pages', pageWeights, pageFeatureNames],
])(
  'the weights for %s were trained with the features that are computed, in their order',
  (_, model, names) => {
    expect(model.featureNames).toEqual(names);
    expect(model.script).toBe('scripts/train-article/train.ts');
    expect(model.dataSha256).toMatch(/^[\da-f]{64}$/);
    expect(Object.keys(model.metrics).length).toBeGreaterThan(0);
  },
);
