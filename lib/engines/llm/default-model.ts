import type { Settings } from '../../contract/settings.ts';
import type { EngineId } from '../../insight/engine.ts';
import { loadKnowledge } from '../../knowledge/catalog.ts';
import type { Model } from '../../knowledge/pack.ts';
import { CARD_TOKENS, costOf } from './budget.ts';
import { knownModelPrice } from './cost.ts';
import { endpointOf } from './providers/endpoint.ts';

/** US dollars a card may cost with a model that is suggested without being asked for. */
const MOST_PER_CARD_USD = 0.03;
/** A usual article with the instructions, in tokens. */
const USUAL_INPUT_TOKENS = 6000;
/** Tokens a usual article, the instructions and the card need together. */
const LEAST_CONTEXT = 32_000;
/** Parts of names of models made for something else. */
const specialized = [
  'code',
  'vision',
  'omni',
  'audio',
  'voice',
  'image',
  'search',
  'preview',
  'exp',
  'legal',
  'live',
];
const isSpecialized = new RegExp(`(?:^|[-.])(?:${specialized.join('|')})(?:$|[-.])`);

/**
 * The model to begin with at a vendor's own endpoint: the newest general one in the knowledge pack
 * whose card costs at most three cents. Null where the endpoint is no vendor's own, or no such
 * model is known.
 */
export function defaultModel(id: EngineId, choice: Settings['models'][EngineId]): string | null {
  if (id === 'rule-based' || id === 'chrome-ai') return null;
  if (id === 'openai-compatible' && !choice?.baseUrl && !choice?.preset) return null;
  const { maker } = endpointOf(id, choice);
  if (maker === null) return null;
  const fitting = loadKnowledge().models.filter(
    (model) => model.organisation === maker && isFitting(model, maker),
  );
  const newest = fitting.toSorted((one, other) =>
    (other.released ?? '').localeCompare(one.released ?? ''),
  )[0];
  return newest ? nameAt(newest, maker) : null;
}

function isFitting(model: Model, maker: string): boolean {
  const name = nameAt(model, maker);
  const usd = costOf(
    { inputTokens: USUAL_INPUT_TOKENS, outputTokens: CARD_TOKENS },
    knownModelPrice(name, maker),
  );
  const isGeneral =
    model.outputs.length === 1 && model.outputs[0] === 'text' && !isSpecialized.test(name);
  // The name of a model that a catalogue listed first is that catalogue's, not always the vendor's.
  const isVendorName = !model.firstListed && !model.deprecated;
  return (
    isGeneral &&
    isVendorName &&
    (model.context ?? 0) >= LEAST_CONTEXT &&
    usd !== null &&
    usd > 0 &&
    usd <= MOST_PER_CARD_USD
  );
}

function nameAt({ id }: Model, maker: string): string {
  return id.slice(maker.length + 1);
}
