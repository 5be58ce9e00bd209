/**
 * A part of the search index: some thousands of cards at most, never changed except that cards in it die. Typed arrays
 * and two long strings instead of objects, so that 50,000 cards fit in tens of megabytes and are read back from disk as they are.
 */
export interface Shard {
  columns: ShardColumns;
  texts: ShardTexts;
}

/** What lists, filters and counts need: small, loaded first. */
export interface ShardColumns {
  id: string;
  urls: string[];
  /** When each card was read, milliseconds since 1970. */
  times: Float64Array;
  publishers: Uint16Array;
  publisherNames: string[];
  events: Uint8Array;
  eventNames: string[];
  /** A bit for each of `audienceNames`. */
  audiences: Uint16Array;
  audienceNames: string[];
  /** Card n is about `entities[entityStarts[n]]` up to `entities[entityStarts[n + 1]]`. */
  entityStarts: Uint32Array;
  entities: Uint32Array;
  entityIds: string[];
  entityNames: string[];
  /** 1 for a card that was deleted, or written anew since: its text lies in a later shard. */
  dead: Uint8Array;
}

/** Where each word stands. */
export interface ShardTexts {
  id: string;
  /** All terms in order of their UTF-16 units, one after the other; `termStarts` has one more than there are terms. */
  terms: string;
  termStarts: Uint32Array;
  /** Cards that have the term. */
  frequencies: Uint32Array;
  /**
   * For each term, from `postingStarts[n]` on: for each card the distance from the card before, how often, and the
   * distances between its places; variable-length integers of seven bits a byte, low ones first.
   */
  postings: Uint8Array;
  postingStarts: Uint32Array;
  /** A card's places: up to here the title, up to there the card, then the article. */
  titleEnds: Uint32Array;
  cardEnds: Uint32Array;
  lengths: Uint32Array;
}

/** How many cards a shard has, dead ones too. */
export function sizeOf({ urls }: Pick<ShardColumns, 'urls'>): number {
  return urls.length;
}

/** The term at an index. */
export function termAt({ terms, termStarts }: ShardTexts, index: number): string {
  return terms.slice(termStarts[index], termStarts[index + 1]);
}

/** The first term that is not before `term`: where it stands or would stand. */
export function findTerm(texts: ShardTexts, term: string): number {
  let low = 0;
  let high = texts.termStarts.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (termAt(texts, middle) < term) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Bytes that grow as variable-length integers (seven bits a byte, low ones first) are put in. */
export class ByteWriter {
  length = 0;
  #bytes = new Uint8Array(1 << 16);

  put(value: number): void {
    if (this.length + 5 > this.#bytes.length) this.#grow(this.length + 5);
    let rest = value;
    while (rest > 127) {
      this.#bytes[this.length++] = (rest & 127) | 128;
      rest >>>= 7;
    }
    this.#bytes[this.length++] = rest;
  }

  putAll(bytes: Uint8Array): void {
    if (this.length + bytes.length > this.#bytes.length) this.#grow(this.length + bytes.length);
    this.#bytes.set(bytes, this.length);
    this.length += bytes.length;
  }

  /** What was put in, in memory of its own size. */
  taken(): Uint8Array {
    return this.#bytes.slice(0, this.length);
  }

  #grow(needed: number): void {
    const grown = new Uint8Array(Math.max(needed, this.#bytes.length * 2));
    grown.set(this.#bytes.subarray(0, this.length));
    this.#bytes = grown;
  }
}
