/** Source text of a pattern, or a list of alternatives, of which the first that matches wins. */
export type PatternPart = string | readonly string[];

/**
 * Compiles a pattern from its parts, one after the other; a list among them means any of its
 * entries. Long patterns are lexicons in this form: an entry per line.
 */
export function pattern(flags: string, ...parts: readonly PatternPart[]): RegExp {
  return new RegExp(sequence(...parts), flags);
}

/** The source of a part of a pattern, for an entry that has alternatives itself. */
export function sequence(...parts: readonly PatternPart[]): string {
  return parts.map((part) => (typeof part === 'string' ? part : oneOf(part))).join('');
}

/** The source of a group that matches any of the entries. */
export function oneOf(entries: readonly string[]): string {
  return `(?:${entries.join('|')})`;
}
