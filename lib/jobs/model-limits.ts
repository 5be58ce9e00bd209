import { mayRead } from '../browser/permissions.ts';
import { readSpendings } from '../browser/stored-items.ts';
import type { Settings } from '../contract/settings.ts';
import { budgetState, spentInMonth } from '../engines/llm/budget.ts';
import { endpointOf } from '../engines/llm/providers/endpoint.ts';
import { AppError } from '../errors.ts';
import { updateOriginRule } from './site-access.ts';

/** Throws `endpoint-not-allowed` without host permission, before any request. */
export async function assertAccess({ engine, models }: Settings): Promise<void> {
  if (engine === 'rule-based' || engine === 'chrome-ai') return;
  const { baseUrl, origin } = endpointOf(engine, models[engine]);
  if (!(await mayRead(baseUrl))) throw new AppError('endpoint-not-allowed', { detail: origin });
  if (engine === 'openai-compatible') await updateOriginRule();
}

/**
 * Throws `over-budget` if a call could exceed the reader's monthly budget.
 * @param estimateUsd what the call costs at most; null if the price is unknown
 */
export async function assertBudget(
  estimateUsd: number | null,
  { monthlyBudgetUsd }: Pick<Settings, 'monthlyBudgetUsd'>,
  now: Date,
): Promise<void> {
  if (monthlyBudgetUsd === null) return;
  const { usd } = spentInMonth(await readSpendings(), now);
  if (budgetState({ budgetUsd: monthlyBudgetUsd, spentUsd: usd, estimateUsd }) === 'over')
    throw new AppError('over-budget', {
      detail: `${usd.toFixed(2)} of ${monthlyBudgetUsd.toFixed(2)} USD`,
    });
}
