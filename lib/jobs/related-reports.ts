import type { Article } from '../article/article.ts';
import { itemsNaming, itemsOfEvents, latestItems, saveCoverage } from '../browser/db/coverage.ts';
import type { StoredCoverage } from '../browser/db/database.ts';
import { compareReports } from '../feeds/compare-reports.ts';
import { earlierReports, findEvent } from '../feeds/earlier-reports.ts';
import { eventTerms } from '../feeds/cluster/terms.ts';
import { itemOfArticle, newStoredItem, type StoredItem } from '../feeds/stored-item.ts';
import type { EarlierReport } from '../insight/engine.ts';
import { recognizeEntities } from '../knowledge/entities/recognize-entities.ts';
import { publisherNames } from '../publishers/publisher-lookup.ts';
import { collectStore } from '../browser/db/feeds.ts';
import { withLock } from '../browser/mutex.ts';
import { saveItem } from '../browser/db/weeks.ts';
import { clusterStored } from '../feeds/cluster/cluster-stored.ts';
import { EVENTS_TURN, updateWeeks } from './update-weeks.ts';
import { findArticle, urlsReadSince } from '../browser/db/insights.ts';
import { MS_PER_DAY } from '../text/duration.ts';

/** Maximum age of related reports, in days. */
const MAX_AGE_DAYS = 45;
/** Maximum candidates, compared in a few milliseconds. */
const MAX_CANDIDATES = 400;
/** Newest items included regardless of their entities. */
const LATEST_ITEMS = 250;
/** Pseudo-feed of items created from read articles. */
const READ_HERE = 'read-here';

/** Related reports found locally. */
export interface ArticleContext {
  /** The article as a feed item. */
  item: StoredItem;
  earlier: EarlierReport[];
  coverage: StoredCoverage;
}

/**
 * Finds reports of the same event or entities, from feeds and from reading, and compares them with
 * the article.
 */
export async function relatedReports(article: Article, now: Date): Promise<ArticleContext> {
  const item = itemFor(article, now);
  const [named, latest] = await Promise.all([
    itemsNaming(
      item.entityIds.slice(0, 8),
      new Date(now.getTime() - MAX_AGE_DAYS * MS_PER_DAY),
      MAX_CANDIDATES,
    ),
    latestItems(LATEST_ITEMS),
  ]);
  // The latest items too: shared words find entities that the pack does not list.
  const candidates = merged(named, latest);
  const eventId = findEvent(item, candidates);
  const sameEvent = eventId === null ? [] : await itemsOfEvents([eventId]);
  const compared = compareReports(
    { ...article, paragraphs: article.paragraphs.map(({ text }) => text) },
    sameEvent,
    { recognizeEntities },
  );
  const reports = earlierReports(article.url, merged(sameEvent, candidates), {
    eventId,
    entityIds: item.entityIds,
    publisherName,
    adds: compared.adds,
  });
  const added = new Map(compared.adds.map(({ report, text }) => [report.url, text]));
  return {
    item,
    earlier: reports.map((report) => ({
      ...report,
      ...(added.has(report.url) && { adds: added.get(report.url) ?? '' }),
    })),
    coverage: {
      url: article.url,
      ...compared.coverage,
      first: compared.first && {
        url: compared.first.url,
        at: compared.first.at,
        isThisArticle: compared.first.isThisArticle,
        publisher: publisherName(compared.first.publisherId ?? new URL(compared.first.url).host),
      },
      updates: compared.updates.map(({ before, after, report }) => ({
        before: before.text,
        after: after.text,
        sentence: after.sentence,
        report: {
          url: report.url,
          title: report.title,
          publisher: publisherName(report.publisherId),
          at: report.at,
        },
      })),
      at: now.toISOString(),
    },
  };
}

function itemFor(article: Article, now: Date): StoredItem {
  const item = itemOfArticle(article);
  const names = recognizeEntities(`${item.title}\n${item.blurb}`, { language: item.language });
  const counts = new Map<string, number>();
  for (const { id } of names) if (id !== null) counts.set(id, (counts.get(id) ?? 0) + 1);
  const entityIds = [...counts].sort((one, other) => other[1] - one[1]).map(([id]) => id);
  return newStoredItem(item, {
    feedUrl: READ_HERE,
    now,
    entityIds,
    terms: eventTerms({ ...item, names }),
  });
}

function merged(...lists: StoredItem[][]): StoredItem[] {
  return [...new Map(lists.flat().map((item) => [item.url, item])).values()];
}

/** A publisher's name; the host for unlisted sites. */
function publisherName(id: string): string {
  return publisherNames.get(id) ?? id.replace(/^www\./, '');
}

/**
 * Adds a read article to the items, assigns its event and rebuilds its week, so that the recap
 * includes it even if no feed was ever collected.
 */
export async function placeArticle(
  { item, coverage }: ArticleContext,
  now: Date,
  signal: AbortSignal,
): Promise<void> {
  // Concurrent clustering would create two events for one.
  await withLock(EVENTS_TURN, async () => {
    if (signal.aborted) return;
    await saveCoverage(coverage);
    await saveItem(item);
    const regrouped = await clusterStored(collectStore, { now, signal });
    await updateWeeks(
      [item.at, ...regrouped.map(({ at }) => at)],
      Intl.DateTimeFormat().resolvedOptions().timeZone,
    );
  });
}

/** Cards older than this are not refreshed, in days. */
const REFRESH_DAYS = 14;

/**
 * Refreshes the coverage of recently read articles among these addresses, whose events have new
 * reports.
 */
export async function refreshCoverage(changed: Set<string>, now: Date): Promise<void> {
  for (const url of await urlsReadSince(new Date(now.getTime() - REFRESH_DAYS * MS_PER_DAY))) {
    const article = changed.has(url) ? await findArticle(url) : undefined;
    if (article) await saveCoverage((await relatedReports(article, now)).coverage);
  }
}
