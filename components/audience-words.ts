import type { Audience } from '../lib/insight/sections/audience.ts';
import type { MessageKey } from './i18n.ts';

/** The name of each kind of reader, in the order they are offered. */
export const audienceWords: Record<Audience, MessageKey> = {
  engineers: 'audienceEngineers',
  founders: 'audienceFounders',
  product: 'audienceProduct',
  researchers: 'audienceResearchers',
  investors: 'audienceInvestors',
  policy: 'audiencePolicy',
  security: 'audienceSecurity',
  executives: 'audienceExecutives',
  creators: 'audienceCreators',
};

export const audienceIds = Object.keys(audienceWords) as Audience[];
