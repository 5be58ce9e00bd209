import { contentHash } from '../article/content-hash.ts';
import {
  sampleArticle,
  sampleLanguages,
  sampleUrl,
  type SampleLanguage,
} from '../article/sample-articles.ts';
import { analysisOf, sampleTabsValue, settingsValue } from '../browser/stored-items.ts';
import { showBadge } from '../browser/badge.ts';
import { removeInsight } from '../browser/db/insights.ts';
import { saveInsight } from '../browser/db/save-insight.ts';
import { ruleBased } from '../engines/rule-based/rule-based.ts';
import { errorInfo } from '../errors.ts';
import { analyze } from '../insight/analyze.ts';
import { startTask, finishTask } from './task-registry.ts';

/**
 * Writes the card of the sample article with the regular engine, for the tab that shows it at
 * `url`. Creates no event and no week. Never throws: errors end as a `failed` analysis.
 */
export async function analyzeSample(
  tabId: number,
  url: string,
  language: SampleLanguage,
): Promise<void> {
  const signal = startTask(tabId);
  try {
    const now = new Date();
    await sampleTabsValue.set([...new Set([...(await sampleTabsValue.get()), tabId])]);
    const article = sampleArticle(language, now);
    const { role } = await settingsValue.get();
    const insight = await analyze(article, ruleBased, {
      now,
      role,
      outputLanguage: null,
      earlier: [],
      signal,
      clock: () => performance.now(),
    });
    if (signal.aborted) return;
    await saveInsight(insight, article, { contentHash: await contentHash(article), addresses: [] });
    await analysisOf(tabId).set({ status: 'done', url, insightUrl: article.url });
    await showBadge(tabId, 'ready');
  } catch (thrown) {
    if (!signal.aborted)
      await analysisOf(tabId).set({
        status: 'failed',
        url,
        insightUrl: null,
        engine: null,
        error: errorInfo(thrown),
      });
  } finally {
    finishTask(tabId, signal);
  }
}

/**
 * Handles a closed or navigated sample tab; after the last one, deletes the sample's cards, which
 * are not news.
 */
export async function forgetSample(tabId: number): Promise<void> {
  const shown = await sampleTabsValue.get();
  if (!shown.includes(tabId)) return;
  const left = shown.filter((other) => other !== tabId);
  await sampleTabsValue.set(left);
  if (left.length === 0)
    for (const language of sampleLanguages) await removeInsight(sampleUrl(language));
}
