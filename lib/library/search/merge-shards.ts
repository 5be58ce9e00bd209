import { NumberedNames } from './build-shard.ts';
import { ByteWriter, termAt, type Shard, type ShardColumns } from './shard.ts';

/** Merges shards, dropping dead cards. */
export function mergeShards(id: string, shards: Shard[]): Shard {
  const numbers = newNumbers(shards);
  const writer = new ByteWriter();
  const terms: string[] = [];
  const termStarts: number[] = [0];
  const postingStarts: number[] = [0];
  const frequencies: number[] = [];
  const at = shards.map(() => 0);
  const heads = shards.map(({ texts }) => (texts.termStarts.length > 1 ? termAt(texts, 0) : null));
  for (let term = smallest(heads); term !== null; term = smallest(heads)) {
    let before = 0;
    let cards = 0;
    for (const [index, { texts }] of shards.entries()) {
      if (heads[index] !== term) continue;
      const position = at[index]!;
      const copied = copyPostings(
        writer,
        texts.postings.subarray(texts.postingStarts[position], texts.postingStarts[position + 1]),
        numbers[index]!,
        before,
      );
      before = copied.before;
      cards += copied.cards;
      at[index] = position + 1;
      heads[index] =
        position + 1 < texts.termStarts.length - 1 ? termAt(texts, position + 1) : null;
    }
    if (cards === 0) continue;
    terms.push(term);
    termStarts.push(termStarts.at(-1)! + term.length);
    postingStarts.push(writer.length);
    frequencies.push(cards);
  }
  const kept = (part: 'titleEnds' | 'cardEnds' | 'lengths') =>
    Uint32Array.from(
      shards.flatMap(({ texts, columns }) =>
        [...texts[part]].filter((_, card) => columns.dead[card] === 0),
      ),
    );
  return {
    columns: mergedColumns(
      id,
      shards.map(({ columns }) => columns),
    ),
    texts: {
      id,
      terms: terms.join(''),
      termStarts: Uint32Array.from(termStarts),
      frequencies: Uint32Array.from(frequencies),
      postings: writer.taken(),
      postingStarts: Uint32Array.from(postingStarts),
      titleEnds: kept('titleEnds'),
      cardEnds: kept('cardEnds'),
      lengths: kept('lengths'),
    },
  };
}

/** For each shard, the new number of each card; -1 for dead cards. */
function newNumbers(shards: Shard[]): Int32Array[] {
  let next = 0;
  return shards.map(({ columns }) => Int32Array.from(columns.dead, (dead) => (dead ? -1 : next++)));
}

function smallest(heads: (string | null)[]): string | null {
  let least: string | null = null;
  for (const head of heads) if (head !== null && (least === null || head < least)) least = head;
  return least;
}

/** Copies a term's postings, renumbering cards from the last one written. */
function copyPostings(
  writer: ByteWriter,
  bytes: Uint8Array,
  numbers: Int32Array,
  last: number,
): { before: number; cards: number } {
  let before = last;
  let cards = 0;
  let card = 0;
  let at = 0;
  const take = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++]!;
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
  };
  while (at < bytes.length) {
    card += take();
    const number = numbers[card]!;
    const start = at;
    const count = take();
    for (let left = count; left > 0; at++) if (bytes[at]! < 128) left -= 1;
    if (number < 0) continue;
    writer.put(number - before);
    writer.putAll(bytes.subarray(start, at));
    before = number;
    cards += 1;
  }
  return { before, cards };
}

function mergedColumns(id: string, parts: ShardColumns[]): ShardColumns {
  const publisherNames = new NumberedNames();
  const eventNames = new NumberedNames();
  const audienceNames = new NumberedNames();
  const entityIds = new NumberedNames();
  const entityNames: string[] = [];
  const urls: string[] = [];
  const times: number[] = [];
  const publishers: number[] = [];
  const events: number[] = [];
  const audiences: number[] = [];
  const entities: number[] = [];
  const entityStarts: number[] = [0];
  for (const part of parts) {
    for (const [card, url] of part.urls.entries()) {
      if (part.dead[card]) continue;
      urls.push(url);
      times.push(part.times[card]!);
      publishers.push(publisherNames.numberOf(part.publisherNames[part.publishers[card]!]!));
      events.push(eventNames.numberOf(part.eventNames[part.events[card]!]!));
      audiences.push(
        part.audienceNames.reduce(
          (bits, name, bit) =>
            part.audiences[card]! & (1 << bit) ? bits | (1 << audienceNames.numberOf(name)) : bits,
          0,
        ),
      );
      for (const entity of part.entities.subarray(
        part.entityStarts[card],
        part.entityStarts[card + 1],
      )) {
        const number = entityIds.numberOf(part.entityIds[entity]!);
        entityNames[number] ??= part.entityNames[entity]!;
        entities.push(number);
      }
      entityStarts.push(entities.length);
    }
  }
  return {
    id,
    urls,
    times: Float64Array.from(times),
    publishers: Uint16Array.from(publishers),
    publisherNames: publisherNames.names,
    events: Uint8Array.from(events),
    eventNames: eventNames.names,
    audiences: Uint16Array.from(audiences),
    audienceNames: audienceNames.names,
    entityStarts: Uint32Array.from(entityStarts),
    entities: Uint32Array.from(entities),
    entityIds: entityIds.names,
    entityNames,
    dead: new Uint8Array(urls.length),
  };
}

/** Maximum cards of a shard; keeps a merge under 100 ms. */
export const MAX_SHARD_CARDS = 4096;
const FACTOR = 8;

/**
 * Indexes of the shards to merge next: eight of similar size (a log-structured merge, so that each
 * card is copied few times), or one that is half dead. Null for none.
 */
export function whichToMerge(shards: { size: number; dead: number }[]): number[] | null {
  const halfDead = shards.findIndex(({ size, dead }) => dead * 2 >= size);
  if (halfDead >= 0) return [halfDead];
  const tiers = new Map<number, number[]>();
  for (const [index, { size }] of shards.entries()) {
    if (size * 2 > MAX_SHARD_CARDS) continue;
    const tier = Math.floor(Math.log(size) / Math.log(FACTOR));
    const members = [...(tiers.get(tier) ?? []), index];
    tiers.set(tier, members);
    if (members.length === FACTOR) return fitting(members, shards);
  }
  return null;
}

/** The longest prefix of these shards that fits into one. */
function fitting(members: number[], shards: { size: number }[]): number[] {
  let cards = 0;
  return members.filter((index) => (cards += shards[index]!.size) <= MAX_SHARD_CARDS);
}
