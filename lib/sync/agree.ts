import { canonicalJson } from './canonical-json.ts';
import type { SyncDocument, SyncKind } from './document.ts';
import { fieldRule } from './field-rules.ts';
import { mergeDocuments, sameDocument } from './merge-documents.ts';
import { takeInRow } from './take-in-row.ts';

export interface Agreement {
  document: SyncDocument;
  /** Whether the reader's row has to follow, and whether the server has to hear of it. */
  tellHere: boolean;
  tellServer: boolean;
}

/** What is true of a row after looking at all three: what was known, the row as it is, what came from the server. Null where there is nothing to know. */
export function agree({
  before,
  values,
  incoming,
  change,
}: {
  before: SyncDocument | undefined;
  values: Record<string, unknown> | null;
  incoming: SyncDocument | undefined;
  change: { kind: SyncKind; key: string; at: number; by: string };
}): Agreement | null {
  const local = takeInRow(before, values, change);
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
