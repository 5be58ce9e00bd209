import { takenSpans } from '../../../text/taken-spans.ts';
import { recognizeEntities } from '../../../knowledge/entities/recognize-entities.ts';
import type { Problem } from '../../claim.ts';
import type { Check } from './check.ts';
import { isCommonWord } from '../word-frequency.ts';
import type { ParsedText } from '../parsed-text.ts';
import type { Word } from '../words.ts';
import { pattern } from '../../../text/pattern.ts';

const eastern = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/**
 * True if a text is written, in part at least, in a script without capitals, where names show by no
 * capital.
 */
export function isEastern(text: string): boolean {
  return eastern.test(text);
}

/** A name the knowledge pack lists. */
export interface ListedName {
  text: string;
  id: string;
  start: number;
  end: number;
}

/**
 * The names of a text that the knowledge pack lists, with the id all their spellings share (`谷歌`
 * and `Google`).
 */
export function listedNamesIn(text: string): ListedName[] {
  return recognizeEntities(text).flatMap(({ text: name, id, start, end }) =>
    id === null ? [] : [{ text: name, id, start, end }],
  );
}

const commonSuffix = pattern(
  '',
  [
    'ing',
    'ed',
    'ly',
    'tion',
    'ment',
    'ness',
    'ers',
    'ors',
    'ists',
    'ity',
    'ies',
    'wise',
    'ever',
    'less',
    'more',
    'fore',
    'while',
    'where',
    'body',
    'thing',
    'sides',
  ],
  '$',
);

/**
 * True for a word whose ending shows that a capital at the start of a sentence makes no name of it.
 */
export function hasCommonSuffix(folded: string): boolean {
  return commonSuffix.test(folded);
}

/**
 * Forms in which evidence may contain a word of a name: unchanged, split into parts, singular, the
 * country of a nationality, or the expansion of an abbreviation.
 */
export function formsOf(folded: string): string[] {
  const plain = folded.replace(/\./g, '');
  const country = countries.get(plain);
  const forms = [
    folded,
    plain,
    plain.replace(/s$/, ''),
    ...(plain.length >= 5 ? [`${bareSpelling(plain)}^`] : []),
    ...(country === undefined ? [] : [country]),
    ...demonymRoots(plain),
  ];
  return [...new Set(forms.filter((form) => form !== ''))];
}

/** `Korean` and `Korea`, `Venezuelan` and `Venezuela`: one root. */
/** One spelling for a name in several languages: `Pensilvania`, `Pennsylvania`. */
function bareSpelling(folded: string): string {
  return folded
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/(.)\1/g, '$1')
    .replaceAll('y', 'i')
    .replaceAll('ph', 'f');
}

function demonymRoots(folded: string): string[] {
  const root = folded.replace(/(?:ans?|ns?|ese|ish|i)$/, '').replace(/[ay]$/, '');
  return root.length >= 4 ? [`${root}~`] : [];
}

/** Countries by code, name and nationality; a two-word name is listed under its first word. */
const countries = new Map(
  Object.entries({
    'usa~': 'us usa america american americans united states',
    'uk~': 'uk britain british britons england english',
    'eu~': 'eu europe european europeans',
    'uae~': 'uae emirates emirati',
    'france~': 'france french',
    'germany~': 'germany german germans',
    'netherlands~': 'netherlands dutch holland',
    'spain~': 'spain spanish',
    'china~': 'china chinese prc',
    'canada~': 'canada canadian canadians',
    'italy~': 'italy italian italians',
    'norway~': 'norway norwegian norwegians',
    'brazil~': 'brazil brazilian brazilians',
    'un~': 'un nations',
  }).flatMap(([form, words]) => words.split(' ').map((word) => [word, form] as const)),
);

/**
 * Every name of the statement must occur in its evidence: each of its words, in one of its
 * equivalent forms.
 */
export const checkNames: Check = ({ statement, evidence }) => {
  const standing = new Set(
    evidence.words.flatMap((word) =>
      [...partsOf(word.folded), ...partsByCapital(word.text)].flatMap(formsOf),
    ),
  );
  const initials = initialsOf(evidence.words);
  const missing = namesIn(statement).filter(
    ({ folded }) =>
      !stands(folded, standing) && !isAbbreviation(folded) && !initials.includes(` ${folded} `),
  );
  const shows = statement.capitalsName && !isEastern(statement.text);
  if (shows && !(missing.length > 0 && isEastern(evidence.text))) return missing.map(problem);
  return acrossScripts(statement, evidence, missing).map(problem);
};

/** Capitals that name a kind of thing, not a thing: no evidence has to have them. */
const abbreviations = new Set(
  [
    'ai ia ki api apis ipo ceo cfo cto coo cpu cpus gpu gpus tpu tpus npu sdk sdks cli ui ux url urls',
    'llm llms agi ml nlp ocr pr hr it pc pcs tv ram vram ssd vc r&d ip iq id ar vr xr saas b2b',
    'faq pdf html css json sql usb gb tb mb kb us usd eur',
  ].flatMap((line) => line.split(' ')),
);

/** `AI`, `APIs`, `API-rate`: abbreviations and compounds of them with ordinary words. */
function isAbbreviation(folded: string): boolean {
  const parts = folded.split(/[-/]/).filter((part) => part !== '');
  return (
    parts.some((part) => abbreviations.has(part)) &&
    parts.every((part) => abbreviations.has(part) || isCommonWord(part))
  );
}

function problem({ text }: { text: string }): Problem {
  return { kind: 'name', text };
}

/**
 * Between scripts a name is compared by what the knowledge pack lists it as (`Google` for `谷歌`);
 * and where capitals say nothing only listed names can be seen at all.
 */
function acrossScripts(
  statement: ParsedText,
  evidence: ParsedText,
  missing: Word[],
): { text: string }[] {
  const known = new Set(listedNamesIn(evidence.text).map(({ id }) => id));
  const listed = listedNamesIn(statement.text);
  const missingStarts = new Set(missing.map(({ start }) => start));
  const knownPlaces = takenSpans(
    statement.text.length,
    listed.filter(({ id }) => known.has(id)),
  );
  const written = listed.filter(
    ({ text, id, start }) =>
      !known.has(id) && !evidence.text.includes(text) && !missingStarts.has(start),
  );
  const unknown = missing.filter((word) => !knownPlaces.isCovered(word));
  return [...written, ...unknown];
}

function stands(folded: string, standing: Set<string>): boolean {
  const isStanding = (word: string) => formsOf(word).some((form) => standing.has(form));
  if (isStanding(folded)) return true;
  const parts = folded.split(/[-/&]/).filter((part) => part !== '');
  if (parts.length < 2) return false;
  // `Gemini-based`: a name with an ordinary word behind it.
  const [name = '', ...rest] = parts;
  return parts.every(isStanding) || (isStanding(name) && rest.every(isCommonWord));
}

/**
 * The words of a statement that name something: capitals inside a sentence, and letters mixed with
 * digits or inner capitals.
 */
export function namesIn({
  words,
  dates,
  quantities,
  capitalsName,
  knowsOpeners,
}: ParsedText): Word[] {
  const headline = isHeadline(words);
  const taken = takenSpans(0, [...dates, ...quantities]);
  return words.filter((word, index) => {
    if (taken.isTaken(word)) return false;
    if (isNameShaped(word.text)) return true;
    if (word.opens && !knowsOpeners) return false;
    if (!capitalsName || !/^\p{Lu}\p{L}/u.test(word.text) || titles.has(word.folded)) return false;
    return (
      (!word.opens && !headline) || !(isEveryday(word) || isFollowedByArticle(words[index + 1]))
    );
  });
}

/** Capitals inside, all capitals, or digits with letters: a name in any position. */
function isNameShaped(word: string): boolean {
  return (
    /^\p{Lu}{2,}s?$/u.test(word) ||
    /^(?=.*\p{Lu})(?=.*\p{N})/u.test(word) ||
    /\p{Ll}\p{Lu}/u.test(word)
  );
}

/** A word possibly capitalized only because it starts a sentence or is in a headline. */
function isEveryday({ folded }: Word): boolean {
  return folded.split(/[-'/]/).every(isCommonWord) || hasCommonSuffix(folded);
}

/** `Compare the`, `Audit your`: an imperative, since no name precedes such a word. */
function isFollowedByArticle(next: Word | undefined): boolean {
  return next !== undefined && determiners.has(next.folded);
}

const determiners = new Set(
  'the a an your its their our his her whether how if any all each every this that these those'.split(
    ' ',
  ),
);

/** Title case: most long words are capitalized, so a capital does not mark a name. */
function isHeadline(words: Word[]): boolean {
  const long = words.filter(({ text }) => /^\p{L}{4,}/u.test(text));
  return (
    long.length >= 5 && long.filter(({ text }) => /^\p{Lu}/u.test(text)).length / long.length > 0.7
  );
}

/** Capitalized words that are not names. */
const titles = new Set(
  'mr mrs ms dr prof rep sen gov am pm monday tuesday wednesday thursday friday saturday sunday'.split(
    ' ',
  ),
);

/** The whole word and the parts of a hyphenated or joined one. */
function partsOf(folded: string): string[] {
  const parts = folded.split(/[-/&]/).filter((part) => part !== '');
  return parts.length > 1 ? [folded, ...parts] : [folded];
}

/** `MacOS` has the parts `mac` and `os`. */
function partsByCapital(text: string): string[] {
  const parts = text.split(/(?<=\p{Ll})(?=\p{Lu})/u);
  return parts.length > 1 ? parts.map((part) => part.toLowerCase()) : [];
}

/**
 * First letters of the words that begin with a capital next to each other, `of`, `the` and `and`
 * left out: ` ai chief executive ` gives no letters, `International Space Station` gives ` iss `.
 */
function initialsOf(words: Word[]): string {
  const small = new Set(['of', 'the', 'and', 'for', 'de']);
  const runs = words
    .filter(({ folded }) => !small.has(folded))
    .map(({ text }) => (/^\p{Lu}/u.test(text) ? text.charAt(0).toLowerCase() : ' '))
    .join('')
    .split(/\s+/);
  const all = runs.flatMap((run) =>
    [...run].flatMap((_, start) =>
      [2, 3, 4, 5]
        .map((size) => run.slice(start, start + size))
        .filter((part, index) => part.length === index + 2),
    ),
  );
  return ` ${[...new Set(all)].join(' ')} `;
}
