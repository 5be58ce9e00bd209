import type { Page } from 'playwright-core';
import { limitAnswers } from './limit-answers.ts';

/** Adds timeouts to Playwright calls that have none: a crashed or closing page never answers. */
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
