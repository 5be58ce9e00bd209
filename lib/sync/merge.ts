import { MAX_ALIASES } from '../contract/aliases.ts';
import { canonicalJson } from './canonical-json.ts';
import type { Register, SyncDocument } from './document.ts';

/**
 * The reader's words about something, as several machines may have written them at once: a multi-value register (Shapiro et
 * al., "A comprehensive study of Convergent and Commutative Replicated Data Types", 2011). A later version replaces those its
 * writer had seen, and no others, so that of two notes written apart both stay.
 */
export interface Notes {
  versions: { at: number; by: string; text: string }[];
  /** The latest moment of each machine that is taken account of. */
  seen: Record<string, number>;
}

const MOST = 10_000;

/** What the reader is shown: where machines wrote apart, each text, the earlier first. */
export function shownNote({ versions }: Notes): string {
  return [...new Set(versions.map(({ text }) => text).filter((text) => text !== ''))]
    .join('\n\n')
    .slice(0, MOST);
}

/** The notes after a machine wrote this in place of what it was shown. */
export function writtenNote(
  { seen }: Notes,
  text: string,
  { at, by }: { at: number; by: string },
): Notes {
  return { versions: [{ at, by, text }], seen: { ...seen, [by]: at } };
}

/** What two machines know together; in any order, any number of times. */
export function mergedNotes(one: Notes, other: Notes): Notes {
  const keptOf = (from: Notes, beside: Notes) =>
    from.versions.filter(
      ({ at, by }) =>
        at > (beside.seen[by] ?? -1) ||
        beside.versions.some((version) => version.at === at && version.by === by),
    );
  const versions = new Map(
    [...keptOf(one, other), ...keptOf(other, one)].map((version) => [
      `${version.at} ${version.by}`,
      version,
    ]),
  );
  const seen = { ...one.seen };
  for (const [by, at] of Object.entries(other.seen)) seen[by] = Math.max(at, seen[by] ?? -1);
  return {
    versions: [...versions.values()].toSorted((a, b) => a.at - b.at || (a.by < b.by ? -1 : 1)),
    seen,
  };
}

/** How a field takes in what was changed here, and what was changed on another machine. */
interface FieldRule {
  /** The kept value after the reader's row has this one; the kept one itself where that is no change. */
  taken(kept: unknown, value: unknown, stamp: { at: number; by: string }): unknown;
  merged(one: Register, other: Register): unknown;
  /** What the row has to say. */
  shown(kept: unknown): unknown;
}

const asKept = (kept: unknown) => kept;

const latest: FieldRule = {
  taken: (kept, value) => (canonicalJson(kept) === canonicalJson(value) ? kept : value),
  merged: (one, other) => laterOf(one, other).value,
  shown: asKept,
};

/** The earliest: when an article was first read. */
const least: FieldRule = {
  taken: (kept, value) =>
    kept === undefined || (value as string) < (kept as string) ? value : kept,
  merged: ({ value: one }, { value: other }) => ((one as string) < (other as string) ? one : other),
  shown: asKept,
};

/** All that anybody knows of: the addresses an article was met under. */
const together: FieldRule = {
  taken: (kept, value) => {
    const known = (kept ?? []) as string[];
    const both = union(known, value as string[]);
    return kept !== undefined && canonicalJson(both) === canonicalJson(known) ? kept : both;
  },
  merged: (one, other) => union(one.value as string[], other.value as string[]),
  shown: asKept,
};

const note: FieldRule = {
  taken: (kept, value, stamp) => {
    const notes = (kept ?? { versions: [], seen: {} }) as Notes;
    if (shownNote(notes) === value) return notes;
    return writtenNote(notes, value as string, stamp);
  },
  merged: (one, other) => mergedNotes(one.value as Notes, other.value as Notes),
  shown: (kept) => shownNote(kept as Notes),
};

const special: Record<string, FieldRule> = { readAt: least, addresses: together, note };

/** The rule of a field: the later value counts, unless the field is one of the special ones. */
export function fieldRule(name: string): FieldRule {
  return Object.hasOwn(special, name) ? special[name]! : latest;
}

/** The later of two; of one moment that of the machine whose name is later, so that all machines choose the same. */
export function laterOf(one: Register, other: Register): Register {
  if (one.at !== other.at) return one.at > other.at ? one : other;
  if (one.by !== other.by) return one.by > other.by ? one : other;
  return canonicalJson(one.value) >= canonicalJson(other.value) ? one : other;
}

/**
 * Both lists together, sorted, cut to the first `MAX_ALIASES`: taking the smallest is associative and commutative,
 * so machines with more addresses than that still converge.
 */
function union(one: string[], other: string[]): string[] {
  return [...new Set([...one, ...other])].toSorted().slice(0, MAX_ALIASES);
}

/**
 * What two machines know of a row together, field by field. A deletion counts, unless something was changed after it by
 * somebody who did not know of it: then that comes back, into the next life or the one that has begun.
 */
export function mergeDocuments(one: SyncDocument, other: SyncDocument): SyncDocument {
  if (one.life === other.life && one.dead === null && other.dead === null)
    return { ...one, after: Math.max(one.after, other.after), fields: mergedFields(one, other) };
  const [present, past] = isFurther(one, other) ? [one, other] : [other, one];
  if (past.dead !== null || latestAt(past) <= (present.dead ?? present.after)) return present;
  if (present.dead === null) return { ...present, fields: mergedFields(present, past) };
  return { ...past, life: present.life + 1, after: present.dead };
}

/** Whether the one is in a later life, or has ended the one they share (of two that did, which did so later). */
function isFurther(one: SyncDocument, other: SyncDocument): boolean {
  return one.life === other.life ? (one.dead ?? -1) >= (other.dead ?? -1) : one.life > other.life;
}

function mergedFields(
  { fields: one }: SyncDocument,
  { fields: other }: SyncDocument,
): SyncDocument['fields'] {
  return Object.fromEntries(
    [...new Set([...Object.keys(one), ...Object.keys(other)])].map((name) => [
      name,
      mergedField(name, one[name], other[name]),
    ]),
  );
}

function mergedField(
  name: string,
  one: Register | undefined,
  other: Register | undefined,
): Register {
  if (!one || !other) return (one ?? other)!;
  const { at, by } = laterOf(one, other);
  return { at, by, value: fieldRule(name).merged(one, other) };
}

/** The latest moment anything of a document was changed at. */
export function latestAt({ dead, after, fields }: SyncDocument): number {
  return Math.max(dead ?? after, ...Object.values(fields).map(({ at }) => at));
}

/** Whether two say the same. */
export function sameDocument(one: SyncDocument, other: SyncDocument): boolean {
  return canonicalJson(one) === canonicalJson(other);
}
