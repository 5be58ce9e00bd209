import * as z from 'zod/mini';
import { canonicalUrl } from '../article/canonical-url.ts';
import { findInsight } from '../browser/library/insights.ts';
import { marksOf, noteFound } from '../browser/library/marks.ts';
import { callInTab, runInTab, styleTab } from '../browser/tabs.ts';

const STYLE = '::highlight(sidelight-kept) { background-color: #cfeadf; color: #1a1a1a; }';

/** Shows on the tab's page the words of it that were kept, and remembers which are not on it any more. Throws `page-unreachable`. */
export async function showMarks(tabId: number, pageUrl: string, now: Date): Promise<void> {
  const url = (await findInsight(pageUrl))?.url ?? canonicalUrl(pageUrl);
  const marks = (await marksOf(url)).filter(({ kind }) => kind === 'highlight');
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
    marks.map(({ id }, index) => ({ id, found: found[index]! })),
    now,
  );
}
