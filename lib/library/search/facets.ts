import type { Hit } from './search.ts';
import type { ShardColumns } from './shard.ts';
import { MS_PER_DAY } from '../../text/duration.ts';

/** A facet value with its label and number of cards. */
export interface FacetValue {
  id: string;
  name: string;
  count: number;
}

/** Facets of the found cards, most frequent values first. */
export interface Facets {
  publishers: FacetValue[];
  entities: FacetValue[];
  events: FacetValue[];
  audiences: FacetValue[];
  /** Number of cards read within the last days. */
  dates: { days: number; count: number }[];
}

const DAYS = [7, 30, 365];

/** Counts facet values of these cards. */
export function facetsOf(
  columns: ShardColumns[],
  hits: Pick<Hit, 'shard' | 'card'>[],
  { now }: { now: Date },
): Facets {
  const dates = DAYS.map((days) => ({ days, count: 0, since: now.getTime() - days * MS_PER_DAY }));
  const totals = {
    publishers: new Map<string, FacetValue>(),
    entities: new Map<string, FacetValue>(),
    events: new Map<string, FacetValue>(),
    audiences: new Map<string, FacetValue>(),
  };
  const counts = columns.map((part) => ({
    publishers: new Uint32Array(part.publisherNames.length),
    entities: new Uint32Array(part.entityIds.length),
    events: new Uint32Array(part.eventNames.length),
    audiences: new Uint32Array(part.audienceNames.length),
  }));
  for (const { shard, card } of hits) {
    const part = columns[shard]!;
    const count = counts[shard]!;
    count.publishers[part.publishers[card]!]! += 1;
    count.events[part.events[card]!]! += 1;
    for (const date of dates) if (part.times[card]! >= date.since) date.count += 1;
    for (let at = part.entityStarts[card]!; at < part.entityStarts[card + 1]!; at++)
      count.entities[part.entities[at]!]! += 1;
    for (let bits = part.audiences[card]!, bit = 0; bits !== 0; bits >>= 1, bit++)
      if (bits & 1) count.audiences[bit]! += 1;
  }
  for (const [index, part] of columns.entries()) {
    add(totals.publishers, part.publisherNames, part.publisherNames, counts[index]!.publishers);
    add(totals.entities, part.entityIds, part.entityNames, counts[index]!.entities);
    add(totals.events, part.eventNames, part.eventNames, counts[index]!.events);
    add(totals.audiences, part.audienceNames, part.audienceNames, counts[index]!.audiences);
  }
  return {
    publishers: ordered(totals.publishers),
    entities: ordered(totals.entities),
    events: ordered(totals.events),
    audiences: ordered(totals.audiences),
    dates: dates.map(({ days, count }) => ({ days, count })),
  };
}

function add(
  totals: Map<string, FacetValue>,
  ids: string[],
  names: string[],
  counts: Uint32Array,
): void {
  for (const [number, id] of ids.entries()) {
    if (counts[number] === 0) continue;
    const known = totals.get(id);
    if (known) known.count += counts[number]!;
    else totals.set(id, { id, name: names[number]!, count: counts[number]! });
  }
}

function ordered(values: Map<string, FacetValue>): FacetValue[] {
  return [...values.values()].sort(
    (one, other) => other.count - one.count || one.name.localeCompare(other.name),
  );
}
