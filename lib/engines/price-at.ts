import type { Settings } from '../contract/settings.ts';
import type { EngineId } from '../insight/engine.ts';
import type { Price } from './budget.ts';
import { knownModelPrice } from './known-model.ts';
import { endpointOf } from './models/endpoint.ts';

/** Dollars per million tokens: nothing on the reader's own machine, else the pack's price at the maker's endpoint. */
export function priceAt(
  id: EngineId,
  choice: Settings['models'][EngineId],
  model: string,
): Price | null {
  const free = { inputUsd: 0, outputUsd: 0 };
  if (id === 'rule-based' || id === 'chrome-ai') return free;
  const { local, maker, origin } = endpointOf(id, choice);
  if (local) return free;
  return maker === null && origin !== 'https://openrouter.ai'
    ? null
    : knownModelPrice(model, maker);
}
