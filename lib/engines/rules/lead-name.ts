import { withoutDateline } from '../../text/rank-sentences-trim.ts';
import { escapePattern } from '../../text/escape-pattern.ts';

const MOST_WORDS = 4;

/**
 * The name that opens both the title and the first sentence and comes back inside later ones: whom the article is about, known to us or
 * not. Null where title and text do not agree on one.
 */
export function leadName(title: string, sentences: readonly string[]): string | null {
  if (/^\p{Script=Han}/u.test(title)) return easternLead(title, sentences);
  // A standfirst may stand before the text.
  const leads = sentences
    .filter((text) => text.length > 40)
    .slice(0, 3)
    .map(withoutDateline);
  const words = title.split(/\s+/).slice(0, MOST_WORDS);
  for (let size = words.length; size > 0; size -= 1) {
    const name = words
      .slice(0, size)
      .join(' ')
      .replace(/['’]s$/, '')
      .replace(/[,:;]$/, '');
    if (
      !/^\p{Lu}[\p{L}\d&.'’ -]*$/u.test(name) ||
      words.slice(0, size).some((word) => !/^[\p{Lu}\d&]/u.test(word))
    )
      continue;
    const follows = leads.find((lead) => lead.startsWith(name))?.slice(name.length);
    if (
      follows !== undefined &&
      /^(?:,|['’]s |\s+\p{Ll})/u.test(follows) &&
      returns(name, sentences)
    )
      return name;
    // "Kestrel Bio raises …": the one that does what the title tells, and is named again at once.
    if (
      acts.test(title.slice(name.length)) &&
      leads.some((lead) =>
        new RegExp(`(?<![\\p{L}\\d])${escapePattern(name)}(?:,|['’]s |\\s+\\p{Ll})`, 'u').test(
          lead,
        ),
      )
    )
      return name;
  }
  return null;
}

/** What a title in Chinese and the first sentence begin with alike, up to what is done ("酶动科技" of "酶动科技完成…" and "酶动科技宣布…"). */
function easternLead(title: string, [first = '', ...others]: readonly string[]): string | null {
  let end = 0;
  while (end < 9 && title[end] === first[end] && /\p{Script=Han}/u.test(title[end] ?? '')) end += 1;
  const name = title
    .slice(0, end)
    .replace(/(?:发布|推出|宣布|完成|收购|开源|起诉|拟|将|已|为|于|的|与|和|在|被|获)+$/u, '');
  return name.length >= 2 && name.length < 9 && others.some((text) => text.includes(name))
    ? name
    : null;
}

/** Only companies do these. */
const acts =
  /^ (?:raises|acquires|buys|sues|appoints|hires|names|cuts|launches|releases|unveils|introduces|open-sources|partners|signs|orders|plans|ships|adds|to (?:acquire|buy|launch|raise))\b/;

/** Stands inside at least two later sentences, where a capital means a name. */
function returns(name: string, sentences: readonly string[]): boolean {
  let count = 0;
  for (const text of sentences.slice(1)) if (text.indexOf(name, 1) > 0 && ++count >= 2) return true;
  return false;
}
