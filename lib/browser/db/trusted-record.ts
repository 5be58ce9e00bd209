import { MAX_ALIASES } from '../../contract/aliases.ts';
import type { CardRecord } from '../../export/library-file.ts';
import { createGrounder } from '../../insight/grounding/grounder.ts';
import { isListedName, publisherOf } from '../../publishers/publisher-lookup.ts';
import { MS_PER_DAY } from '../../text/duration.ts';
import { sameSite } from '../../url/canonical-url.ts';

/**
 * A card from somebody's file, with everything decided here that the file may not decide: support levels are
 * grounded again in the article that came with the card, the publisher follows from the address, and aliases
 * are of the same site. Null for a card written or read more than a day in the future, which no later card
 * could replace.
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

/** Whether a card is dated more than a day ahead of `now`: a clock may be wrong, but not that much. */
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
