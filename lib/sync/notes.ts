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
