/**
 * A part of the search index: at most some thousands of cards, immutable except for deletions.
 * Typed arrays and two long strings instead of objects, so that 50,000 cards fit in tens of
 * megabytes and load without conversion.
 */
export interface Shard {
  columns: ShardColumns;
  texts: ShardTexts;
}

/** Columns for lists, filters and counts: small, loaded first. */
export interface ShardColumns {
  id: string;
  urls: string[];
  /** Reading time of each card, milliseconds since 1970. */
  times: Float64Array;
  publishers: Uint16Array;
  publisherNames: string[];
  events: Uint8Array;
  eventNames: string[];
  /** Bit mask over `audienceNames`. */
  audiences: Uint16Array;
  audienceNames: string[];
  /** Card n has entities `entities[entityStarts[n]]` to `entities[entityStarts[n + 1] - 1]`. */
  entityStarts: Uint32Array;
  entities: Uint32Array;
  entityIds: string[];
  entityNames: string[];
  /** 1 for deleted or rewritten cards; the new text is in a later shard. */
  dead: Uint8Array;
}

/** Terms and positions. */
export interface ShardTexts {
  id: string;
  /**
   * All terms, sorted by UTF-16 units and concatenated; `termStarts` has one more element than
   * there are terms.
   */
  terms: string;
  termStarts: Uint32Array;
  /** Number of cards with the term. */
  frequencies: Uint32Array;
  /**
   * For each term, from `postingStarts[n]`: per card the delta of its number, the count, and deltas
   * of positions; variable-length integers (LEB128).
   */
  postings: Uint8Array;
  postingStarts: Uint32Array;
  /** Ends of title and card text within a card's positions; the article follows. */
  titleEnds: Uint32Array;
  cardEnds: Uint32Array;
  lengths: Uint32Array;
}

/** Number of cards in a shard, including dead ones. */
export function sizeOf({ urls }: Pick<ShardColumns, 'urls'>): number {
  return urls.length;
}

export function termAt({ terms, termStarts }: ShardTexts, index: number): string {
  return terms.slice(termStarts[index], termStarts[index + 1]);
}

/** Binary search: index of the first term that is not less than `term`. */
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

/** Growing byte buffer for variable-length integers (LEB128). */
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

  /** A copy of the bytes written. */
  taken(): Uint8Array {
    return this.#bytes.slice(0, this.length);
  }

  #grow(needed: number): void {
    const grown = new Uint8Array(Math.max(needed, this.#bytes.length * 2));
    grown.set(this.#bytes.subarray(0, this.length));
    this.#bytes = grown;
  }
}
