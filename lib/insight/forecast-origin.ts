import type { Claim, Grounding } from './claim.ts';

/**
 * What the card says of a forecast without a named speaker: `stated` where its words or their
 * meaning are shown to be the article's, `inferred` where it is an inference; null where neither is
 * proved.
 */
export function forecastOrigin({
  basis,
  support,
}: Pick<Claim & Grounding, 'basis' | 'support'>): 'stated' | 'inferred' | null {
  if (basis !== 'stated') return 'inferred';
  return support === 'quoted' || support === 'supported' ? 'stated' : null;
}
