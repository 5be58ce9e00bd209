import type { SyncDocument, SyncKind } from './document.ts';
import { fieldRule, latestAt, mergeDocuments, sameDocument } from './merge.ts';
import { canonicalJson } from './canonical-json.ts';

/**
 * The document after comparing it with the local row: `values` are the row's fields, null if it is
 * deleted. The same object if nothing changed; undefined if neither exists.
 * @param at time of the change in milliseconds; raised if this device has seen later times
 */
export function mergeRow(
  before: SyncDocument | undefined,
  values: Record<string, unknown> | null,
  { kind, key, at, by }: { kind: SyncKind; key: string; at: number; by: string },
): SyncDocument | undefined {
  if (values === null) {
    if (!before || before.dead !== null) return before;
    return { ...before, dead: Math.max(at, latestAt(before)), fields: {} };
  }
  if (!before)
    return { kind, key, life: 1, after: 0, dead: null, fields: fresh(values, { at, by }) };
  const stamp = { at: Math.max(at, latestAt(before) + 1), by };
  if (before.dead !== null)
    return {
      kind,
      key,
      life: before.life + 1,
      after: before.dead,
      dead: null,
      fields: fresh(values, stamp),
    };
  const changed = Object.entries(values).flatMap(([name, value]) => {
    const state = before.fields[name]?.value;
    const applied = fieldRule(name).apply(state, value, stamp);
    return applied === state ? [] : [[name, { ...stamp, value: applied }] as const];
  });
  return changed.length === 0
    ? before
    : { ...before, fields: { ...before.fields, ...Object.fromEntries(changed) } };
}

function fresh(
  values: Record<string, unknown>,
  stamp: { at: number; by: string },
): SyncDocument['fields'] {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      { ...stamp, value: fieldRule(name).apply(undefined, value, stamp) },
    ]),
  );
}

export interface MergeResult {
  document: SyncDocument;
  /** Whether the local row and the server need the result. */
  tellHere: boolean;
  tellServer: boolean;
}

/** Three-way merge: base, local row, remote document. Null if there is nothing to store. */
export function threeWayMerge({
  before,
  values,
  incoming,
  change,
}: {
  before: SyncDocument | undefined;
  values: Record<string, unknown> | null;
  incoming: SyncDocument | undefined;
  change: { kind: SyncKind; key: string; at: number; by: string };
}): MergeResult | null {
  const local = mergeRow(before, values, change);
  const document = local && incoming ? mergeDocuments(local, incoming) : (local ?? incoming);
  if (!document) return null;
  return {
    document,
    tellHere: !saysSo(document, values),
    tellServer: incoming ? !sameDocument(document, incoming) : document !== before,
  };
}

/** True if the row equals the document's values. */
function saysSo({ dead, fields }: SyncDocument, values: Record<string, unknown> | null): boolean {
  if (values === null || dead !== null) return values === null && dead !== null;
  return Object.entries(fields).every(
    ([name, { value }]) =>
      canonicalJson(fieldRule(name).toValue(value)) === canonicalJson(values[name]),
  );
}
