import * as z from 'zod/mini';
import { canonicalUrl } from '../article/canonical-url.ts';
import { findInsight } from '../browser/library/insights.ts';
import { keepMark } from '../browser/library/marks.ts';
import { callInTab, findTab, runInTab } from '../browser/tabs.ts';
import { markSchema } from '../contract/mark.ts';
import { showMarks } from './show-marks.ts';

/** The page may have put anything in its selection. */
const selectionSchema = z.object({
  text: markSchema.shape.text,
  before: markSchema.shape.before,
  after: markSchema.shape.after,
});

/** Keeps what is selected on the tab's page, and shows it as kept. Throws `page-unreachable`; does nothing where nothing (or too much) is selected. */
export async function keepSelection(tabId: number, pageUrl: string, now: Date): Promise<void> {
  await runInTab(tabId, '/highlighter.js');
  const answer = await callInTab(tabId, 'sidelightSelection', '');
  const selection = selectionSchema.safeParse(
    typeof answer === 'string' ? JSON.parse(answer) : null,
  );
  if (!selection.success) return;
  const insight = await findInsight(pageUrl);
  const title = insight?.insight.article.title ?? (await findTab(tabId))?.title ?? pageUrl;
  const url = insight?.url ?? canonicalUrl(pageUrl);
  await keepMark({ url, title, kind: 'highlight', note: '', ...selection.data }, now);
  await showMarks(tabId, pageUrl, now);
}
