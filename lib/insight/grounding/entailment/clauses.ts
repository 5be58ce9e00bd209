import type { ParsedText } from '../parsed-text.ts';
import type { Term } from './terms.ts';

/** Words that begin a clause, by language; Chinese clauses end at commas. */
const openers: Record<string, ReadonlySet<string>> = {
  en: words(
    'and but while whereas which who that whose because although though if unless when where since',
    'after before until as so whether than for with by',
  ),
  de: words(
    'und aber während der die das weil obwohl wenn falls dass ob nachdem bevor bis seit damit als',
  ),
  es: words(
    'y pero mientras que quien cuyo porque aunque si cuando donde desde hasta después antes',
  ),
  fr: words('et mais tandis que qui dont parce car si quand où depuis après avant'),
};

function words(...lines: string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.split(' ')));
}

/** The shortest clause; a shorter stretch belongs to the one before. */
const SHORTEST = 4;

/**
 * The number of each term's clause in its passage: cut at punctuation and at words that open a
 * clause.
 */
export function clausesOf(passage: ParsedText, terms: Term[], language: string): number[] {
  const open = openers[language] ?? new Set<string>();
  const numbers: number[] = [];
  let clause = 0;
  let length = 0;
  for (const [index, term] of terms.entries()) {
    const before = terms[index - 1];
    const between = before ? passage.text.slice(before.end, term.start) : '';
    const isCut = /[;:—()"“”，；：。！？]|--|,\s|[.!?]\s/.test(between) || open.has(term.folded);
    if (isCut && length >= SHORTEST) {
      clause += 1;
      length = 0;
    }
    length += 1;
    numbers.push(clause);
  }
  return numbers;
}
