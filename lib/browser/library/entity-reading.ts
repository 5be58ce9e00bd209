import type { EntityReading } from '../../library/entity-timeline.ts';
import { publishers } from '../../publishers/publishers.ts';
import { itemsNaming } from './coverages.ts';
import { insightsOf } from './library-rows.ts';

/** As many reports as tell what happened; the newest. */
const MOST_REPORTS = 2000;

/** What was read (the cards of these addresses) and collected about a name. */
export async function entityReading(id: string, urls: string[]): Promise<EntityReading> {
  const [rows, items] = await Promise.all([insightsOf(urls), itemsNaming([id], new Date(0), MOST_REPORTS)]);
  const names = new Map(publishers.map((publisher) => [publisher.id, publisher.name]));
  return {
    cards: rows.flatMap((row) => (row ? [row.insight] : [])),
    reports: items.filter(({ duplicateOf }) => duplicateOf === null).map(({ publisherId, ...item }) => ({ ...item, publisher: names.get(publisherId) ?? new URL(item.url).host })),
  };
}
