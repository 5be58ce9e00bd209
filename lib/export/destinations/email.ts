import { checked, type Destination } from './destination.ts';

/** Longest `mailto:` address that mail programs take whole. */
const LONGEST_ADDRESS = 2000;

/** An e-mail in the reader's own mail program (RFC 6068): the hook, the four lines and the original's address. */
export const email: Destination = {
  origin: null,
  needsKey: false,
  deliver({ article, sections }, words) {
    const head = [article.publisher, article.url];
    const lines = [
      ...checked(sections.hook).map(({ text }) => text),
      ...checked(sections.tldr).map(({ part, text }) => `${words.part[part]}: ${text}`),
    ];
    const address = (body: string[]) =>
      `mailto:?subject=${encodeURIComponent(article.title)}&body=${encodeURIComponent(body.join('\r\n\r\n'))}`;
    while (lines.length > 0 && address([...lines, ...head]).length > LONGEST_ADDRESS) lines.pop();
    return { kind: 'open', url: address([...lines, ...head]), clipboard: null };
  },
};
