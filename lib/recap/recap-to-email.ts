import type { RecapLabels } from './export-recap.ts';
import type { Recap } from './recap.ts';

/** Longest `mailto:` address that mail programs take whole. */
const LONGEST_ADDRESS = 2000;

/**
 * The `mailto:` address that opens a recap in the reader's own mail program: as many events as fit,
 * each with its address.
 */
export function recapToEmail(recap: Recap, words: RecapLabels): string {
  const events = recap.events.map(({ title, url }, place) => `${place + 1}. ${title}\r\n${url}`);
  const address = (lines: string[]) =>
    `mailto:?subject=${encodeURIComponent(`${words.title}: ${words.period}`)}&body=${encodeURIComponent([...lines, words.foot].join('\r\n\r\n'))}`;
  while (events.length > 0 && address(events).length > LONGEST_ADDRESS) events.pop();
  return address(events);
}
