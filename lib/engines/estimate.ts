import type { Article } from '../article/article.ts';
import type { Settings } from '../contract/settings.ts';
import { CARD_TOKENS, costOf, tokensOf } from './budget.ts';
import { priceAt } from './price-at.ts';

/** What refining a card will take, as far as one can know before. */
export interface Estimate {
  tokens: number;
  /** US dollars; null where the model's price is not known. */
  usd: number | null;
}

/**
 * The tokens and the cost of one card with the engine as it is set up, from above: the article and our instructions
 * once, and an answer with every section. Throws `bad-input` for an endpoint without an address.
 */
export function estimateOf(
  { paragraphs }: Pick<Article, 'paragraphs'>,
  { engine, models }: Pick<Settings, 'engine' | 'models'>,
): Estimate {
  const inputTokens = tokensOf(paragraphs.map(({ text }) => text).join('\n')) + CARD_TOKENS;
  const choice = models[engine];
  return {
    tokens: inputTokens + CARD_TOKENS,
    usd: costOf(
      { inputTokens, outputTokens: CARD_TOKENS },
      priceAt(engine, choice, choice?.model ?? ''),
    ),
  };
}
