import { takenSpans } from '../../../text/taken-spans.ts';
import { listedNamesIn, namesIn } from '../checks/names.ts';
import type { ParsedText } from '../parsed-text.ts';
import { wordRarity } from '../word-frequency.ts';
import type { Word } from '../words.ts';
import type { Cue } from './cue-names.ts';
import { hanSegmentsOf, lexiconOf } from './lexicon.ts';
import type { ConceptId } from './lexicon/concepts.en.ts';

/** A word of a passage with all that comparing needs to know about it. */
export interface Term {
  text: string;
  folded: string;
  root: string;
  start: number;
  end: number;
  /** Place among the terms of its passage. */
  index: number;
  /** Which quote it is in, counted from 0. */
  passage: number;
  isName: boolean;
  isNumber: boolean;
  /** Carries content, not grammar. */
  isContent: boolean;
  /** 0 to 1: how much it says. */
  weight: number;
  cues: Cue[];
  concepts: ConceptId[];
  /** Id of a name the knowledge pack lists. */
  listed: string | null;
}

/** Weight of a content word in a language without frequency list. */
const USUAL_WEIGHT = 0.65;

/** Chinese characters that carry grammar. */
const hanGrammar = /^[的了是在为為被把从從对對等这這那其也就由于個个位名款将將会會]$/u;

const cache = new WeakMap<ParsedText, Map<string, Term[]>>();

/** The terms of a passage in a primary language; the same passage is read once. */
export function termsOf(passage: ParsedText, language: string, place = 0): Term[] {
  const key = `${language} ${place}`;
  const known = cache.get(passage) ?? new Map<string, Term[]>();
  cache.set(passage, known);
  const terms = known.get(key) ?? readTerms(passage, language, place);
  known.set(key, terms);
  return terms;
}

function readTerms(passage: ParsedText, language: string, place: number): Term[] {
  const { text, words, quantities, dates } = passage;
  const isHan = language === 'zh';
  const names = new Set(namesIn(passage).map(({ start }) => start));
  const listed = listedNamesIn(text);
  const measures = takenSpans(text.length, [...quantities, ...dates]);
  const listedAt = nameLookup(text.length, listed);
  const isMeasure = (start: number, end: number) => measures.isTaken({ start, end });
  const spaced = isHan ? words.filter(({ text: word }) => !isHanText(word)) : words;
  const lexicon = lexiconOf(isHan ? 'en' : language);

  const spacedTerms = spaced.map((word): Omit<Term, 'index'> => {
    const id = listedAt(word.start, word.end);
    const isNumber = isMeasure(word.start, word.end);
    const isName =
      !isNumber &&
      (names.has(word.start) ||
        (id !== null && /^\p{Lu}/u.test(word.text)) ||
        (isHan && /^\p{Script=Latin}/u.test(word.text)));
    return {
      ...plain(word),
      passage: place,
      isName,
      isNumber,
      isContent: isName || isNumber || !lexicon.isStopWord(word.folded),
      weight: isName ? 1 : language === 'en' ? wordRarity(word.folded) : USUAL_WEIGHT,
      cues: lexicon.cuesOf(word.folded),
      concepts: lexicon.conceptsOf(word.folded),
      listed: id,
    };
  });
  const hanTerms = (isHan ? hanSegmentsOf(text) : []).map((segment): Omit<Term, 'index'> => {
    const written = text.slice(segment.start, segment.end);
    const id = listedAt(segment.start, segment.end);
    const isNumber = isMeasure(segment.start, segment.end);
    const isName = id !== null && !isNumber;
    return {
      text: written,
      folded: written,
      root: written,
      start: segment.start,
      end: segment.end,
      passage: place,
      isName,
      isNumber,
      isContent: isName || isNumber || !hanGrammar.test(written),
      weight: isName ? 1 : USUAL_WEIGHT,
      cues: segment.cues,
      concepts: segment.concepts,
      listed: id,
    };
  });
  return [...spacedTerms, ...hanTerms]
    .toSorted((one, other) => one.start - other.start)
    .map((term, index) => ({ ...term, index }));
}

/** The id of the first name in a stretch of the text; each look takes the time of the stretch. */
function nameLookup(
  length: number,
  names: readonly { start: number; end: number; id: string }[],
): (start: number, end: number) => string | null {
  const places = new Uint32Array(length);
  for (const [index, { start, end }] of [...names.entries()].toReversed())
    places.fill(index + 1, start, end);
  return (start, end) => {
    const place = places.subarray(start, end).find((name) => name > 0);
    return place === undefined ? null : (names[place - 1]?.id ?? null);
  };
}

function plain({ text, folded, root, start, end }: Word) {
  return { text, folded, root, start, end };
}

function isHanText(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}

/** Endings that make another word class of a word: `confirm`, `confirmation`. */
const endings = new Set(
  [
    'e s es ed d ing er ers or ors ion ions ation ations tion sion ment ments al als ance ence ure',
    'ures y ies ly ness ity ive able ful ish ian an ans n ese ic ism ist ists ar t ten den ional ary',
    'ery ize ized izing ise ised ising ization isation est sal val th ght ver ent ant ency ancy',
    'tive sive ative',
  ].flatMap((line) => line.split(' ')),
);

/**
 * True for two words of one family, by a long common beginning and usual endings: `expand`,
 * `expansion`.
 */
export function isKin(one: string, other: string): boolean {
  const shorter = Math.min(one.length, other.length);
  if (shorter < 4) return false;
  let common = 0;
  while (common < shorter && one[common] === other[common]) common += 1;
  if (common < Math.max(4, shorter - 3) || (common < 5 && common < shorter - 2)) return false;
  const isEnding = (rest: string) => rest === '' || endings.has(rest);
  return isEnding(one.slice(common)) && isEnding(other.slice(common));
}

/**
 * How alike two terms are: 1 the same word or name, 0.9 the same family, 0.7 the same concept, else
 * 0.
 */
export function similarity(one: Term, other: Term): number {
  if (one.root === other.root) return 1;
  if (one.listed !== null && one.listed === other.listed) return 1;
  const bare = one.folded.replaceAll('.', '');
  const otherBare = other.folded.replaceAll('.', '');
  if (bare === otherBare) return 1;
  if (isKin(one.folded, other.folded)) return 0.9;
  if (one.isName || other.isName || one.isNumber || other.isNumber)
    return bare.split(/[-/]/).includes(otherBare) || otherBare.split(/[-/]/).includes(bare)
      ? 0.9
      : 0;
  return one.concepts.some((concept) => other.concepts.includes(concept)) ? 0.7 : 0;
}
