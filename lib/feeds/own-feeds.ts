import type { OwnFeed } from '../contract/own-feed.ts';
import { publisherOf } from '../publishers/publisher-lookup.ts';
import type { CollectOptions } from './fetch/collect.ts';

/**
 * The reader's own feeds as publishers, so that they are collected like all others: with the same
 * waits, marks and limits. A feed of a listed publisher is the publisher's; any other is identified
 * by its host, and each of its items is asked whether it is AI news.
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
