import { escapePattern } from '../../text/normalize.ts';

/**
 * A pattern from a list of words and phrases. Words of scripts with spaces match whole, a trailing
 * `*` allows any ending; entries in Han characters match anywhere. `source` is a group to build
 * longer patterns from.
 */
export function lexicon(entries: readonly string[], flags = 'iu'): RegExp {
  const isHan = (entry: string): boolean => /\p{Script=Han}/u.test(entry);
  const words = entries
    .filter((entry) => !isHan(entry))
    .map((entry) => {
      const source = escapePattern(entry.replace(/\*$/, '')).replaceAll("'", "['’]");
      return entry.endsWith('*') ? String.raw`${source}[\p{L}\d-]*` : source;
    });
  const sources = [
    ...(words.length > 0 ? [String.raw`(?<![\p{L}\d])(?:${words.join('|')})(?![\p{L}\d])`] : []),
    ...entries.filter(isHan).map(escapePattern),
  ];
  return new RegExp(`(?:${sources.join('|')})`, flags);
}
