import { markdownFileName, toMarkdown } from '../markdown.ts';
import type { Destination } from './destination.ts';

/** Longest address handed to the system; Windows cuts longer ones. The note then travels by clipboard. */
const LONGEST_ADDRESS = 2000;

/**
 * A note through Obsidian's URI (https://help.obsidian.md/Extending+Obsidian/Obsidian+URI): `new` with `content`, or with
 * `clipboard` where the note is too long for an address.
 */
export const obsidian: Destination = {
  origin: null,
  needsKey: false,
  deliver(insight, words, { obsidianVault }) {
    const note = toMarkdown(insight, words);
    const name = markdownFileName(insight, new Set()).replace(/\.md$/, '');
    const address = (content: string) =>
      `obsidian://new?${obsidianVault ? `vault=${encodeURIComponent(obsidianVault)}&` : ''}file=${encodeURIComponent(`Sidelight/${name}`)}&${content}`;
    const whole = address(`content=${encodeURIComponent(note)}`);
    return whole.length <= LONGEST_ADDRESS
      ? { kind: 'open', url: whole, clipboard: null }
      : { kind: 'open', url: address('clipboard'), clipboard: note };
  },
};
