import { defined } from '../invariant.ts';
import { MAX_ALIASES } from '../contract/aliases.ts';
import { canonicalJson } from './canonical-json.ts';
import type { Register, SyncDocument } from './document.ts';

/**
 * A note as a multi-value register (Shapiro et al., "A comprehensive study of Convergent and
 * Commutative Replicated Data Types", 2011): a version replaces only those its writer had seen, so
 * concurrent notes both survive.
 */
export interface Notes {
  versions: { at: number; by: string; text: string }[];
  /** Latest time included, per device. */
  seen: Record<string, number>;
}

const MAX_ADDRESSES = 10_000;

/** The visible note: all concurrent versions, earliest first. */
export function shownNote({ versions }: Notes): string {
  return [...new Set(versions.map(({ text }) => text).filter((text) => text !== ''))]
    .join('\n\n')
    .slice(0, MAX_ADDRESSES);
}

/** The register after a device replaces the visible note. */
export function writtenNote(
  { seen }: Notes,
  text: string,
  { at, by }: { at: number; by: string },
): Notes {
  return { versions: [{ at, by, text }], seen: { ...seen, [by]: at } };
}

/** Merges two registers; commutative, associative and idempotent. */
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

/** Merge behavior of one field: local edits and remote changes. */
interface FieldRule {
  /** The state after the local row has this value; the same object if unchanged. */
  apply(state: unknown, value: unknown, stamp: { at: number; by: string }): unknown;
  merged(one: Register, other: Register): unknown;
  /** The value of the row. */
  toValue(state: unknown): unknown;
}

const identity = (state: unknown) => state;

const latest: FieldRule = {
  apply: (state, value) => (canonicalJson(state) === canonicalJson(value) ? state : value),
  merged: (one, other) => laterOf(one, other).value,
  toValue: identity,
};

/** Minimum, for the time of first reading. */
const least: FieldRule = {
  apply: (state, value) =>
    state === undefined || (value as string) < (state as string) ? value : state,
  merged: ({ value: one }, { value: other }) => ((one as string) < (other as string) ? one : other),
  toValue: identity,
};

/** Union, for an article's aliases. */
const together: FieldRule = {
  apply: (state, value) => {
    const known = (state ?? []) as string[];
    const both = union(known, value as string[]);
    return state !== undefined && canonicalJson(both) === canonicalJson(known) ? state : both;
  },
  merged: (one, other) => union(one.value as string[], other.value as string[]),
  toValue: identity,
};

const note: FieldRule = {
  apply: (state, value, stamp) => {
    const notes = (state ?? { versions: [], seen: {} }) as Notes;
    if (shownNote(notes) === value) return notes;
    return writtenNote(notes, value as string, stamp);
  },
  merged: (one, other) => mergedNotes(one.value as Notes, other.value as Notes),
  toValue: (state) => shownNote(state as Notes),
};

const special: Record<string, FieldRule> = { readAt: least, addresses: together, note };

/** The rule of a field; the default is last-writer-wins. */
export function fieldRule(name: string): FieldRule {
  return Object.hasOwn(special, name) ? defined(special[name]) : latest;
}

/** The later register; ties go to the greater device name, so that all devices agree. */
export function laterOf(one: Register, other: Register): Register {
  if (one.at !== other.at) return one.at > other.at ? one : other;
  if (one.by !== other.by) return one.by > other.by ? one : other;
  return canonicalJson(one.value) >= canonicalJson(other.value) ? one : other;
}

/**
 * Sorted union of both lists, limited to the first `MAX_ALIASES`: taking the smallest is
 * associative and commutative, so devices with more addresses still converge.
 */
function union(one: string[], other: string[]): string[] {
  return [...new Set([...one, ...other])].toSorted().slice(0, MAX_ALIASES);
}

/**
 * Merges two documents field by field. A deletion wins unless a device that did not know of it made
 * a later change: that change starts or joins the next life.
 */
export function mergeDocuments(one: SyncDocument, other: SyncDocument): SyncDocument {
  if (one.life === other.life && one.dead === null && other.dead === null)
    return { ...one, after: Math.max(one.after, other.after), fields: mergedFields(one, other) };
  const [present, past] = isFurther(one, other) ? [one, other] : [other, one];
  if (past.dead !== null || latestAt(past) <= (present.dead ?? present.after)) return present;
  if (present.dead === null) return { ...present, fields: mergedFields(present, past) };
  return { ...past, life: present.life + 1, after: present.dead };
}

/** True if `one` is in a later life, or ended the shared life (later than `other`, if both did). */
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
  if (!other) return defined(one);
  if (!one) return other;
  const { at, by } = laterOf(one, other);
  return { at, by, value: fieldRule(name).merged(one, other) };
}

/** Time of a document's latest change. */
export function latestAt({ dead, after, fields }: SyncDocument): number {
  return Math.max(dead ?? after, ...Object.values(fields).map(({ at }) => at));
}

/** True if two documents have equal content. */
export function sameDocument(one: SyncDocument, other: SyncDocument): boolean {
  return canonicalJson(one) === canonicalJson(other);
}
