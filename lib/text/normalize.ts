export interface NormalizeOptions {
  /** Also fold case; off unless asked, since case tells names from words. */
  lowerCase?: boolean;
}

/**
 * The text with what does not matter for comparing it made equal: Unicode compatibility forms (NFKC), quotation marks, dashes,
 * invisible characters and runs of white space. Offsets into the result are not offsets into the text.
 */
export function normalize(text: string, { lowerCase = false }: NormalizeOptions = {}): string {
  const folded = normalizeCharacters(text)
    .normalize('NFKC')
    .replace(/[\u00AD\u200B-\u200F\u2060\uFEFF]+/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return lowerCase ? folded.toLowerCase() : folded;
}

/**
 * Quotation marks, dashes and spaces folded one character to one, so that offsets stay those of the text.
 * For patterns that must see `'`, `"`, `-` and ` ` whatever the publisher typed.
 */
export function normalizeCharacters(text: string): string {
  return text
    .replace(/[‘’‚‛′ʼ＇`´]/g, "'")
    .replace(/[“”„‟″＂«»]/g, '"')
    .replace(/[‐‑‒–—―−－]/g, '-')
    .replace(/[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g, ' ');
}

/** A text as part of a regular expression's source, where it stands for itself. */
export function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);
}
