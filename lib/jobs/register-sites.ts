import { setContentScript } from '../browser/content-scripts.ts';

/** Looks for articles on the sites the reader added, and on no others. */
export function registerSites(sites: string[]): Promise<void> {
  return setContentScript('reader-sites', '/publisher.js', sites);
}
