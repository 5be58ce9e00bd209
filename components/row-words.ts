import type { KnownRow } from '../lib/library/known-cells.ts';
import type { MessageKey } from './i18n.ts';

/** What the rows of a comparison are called. */
export const rowWords: Record<KnownRow, MessageKey> = {
  models: 'modelsByRelease',
  maker: 'rowMaker',
  release: 'rowRelease',
  weights: 'rowWeights',
  licence: 'rowLicence',
  context: 'rowContext',
  'price-in': 'rowPriceIn',
  'price-out': 'rowPriceOut',
  modalities: 'rowModalities',
  parameters: 'rowParameters',
  memory: 'rowMemory',
  power: 'rowPower',
  'list-price': 'rowListPrice',
  funding: 'rowFunding',
  strategy: 'rowStrategy',
  focus: 'rowFocus',
  benchmark: 'rowBenchmark',
  milestone: 'rowMilestone',
};
