import { ByteWriter, type Shard, type ShardColumns } from './shard.ts';
import { searchTerms, type SearchDocument } from './tokenize.ts';

/** Maximum indexed terms per article: the longest 10 % of articles would fill half of the index. */
export const MAX_ARTICLE_TERMS = 1500;

/** Builds a shard. `id` must be unique, because shards are stored by it. */
export function buildShard(id: string, documents: SearchDocument[]): Shard {
  const places = new Map<string, number[]>();
  const titleEnds = new Uint32Array(documents.length);
  const cardEnds = new Uint32Array(documents.length);
  const lengths = new Uint32Array(documents.length);
  for (const [index, document] of documents.entries()) {
    let at = 0;
    // A gap between the parts, so that no phrase matches across them.
    for (const [part, ends] of [
      [searchTerms(document.title), titleEnds],
      [searchTerms(document.card), cardEnds],
      [searchTerms(document.text).slice(0, MAX_ARTICLE_TERMS), lengths],
    ] as const) {
      for (const term of part) addPlace(places, term, index, at++);
      at += 1;
      ends[index] = at;
    }
  }
  const ordered = [...places.keys()].sort();
  const writer = new ByteWriter();
  const termStarts = new Uint32Array(ordered.length + 1);
  const postingStarts = new Uint32Array(ordered.length + 1);
  const frequencies = new Uint32Array(ordered.length);
  let characters = 0;
  for (const [index, term] of ordered.entries()) {
    termStarts[index] = characters;
    postingStarts[index] = writer.length;
    characters += term.length;
    frequencies[index] = writePostings(writer, places.get(term)!);
  }
  termStarts[ordered.length] = characters;
  postingStarts[ordered.length] = writer.length;
  return {
    columns: columnsOf(id, documents),
    texts: {
      id,
      terms: ordered.join(''),
      termStarts,
      frequencies,
      postings: writer.taken(),
      postingStarts,
      titleEnds,
      cardEnds,
      lengths,
    },
  };
}

/** Positions as (card, position) pairs, cards ascending. */
function addPlace(places: Map<string, number[]>, term: string, card: number, place: number): void {
  const known = places.get(term);
  if (known) known.push(card, place);
  else places.set(term, [card, place]);
}

/** Writes a term's pairs and returns its number of cards. */
function writePostings(writer: ByteWriter, pairs: number[]): number {
  let cards = 0;
  let before = 0;
  for (let start = 0; start < pairs.length;) {
    const card = pairs[start]!;
    let end = start;
    while (end < pairs.length && pairs[end] === card) end += 2;
    writer.put(card - before);
    writer.put((end - start) / 2);
    let place = 0;
    for (let at = start; at < end; at += 2) {
      writer.put(pairs[at + 1]! - place);
      place = pairs[at + 1]!;
    }
    before = card;
    cards += 1;
    start = end;
  }
  return cards;
}

function columnsOf(id: string, documents: SearchDocument[]): ShardColumns {
  const publisherNames = new NumberedNames();
  const eventNames = new NumberedNames();
  const audienceNames = new NumberedNames();
  const entityIds = new NumberedNames();
  const entityNames: string[] = [];
  const entities: number[] = [];
  const entityStarts = new Uint32Array(documents.length + 1);
  const audiences = new Uint16Array(documents.length);
  for (const [index, document] of documents.entries()) {
    for (const audience of document.audiences)
      audiences[index]! |= 1 << audienceNames.numberOf(audience);
    for (const { id: entityId, name } of document.entities) {
      const number = entityIds.numberOf(entityId);
      entityNames[number] ??= name;
      entities.push(number);
    }
    entityStarts[index + 1] = entities.length;
  }
  return {
    id,
    urls: documents.map(({ url }) => url),
    times: Float64Array.from(documents, ({ readAt }) => readAt),
    publishers: Uint16Array.from(documents, ({ publisher }) => publisherNames.numberOf(publisher)),
    publisherNames: publisherNames.names,
    events: Uint8Array.from(documents, ({ eventType }) => eventNames.numberOf(eventType)),
    eventNames: eventNames.names,
    audiences,
    audienceNames: audienceNames.names,
    entityStarts,
    entities: Uint32Array.from(entities),
    entityIds: entityIds.names,
    entityNames,
    dead: new Uint8Array(documents.length),
  };
}

/** Assigns indexes to names in order of appearance. */
export class NumberedNames {
  readonly names: string[] = [];
  readonly #numbers = new Map<string, number>();

  numberOf(name: string): number {
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    this.#numbers.set(name, this.names.length);
    return this.names.push(name) - 1;
  }
}
