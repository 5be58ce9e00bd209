import { loadKnowledge, priceOf as knownPrice } from '../knowledge/knowledge.ts';
import type { Model } from '../knowledge/pack.ts';
import type { Price } from './budget.ts';

/**
 * The knowledge pack's entry of a model as a vendor calls it: `gpt-x-mini-2026-03-01` is `openai/gpt-x-mini`.
 * @param maker the pack's id of who made it, null where the name holds it (`openai/gpt-x-mini`)
 */
export function knownModel(name: string, maker: string | null): Model | undefined {
  const bare = name
    .toLowerCase()
    .replace(/^models\//, '')
    .replace(/:free$/, '');
  const candidates = [bare, bare.replace(/-(20\d{6}|20\d{2}-\d{2}-\d{2}|latest|\d{3})$/, '')].map(
    (one) => (maker === null ? one : `${maker}/${one}`),
  );
  return loadKnowledge().models.find(({ id }) => candidates.includes(id));
}

/** What it costs at its maker's own endpoint, null where the pack does not know. */
export function knownModelPrice(name: string, maker: string | null): Price | null {
  const model = knownModel(name, maker);
  const price = model && knownPrice(model.id);
  return price ? { inputUsd: price.input, outputUsd: price.output } : null;
}
