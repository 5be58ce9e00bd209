import type { Article } from '../article/article.ts';
import { collectStore } from '../browser/library/collect-store.ts';
import { saveItem } from '../browser/library/weeks.ts';
import { eventTerms } from '../feeds/event-terms.ts';
import { BLURB_MOST } from '../feeds/feed-item.ts';
import { groupStored } from '../feeds/group-stored.ts';
import { newStoredItem } from '../feeds/stored-item.ts';
import { findNames } from '../knowledge/find-names.ts';
import { writeWeeks } from './write-weeks.ts';

/** What stands for the feed of an item that came from reading. */
const READ_HERE = 'read-here';

/**
 * Puts an article that was read among the items of the feeds and into its event, and writes its week anew. The
 * recap then counts it with everything else, also where no feed was ever collected.
 */
export async function placeArticle(article: Article, now: Date, signal: AbortSignal): Promise<void> {
  const blurb = article.paragraphs
    .filter(({ kind }) => kind === 'paragraph')
    .slice(0, 3)
    .map(({ text }) => text)
    .join(' ')
    .slice(0, BLURB_MOST);
  const title = article.title.slice(0, 400);
  const names = findNames(`${title}\n${blurb}`, { language: article.language });
  const publishedAt = article.publishedAt ? new Date(article.publishedAt).toISOString() : null;
  const item = newStoredItem(
    { url: article.url, title, blurb, publishedAt, guid: article.url.slice(0, 1000), publisherId: article.publisherId ?? new URL(article.url).hostname, language: article.language },
    { feedUrl: READ_HERE, now, entityIds: [...new Set(names.flatMap(({ id }) => (id === null ? [] : [id])))], terms: eventTerms({ title, blurb, names }) },
  );
  await saveItem(item);
  const regrouped = await groupStored(collectStore, { now, signal });
  await writeWeeks([item.at, ...regrouped.map(({ at }) => at)], Intl.DateTimeFormat().resolvedOptions().timeZone);
}
