import { foldedPage, foldedWords } from './folded-page.ts';

/**
 * The range of the page where these words stand, white space and quotation marks folded; null if they do not.
 * Reads the live document and changes nothing. Words that run over several elements are found too.
 */
export function findInPage(document: Document, words: string): Range | null {
  const wanted = foldedWords(words);
  if (wanted === '') return null;
  const { text, rangeOf } = foldedPage(document);
  const at = text.indexOf(wanted);
  return at < 0 ? null : rangeOf(at, at + wanted.length);
}
