import { interfaceLanguage } from '../browser/i18n.ts';
import { insightsOf } from '../browser/db/insights.ts';
import { itemsBetween, saveWeek } from '../browser/db/weeks.ts';
import { newsKindOf } from '../engines/rule-based/news-kind/news-kind.ts';
import { isoWeekOf, momentsOfWeek } from '../recap/iso-week.ts';
import { loadKnowledge } from '../knowledge/catalog.ts';
import { publisherNames } from '../publishers/publisher-lookup.ts';
import type { StoredItem } from '../feeds/stored-item.ts';
import {
  weekRows,
  type WeekRow,
  type WeekSummary,
  type WeekRowsOptions,
} from '../recap/week-rows.ts';

/** Lock name for writes of events and weeks. */
export const EVENTS_TURN = 'events';

/**
 * Rebuilds the weeks of these times (ISO 8601) in the reader's time zone, so that the popup only
 * reads them.
 */
export async function updateWeeks(moments: string[], zone: string): Promise<void> {
  for (const week of new Set(moments.map((at) => isoWeekOf(new Date(at), zone)))) {
    const { from, until } = momentsOfWeek(week, zone);
    const items = await itemsBetween(from, until);
    const { rows, summary } = weekRows(items, {
      week,
      zone,
      language: interfaceLanguage(),
      describe,
    });
    await saveWeek(week, {
      rows,
      summary: { ...summary, ...namesOf(rows, summary, await siteNames(items)) },
    });
  }
}

/** Event type and audience, from the models that cards use. */
const describe: WeekRowsOptions['describe'] = ({ title, text }) =>
  newsKindOf({ title, opening: text, body: '' });

/** Site names: from the publisher list, else from the metadata of read articles. */
async function siteNames(items: StoredItem[]): Promise<Map<string, string>> {
  const names = new Map(publisherNames);
  const unlisted = items.filter(({ publisherId }) => !names.has(publisherId));
  const cards = await insightsOf(unlisted.map(({ url }) => url));
  for (const [index, { publisherId }] of unlisted.entries()) {
    const name = cards[index]?.insight.article.publisher;
    if (name) names.set(publisherId, name);
  }
  return names;
}

/** Names of a week's ids; an id without a name is its own name. */
function namesOf(
  rows: WeekRow[],
  summary: WeekSummary,
  sites: Map<string, string>,
): { entityNames: Record<string, string>; publisherNames: Record<string, string> } {
  const { organisations, models, chips } = loadKnowledge();
  const entities = new Map(
    [...organisations, ...models, ...chips].map(({ id, name }) => [id, name]),
  );
  const named = (ids: Iterable<string>, names: Map<string, string>) =>
    Object.fromEntries([...new Set(ids)].map((id) => [id, names.get(id) ?? id]));
  return {
    entityNames: named(
      [...Object.keys(summary.entities), ...rows.flatMap((row) => row.entities.map(([id]) => id))],
      entities,
    ),
    publisherNames: named(
      rows.flatMap(({ publisherIds }) => publisherIds),
      sites,
    ),
  };
}
