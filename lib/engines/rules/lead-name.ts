import { withoutDateline } from '../../text/rank-sentences-trim.ts';

const MOST_WORDS = 4;

/**
 * The name that opens both the title and the first sentence and comes back inside later ones: whom the article is about, known to us or
 * not. Null where title and text do not agree on one.
 */
export function leadName(title: string, sentences: readonly string[]): string | null {
  // A standfirst may stand before the text.
  const leads = sentences.filter((text) => text.length > 40).slice(0, 3).map(withoutDateline);
  const words = title.split(/\s+/).slice(0, MOST_WORDS);
  for (let size = words.length; size > 0; size -= 1) {
    const name = words.slice(0, size).join(' ').replace(/['’]s$/, '').replace(/[,:;]$/, '');
    if (!/^\p{Lu}[\p{L}\d&.'’ -]*$/u.test(name) || words.slice(0, size).some((word) => !/^[\p{Lu}\d&]/u.test(word))) continue;
    const follows = leads.find((lead) => lead.startsWith(name))?.slice(name.length);
    if (follows !== undefined && /^(?:,|['’]s |\s+\p{Ll})/u.test(follows) && returns(name, sentences)) return name;
  }
  return null;
}

/** Stands inside at least two later sentences, where a capital means a name. */
function returns(name: string, sentences: readonly string[]): boolean {
  let count = 0;
  for (const text of sentences.slice(1)) if (text.indexOf(name, 1) > 0 && ++count >= 2) return true;
  return false;
}
