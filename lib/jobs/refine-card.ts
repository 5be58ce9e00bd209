import type { Article } from '../article/article.ts';
import {
  analysisOf,
  settingsValue,
  readSpendings,
  recordSpending,
} from '../browser/stored-items.ts';
import { showBadge } from '../browser/badge.ts';
import { withLock } from '../browser/mutex.ts';
import { keepAlive } from '../browser/keep-alive.ts';
import {
  findArticle,
  replaceInsight,
  findRefinement,
  saveRefinement,
} from '../browser/db/insights.ts';
import { findInsight } from '../browser/db/find-insight.ts';
import { mayRead } from '../browser/permissions.ts';
import type { Analysis } from '../contract/analysis.ts';
import type { Settings } from '../contract/settings.ts';
import { budgetState, spentInMonth } from '../engines/llm/budget.ts';
import { cacheKey } from '../engines/llm/cache-key.ts';
import { estimateCost } from '../engines/llm/cost.ts';
import { hostedEngine } from '../browser/engine-host.ts';
import { endpointOf } from '../engines/llm/providers/endpoint.ts';
import { AppError, errorInfo } from '../errors.ts';
import { analyze } from '../insight/analyze.ts';
import type { Engine } from '../insight/engine.ts';
import type { Draft, Insight, Usage } from '../insight/insight.ts';
import type { GroundedSections } from '../insight/sections/index.ts';
import { relatedReports } from './related-reports.ts';
import { updateOriginRule } from './site-access.ts';
import { startTask, finishTask, tabLock } from './task-registry.ts';
import { logged } from '../log.ts';

/**
 * Lets the engine of the reader's choice refine the card shown in a tab, in place: the rule-based card stays until
 * the checked sections come in. The same question is answered from what is kept, unless `again`. Never throws: what
 * goes wrong ends as a `failed` analysis with the card kept.
 */
export async function refineCard(tabId: number, { again }: { again: boolean }): Promise<void> {
  const settings = await settingsValue.get();
  if (settings.engine === 'rule-based') return;
  const begun = await withLock(tabLock(tabId), async () => {
    const shown = await analysisOf(tabId).get();
    return shown && 'insightUrl' in shown && shown.insightUrl
      ? { url: shown.url, insightUrl: shown.insightUrl, signal: startTask(tabId) }
      : null;
  });
  if (!begun) return;
  const { url, insightUrl, signal } = begun;
  const say = async (analysis: Analysis) => {
    if (!signal.aborted) await analysisOf(tabId).set(analysis);
  };
  try {
    const kept = await findInsight(insightUrl);
    const article = kept && (await findArticle(kept.url));
    if (!kept || !article) return;
    const engine = await hostedEngine(settings);
    await keepAlive(() =>
      runRefinement({ url, kept: kept.insight, article, engine, settings, again, signal, say }),
    );
    await say({ status: 'done', url, insightUrl: kept.url });
    if (!signal.aborted) await showBadge(tabId, 'ready');
  } catch (thrown) {
    // A cancelled refinement was already told by whoever cancelled it.
    await say({
      status: 'failed',
      url,
      insightUrl,
      engine: settings.engine,
      error: errorInfo(thrown),
    }).catch(logged('refine-card'));
  } finally {
    finishTask(tabId, signal);
  }
}

interface Refinement {
  url: string;
  kept: Insight;
  article: Article;
  engine: Engine;
  settings: Settings;
  again: boolean;
  signal: AbortSignal;
  say: (analysis: Analysis) => Promise<void>;
}

async function runRefinement({
  url,
  kept,
  article,
  engine,
  settings,
  again,
  signal,
  say,
}: Refinement): Promise<void> {
  const now = new Date();
  const { role, outputLanguage, secondLook } = settings;
  const key = await cacheKey(article, engine, { outputLanguage, role, secondLook });
  const before = again ? undefined : await findRefinement(key);
  if (before) return replaceInsight(before);
  await keepAccess(settings);
  await keepBudget(article, settings, now);

  const progress = { partial: {} as Partial<GroundedSections>, wordsRead: 0 };
  const tell = () =>
    void say({
      status: 'refining',
      url,
      insightUrl: kept.article.url,
      engine: engine.id,
      model: engine.model,
      startedAt: now.toISOString(),
      words: article.words,
      ...progress,
    }).catch(logged('refine-card'));
  tell();
  let spent: Usage | null = null as Usage | null;
  const base: Draft = {
    language: kept.language,
    eventType: kept.eventType,
    entities: kept.entities,
    sections: kept.sections,
  };
  const insight = await analyze(article, engine, {
    now,
    role,
    outputLanguage,
    secondLook,
    earlier: (await relatedReports(article, now)).earlier,
    signal,
    base,
    clock: () => performance.now(),
    onSections: (sections) => {
      progress.partial = { ...progress.partial, ...sections };
      tell();
    },
    onWordsRead: (wordsRead) => {
      progress.wordsRead = wordsRead;
      tell();
    },
    onUsage: (sum) => {
      spent = sum;
    },
  }).finally(() => {
    // Also where the card fails or is cancelled: what was asked is paid for.
    if (spent) return recordSpending({ at: now.toISOString(), usd: spent.usd });
  });
  if (signal.aborted) throw new AppError('cancelled');
  await saveRefinement(key, insight);
  await replaceInsight(insight);
}

/** Throws `endpoint-not-allowed` if the browser does not let us speak to the engine's address: before anything is sent. */
async function keepAccess({ engine, models }: Settings): Promise<void> {
  if (engine === 'rule-based' || engine === 'chrome-ai') return;
  const { baseUrl, origin } = endpointOf(engine, models[engine]);
  if (!(await mayRead(baseUrl))) throw new AppError('endpoint-not-allowed', { detail: origin });
  if (engine === 'openai-compatible') await updateOriginRule();
}

/** Throws `over-budget` if this call could take the month's spending over what the reader set. */
async function keepBudget(article: Article, settings: Settings, now: Date): Promise<void> {
  const { monthlyBudgetUsd } = settings;
  if (monthlyBudgetUsd === null) return;
  const estimateUsd = estimateCost(article, settings).usd;
  const { usd } = spentInMonth(await readSpendings(), now);
  if (budgetState({ budgetUsd: monthlyBudgetUsd, spentUsd: usd, estimateUsd }) === 'over')
    throw new AppError('over-budget', {
      detail: `${usd.toFixed(2)} of ${monthlyBudgetUsd.toFixed(2)} USD`,
    });
}
