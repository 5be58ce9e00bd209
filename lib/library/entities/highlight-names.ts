import { defined, elementAt } from '../../invariant.ts';
import { spacedPattern } from './entity-index.ts';
import type { Named } from './known-cells.ts';

/** A part of a text; `named` if it is a name. */
export interface NamedPart {
  text: string;
  named: Named | null;
}

/**
 * Splits a text at names, spaced or hyphenated (first occurrence of each, longer names first), and
 * returns the names not found.
 */
export function highlightNames(
  text: string,
  names: readonly Named[],
): { parts: NamedPart[]; missing: Named[] } {
  let parts: NamedPart[] = [{ text, named: null }];
  const missing: Named[] = [];
  for (const named of names.toSorted((one, other) => other.name.length - one.name.length)) {
    const pattern = new RegExp(
      `(?<![\\p{L}\\p{N}])${spacedPattern(named.name)}(?![\\p{Script=Latin}\\p{N}])`,
      'iu',
    );
    const at = parts.findIndex((part) => part.named === null && pattern.test(part.text));
    if (at < 0) {
      missing.push(named);
      continue;
    }
    const whole = elementAt(parts, at).text;
    const { index, 0: found } = defined(pattern.exec(whole));
    const cut = [
      { text: whole.slice(0, index), named: null },
      { text: found, named },
      { text: whole.slice(index + found.length), named: null },
    ];
    parts = [
      ...parts.slice(0, at),
      ...cut.filter((part) => part.text !== ''),
      ...parts.slice(at + 1),
    ];
  }
  return { parts, missing: names.filter((named) => missing.includes(named)) };
}
