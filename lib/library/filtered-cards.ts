import type { LibraryQuery, WantedName } from './parse-query.ts';
import { searchTerms } from './search-tokens.ts';
import { sizeOf, type ShardColumns } from './shard.ts';

type Filters = Pick<LibraryQuery, 'publishers' | 'entities' | 'events' | 'audiences' | 'since' | 'until'>;

/** For each card 1 if it lives and passes the filters, else 0. */
export function filteredCards(columns: ShardColumns, { publishers, entities, events, audiences, since, until }: Filters): Uint8Array {
  const passing = Uint8Array.from(columns.dead, (dead) => 1 - dead);
  const keep = (test: (card: number) => boolean) => {
    for (let card = 0; card < sizeOf(columns); card++) if (passing[card] && !test(card)) passing[card] = 0;
  };
  if (since !== null) keep((card) => columns.times[card]! >= since);
  if (until !== null) keep((card) => columns.times[card]! < until);
  if (publishers.length > 0) {
    const wanted = columns.publisherNames.map((name) => isNamed([name], publishers));
    keep((card) => wanted[columns.publishers[card]!]!);
  }
  if (events.length > 0) {
    const wanted = columns.eventNames.map((name) => isNamed([name], events));
    keep((card) => wanted[columns.events[card]!]!);
  }
  if (audiences.length > 0) {
    const bits = columns.audienceNames.reduce((sum, name, bit) => (isNamed([name], audiences) ? sum | (1 << bit) : sum), 0);
    keep((card) => (columns.audiences[card]! & bits) !== 0);
  }
  if (entities.length > 0) {
    const wanted = columns.entityIds.map((id, number) => isNamed([id, columns.entityNames[number]!], entities));
    keep((card) => columns.entities.subarray(columns.entityStarts[card], columns.entityStarts[card + 1]).some((entity) => wanted[entity]!));
  }
  return passing;
}

/** Whether one of the names is wanted. */
function isNamed(names: string[], wanted: WantedName[]): boolean {
  return names.some((name) => {
    const own = searchTerms(name).join(' ');
    return wanted.some(({ words, whole }) => (whole ? own === words : ` ${own}`.includes(` ${words}`)));
  });
}
