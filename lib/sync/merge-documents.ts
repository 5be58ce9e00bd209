import { canonicalJson } from './canonical-json.ts';
import type { Register, SyncDocument } from './document.ts';
import { fieldRule, laterOf } from './field-rules.ts';

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
