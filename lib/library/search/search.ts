import { exactTerm, prefixTerms, similarTerms, type TermMatch } from './fuzzy-terms.ts';
import type { LibraryQuery, SearchUnit } from './parse-query.ts';
import { filterCards } from './filter-cards.ts';
import { byCount } from './by-count.ts';
import { byDate } from './by-date.ts';
import { sizeOf, termAt, type Shard, type ShardColumns } from './shard.ts';

/** A found card, by shard and number. */
export interface Hit {
  shard: number;
  card: number;
  score: number;
}

/** Hits, best first, and the matched spellings for highlighting in snippets. */
export interface Found {
  hits: Hit[];
  /** Corrected spellings of query words, as indexed. */
  corrected: string[];
}

const TITLE_WEIGHT = 6;
const CARD_WEIGHT = 2.5;
/** BM25's usual saturation and length parameters (Robertson and Zaragoza 2009). */
const K1 = 1.2;
const B = 0.4;
/** Approximate number of words of a card with its article. */
const AVERAGE_LENGTH = 700;

/**
 * Cards that match all words, phrases and filters, best first; ties by reading time, latest first.
 * Words without a match are corrected. Without words, all cards that pass the filters, latest
 * first.
 */
export function search(shards: Shard[], query: LibraryQuery): Found {
  const passing = shards.map(({ columns }) => filterCards(columns, query));
  if (query.units.length === 0) return { hits: byTime(shards, passing), corrected: [] };
  const corrected = new Set<string>();
  const cards = shards.reduce((sum, { columns }) => sum + sizeOf(columns), 0);
  const scores = shards.map(({ columns }) => new Float32Array(sizeOf(columns)));
  for (const [number, unit] of query.units.entries()) {
    const rows = matchesOf(shards, unit, corrected);
    const rarity = rarityOf(shards, rows, cards);
    for (const [index, shard] of shards.entries())
      scoreUnit({
        shard,
        row: rows[index]!,
        reached: passing[index]!,
        scores: scores[index]!,
        step: number + 1,
        rarity,
      });
  }
  const hits: Hit[] = [];
  for (const [shard, reached] of passing.entries()) {
    for (let card = 0; card < reached.length; card++)
      if (reached[card] === query.units.length + 1)
        hits.push({ shard, card, score: scores[shard]![card]! });
  }
  return {
    hits: byCount(byDate(columnsOf(shards), hits), ({ score }) => score * 1024),
    corrected: [...corrected],
  };
}

function columnsOf(shards: Shard[]): ShardColumns[] {
  return shards.map(({ columns }) => columns);
}

function byTime(shards: Shard[], passing: Uint8Array[]): Hit[] {
  const hits: Hit[] = [];
  for (const [shard, cards] of passing.entries())
    for (let card = 0; card < cards.length; card++)
      if (cards[card]) hits.push({ shard, card, score: 0 });
  return byDate(columnsOf(shards), hits);
}

/** Matching terms, for each shard and each word of the unit. */
function matchesOf(shards: Shard[], unit: SearchUnit, corrected: Set<string>): TermMatch[][][] {
  const perTerm = unit.terms.map((term, position) => {
    const isLast = position === unit.terms.length - 1;
    // A single character of a script without spaces is half a bigram: match every bigram that
    // starts with it.
    const open =
      (unit.prefix && isLast && term.length > 1) ||
      (term.length === 1 && /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(term));
    const found = shards.map(({ texts }) =>
      open ? prefixTerms(texts, term) : exactTerm(texts, term),
    );
    if (unit.exact || found.some((matches) => matches.length > 0)) return found;
    const similar = shards.map(({ texts }) =>
      similarTerms(texts, term, { prefix: unit.prefix && isLast }),
    );
    for (const [index, matches] of similar.entries())
      for (const match of matches) corrected.add(termAt(shards[index]!.texts, match.index));
    return similar;
  });
  return shards.map((_, index) => perTerm.map((matches) => matches[index]!));
}

/** Inverse document frequency (BM25) of the unit's rarest word, over all shards. */
function rarityOf(shards: Shard[], rows: TermMatch[][][], cards: number): number {
  const words = rows[0]?.length ?? 0;
  let rarest = cards;
  for (let word = 0; word < words; word++) {
    let frequency = 0;
    for (const [index, row] of rows.entries())
      for (const match of row[word]!) frequency += shards[index]!.texts.frequencies[match.index]!;
    rarest = Math.min(rarest, frequency);
  }
  return Math.log(1 + (cards - rarest + 0.5) / (rarest + 0.5));
}

interface UnitInShard {
  shard: Shard;
  row: TermMatch[][];
  /** Cards that matched all earlier units have value `step`; matches of this unit get the next. */
  reached: Uint8Array;
  scores: Float32Array;
  step: number;
  rarity: number;
}

function scoreUnit({ shard, row, reached, scores, step, rarity }: UnitInShard): void {
  if (row.some((matches) => matches.length === 0)) return;
  if (row.length > 1) return scorePhrase({ shard, row, reached, scores, step, rarity });
  const { postings, postingStarts, titleEnds, cardEnds, lengths } = shard.texts;
  let left = 0;
  for (let card = 0; card < reached.length; card++) if (reached[card] === step) left += 1;
  // Best matches first: a card counts its best one, and the rest can be skipped once every card has
  // one.
  for (const { index, weight } of row[0]!.toSorted((one, other) => other.weight - one.weight)) {
    if (left === 0) return;
    const end = postingStarts[index + 1]!;
    let card = 0;
    for (let at = postingStarts[index]!; at < end;) {
      let byte = postings[at++]!;
      let value = byte & 127;
      for (let shift = 7; byte > 127; shift += 7)
        value |= ((byte = postings[at++]!) & 127) << shift;
      card += value;
      byte = postings[at++]!;
      let count = byte & 127;
      for (let shift = 7; byte > 127; shift += 7)
        count |= ((byte = postings[at++]!) & 127) << shift;
      byte = postings[at++]!;
      let first = byte & 127;
      for (let shift = 7; byte > 127; shift += 7)
        first |= ((byte = postings[at++]!) & 127) << shift;
      // Skip the other positions: each ends with a byte below 128.
      for (let others = count - 1; others > 0;) if (postings[at++]! < 128) others -= 1;
      if (reached[card] !== step) continue;
      reached[card] = step + 1;
      left -= 1;
      scores[card]! +=
        weight *
        rarity *
        strength(
          count,
          first < titleEnds[card]! ? TITLE_WEIGHT : first < cardEnds[card]! ? CARD_WEIGHT : 1,
          lengths[card]!,
        );
    }
  }
}

/** Phrase match: positions of each word, shifted by its index, must intersect. */
function scorePhrase({ shard, row, reached, scores, step, rarity }: UnitInShard): void {
  const { texts } = shard;
  let places: Map<number, Set<number>> | null = null;
  // Rarest word first, to reduce the candidates early.
  const order = row
    .map((matches, position) => ({
      position,
      matches,
      frequency: matches.reduce((sum, { index }) => sum + texts.frequencies[index]!, 0),
    }))
    .sort((one, other) => one.frequency - other.frequency);
  for (const { position, matches } of order) {
    const next = new Map<number, Set<number>>();
    for (const { index } of matches) {
      walkPostings(
        texts.postings,
        texts.postingStarts[index]!,
        texts.postingStarts[index + 1]!,
        (card) => (places ? places.has(card) : reached[card] === step),
        (card, all) => {
          const allowed = places?.get(card);
          for (const place of all) {
            const begin = place - position;
            if (places && !allowed!.has(begin)) continue;
            const kept = next.get(card);
            if (kept) kept.add(begin);
            else next.set(card, new Set([begin]));
          }
        },
      );
    }
    places = next;
  }
  for (const [card, begins] of places ?? []) {
    if (reached[card] !== step) continue;
    reached[card] = step + 1;
    const first = Math.min(...begins);
    scores[card]! +=
      rarity *
      row.length *
      strength(
        begins.size,
        first < texts.titleEnds[card]!
          ? TITLE_WEIGHT
          : first < texts.cardEnds[card]!
            ? CARD_WEIGHT
            : 1,
        texts.lengths[card]!,
      );
  }
}

/** BM25's term weight, with the first position instead of field weights. */
function strength(count: number, place: number, length: number): number {
  return (place * count * (K1 + 1)) / (count + K1 * (1 - B + (B * length) / AVERAGE_LENGTH));
}

/** Reads a term's postings, with positions for the cards in `wanted`. */
function walkPostings(
  bytes: Uint8Array,
  from: number,
  until: number,
  wants: (card: number) => boolean,
  visit: (card: number, places: number[]) => void,
): void {
  let at = from;
  let card = 0;
  while (at < until) {
    let byte = bytes[at++]!;
    let value = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) value |= ((byte = bytes[at++]!) & 127) << shift;
    card += value;
    byte = bytes[at++]!;
    let count = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) count |= ((byte = bytes[at++]!) & 127) << shift;
    if (!wants(card)) {
      while (count > 0) if (bytes[at++]! < 128) count -= 1;
      continue;
    }
    const places: number[] = [];
    for (let place = 0; count > 0; count--) {
      byte = bytes[at++]!;
      value = byte & 127;
      for (let shift = 7; byte > 127; shift += 7) value |= ((byte = bytes[at++]!) & 127) << shift;
      place += value;
      places.push(place);
    }
    visit(card, places);
  }
}
