import { destinationOrigins } from '../../contract/destinations.ts';
import { checked, type Destination } from './destination.ts';

/** Longest `mailto:` address that mail programs accept without truncation. */
const MAX_ADDRESS_LENGTH = 2000;

/** E-mail draft (RFC 6068): hook, summary lines and the article's address. */
export const email: Destination = {
  origin: destinationOrigins.email,
  needsKey: false,
  deliver({ article, sections }, words) {
    const head = [article.publisher, article.url];
    const lines = [
      ...checked(sections.hook).map(({ text }) => text),
      ...checked(sections.tldr).map(({ part, text }) => `${words.part[part]}: ${text}`),
    ];
    const address = (body: string[]) =>
      `mailto:?subject=${encodeURIComponent(article.title)}&body=${encodeURIComponent(body.join('\r\n\r\n'))}`;
    while (lines.length > 0 && address([...lines, ...head]).length > MAX_ADDRESS_LENGTH)
      lines.pop();
    return { kind: 'open', url: address([...lines, ...head]), clipboard: null };
  },
};
