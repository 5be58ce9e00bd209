import type { Article } from '../article/article.ts';
import { contentHash } from '../article/content-hash.ts';
import { isHttpUrl } from '../article/is-http-url.ts';
import { AI_NEWS_THRESHOLD, aiRelevance } from '../article/is-ai-news.ts';
import { analysisOf } from '../browser/analyses.ts';
import { showBadge } from '../browser/badge.ts';
import { inTurn } from '../browser/in-turn.ts';
import { findInsight, saveInsight } from '../browser/library/insights.ts';
import { isAmongItems } from '../browser/library/weeks.ts';
import { mayRead } from '../browser/permissions.ts';
import { settingsValue } from '../browser/settings.ts';
import type { Analysis, Restart } from '../contract/analysis.ts';
import { ruleBased } from '../engines/rule-based.ts';
import { AppError, errorInfo, type ErrorInfo } from '../errors.ts';
import { analyze } from '../insight/analyze.ts';
import { publisherOf } from '../publishers/publisher-of.ts';
import { contextOf } from './context-of.ts';
import { placeArticle } from './place-article.ts';
import { readTab, type TabReading } from './read-tab.ts';
import { reasonFor } from './reason-for.ts';
import { refine } from './refine.ts';
import { begin, end, isRunning, turnOf } from './running.ts';
import { sameArticle } from './same-article.ts';

/** An article left without a place by a worker that died is given one as long as this, in ms. */
const PLACED_LATER = 2 * 86_400_000;

export interface AnalyzeTabOptions {
  url: string;
  /** The reader asked: analyse whatever text there is, AI news or not. */
  anyway: boolean;
  /** Reads the page; by default the tab's page as it stands. */
  read?: () => Promise<TabReading>;
  /** Leave alone what runs for the tab already. */
  unlessRunning?: boolean;
}

/**
 * Reads the page in a tab and keeps a card for it; what is going on is told in the tab's analysis. Never throws:
 * whatever goes wrong ends as a `failed` analysis. A later call for the same tab stops this one.
 */
export async function analyzeTab(
  tabId: number,
  { url: asked, anyway, read, unlessRunning = false }: AnalyzeTabOptions,
): Promise<void> {
  const now = new Date();
  const restart: Restart = read ? 'no' : anyway ? 'asked' : 'unasked';
  const begun = await inTurn(turnOf(tabId), async () => {
    if (unlessRunning && isRunning(tabId)) return null;
    const signal = begin(tabId);
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
      // The tab went on while it was being looked at. What the reader asked for is the page in front; else that page speaks for itself.
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
    if ((await settingsValue.get()).refineAutomatically) void refine(tabId, { again: false });
  } catch (thrown) {
    if (signal.aborted) return;
    const kept = await findInsight(url).catch(() => undefined);
    // Where even this cannot be kept, nobody can be told.
    await say({
      status: 'failed',
      url,
      insightUrl: kept?.url ?? null,
      engine: null,
      error: await reasonOf(thrown, url),
    }).catch(() => undefined);
    await showBadge(tabId, 'failed');
  } finally {
    end(tabId, signal);
  }
}

/** A page we could not reach because we were not let in is told apart: the reader can do something about that. */
async function reasonOf(thrown: unknown, url: string): Promise<ErrorInfo> {
  const error = errorInfo(thrown);
  const isShut =
    error.code === 'page-unreachable' && (url === '' || (isHttpUrl(url) && !(await mayRead(url))));
  return isShut ? { ...error, code: 'permission-needed' } : error;
}

function usable(reading: TabReading, anyway: boolean): Article | 'no-article' | 'not-ai-news' {
  if (!reading.article) return 'no-article';
  if (anyway) return reading.article;
  if (!reading.isArticle) return 'no-article';
  return isAiNews(reading.article) ? reading.article : 'not-ai-news';
}

/** On a publisher that writes of nothing else all is AI news; elsewhere the first paragraphs stand for the blurb that the relevance model was trained on. */
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

/** The address of the article's card, written now unless the library has one for this very text. */
async function cardFor(
  article: Article,
  { url, now, signal, say, shown, restart }: CardContext,
): Promise<string> {
  const hash = await contentHash(article);
  const kept = await findInsight(article.url);
  if (kept?.contentHash === hash) {
    if (!shown) await saveInsight(kept.insight, article, { contentHash: hash, addresses: [url] });
    const isFresh = now.getTime() - Date.parse(kept.insight.writtenAt) < PLACED_LATER;
    if (isFresh && !(await isAmongItems(article.url)))
      void contextOf(article, now)
        .then((context) => placeArticle(context, now, signal))
        .catch(() => undefined);
    return kept.url;
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
  const context = await contextOf(article, now);
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
  // The card does not wait for its place in the week; what fails there is tried again when the article is next read.
  void placeArticle(context, now, signal).catch(() => undefined);
  return insight.article.url;
}
