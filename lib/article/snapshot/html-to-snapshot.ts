import { parseHTML } from 'linkedom';
import { parse, serialize } from 'parse5';
import { takeSnapshot, type Snapshot } from './take-snapshot.ts';

/**
 * The snapshot of a page given as HTML, for programs outside a browser: the same walk over a document nobody renders.
 * The HTML standard's own parser puts broken markup in order first, as a browser would.
 */
export async function htmlToSnapshot(html: string, url: string): Promise<Snapshot> {
  const { document } = parseHTML(serialize(parse(html)));
  const snapshot = await takeSnapshot(document as unknown as Document, {
    budgetMs: Number.POSITIVE_INFINITY,
  });
  return { ...snapshot, url };
}
