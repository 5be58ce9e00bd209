import { isHttpUrl } from '../url/http-url.ts';
import { isPdfAddress } from '../url/pdf-address.ts';
import type { NoCardReason, Analysis, Restart } from '../contract/analysis.ts';
import { publisherOf } from '../publishers/publisher-lookup.ts';
import { addressKey } from '../url/same-address.ts';
import type { Article } from '../article/article.ts';
import { contentHash } from '../article/content-hash.ts';
import { AI_NEWS_THRESHOLD, aiRelevance } from '../article/relevance/ai-relevance.ts';
import { analysisOf, settingsValue } from '../browser/stored-items.ts';
import { showBadge } from '../browser/badge.ts';
import { withLock } from '../browser/mutex.ts';
import { findInsight } from '../browser/db/find-insight.ts';
import { saveInsight } from '../browser/db/save-insight.ts';
import { isAmongItems } from '../browser/db/weeks.ts';
import { mayRead } from '../browser/permissions.ts';
import { ruleBased } from '../engines/rule-based/rule-based.ts';
import { AppError, errorInfo, type ErrorInfo } from '../errors.ts';
import { analyze } from '../insight/analyze.ts';
import { hintFirstCard } from './first-card-hint.ts';
import { relatedReports, placeArticle } from './related-reports.ts';
import { readTab, type TabReading } from './read-tab.ts';
import { refineCard } from './refine-card.ts';
import { startTask, finishTask, isRunning, tabLock } from './task-registry.ts';
import { mayStart } from './rate-limit.ts';
import { logged, runInBackground } from '../log.ts';
import { MS_PER_DAY } from '../text/duration.ts';

/**
 * Why a tab that just navigated to an address has no card; null is an address that cannot be read.
 */
export function reasonFor(url: string | null): NoCardReason {
  if (url === null) return 'unlisted-site';
  if (!isHttpUrl(url)) return 'browser-page';
  if (isPdfAddress(url)) return 'pdf';
  return publisherOf(url) ? 'no-article' : 'unlisted-site';
}

/**
 * True if two addresses show the same page: reloads, fragments, tracking parameters, `www.` and a
 * slash at the end do not matter.
 */
export function sameArticle(one: string, other: string): boolean {
  if (!isHttpUrl(one) || !isHttpUrl(other)) return one === other;
  return addressKey(one) === addressKey(other);
}

/** Period after the reading in which an article missing from its week is placed again, in ms. */
const PLACEMENT_RETRY_MS = 2 * MS_PER_DAY;

export interface AnalyzeTabOptions {
  url: string;
  /** The reader requested it: analyze the text even if it is no AI news. */
  anyway: boolean;
  /** Reads the page; defaults to the tab's current page. */
  read?: () => Promise<TabReading>;
  /** Do nothing if the tab has a running task. */
  unlessRunning?: boolean;
}

/**
 * Reads a tab's page and saves a card; reports progress in the tab's analysis. Never throws: errors
 * end as a `failed` analysis. A later call for the same tab cancels this one.
 */
export async function analyzeTab(
  tabId: number,
  { url: asked, anyway, read, unlessRunning = false }: AnalyzeTabOptions,
): Promise<void> {
  const now = new Date();
  const restart: Restart = read ? 'no' : anyway ? 'asked' : 'unasked';
  const begun = await withLock(tabLock(tabId), async () => {
    if (unlessRunning && isRunning(tabId)) return null;
    const signal = startTask(tabId);
    const previous = await analysisOf(tabId).get();
    await analysisOf(tabId).set({
      status: 'reading',
      url: asked,
      startedAt: now.toISOString(),
      restart,
    });
    return { signal, previous };
  });
  if (!begun) return;
  const { signal, previous } = begun;
  const say = async (analysis: Analysis) => {
    if (!signal.aborted) await analysisOf(tabId).set(analysis);
  };
  let url = asked;
  try {
    const reading = await (read ?? (() => readTab(tabId, now)))();
    if (reading.address && asked !== '' && !sameArticle(reading.address, asked)) {
      // The tab navigated meanwhile. A request of the reader concerns the current page; otherwise
      // the new page sends its own message.
      url = reading.address;
      if (!anyway) {
        await say({ status: 'none', url, reason: reasonFor(url) });
        return;
      }
    }
    const article = usable(reading, anyway);
    if (typeof article === 'string') {
      await say({ status: 'none', url, reason: article });
      if (!signal.aborted) await showBadge(tabId, 'none');
      return;
    }
    const insightUrl = await cardFor(article, {
      url,
      now,
      signal,
      say,
      restart,
      shown: previous?.status === 'done' && previous.url === url,
    });
    await say({ status: 'done', url, insightUrl });
    if (signal.aborted) return;
    await showBadge(tabId, 'ready');
    runInBackground('first-card-hint', hintFirstCard(tabId, article.title));
    if ((await settingsValue.get()).refineAutomatically) void refineCard(tabId, { again: false });
  } catch (thrown) {
    if (signal.aborted) return;
    if (isPdfAddress(url) && errorInfo(thrown).code === 'page-unreachable') {
      await say({ status: 'none', url, reason: 'pdf' }).catch(logged('analyze-tab'));
      return;
    }
    const stored = await findInsight(url).catch(logged('find-card'));
    // If even this cannot be saved, there is no place to report it.
    await say({
      status: 'failed',
      url,
      insightUrl: stored?.url ?? null,
      engine: null,
      error: await reasonOf(thrown, url),
    }).catch(logged('analyze-tab'));
    await showBadge(tabId, 'failed');
  } finally {
    finishTask(tabId, signal);
  }
}

/** Reports missing permission as its own reason, because the reader can grant it. */
async function reasonOf(thrown: unknown, url: string): Promise<ErrorInfo> {
  const error = errorInfo(thrown);
  const isShut =
    error.code === 'page-unreachable' && (url === '' || (isHttpUrl(url) && !(await mayRead(url))));
  return isShut ? { ...error, code: 'permission-needed' } : error;
}

function usable(
  reading: TabReading,
  anyway: boolean,
): Article | 'no-article' | 'not-ai-news' | 'pdf' {
  if (reading.isPdf) return 'pdf';
  if (!reading.article) return 'no-article';
  if (anyway) return reading.article;
  if (!reading.isArticle) return 'no-article';
  return isAiNews(reading.article) ? reading.article : 'not-ai-news';
}

/**
 * True for every article of AI-only publishers; for others, classifies title and first paragraphs
 * (the relevance model is trained on blurbs).
 */
function isAiNews({ url, title, paragraphs, language }: Article): boolean {
  if (publisherOf(url)?.scope === 'ai-only') return true;
  const blurb = paragraphs
    .slice(0, 4)
    .map(({ text }) => text)
    .join(' ')
    .slice(0, 1200);
  return aiRelevance({ title, blurb, language }) >= AI_NEWS_THRESHOLD;
}

interface CardContext {
  url: string;
  now: Date;
  signal: AbortSignal;
  say: (analysis: Analysis) => Promise<void>;
  shown: boolean;
  restart: Restart;
}

/** Address of the article's card; writes the card unless the library has one for the same text. */
async function cardFor(
  article: Article,
  { url, now, signal, say, shown, restart }: CardContext,
): Promise<string> {
  const hash = await contentHash(article);
  const stored = await findInsight(article.url);
  if (stored?.contentHash === hash) {
    if (!shown) await saveInsight(stored.insight, article, { contentHash: hash, addresses: [url] });
    const isFresh = now.getTime() - Date.parse(stored.insight.writtenAt) < PLACEMENT_RETRY_MS;
    if (isFresh && !(await isAmongItems(article.url)))
      runInBackground(
        'place-article',
        relatedReports(article, now).then((context) => placeArticle(context, now, signal)),
      );
    return stored.url;
  }
  await say({
    status: 'drafting',
    url,
    title: article.title,
    flags: article.flags,
    startedAt: now.toISOString(),
    restart,
  });
  const { role } = await settingsValue.get();
  const context = await relatedReports(article, now);
  const insight = await analyze(article, ruleBased, {
    now,
    role,
    outputLanguage: null,
    earlier: context.earlier,
    signal,
    clock: () => performance.now(),
  });
  if (signal.aborted) throw new AppError('cancelled');
  await saveInsight(insight, article, { contentHash: hash, addresses: [url] });
  // The card does not wait for its place in the week; a failure is retried at the next reading.
  runInBackground('place-article', placeArticle(context, now, signal));
  return insight.article.url;
}

/**
 * Handles `articleFound`: analyzes the page unless its publisher is disabled. Ignores pages beyond
 * the rate limit; the reader can still start an analysis.
 */
export async function articleFound(
  tabId: number,
  url: string,
  { unlessRunning = false }: { unlessRunning?: boolean } = {},
): Promise<void> {
  if (!mayStart('read', tabId, performance.now())) return;
  const { publishersOff } = await settingsValue.get();
  const publisher = publisherOf(url);
  if (publisher && publishersOff.includes(publisher.id))
    await withLock(tabLock(tabId), () =>
      analysisOf(tabId).set({ status: 'none', url, reason: 'publisher-off' }),
    );
  else await analyzeTab(tabId, { url, anyway: false, unlessRunning });
}
