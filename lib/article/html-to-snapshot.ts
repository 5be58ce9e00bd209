import { parseHTML } from 'linkedom';
import { takeSnapshot, type Snapshot } from './snapshot.ts';

/** The snapshot of a page given as HTML, for programs outside a browser: the same walk over a document nobody renders. */
export async function htmlToSnapshot(html: string, url: string): Promise<Snapshot> {
  const { document } = parseHTML(/<html[\s>]/i.test(html) ? html : `<!doctype html><html><head></head><body>${html}</body></html>`);
  const snapshot = await takeSnapshot(document as unknown as Document, { budgetMs: Number.POSITIVE_INFINITY });
  return { ...snapshot, url };
}
