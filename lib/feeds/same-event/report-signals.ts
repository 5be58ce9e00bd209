import { normalize } from '../../text/normalize.ts';
import { tokenize, isUnspaced } from '../../text/tokenize.ts';
import { stem, isCommonWord } from '../cluster/terms.ts';
import { conceptOfStem, conceptsInChinese } from './concepts.ts';
import { amountsIn } from '../../text/numbers/amounts.ts';
import { kindsIn, type ReportKind } from './report-kinds.ts';
import { versionsIn } from './versions.ts';
import { primaryLanguage } from '../../text/language.ts';

/** A report, as far as telling whether two are about one event needs it. */
export interface Report {
  title: string;
  blurb: string;
  /** BCP 47; the primary subtag counts. */
  language: string;
  /** Milliseconds since 1970; null if unknown. */
  at: number | null;
  /** Ids of known names in it, the same in every language. */
  names?: string[];
}

/** Parsed signals of a report, comparable within a language and across two. */
export interface ReportSignals {
  language: string;
  at: number | null;
  /**
   * Words as stems or concepts, names in Latin letters, character pairs: of the title, and of title
   * and blurb.
   */
  title: Set<string>;
  all: Set<string>;
  /** Names of models and products with their version: `qwen` → `3.5-35b-a3b`. */
  titleVersions: Map<string, Set<string>>;
  versions: Map<string, Set<string>>;
  /** Amounts of money and other numbers, rounded to two digits. */
  amounts: Set<string>;
  numbers: Set<string>;
  kinds: Set<ReportKind>;
  titleKinds: Set<ReportKind>;
  /** The first term of the title: mostly who acts. */
  actor: string | null;
}

/** Reads a report once; about a tenth of a millisecond. */
export function reportSignals({ title, blurb, language, at, names = [] }: Report): ReportSignals {
  const text = `${title}\n${blurb}`;
  const inTitle = termsIn(title);
  const { money, numbers } = amountsIn(text);
  const sums = [...money].map((amount) => `$${amount}`);
  const titleSums = [...amountsIn(title).money].map((amount) => `$${amount}`);
  const ids = names.map((id) => `@${id}`);
  return {
    language: primaryLanguage(language),
    at,
    title: new Set([...inTitle, ...titleSums]),
    all: new Set([...inTitle, ...termsIn(blurb), ...sums, ...ids]),
    titleVersions: versionsIn(title),
    versions: versionsIn(text),
    amounts: money,
    numbers,
    kinds: kindsIn(text),
    titleKinds: kindsIn(title),
    actor: inTitle[0] ?? null,
  };
}

/**
 * Words of a text as comparable terms: concepts where the lexicon has the word, else the stem or
 * the pair of characters.
 */
function termsIn(text: string): string[] {
  const folded = normalize(text, { lowerCase: true });
  const found: string[] = [];
  for (const token of tokenize(folded)) {
    if (isUnspaced(token.text)) continue;
    const whole = stem(token.text);
    const parts = conceptOfStem(whole) ? [whole] : token.text.split('-').map(stem);
    for (const part of parts) {
      if (part.length < 2 || isCommonWord(part) || isAmount(part)) continue;
      found.push(conceptOfStem(part) ?? part);
    }
  }
  if (/\p{Script=Han}/u.test(folded)) {
    const { concepts, rest } = conceptsInChinese(folded);
    found.push(...concepts, ...rest);
  }
  return found;
}

/** Numbers and their units are compared by value instead. */
function isAmount(word: string): boolean {
  return /^\d[\d.,]*(?:bn|mn|tn|[bmkt])?$/.test(word) || amountWords.has(word);
}

const amountWords = new Set([
  'million',
  'billion',
  'trillion',
  'thousand',
  'dollar',
  'euro',
  'yuan',
  'percent',
]);
