import { buildShard } from '../../../lib/library/search/build-shard.ts';
import { parseQuery } from '../../../lib/library/search/parse-query.ts';
import { search } from '../../../lib/library/search/search.ts';
import type { SearchDocument } from '../../../lib/library/search/tokenize.ts';
import type { Shard } from '../../../lib/library/search/shard.ts';

export const now = new Date('2026-11-24T12:00:00Z');

/** An invented document; its address is its number. */
export function documentOf(number: number, fields: Partial<SearchDocument>): SearchDocument {
  return {
    url: `https://news.example/${number}`,
    title: '',
    card: '',
    text: '',
    publisher: 'Example News',
    eventType: 'other',
    audiences: [],
    entities: [],
    readAt: Date.parse('2026-11-01T00:00:00Z') + number * 1000,
    ...fields,
  };
}

/** Addresses' numbers of what is found, best first. */
export function numbersFound(shards: Shard[], text: string): number[] {
  return search(shards, parseQuery(text, { now })).hits.map(({ shard, card }) =>
    Number(shards[shard]!.columns.urls[card]!.split('/').at(-1)),
  );
}

export function shardOf(...documents: SearchDocument[]): Shard {
  return buildShard(`shard-${documents[0]?.url}`, documents);
}
