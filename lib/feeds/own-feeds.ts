import type { OwnFeed } from '../contract/own-feed.ts';
import { publisherOf } from '../publishers/publisher-lookup.ts';
import type { CollectOptions } from './fetch/collect.ts';

/**
 * The reader's own feeds as publishers, so that they are collected with the same intervals,
 * validators and limits. A feed of a listed publisher belongs to that publisher; any other is
 * identified by its host, and each of its items is classified as AI news or not.
 */
export function ownPublishers(feeds: readonly OwnFeed[]): CollectOptions['publishers'] {
  return feeds.map(({ url }) => {
    const listed = publisherOf(url);
    return listed
      ? { id: listed.id, language: listed.language, scope: listed.scope, feeds: [url] }
      : {
          id: new URL(url).hostname.replace(/^www\./, ''),
          language: 'en',
          scope: 'needs-ai-filter',
          feeds: [url],
        };
  });
}
