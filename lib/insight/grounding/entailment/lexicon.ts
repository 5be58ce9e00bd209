import { rootOf } from '../words.ts';
import { cueNames, type Cue, type CueWords } from './cue-names.ts';
import { concepts as conceptsDe } from './lexicon/concepts.de.ts';
import { concepts as conceptsEn, type ConceptId } from './lexicon/concepts.en.ts';
import { concepts as conceptsEs } from './lexicon/concepts.es.ts';
import { concepts as conceptsFr } from './lexicon/concepts.fr.ts';
import { concepts as conceptsZh } from './lexicon/concepts.zh.ts';
import { cues as cuesDe } from './lexicon/cues.de.ts';
import { cues as cuesEn } from './lexicon/cues.en.ts';
import { cues as cuesEs } from './lexicon/cues.es.ts';
import { cues as cuesFr } from './lexicon/cues.fr.ts';
import { cues as cuesZh } from './lexicon/cues.zh.ts';
import { stopWords } from './lexicon/stop-words.ts';

/** What a language's lexicons say of a word. */
export interface Lexicon {
  cuesOf: (folded: string) => Cue[];
  conceptsOf: (folded: string) => ConceptId[];
  isStopWord: (folded: string) => boolean;
  /** True if a padded, folded text has a phrase of a cue. */
  hasPhrase: (text: string, cue: Cue) => boolean;
}

/** A list compiled for lookup: whole words, and word beginnings (`*`). */
interface Lookup<Value> {
  exact: Map<string, Value[]>;
  beginnings: Map<string, Value[]>;
  /** Characters of the longest beginning. */
  longest: number;
}

/** A shorter beginning matches too many words. */
const SHORTEST_BEGINNING = 3;
/** Parts of German compounds are looked for from this length on. */
const SHORTEST_PART = 5;

function compile<Value>(entries: [Value, string[]][], fold: (word: string) => string) {
  const lookup: Lookup<Value> = { exact: new Map(), beginnings: new Map(), longest: 0 };
  for (const [value, words] of entries) {
    for (const word of words) {
      const isBeginning = word.endsWith('*');
      const key = isBeginning ? word.slice(0, -1) : fold(word);
      if (isBeginning && key.length < SHORTEST_BEGINNING) continue;
      const map = isBeginning ? lookup.beginnings : lookup.exact;
      map.set(key, [...(map.get(key) ?? []), value]);
      if (isBeginning) lookup.longest = Math.max(lookup.longest, key.length);
    }
  }
  return lookup;
}

/** The values of a word, and of its longest known beginning. */
function find<Value>({ exact, beginnings, longest }: Lookup<Value>, word: string): Value[] {
  const found = new Set(exact.get(word));
  for (let end = Math.min(word.length, longest); end >= SHORTEST_BEGINNING; end -= 1) {
    const values = beginnings.get(word.slice(0, end));
    if (values === undefined) continue;
    for (const value of values) found.add(value);
    break;
  }
  return [...found];
}

function wordsOfList(list: string[]): string[] {
  return list.flatMap((line) => line.split(' '));
}

interface Source {
  cues: CueWords;
  concepts: Record<ConceptId, string>;
  stop: ReadonlySet<string>;
  fold: (word: string) => string;
  hasCompounds?: boolean;
}

function lexiconFrom({ cues, concepts, stop, fold, hasCompounds = false }: Source): Lexicon {
  const phrases = new Map(
    cueNames.map((cue) => [
      cue,
      wordsOfList(cues[cue])
        .filter((word) => word.includes('_'))
        .map((phrase) => ` ${phrase.replaceAll('_', ' ')} `),
    ]),
  );
  const cueLookup = compile(
    cueNames.map((cue) => [cue, wordsOfList(cues[cue]).filter((word) => !word.includes('_'))]),
    (word) => word,
  );
  const conceptLookup = compile(
    Object.entries(concepts).map(([id, words]) => [id as ConceptId, words.split(' ')]),
    fold,
  );
  const known = new Map<string, ConceptId[]>();
  return {
    cuesOf: (folded) => find(cueLookup, folded.endsWith("n't") ? "n't" : folded),
    conceptsOf(folded) {
      const before = known.get(folded);
      if (before) return before;
      const whole = find(conceptLookup, fold(folded));
      const found = whole.length === 0 && hasCompounds ? partsOf(conceptLookup, folded) : whole;
      known.set(folded, found);
      return found;
    },
    isStopWord: (folded) => stop.has(folded),
    hasPhrase: (text, cue) => phrases.get(cue)?.some((phrase) => text.includes(phrase)) ?? false,
  };
}

/** `Sicherheitsforscher` has the concepts of its parts. */
function partsOf<Value>({ beginnings, longest }: Lookup<Value>, word: string): Value[] {
  const found = new Set<Value>();
  for (let start = 0; start + SHORTEST_PART <= word.length; start += 1) {
    const last = Math.min(word.length, start + longest);
    for (let end = last; end - start >= SHORTEST_PART; end -= 1) {
      const values = beginnings.get(word.slice(start, end));
      for (const value of values ?? []) found.add(value);
    }
  }
  return [...found];
}

const same = (word: string) => word;
const english = lexiconFrom({
  cues: cuesEn,
  concepts: conceptsEn,
  stop: stopWords.en,
  fold: rootOf,
});
const lexicons = new Map<string, Lexicon>([
  ['en', english],
  [
    'de',
    lexiconFrom({
      cues: cuesDe,
      concepts: conceptsDe,
      stop: stopWords.de,
      fold: same,
      hasCompounds: true,
    }),
  ],
  ['es', lexiconFrom({ cues: cuesEs, concepts: conceptsEs, stop: stopWords.es, fold: same })],
  ['fr', lexiconFrom({ cues: cuesFr, concepts: conceptsFr, stop: stopWords.fr, fold: same })],
]);

/** The lexicon of a primary language; English for one without. */
export function lexiconOf(language: string): Lexicon {
  return lexicons.get(language) ?? english;
}

/** True where claims in this language can be compared with evidence in another. */
export function hasLexicon(language: string): boolean {
  return language === 'zh' || lexicons.has(language);
}

/**
 * A stretch of Chinese characters that is one word of the lexicon, or one character that is none.
 */
export interface HanSegment {
  start: number;
  end: number;
  concepts: ConceptId[];
  cues: Cue[];
}

const LONGEST_HAN_WORD = 4;
const hanConcepts = hanTable(
  Object.entries(conceptsZh).map(([id, words]) => [id as ConceptId, words.split(' ')]),
);
const hanCues = hanTable(cueNames.map((cue) => [cue, wordsOfList(cuesZh[cue])]));

function hanTable<Value>(entries: [Value, string[]][]): Map<string, Value[]> {
  const table = new Map<string, Value[]>();
  for (const [value, words] of entries)
    for (const word of words) table.set(word, [...(table.get(word) ?? []), value]);
  return table;
}

/**
 * Cuts the Chinese characters of a text into words, the longest known first; other scripts are left
 * out.
 */
export function hanSegmentsOf(text: string): HanSegment[] {
  const segments: HanSegment[] = [];
  let start = 0;
  while (start < text.length) {
    if (!/\p{Script=Han}/u.test(text.charAt(start))) {
      start += 1;
      continue;
    }
    let length = LONGEST_HAN_WORD;
    const isWord = (word: string) => hanConcepts.has(word) || hanCues.has(word);
    while (length > 1 && !isWord(text.slice(start, start + length))) length -= 1;
    const word = text.slice(start, start + length);
    segments.push({
      start,
      end: start + length,
      concepts: hanConcepts.get(word) ?? [],
      cues: cuesWithin(word),
    });
    start += length;
  }
  return segments;
}

/** The cues of a word and of the words inside it: `不超过` is an upper bound and a negation. */
function cuesWithin(word: string): Cue[] {
  const found = new Set<Cue>();
  for (let start = 0; start < word.length; start += 1)
    for (let end = start + 1; end <= word.length; end += 1)
      for (const cue of hanCues.get(word.slice(start, end)) ?? []) found.add(cue);
  return [...found];
}
