import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';

/**
 * Uncaught errors from everywhere: the browser's own log has them for pages, content scripts and
 * workers, dead or alive.
 */
export interface Uncaught {
  /** To be given to the browser at its start. */
  args: string[];
  /** Looks also at the pages of this context, as they are opened. */
  watch(context: BrowserContext): void;
  /** What was not caught so far, but for the sites' own scripts. */
  all(): string[];
}

export function watchUncaught(): Uncaught {
  const log = join(mkdtempSync(join(tmpdir(), 'sidelight-log-')), 'browser.log');
  const thrown: string[] = [];
  const onPage = (page: Page) =>
    page.on(
      'pageerror',
      (error) =>
        void (
          /chrome-extension:/.test(error.stack ?? '') &&
          thrown.push(`${page.url()}: ${error.stack}`)
        ),
    );
  return {
    args: ['--enable-logging', `--log-file=${log}`],
    watch: (context) => {
      context.pages().forEach(onPage);
      context.on('page', onPage);
    },
    all: () => {
      const lines = existsSync(log) ? readFileSync(log, 'utf8').split('\n') : [];
      return [
        ...thrown,
        ...lines.filter(
          (line) => /CONSOLE.*\bUncaught\b/.test(line) && !/source: https?:/.test(line),
        ),
      ];
    },
  };
}
