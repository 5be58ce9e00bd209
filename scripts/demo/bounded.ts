import type { Page } from 'playwright-core';
import { limitAnswers } from './limit-answers.ts';

/** The same page, with an end to what Playwright waits for without end: a page that crashed, or goes as it is asked, never answers. */
export function bounded(page: Page): Page {
  const where = () => page.url();
  limitAnswers(
    page,
    [
      'evaluate',
      'evaluateHandle',
      'addStyleTag',
      'addScriptTag',
      'bringToFront',
      'close',
      'content',
      'title',
      'emulateMedia',
      'setViewportSize',
    ],
    where,
  );
  limitAnswers(page.keyboard, ['press', 'type'], where);
  limitAnswers(page.mouse, ['click', 'move'], where);
  return page;
}
