import { interfaceLanguage } from '../browser/i18n.ts';
import { itemsBetween, saveWeek } from '../browser/library/weeks.ts';
import { audiencesIn } from '../engines/rules/audience.ts';
import { eventTypeOf } from '../engines/rules/event-type.ts';
import { isoWeekOf, momentsOfWeek } from '../recap/iso-week.ts';
import { loadKnowledge } from '../knowledge/knowledge.ts';
import { publishers } from '../publishers/publishers.ts';
import type { WeekRow, WeekSummary } from '../recap/week-row.ts';
import { weekRows, type WeekRowsOptions } from '../recap/week-rows.ts';

/** The turn in which events and weeks are written, one writer at a time. */
export const EVENTS_TURN = 'events';

/** Writes anew the weeks that these moments (ISO 8601) fall into, in the reader's zone, so that the popup only has to read them. */
export async function writeWeeks(moments: string[], zone: string): Promise<void> {
  for (const week of new Set(moments.map((at) => isoWeekOf(new Date(at), zone)))) {
    const { from, until } = momentsOfWeek(week, zone);
    const { rows, summary } = weekRows(await itemsBetween(from, until), { week, zone, language: interfaceLanguage(), describe });
    await saveWeek(week, { rows, summary: { ...summary, ...namesOf(rows, summary) } });
  }
}

/** The kind of news and whom it concerns, by the same rules that write cards. */
const describe: WeekRowsOptions['describe'] = ({ title, text }) => {
  const eventType = eventTypeOf({ title, opening: text, body: text, opinion: false });
  return { eventType, audiences: audiencesIn(`${title}. ${title}. ${text}`, { eventType, size: 3 }) };
};

/** The names that the ids of a week stand for; an id the knowledge pack does not know is its own name. */
function namesOf(rows: WeekRow[], summary: WeekSummary): { entityNames: Record<string, string>; publisherNames: Record<string, string> } {
  const { organisations, models, chips } = loadKnowledge();
  const entities = new Map([...organisations, ...models, ...chips].map(({ id, name }) => [id, name]));
  const sites = new Map(publishers.map(({ id, name }) => [id, name]));
  const named = (ids: Iterable<string>, names: Map<string, string>) => Object.fromEntries([...new Set(ids)].map((id) => [id, names.get(id) ?? id]));
  return {
    entityNames: named([...Object.keys(summary.entities), ...rows.flatMap((row) => row.entities.map(([id]) => id))], entities),
    publisherNames: named(rows.flatMap(({ publisherIds }) => publisherIds), sites),
  };
}
