import type { Usage } from '../../insight/insight.ts';

/** US dollars per million tokens. */
export interface Price {
  inputUsd: number;
  outputUsd: number;
}

/**
 * Looks up what a model costs, null where that is not known. Models on the reader's own machine
 * cost nothing: both 0.
 */
export type PriceOf = (model: string) => Price | null;

/**
 * Tokens a card's answer takes, as the estimate before a call assumes: all sections, two quotes an
 * item.
 */
export const CARD_TOKENS = 3500;

/** Claims of a card that are not verbatim, as the estimate before a call assumes. */
export const USUAL_CLAIMS = 20;
/** Tokens of one question as the estimate assumes: the instructions, a quote or two, a claim. */
const USUAL_QUESTION_TOKENS = 220;
/** Tokens of one short answer about a claim. */
const USUAL_VERDICT_TOKENS = 20;

/** Tokens that a second look at a card's claims takes, as the estimate before a call assumes. */
export const secondLookTokens = {
  inputTokens: USUAL_CLAIMS * USUAL_QUESTION_TOKENS,
  outputTokens: USUAL_CLAIMS * USUAL_VERDICT_TOKENS,
};

/**
 * Tokens of a text, from above: 3.5 characters each, but each Han, kana, Hangul, Thai or Arabic
 * letter by itself nearly one.
 */
export function tokensOf(text: string): number {
  const dense =
    text.match(
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Devanagari}]/gu,
    )?.length ?? 0;
  const other =
    text.match(/[\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Greek}]/gu)
      ?.length ?? 0;
  return Math.ceil(dense * 1.1 + other / 2 + (text.length - dense - other) / 3.5);
}

/** What tokens cost in US dollars, null where no price is known. */
export function costOf(
  { inputTokens, outputTokens }: Pick<Usage, 'inputTokens' | 'outputTokens'>,
  price: Price | null,
): number | null {
  return price && (inputTokens * price.inputUsd + outputTokens * price.outputUsd) / 1_000_000;
}

/**
 * One finished call as the ledger of costs keeps it: when (ISO 8601) and what it cost, null where
 * unknown.
 */
export interface Spending {
  at: string;
  usd: number | null;
}

/**
 * US dollars spent in the calendar month (UTC) of `now`, and how many calls have no known price.
 */
export function spentInMonth(
  spendings: readonly Spending[],
  now: Date,
): { usd: number; unpriced: number } {
  const month = now.toISOString().slice(0, 7);
  const these = spendings.filter(({ at }) => at.startsWith(month));
  return {
    usd: these.reduce((sum, { usd }) => sum + (usd ?? 0), 0),
    unpriced: these.filter(({ usd }) => usd === null).length,
  };
}

/**
 * Whether a call may be made: `within` the budget, `over` it with this call, or `unpriced`: a
 * budget is set and the model's price is not known, so the cost is unknown.
 */
export function budgetState({
  budgetUsd,
  spentUsd,
  estimateUsd,
}: {
  budgetUsd: number | null;
  spentUsd: number;
  estimateUsd: number | null;
}): 'within' | 'over' | 'unpriced' {
  if (budgetUsd === null) return 'within';
  if (estimateUsd === null) return spentUsd >= budgetUsd ? 'over' : 'unpriced';
  return spentUsd + estimateUsd > budgetUsd ? 'over' : 'within';
}
