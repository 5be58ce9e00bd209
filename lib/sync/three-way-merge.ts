import type { SyncDocument, SyncKind } from './document.ts';
import { fieldRule, latestAt, mergeDocuments, sameDocument } from './merge.ts';
import { canonicalJson } from './canonical-json.ts';

/**
 * A document after the reader's own row was looked at: `values` are the row's fields, null where the row is gone. The same
 * document where nothing changed; undefined where there never was anything.
 * @param at when the row was changed, milliseconds; moved on where this machine has seen later moments
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
    const kept = before.fields[name]?.value;
    const taken = fieldRule(name).taken(kept, value, stamp);
    return taken === kept ? [] : [[name, { ...stamp, value: taken }] as const];
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
      { ...stamp, value: fieldRule(name).taken(undefined, value, stamp) },
    ]),
  );
}

export interface MergeResult {
  document: SyncDocument;
  /** Whether the reader's row has to follow, and whether the server has to hear of it. */
  tellHere: boolean;
  tellServer: boolean;
}

/** What is true of a row after looking at all three: what was known, the row as it is, what came from the server. Null where there is nothing to know. */
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

/** Whether the row says already what the document does. */
function saysSo({ dead, fields }: SyncDocument, values: Record<string, unknown> | null): boolean {
  if (values === null || dead !== null) return values === null && dead !== null;
  return Object.entries(fields).every(
    ([name, { value }]) =>
      canonicalJson(fieldRule(name).shown(value)) === canonicalJson(values[name]),
  );
}
