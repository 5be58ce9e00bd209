export interface Token {
  text: string;
  /** Offsets into the text, end exclusive. */
  start: number;
  end: number;
}

/**
 * Chinese characters and Japanese syllables: scripts written without spaces, where a token is one
 * character.
 */
const unspaced = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々〇`;

/**
 * A word may hold inner apostrophes, hyphens, dots and an ampersand (OpenAI's, GPT-4.5, U.S.,
 * AT&T), a number inner separators.
 */
const tokenPattern = new RegExp(
  String.raw`[${unspaced}]|(?:(?![${unspaced}])[\p{L}\p{N}\p{M}])+(?:['’._&-](?:(?![${unspaced}])[\p{L}\p{N}\p{M}])+|,\d{3}(?!\d))*`,
  'gu',
);
const unspacedPattern = new RegExp(`[${unspaced}]`, 'gu');

/**
 * The words of a text with their places, punctuation left out. Chinese and Japanese are given
 * character by character (kana included): pairs of neighbours serve where words are wanted, and no
 * dictionary has to be shipped.
 */
export function tokenize(text: string): Token[] {
  return [...text.matchAll(tokenPattern)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** One Chinese or Japanese character. */
export function isUnspaced(text: string): boolean {
  return text.search(unspacedPattern) >= 0;
}

/**
 * How many words: for scripts with spaces (Korean and Vietnamese among them) the words between
 * them, for Chinese and Japanese the characters divided by 1.7, about the length of a word there.
 */
export function wordCount(text: string): number {
  let characters = 0;
  let words = 0;
  for (const match of text.matchAll(tokenPattern)) {
    if (isUnspaced(match[0])) characters += 1;
    else words += 1;
  }
  return words + Math.round(characters / 1.7);
}
