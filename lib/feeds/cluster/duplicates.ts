import { jaccard, shingles, terms } from '../../text/similarity.ts';

/**
 * How much of two blurbs' word triples must be the same, of how many, and how long a title must be
 * to decide alone.
 */
const SAME_LEAST = 0.7;
const TRIPLES_LEAST = 10;
const TITLE_WORDS_LEAST = 6;

interface Reported {
  url: string;
  title: string;
  blurb: string;
  at: string;
}

/**
 * Items of one event that carry nearly the same text as an earlier one (an agency report on several
 * sites, an address that changed): address → address of the first with that text. The same title of
 * six words or more, or seven tenths of the blurb's word triples. Compares all pairs: for the items
 * of one event, not for a library.
 */
export function findDuplicates(items: Reported[]): Map<string, string> {
  const found = new Map<string, string>();
  const firsts: { url: string; title: string; words: number; triples: Set<string> }[] = [];
  for (const item of [...items].sort(
    (one, other) => one.at.localeCompare(other.at) || one.url.localeCompare(other.url),
  )) {
    const inTitle = terms(item.title);
    const mine = {
      url: item.url,
      title: inTitle.join(' '),
      words: inTitle.length,
      triples: shingles(terms(item.blurb), 3),
    };
    const same = firsts.find(
      (first) =>
        (mine.words >= TITLE_WORDS_LEAST && mine.title === first.title) ||
        (mine.triples.size >= TRIPLES_LEAST && jaccard(mine.triples, first.triples) >= SAME_LEAST),
    );
    if (same) found.set(item.url, same.url);
    else firsts.push(mine);
  }
  return found;
}
