import type { Article } from '../article/article.ts';
import { analysisOf, settingsValue, recordSpending } from '../browser/stored-items.ts';
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
import type { Analysis } from '../contract/analysis.ts';
import type { Settings } from '../contract/settings.ts';
import { cacheKey } from '../engines/llm/cache-key.ts';
import { estimateCost } from '../engines/llm/cost.ts';
import { hostedEngine } from '../browser/engine-host.ts';
import { AppError, errorInfo } from '../errors.ts';
import { analyze } from '../insight/analyze.ts';
import type { Engine } from '../insight/engine.ts';
import type { Draft, Insight, Usage } from '../insight/insight.ts';
import type { GroundedSections } from '../insight/sections/index.ts';
import { assertAccess, assertBudget } from './model-limits.ts';
import { relatedReports } from './related-reports.ts';
import { startTask, finishTask, tabLock } from './task-registry.ts';
import { logged } from '../log.ts';

/**
 * Refines the card of a tab with the selected engine: the rule-based card remains until checked
 * sections arrive. Uses the cached result for the same request unless `again`. Never throws: errors
 * end as a `failed` analysis that retains the card.
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
  const update = async (analysis: Analysis) => {
    if (!signal.aborted) await analysisOf(tabId).set(analysis);
  };
  try {
    const row = await findInsight(insightUrl);
    const article = row && (await findArticle(row.url));
    if (!row || !article) return;
    const engine = await hostedEngine(settings);
    await keepAlive(() =>
      runRefinement({ url, card: row.insight, article, engine, settings, again, signal, update }),
    );
    await update({ status: 'done', url, insightUrl: row.url });
    if (!signal.aborted) await showBadge(tabId, 'ready');
  } catch (thrown) {
    // Cancellation has already updated the state.
    await update({
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
  card: Insight;
  article: Article;
  engine: Engine;
  settings: Settings;
  again: boolean;
  signal: AbortSignal;
  update: (analysis: Analysis) => Promise<void>;
}

async function runRefinement({
  url,
  card,
  article,
  engine,
  settings,
  again,
  signal,
  update,
}: Refinement): Promise<void> {
  const now = new Date();
  const { role, outputLanguage, secondLook } = settings;
  const key = await cacheKey(article, engine, { outputLanguage, role, secondLook });
  const before = again ? undefined : await findRefinement(key);
  if (before) return replaceInsight(before);
  await assertAccess(settings);
  await assertBudget(estimateCost(article, settings).usd, settings, now);

  const progress = { partial: {} as Partial<GroundedSections>, wordsRead: 0 };
  const report = () =>
    void update({
      status: 'refining',
      url,
      insightUrl: card.article.url,
      engine: engine.id,
      model: engine.model,
      startedAt: now.toISOString(),
      words: article.words,
      ...progress,
    }).catch(logged('refine-card'));
  report();
  let spent: Usage | null = null as Usage | null;
  const base: Draft = {
    language: card.language,
    eventType: card.eventType,
    entities: card.entities,
    sections: card.sections,
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
      report();
    },
    onWordsRead: (wordsRead) => {
      progress.wordsRead = wordsRead;
      report();
    },
    onUsage: (sum) => {
      spent = sum;
    },
  }).finally(() => {
    // Also after failure or cancellation: the provider charges for the request.
    if (spent) return recordSpending({ at: now.toISOString(), usd: spent.usd });
  });
  if (signal.aborted) throw new AppError('cancelled');
  await saveRefinement(key, insight);
  await replaceInsight(insight);
}
