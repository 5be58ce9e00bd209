import { elementAt } from '../invariant.ts';
import * as z from 'zod/mini';
import { canonicalUrl } from '../url/canonical-url.ts';
import { findInsight } from '../browser/db/find-insight.ts';
import { highlightsOf, noteFound, saveHighlight } from '../browser/db/highlights.ts';
import { flashBadge } from '../browser/badge.ts';
import { callInTab, clearSelection, runInTab, styleTab, findTab } from '../browser/tabs.ts';
import { cleanLabel } from '../article/metadata/clean-label.ts';
import { isSampleUrl } from '../article/is-sample-url.ts';
import { analysisOf, panelNoteValue, sampleQuoteValue } from '../browser/stored-items.ts';
import { AppError } from '../errors.ts';
import { highlightSchema } from '../contract/highlight.ts';

const STYLE = '::highlight(sidelight-kept) { background-color: #cfeadf; color: #1a1a1a; }';

/**
 * Shows the highlights of a tab's page and records which are missing from it. Throws
 * `page-unreachable`.
 */
export async function showHighlights(tabId: number, pageUrl: string, now: Date): Promise<void> {
  const url = (await findInsight(pageUrl))?.url ?? canonicalUrl(pageUrl);
  const marks = (await highlightsOf(url)).filter(({ kind }) => kind === 'highlight');
  if (marks.length === 0) return;
  await runInTab(tabId, '/highlighter.js');
  await styleTab(tabId, STYLE);
  const answer = await callInTab(
    tabId,
    'sidelightShowMarks',
    JSON.stringify(marks.map(({ text, before, after }) => ({ text, before, after }))),
  );
  const found = z
    .array(z.boolean())
    .check(z.length(marks.length))
    .parse(typeof answer === 'string' ? JSON.parse(answer) : null);
  await noteFound(
    marks.map(({ id }, index) => ({ id, found: elementAt(found, index) })),
    now,
  );
}

const STYLEShowQuote =
  '::highlight(sidelight-quote) { background-color: #ffe28a; color: #1a1a1a; }';

/**
 * Scrolls a tab's page to a quote and highlights it. Throws `page-unreachable`, or `quote-gone` if
 * the page lacks the text.
 */
export async function showQuote(tabId: number, quote: string): Promise<void> {
  const analysis = await analysisOf(tabId).get();
  if (
    analysis &&
    'insightUrl' in analysis &&
    analysis.insightUrl !== null &&
    isSampleUrl(analysis.insightUrl)
  ) {
    // Extension pages accept no script; the sample page watches this value.
    await sampleQuoteValue.set({ tabId, quote, at: new Date().toISOString() });
    return;
  }
  await runInTab(tabId, '/highlighter.js');
  await styleTab(tabId, STYLEShowQuote);
  if ((await callInTab(tabId, 'sidelightShowQuote', quote)) !== true)
    throw new AppError('quote-gone');
}

/** Untrusted: the page controls its selection. */
const selectionSchema = z.object({
  text: highlightSchema.shape.text,
  before: highlightSchema.shape.before,
  after: highlightSchema.shape.after,
});

/** Maximum length of a highlight's title, in characters; the same as a card's. */
const MAX_TITLE_LENGTH = 500;

/**
 * Saves a tab's selection as a highlight and shows it. Throws `page-unreachable`, or `bad-input`
 * for an address that an import could not read; ignores empty and oversized selections.
 */
export async function keepSelection(tabId: number, pageUrl: string, now: Date): Promise<void> {
  await runInTab(tabId, '/highlighter.js');
  const answer = await callInTab(tabId, 'sidelightSelection', '');
  const selection = selectionSchema.safeParse(
    typeof answer === 'string' ? JSON.parse(answer) : null,
  );
  if (!selection.success) return;
  const insight = await findInsight(pageUrl);
  const url = insight?.url ?? canonicalUrl(pageUrl);
  if (!highlightSchema.shape.url.safeParse(url).success)
    throw new AppError('bad-input', { detail: 'the address of the highlight' });
  // A page may have no title, or one of invisible characters only.
  const title =
    insight?.insight.article.title ||
    cleanLabel((await findTab(tabId))?.title ?? '', MAX_TITLE_LENGTH) ||
    new URL(url).hostname;
  await saveHighlight({ url, title, kind: 'highlight', note: '', ...selection.data }, now);
  await showHighlights(tabId, pageUrl, now);
  // The browser's selection would cover the highlight.
  await clearSelection(tabId);
  await Promise.all([
    flashBadge(tabId),
    panelNoteValue.set({ tabId, note: 'selectionSaved', at: now.toISOString() }),
  ]);
}
