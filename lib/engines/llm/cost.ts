import { loadKnowledge, priceOf as knownPrice } from '../../knowledge/catalog.ts';
import type { Model } from '../../knowledge/pack.ts';
import { CARD_TOKENS, costOf, secondLookTokens, tokensOf, type Price } from './budget.ts';
import type { Settings } from '../../contract/settings.ts';
import type { EngineId } from '../../insight/engine.ts';
import { endpointOf } from './providers/endpoint.ts';
import type { Article } from '../../article/article.ts';

/**
 * The knowledge pack's entry of a model as a vendor calls it: `gpt-x-mini-2026-03-01` is
 * `openai/gpt-x-mini`.
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

/**
 * Dollars per million tokens: nothing on the reader's own machine, else the pack's price at the
 * maker's endpoint.
 */
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

/** What refining a card will take, as far as one can know before. */
export interface CostEstimate {
  tokens: number;
  /** US dollars; null where the model's price is not known. */
  usd: number | null;
}

/**
 * Upper estimate of tokens and cost of one card with the configured engine: article and
 * instructions once, and an answer with every section. Throws `bad-input` for an endpoint without
 * an address.
 */
export function estimateCost(
  { paragraphs }: Pick<Article, 'paragraphs'>,
  {
    engine,
    models,
    secondLook = false,
  }: Pick<Settings, 'engine' | 'models'> & { secondLook?: boolean },
): CostEstimate {
  const text = tokensOf(paragraphs.map(({ text }) => text).join('\n'));
  const look = secondLook ? secondLookTokens : { inputTokens: 0, outputTokens: 0 };
  const inputTokens = text + CARD_TOKENS + look.inputTokens;
  const outputTokens = CARD_TOKENS + look.outputTokens;
  const choice = models[engine];
  return {
    tokens: inputTokens + outputTokens,
    usd: costOf({ inputTokens, outputTokens }, priceAt(engine, choice, choice?.model ?? '')),
  };
}
