import type { Claim, Problem } from '../../claim.ts';
import type { EvidenceIndex } from '../evidence-index.ts';

/** A link leads only where the article or the claim's own evidence leads. */
export function checkLink({ link, evidence }: Claim, { urls }: EvidenceIndex): Problem[] {
  if (link === null || urls.has(link.url)) return [];
  const cited = evidence.some(
    (piece) =>
      (piece.kind === 'fact' && piece.source.url === link.url) ||
      (piece.kind === 'item' && piece.url === link.url),
  );
  return cited ? [] : [{ kind: 'link', text: link.url }];
}
