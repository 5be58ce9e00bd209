import { MAX_ALIASES } from '../../contract/aliases.ts';
import type { CardRecord } from '../../export/library-file.ts';
import { createGrounder } from '../../insight/grounding/grounder.ts';
import { isListedName, publisherOf } from '../../publishers/publisher-lookup.ts';
import { MS_PER_DAY } from '../../text/duration.ts';
import { sameSite } from '../../url/canonical-url.ts';

/**
 * Validates a card from a file: grounds it again in its article to decide support, derives the
 * publisher from the address, and drops aliases of other sites. Null for cards dated more than a
 * day in the future, which no later card could replace.
 */
export function trustedRecord(record: CardRecord, now: Date): CardRecord | null {
  if (isFuture(record, now)) return null;
  const { article, insight } = record;
  const head = publisherFields(article);
  const today = insight.writtenAt.slice(0, 10);
  const { sections, counts } = createGrounder(article, { today }).checkDraft(insight);
  return {
    ...record,
    article: { ...article, ...head },
    insight: { ...insight, article: { ...insight.article, ...head }, sections, counts },
    addresses: record.addresses
      .filter((address) => sameSite(address, article.url))
      .slice(0, MAX_ALIASES),
  };
}

/** True if a card is dated more than a day after `now`, which tolerates small clock errors. */
export function isFuture({ insight, readAt }: CardRecord, now: Date): boolean {
  const latest = new Date(now.getTime() + MS_PER_DAY).toISOString();
  return insight.writtenAt > latest || readAt > latest;
}

function publisherFields({ url, publisher }: CardRecord['article']): {
  publisher: string;
  publisherId: string | null;
} {
  const listed = publisherOf(url);
  if (listed) return { publisher: listed.name, publisherId: listed.id };
  return {
    publisher: isListedName(publisher) ? new URL(url).hostname : publisher,
    publisherId: null,
  };
}
