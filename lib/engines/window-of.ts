import type { ModelChoice } from '../contract/settings.ts';
import { knownModel } from './known-model.ts';
import type { Endpoint } from './models/endpoint.ts';

/**
 * Tokens a model takes at once at this endpoint: as the reader says, else as the knowledge pack does, else as such
 * endpoints usually are. On a machine of one's own the server's setting counts, not what the model could take.
 */
export function windowOf(
  model: string,
  choice: ModelChoice | undefined,
  { local, maker, contextWindow }: Endpoint,
): number {
  return local
    ? contextWindow
    : (choice?.contextWindow ?? knownModel(model, maker)?.context ?? contextWindow);
}
