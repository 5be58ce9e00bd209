export interface NormalizeOptions {
  /** Also fold case; off unless asked, since case distinguishes names from words. */
  lowerCase?: boolean;
}

/**
 * The text in the form in which texts are compared: Unicode compatibility forms (NFKC), and one
 * spelling of quotation marks, dashes, invisible characters and runs of white space.
 * `normalizeWithOffsets` gives the same text with the way back.
 */
export function normalize(text: string, { lowerCase = false }: NormalizeOptions = {}): string {
  const normalized = normalizeCluster(text).replace(/\s+/g, ' ').trim();
  return lowerCase ? normalized.toLowerCase() : normalized;
}

/**
 * A normalized text; `starts[i]` and `ends[i]` delimit the part of the source that character `i`
 * comes from, in UTF-16 units.
 */
export interface NormalizedText {
  text: string;
  starts: number[];
  ends: number[];
}

/** What `normalize` gives, with each character's place in the source. */
export function normalizeWithOffsets(text: string): NormalizedText {
  const characters: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  eachNormalized(text, (character, start, end) => {
    if (character === ' ' && (characters.at(-1) ?? ' ') === ' ') return;
    characters.push(character);
    starts.push(start);
    ends.push(end);
  });
  if (characters.at(-1) === ' ') for (const list of [characters, starts, ends]) list.pop();
  return { text: characters.join(''), starts, ends };
}

/**
 * Calls back with each normalized UTF-16 unit of a text and the part of the text it comes from.
 * White space is one space a character; runs are left to the caller.
 */
export function eachNormalized(
  text: string,
  emit: (character: string, start: number, end: number) => void,
): void {
  for (const { 0: cluster, index } of text.matchAll(clusters)) {
    const end = index + cluster.length;
    if (cluster.length === 1 && cluster >= '!' && cluster <= '~' && cluster !== '`') {
      emit(cluster, index, end);
      continue;
    }
    const normalized = normalizeCluster(cluster);
    for (let unit = 0; unit < normalized.length; unit += 1) {
      const character = normalized.charAt(unit);
      emit(/\s/.test(character) ? ' ' : character, index, end);
    }
  }
}

/**
 * A character with what NFKC may compose it with: marks, voiced marks of half-width kana, and
 * Hangul letters (Unicode Standard Annex 15, section 3.12 of the core specification).
 */
const clusters = /[^][\p{M}\u1160-\u11ff\u3131-\u318e\uff9e-\uffdc]*/gu;

function normalizeCluster(text: string): string {
  return normalizeCharacters(text)
    .normalize('NFKC')
    .replace(/[\u00AD\u200B-\u200F\u2060\uFEFF]+/g, '');
}

/**
 * Quotation marks, dashes and spaces folded one character to one, so that offsets stay those of the
 * text. For patterns that must see `'`, `"`, `-` and ` ` whatever the publisher typed.
 */
export function normalizeCharacters(text: string): string {
  return text
    .replace(/[‘’‚‛′ʼ＇`´]/g, "'")
    .replace(/[“”„‟″＂«»]/g, '"')
    .replace(/[‐‑‒–—―−－]/g, '-')
    .replace(/[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g, ' ');
}

/** A text as part of a regular expression's source, where it is literal. */
export function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);
}
