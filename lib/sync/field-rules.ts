import { canonicalJson } from './canonical-json.ts';
import type { Register } from './document.ts';
import { mergedNotes, shownNote, writtenNote, type Notes } from './notes.ts';

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
    return kept !== undefined && (value as string[]).every((part) => known.includes(part))
      ? kept
      : union(known, value as string[]);
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

function union(one: string[], other: string[]): string[] {
  return [...new Set([...one, ...other])].toSorted();
}
