import type { LibraryQuery, WantedName } from './parse-query.ts';
import { searchTerms } from './tokenize.ts';
import { sizeOf, type ShardColumns } from './shard.ts';

type Filters = Pick<
  LibraryQuery,
  'publishers' | 'entities' | 'events' | 'audiences' | 'since' | 'until'
>;

/** 1 for each live card that passes the filters, else 0. */
export function filterCards(
  columns: ShardColumns,
  { publishers, entities, events, audiences, since, until }: Filters,
): Uint8Array {
  const passing = Uint8Array.from(columns.dead, (dead) => 1 - dead);
  const keep = (test: (card: number) => boolean) => {
    for (let card = 0; card < sizeOf(columns); card++)
      if (passing[card] && !test(card)) passing[card] = 0;
  };
  if (since !== null) keep((card) => columns.times[card]! >= since);
  if (until !== null) keep((card) => columns.times[card]! < until);
  if (publishers.length > 0) {
    const wanted = wantedAmong(columns.publisherNames, publishers);
    keep((card) => wanted[columns.publishers[card]!]!);
  }
  if (events.length > 0) {
    const wanted = wantedAmong(columns.eventNames, events);
    keep((card) => wanted[columns.events[card]!]!);
  }
  if (audiences.length > 0) {
    const bits = wantedAmong(columns.audienceNames, audiences).reduce(
      (sum, wanted, bit) => (wanted ? sum | (1 << bit) : sum),
      0,
    );
    keep((card) => (columns.audiences[card]! & bits) !== 0);
  }
  if (entities.length > 0) {
    const byName = wantedAmong(columns.entityNames, entities);
    const wanted = wantedAmong(columns.entityIds, entities).map(
      (byId, number) => byId || byName[number]!,
    );
    keep((card) => {
      for (let at = columns.entityStarts[card]!; at < columns.entityStarts[card + 1]!; at++)
        if (wanted[columns.entities[at]!]) return true;
      return false;
    });
  }
  return passing;
}

/** For each name, whether the filter accepts it. */
function wantedAmong(names: string[], wanted: WantedName[]): boolean[] {
  return foldedNames(names).map((own) =>
    wanted.some(({ words, whole }) => (whole ? own === words : ` ${own}`.includes(` ${words}`))),
  );
}

/** Cache of normalized names; a shard's names never change. */
const folded = new WeakMap<string[], string[]>();
function foldedNames(names: string[]): string[] {
  const known = folded.get(names);
  if (known) return known;
  const made = names.map((name) => searchTerms(name).join(' '));
  folded.set(names, made);
  return made;
}
