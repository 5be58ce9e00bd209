import { eventTerms, type NameInText } from './terms.ts';
import { clusterItems } from './agglomerative.ts';
import {
  insert,
  itemVector,
  nearestOfAll,
  dotProduct,
  inverseDocumentFrequency,
  widened,
  type ItemVector,
  type Neighbour,
} from './vectors.ts';
import { joinLanguages } from './cross-language.ts';
import { reassignItems } from './reassign.ts';
import { decideSmallEvents, signalsOfEntry } from './small-events.ts';
import type { ReportSignals } from '../same-event/report-signals.ts';
import { MS_PER_DAY } from '../../text/duration.ts';
import { primaryLanguage } from '../../text/language.ts';

/** A feed item or a read article, as far as grouping needs it. */
export interface EventItem {
  /** Its canonical address. */
  id: string;
  title: string;
  blurb: string;
  /** ISO 8601; null is treated as near everything. */
  publishedAt: string | null;
  language: string;
  /** Names in title and blurb with their ids in the knowledge pack; may be empty. */
  names: NameInText[];
}

/** The data of an item that regrouping needs: plain data, stored with the item. */
export interface EventEntry {
  id: string;
  eventId: string;
  /** Milliseconds since 1970. */
  at: number | null;
  language: string;
  terms: [term: string, weight: number][];
  /** Its words, for telling near twins apart; without them it is grouped by its terms alone. */
  report?: { title: string; blurb: string };
}

/**
 * The items at hand with an inverted index over their terms. Changed in place by the functions of
 * this file only.
 */
export interface EventIndex {
  entries: EventEntry[];
  places: Map<string, number>;
  numbers: Map<string, number>;
  /** For each term: item, weight, item, weight... */
  postings: number[][];
  termsOf: Int32Array[];
  weightsOf: Float32Array[];
  lengths: number[];
  members: Map<string, number[]>;
  /** What was worked out since the last change, by item. */
  known: { near: Map<number, Neighbour[]>; wide: Map<number, ItemVector> };
  /** Parsed reports, filled on first use. */
  signals: Map<number, ReportSignals>;
}

/** What a change did: ids of the events that have other members than before. */
export interface EventChange {
  changed: string[];
}

/** How many near items are looked at; measured: fewer lose recall, more only time. */
const NEIGHBOURS = 30;
const LINKS = 12;
/**
 * See `groupItems`; chosen on grouped news of 2013 and on invented events among six fortnights of
 * technology newsletters.
 */
const THRESHOLD = 0.15;
const CAUTION = 0.15;
const OWN_WORDS = 12;
/** See `settleItems`; measured on the same, whole and cut to titles: a wide range is as good. */
const SETTLE = { leastMembers: 10, leastGain: 0.4, smoothing: 100 };
/**
 * What a single new item must have in common with an event's members, before the next regrouping
 * sees all together.
 */
const JOIN_THRESHOLD = 0.1;
const JOIN_CAUTION = 0.2;
const MEMBERS_ASKED = 40;

/** `nearestItems`: how many candidates, and the least similarity worth showing. */
const NEAR_ASKED = 50;
const ALIKE_LEAST = 0.4;

/** An index over items grouped earlier; without them an empty one. */
export function createEventIndex(entries: EventEntry[] = []): EventIndex {
  const index: EventIndex = {
    entries: [],
    places: new Map(),
    numbers: new Map(),
    postings: [],
    termsOf: [],
    weightsOf: [],
    lengths: [],
    members: new Map(),
    known: nothingKnown(),
    signals: new Map(),
  };
  for (const entry of entries) if (!index.places.has(entry.id)) place(index, entry);
  for (let item = 0; item < index.entries.length; item += 1)
    index.lengths[item] = lengthOf(index, item);
  return index;
}

/**
 * Puts an item into the event it reports, or into a new one. The same item again changes nothing.
 * Event ids are made from the first item's address, so the same items in the same order always give
 * the same ids. Costs a few milliseconds with 20,000 items; a later `regroup` sees all items
 * together and is more exact.
 */
export function addItem(index: EventIndex, item: EventItem): EventChange & { eventId: string } {
  const time = item.publishedAt === null ? Number.NaN : Date.parse(item.publishedAt);
  return placeItem(index, {
    id: item.id,
    eventId: '',
    at: Number.isNaN(time) ? null : time,
    language: primaryLanguage(item.language),
    terms: eventTerms(item),
    report: { title: item.title, blurb: item.blurb },
  });
}

/** As `addItem`, for an item whose terms are known; the entry's `eventId` is set. */
export function placeItem(index: EventIndex, entry: EventEntry): EventChange & { eventId: string } {
  const known = index.places.get(entry.id);
  if (known !== undefined) return { eventId: index.entries[known]!.eventId, changed: [] };
  const at = place(index, entry);
  index.lengths[at] = lengthOf(index, at);
  const eventId = nearestEvent(index, at) ?? freshEventId(index, entry.id);
  entry.eventId = eventId;
  memberList(index, eventId).push(at);
  return { eventId, changed: [eventId] };
}

/**
 * The items most like one in the index, nearest first, each with its similarity (0 to 1: words,
 * names, numbers and time). In the order also counts how near the two are to the same others. Items
 * hardly alike are not given at all.
 */
export function nearestItems(
  index: EventIndex,
  id: string,
  most: number,
): { id: string; eventId: string; similarity: number }[] {
  const item = index.places.get(id);
  if (item === undefined) return [];
  const near = nearOf(index, item);
  const mine = new Map(near);
  const wide = wideOf(index, item);
  return near
    .map(([other, own]) => {
      const similarity = (own + dotProduct(wide, wideOf(index, other))) / 2;
      const shared = nearOf(index, other).reduce(
        (sum, [third, its]) => sum + Math.min(its, mine.get(third) ?? 0),
        0,
      );
      return { other, similarity, order: similarity + shared / 10 };
    })
    .filter(({ similarity }) => similarity >= ALIKE_LEAST)
    .sort((one, other) => other.order - one.order)
    .slice(0, most)
    .map(({ other, similarity }) => ({
      id: index.entries[other]!.id,
      eventId: index.entries[other]!.eventId,
      similarity,
    }));
}

function nearOf(index: EventIndex, item: number): Neighbour[] {
  let near = index.known.near.get(item);
  if (!near) index.known.near.set(item, (near = neighboursOf(index, item, NEAR_ASKED)));
  return near;
}

function wideOf(index: EventIndex, item: number): ItemVector {
  let wide = index.known.wide.get(item);
  if (!wide) index.known.wide.set(item, (wide = widenedOf(index, item, nearOf(index, item))));
  return wide;
}

function nothingKnown(): EventIndex['known'] {
  return { near: new Map(), wide: new Map() };
}

/**
 * Regroups all items of the index at once and joins events across languages. An event keeps its id
 * as long as most of it stays together: ids go to the groups that hold most of their former
 * members. `merged` maps each removed id to the event that has most of its members now. Takes about
 * 3 s for 10,000 items; run at the end of a collection.
 */
export function recluster(index: EventIndex): EventChange & { merged: Record<string, string> } {
  const count = index.entries.length;
  const occurrences = index.postings.map((posting) => posting.length / 2);
  const vectors = index.entries.map((_, item) =>
    itemVector(index.termsOf[item]!, index.weightsOf[item]!, occurrences, count),
  );
  const times = index.entries.map(({ at }) => at);
  const near = nearestOfAll(vectors, index.postings.length, NEIGHBOURS, (one, other) =>
    nearness(times[one]!, times[other]!),
  );
  const scratch = new Float32Array(index.postings.length);
  const wide = vectors.map((vector, item) =>
    widened(
      vector,
      near[item]!.map(([other, similarity]) => [vectors[other]!, similarity]),
      scratch,
    ),
  );
  const links = wide.map((vector, item) => closest(vector, near[item]!, wide));
  const linked = clusterItems({ own: vectors, wide }, links, times, {
    threshold: THRESHOLD,
    caution: CAUTION,
    ownWords: OWN_WORDS,
    nearness,
  });
  const joined = joinLanguages(
    index.entries,
    reassignItems(linked, index.termsOf, occurrences, links, times, { ...SETTLE, nearness }),
    occurrences,
    index.numbers,
  );
  const groups = decideSmallEvents(index.entries, joined, (item) => signalsOf(index, item));
  for (let item = 0; item < count; item += 1) index.lengths[item] = lengthOf(index, item);
  index.known = nothingKnown();
  return renameGroups(index, groups);
}

function signalsOf(index: EventIndex, item: number): ReportSignals {
  let signals = index.signals.get(item);
  if (!signals) index.signals.set(item, (signals = signalsOfEntry(index.entries[item]!)));
  return signals;
}

/** Removes items, for retention. Events without items are deleted. */
export function removeItems(index: EventIndex, ids: Set<string>): EventIndex {
  return createEventIndex(index.entries.filter(({ id }) => !ids.has(id)));
}

/** The addresses of an event's items, in the order they came. */
export function itemsOf(index: EventIndex, eventId: string): string[] {
  return (index.members.get(eventId) ?? []).map((item) => index.entries[item]!.id);
}

/**
 * How much two times allow for one event: all within two days, half after some five, nothing after
 * three weeks.
 */
function nearness(one: number | null, other: number | null): number {
  if (one === null || other === null) return 1;
  const days = Math.abs(one - other) / MS_PER_DAY;
  return days <= 2 ? 1 : days > 21 ? 0 : Math.exp((2 - days) / 5);
}

function place(index: EventIndex, entry: EventEntry): number {
  const item = index.entries.length;
  index.entries.push(entry);
  index.places.set(entry.id, item);
  const numbered = entry.terms
    .map(([term, weight]): [number, number] => [numberOf(index, term), weight])
    .sort((one, other) => one[0] - other[0]);
  const terms = Int32Array.from(numbered, ([number]) => number);
  const weights = Float32Array.from(numbered, ([, weight]) => weight);
  for (const [number, weight] of numbered) index.postings[number]!.push(item, weight);
  if (index.known.near.size > 0) index.known = nothingKnown();
  index.termsOf.push(terms);
  index.weightsOf.push(weights);
  index.lengths.push(1);
  if (entry.eventId !== '') memberList(index, entry.eventId).push(item);
  return item;
}

function numberOf(index: EventIndex, term: string): number {
  let number = index.numbers.get(term);
  if (number === undefined) {
    number = index.numbers.size;
    index.numbers.set(term, number);
    index.postings.push([]);
  }
  return number;
}

function memberList(index: EventIndex, eventId: string): number[] {
  const list = index.members.get(eventId) ?? [];
  if (list.length === 0) index.members.set(eventId, list);
  return list;
}

function lengthOf(index: EventIndex, item: number): number {
  const terms = index.termsOf[item]!;
  let squares = 0;
  for (let at = 0; at < terms.length; at += 1) {
    const posting = index.postings[terms[at]!]!;
    squares +=
      (index.weightsOf[item]![at]! *
        inverseDocumentFrequency(posting.length / 2, index.entries.length)) **
      2;
  }
  return Math.sqrt(squares) || 1;
}

/** The vector of one item with the current document frequencies. */
function vectorOf(index: EventIndex, item: number): ItemVector {
  const terms = index.termsOf[item]!.filter((term) => index.postings[term]!.length > 2);
  const weights = new Float32Array(terms.length);
  let at = 0;
  index.termsOf[item]!.forEach((term, from) => {
    if (index.postings[term]!.length > 2)
      weights[at++] =
        (index.weightsOf[item]![from]! *
          inverseDocumentFrequency(index.postings[term]!.length / 2, index.entries.length)) /
        index.lengths[item]!;
  });
  return { terms, weights };
}

function neighboursOf(index: EventIndex, item: number, most: number): Neighbour[] {
  const count = index.entries.length;
  const frequent = Math.max(400, count / 10) * 2;
  const sums = new Map<number, number>();
  const { terms, weights } = vectorOf(index, item);
  for (let at = 0; at < terms.length; at += 1) {
    const posting = index.postings[terms[at]!]!;
    if (posting.length > frequent) continue;
    const factor = weights[at]! * inverseDocumentFrequency(posting.length / 2, count);
    for (let from = 0; from < posting.length; from += 2) {
      const other = posting[from]!;
      if (other !== item) sums.set(other, (sums.get(other) ?? 0) + factor * posting[from + 1]!);
    }
  }
  const nearest: Neighbour[] = [];
  const time = index.entries[item]!.at;
  for (const [other, sum] of sums)
    insert(
      nearest,
      [other, (sum / index.lengths[other]!) * nearness(time, index.entries[other]!.at)],
      most,
    );
  return nearest;
}

function widenedOf(index: EventIndex, item: number, near: Neighbour[]): ItemVector {
  const sums = new Float32Array(index.postings.length);
  return widened(
    vectorOf(index, item),
    near.map(([other, similarity]) => [vectorOf(index, other), similarity]),
    sums,
  );
}

/** The event whose members are most like the item on average, if they are like enough. */
function nearestEvent(index: EventIndex, item: number): string | null {
  const near = neighboursOf(index, item, NEIGHBOURS);
  const own = vectorOf(index, item);
  const wide = widenedOf(index, item, near);
  const time = index.entries[item]!.at;
  let best: { eventId: string; score: number } | null = null;
  for (const eventId of new Set(
    near.slice(0, LINKS).map(([other]) => index.entries[other]!.eventId),
  )) {
    const members = index.members.get(eventId)!.slice(-MEMBERS_ASKED);
    const trust = Math.max(0, 1 - OWN_WORDS / (members.length + 1));
    let sum = 0;
    for (const member of members) {
      const vector = vectorOf(index, member);
      sum +=
        ((1 - trust) * dotProduct(own, vector) + trust * dotProduct(wide, vector)) *
        nearness(time, index.entries[member]!.at);
    }
    const score = sum / members.length - JOIN_CAUTION / (members.length + 1);
    if (score >= JOIN_THRESHOLD && (best === null || score > best.score)) best = { eventId, score };
  }
  return best?.eventId ?? null;
}

function closest(vector: ItemVector, near: Neighbour[], all: ItemVector[]): Neighbour[] {
  const links: Neighbour[] = [];
  for (const [other] of near) insert(links, [other, dotProduct(vector, all[other]!)], LINKS);
  return links;
}

/**
 * Gives every group the id of the event that it holds most of, each id once; the rest get ids of
 * their own.
 */
function renameGroups(
  index: EventIndex,
  groups: number[],
): EventChange & { merged: Record<string, string> } {
  const before = index.members;
  const shared = new Map<string, { group: number; eventId: string; items: number }>();
  const first = new Map<number, number>();
  groups.forEach((group, item) => {
    if (!first.has(group)) first.set(group, item);
    const { eventId } = index.entries[item]!;
    const key = `${group} ${eventId}`;
    const pair = shared.get(key) ?? { group, eventId, items: 0 };
    pair.items += 1;
    shared.set(key, pair);
  });
  const idOf = new Map<number, string>();
  const holder = new Map<string, number>();
  const byItems = [...shared.values()].sort(
    (one, other) => other.items - one.items || first.get(one.group)! - first.get(other.group)!,
  );
  for (const { group, eventId } of byItems) {
    if (idOf.has(group) || holder.has(eventId)) continue;
    idOf.set(group, eventId);
    holder.set(eventId, group);
  }
  index.members = new Map();
  const taken = new Set(before.keys());
  for (const [group, item] of first)
    if (!idOf.has(group))
      idOf.set(group, freshEventId({ members: index.members, taken }, index.entries[item]!.id));
  groups.forEach((group, item) => {
    const entry = index.entries[item]!;
    entry.eventId = idOf.get(group)!;
    memberList(index, entry.eventId).push(item);
  });
  const changed = new Set<string>();
  for (const [eventId, members] of index.members)
    if (!sameMembers(members, before.get(eventId))) changed.add(eventId);
  const merged: Record<string, string> = {};
  for (const { group, eventId } of byItems)
    if (!index.members.has(eventId)) merged[eventId] ??= idOf.get(group)!;
  return { changed: [...changed, ...Object.keys(merged)], merged };
}

function sameMembers(one: number[], other: number[] | undefined): boolean {
  if (other === undefined || one.length !== other.length) return false;
  const set = new Set(other);
  return one.every((item) => set.has(item));
}

/** An id from an address (FNV-1a), with a count behind it where it is taken. */
function freshEventId(
  { members, taken }: { members: Map<string, number[]>; taken?: Set<string> },
  address: string,
): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(address))
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  const id = `event-${hash.toString(36)}`;
  let free = id;
  for (let count = 2; members.has(free) || taken?.has(free); count += 1) free = `${id}-${count}`;
  taken?.add(free);
  return free;
}
