/** Minimum share of the text's words in the title for a repetition. */
const REPEATED = 0.8;

/**
 * Whether a line only repeats the title above it: the same words, or nearly all of them. In
 * languages without spaces, the same characters.
 */
export function repeatsTitle(title: string, text: string): boolean {
  const known = new Set(wordsOf(title));
  const words = wordsOf(text);
  return (
    words.length === 0 || words.filter((word) => known.has(word)).length >= REPEATED * words.length
  );
}

function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(
        /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}]+(?:[.,'’]\p{N}+)*/gu,
      ) ?? []
  );
}
