import { destinationOrigins } from '../../contract/destinations.ts';
import { markdownFileName, toMarkdown } from '../markdown.ts';
import type { Destination } from './destination.ts';

/**
 * Longest address for another program, because Windows truncates longer ones; longer notes use the
 * clipboard.
 */
const MAX_ADDRESS_LENGTH = 2000;

/**
 * Creates a note through Obsidian's URI (https://help.obsidian.md/Extending+Obsidian/Obsidian+URI):
 * `new` with `content`, or with `clipboard` for long notes.
 */
export const obsidian: Destination = {
  origin: destinationOrigins.obsidian,
  needsKey: false,
  deliver(insight, words, { obsidianVault }) {
    const note = toMarkdown(insight, words);
    const name = markdownFileName(insight, new Set()).replace(/\.md$/, '');
    const address = (content: string) =>
      `obsidian://new?${obsidianVault ? `vault=${encodeURIComponent(obsidianVault)}&` : ''}file=${encodeURIComponent(`Sidelight/${name}`)}&${content}`;
    const whole = address(`content=${encodeURIComponent(note)}`);
    return whole.length <= MAX_ADDRESS_LENGTH
      ? { kind: 'open', url: whole, clipboard: null }
      : { kind: 'open', url: address('clipboard'), clipboard: note };
  },
};
