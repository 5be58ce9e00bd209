import type { EntityReading } from '../../library/entities/entity-timeline.ts';
import { publisherNames } from '../../publishers/publisher-lookup.ts';
import { database } from './database.ts';
import { insightsOf } from './insights.ts';

/** Cards (of these addresses) and feed items about an entity. */
export async function readEntityPage(id: string, urls: string[]): Promise<EntityReading> {
  const [rows, items] = await Promise.all([
    insightsOf(urls),
    database.items.where('entityIds').equals(id).toArray(),
  ]);
  return {
    cards: rows.flatMap((row) => (row ? [row.insight] : [])),
    reports: items
      .filter(({ duplicateOf }) => duplicateOf === null)
      .map(({ publisherId, ...item }) => ({
        ...item,
        publisher: publisherNames.get(publisherId) ?? new URL(item.url).host,
      })),
  };
}
