import { withoutDateline } from '../../text/summarize/select-sentences.ts';
import { wordCount } from '../../text/tokenize.ts';
import { isUnspacedLanguage } from '../../text/language.ts';
import { memoized } from '../../text/memoize.ts';
import type { Article } from '../../article/article.ts';
import { pattern, sequence } from '../../text/pattern.ts';

/** How long a line may be. */
export interface LengthLimits {
  words?: number;
  characters?: number;
}

/** A sentence may end after these: what follows adds to it without changing its meaning. */
const additions = pattern('gu', [
  sequence(
    String.raw`[,;]\s+(?=`,
    [
      'which',
      'who',
      'whose',
      'where',
      'while',
      'as',
      'after',
      'with',
      'including',
      'adding',
      'making',
      'bringing',
      'giving',
      'allowing',
      'marking',
      'putting',
      'following',
      'joining',
      'a (?:move|step|sign|figure|deal)',
      'the latest',
      'part of',
      'along with',
      'alongside',
      'in a',
      'in an',
      'in what',
      'amid',
      'on top of',
      'up from',
      'down from',
      'compared with',
      'compared to',
      'such as',
      'ranging',
      'plus',
      String.raw`and (?:the|its|it|he|she|they|that|plans|will|has|\p{Lu}\p{L}+)`,
      sequence(
        ['likely ', 'reportedly ', 'effectively ', 'potentially ', 'thereby ', 'thus ', 'further '],
        String.raw`?\p{Ll}{3,}ing(?! ?(?:,|and|or)\b)`,
      ),
    ],
    String.raw`\s)`,
  ),
  String.raw`\s+[–—]\s+`,
  String.raw`\s+--?\s+`,
  String.raw`;\s+`,
  sequence(
    String.raw`\s+(?=`,
    [
      String.raw`\(`,
      sequence(
        String.raw`after (?:\p{Ll}+ )?(?:\p{L}+ )?`,
        [String.raw`\p{L}+ed`, 'was', 'were', 'had', 'said', 'found', 'told'],
        String.raw`\b`,
      ),
    ],
    ')',
  ),
]);

/** The removed text must not retract, limit or attribute what remains. */
const limiting = pattern(
  'i',
  String.raw`\b`,
  [
    'but',
    'unless',
    'if',
    'except',
    'only',
    'not',
    'never',
    'though',
    'although',
    'however',
    'yet',
    'subject to',
    'pending',
    'provided',
    'until',
    'according to',
    'sa(?:id|ys?)',
    'told',
    'wrote',
    'claim(?:s|ed)?',
    String.raw`alleg\w+`,
    'report(?:s|ed|edly)',
    'sources?',
    'people familiar',
    'expected',
    'could',
    'may',
    'might',
    'would',
    'rather than',
    'instead of',
    'without',
    'despite',
  ],
  String.raw`\b`,
);

/**
 * What is added in a participle may be hedged within itself: only its speaker, or a turn against
 * it, reaches back.
 */
const participle = /^(?:\p{Ll}+ly )?\p{Ll}{3,}ing\b/u;
const takesBack = pattern(
  'i',
  String.raw`\b`,
  [
    'but',
    'unless',
    'only if',
    'except',
    'although',
    'however',
    'according to',
    'said',
    'says',
    'sources?',
    'people familiar',
  ],
  String.raw`\b`,
);

/** An opening that states when or in what circumstances, and may be left off. */
const circumstance = pattern(
  'iu',
  '^',
  [
    'on',
    'in',
    'after',
    'following',
    'earlier',
    'last',
    'this',
    'during',
    'amid',
    'at',
    'today',
    'yesterday',
    'as part of',
    'by',
    'since',
    'alongside',
    'with',
  ],
  String.raw`\b[^,]{2,80},\s+(?=\p{Lu}|the |a |an )`,
);

const finite = pattern(
  'u',
  String.raw`\b`,
  [
    'is',
    'are',
    'was',
    'were',
    'has',
    'have',
    'had',
    'will',
    'would',
    'can',
    'could',
    'may',
    'does',
    'did',
    'do',
    'said',
    'says',
    String.raw`\p{L}{3,}ed`,
    String.raw`\p{Ll}{3,}(?:es|s)`,
    'won',
    'sold',
    'built',
    'made',
    'cut',
    'hit',
    'paid',
    'bought',
    'took',
    'set',
    'led',
    'began',
    'grew',
    'rose',
    'fell',
    'lost',
    'got',
    'gave',
    'went',
    'beat',
    'put',
    'sent',
    'kept',
    'found',
    'came',
    'became',
    'ran',
    'told',
    'held',
    'won',
    'filed',
    'spent',
    'met',
  ],
  String.raw`\b`,
);

/** Verbs that cannot be a participle or a plural. */
const surelyFinite = pattern(
  '',
  String.raw`\b`,
  [
    'is',
    'are',
    'was',
    'were',
    'has',
    'have',
    'had',
    'will',
    'would',
    'can',
    'could',
    'may',
    'does',
    'did',
    'said',
    'says',
    'won',
    'took',
    'began',
    'grew',
    'rose',
    'fell',
    'became',
    'gave',
    'went',
    'came',
    'ran',
    'plans',
    'wants',
    'expects',
    'announced',
    'launched',
    'acquired',
    'sued',
    'unveiled',
    'introduced',
    'appointed',
    'raises',
    'launches',
    'releases',
  ],
  String.raw`\b`,
);

/**
 * The longest reading of a sentence that fits: as it is, without what is only inserted, cut before
 * an addition, or without its opening circumstance; never cut where what follows limits it. Null
 * where nothing fits.
 */
export function compressSentence(
  sentence: string,
  room: LengthLimits,
  language: string,
): string | null {
  if (sentence.length > MOST_CHARACTERS) return null;
  return readingsOf(sentence, language).find((reading) => fits(reading, room))?.text ?? null;
}

/** A longer run is no sentence a card shows, and its cuts are as many as its commas. */
const MOST_CHARACTERS = 2_000;
/** A longer title has no site's name behind it that anyone would miss. */
const MOST_TITLE_CHARACTERS = 500;

interface SentenceReading {
  text: string;
  words: number;
}

/** Sentences of a long article. */
const MOST_KEPT = 400;
const GAP = '\n';
const readings = memoized<SentenceReading[]>(MOST_KEPT, (key) => {
  const at = key.indexOf(GAP);
  return allReadings(key.slice(at + 1), key.slice(0, at)).map((text) => ({
    text,
    words: wordCount(text),
  }));
});

/** The ways a sentence may be shown, the longest first. */
function readingsOf(sentence: string, language: string): SentenceReading[] {
  return readings(`${language}${GAP}${sentence}`);
}

function allReadings(sentence: string, language: string): string[] {
  const whole = withoutDateline(sentence);
  const found = isUnspacedLanguage(language)
    ? [whole, ...eastAsianPrefixes(whole)]
    : withoutInsertions(whole).flatMap((text) => [
        text,
        ...prefixes(text),
        ...openings(text).flatMap((rest) => [rest, ...prefixes(rest)]),
      ]);
  return [whole, ...found.filter((text) => text !== whole).sort((a, b) => b.length - a.length)];
}

/**
 * Text in brackets, or between two commas before the verb, that only adds detail. Text between
 * dashes may limit the meaning and is left.
 */
const insertions: readonly RegExp[] = [
  /\s*\((?!\d)[^()]{2,80}\)/gu,
  pattern(
    'gu',
    String.raw`(?<=\p{L}[^,]*\p{L}), `,
    ['who', 'which', 'whose', 'where', 'an?', 'the', 'one of', 'formerly', 'based in'],
    ' [^,“”"]{3,110},(?= ',
    [
      'has',
      'had',
      'have',
      'is',
      'was',
      'were',
      'are',
      'will',
      'would',
      'plans?',
      'said',
      'says',
      String.raw`\p{Ll}{3,}(?:ed|es|[^s]s)`,
    ],
    String.raw`\s)`,
  ),
];

/** A sentence, and the same without its insertions: each kind of them, and all. */
function withoutInsertions(sentence: string): string[] {
  const readings = new Set([sentence]);
  let bare = sentence;
  for (const insertion of insertions) {
    readings.add(sentence.replace(insertion, ''));
    bare = bare.replace(insertion, '');
  }
  readings.add(bare);
  return [...readings].filter((reading) => reading === sentence || isWhole(reading));
}

function fits({ text, words }: SentenceReading, limits: LengthLimits): boolean {
  return (
    (limits.characters === undefined || text.length <= limits.characters) &&
    (limits.words === undefined || words <= limits.words)
  );
}

const subordinateOpening = pattern(
  'i',
  '^',
  [
    'after',
    'as',
    'while',
    'when',
    'if',
    'although',
    'though',
    'since',
    'because',
    'before',
    'once',
    'in',
    'on',
    'at',
    'with',
    'for',
    'despite',
    'following',
    'amid',
    'by',
    'during',
    'until',
    'unless',
    'to',
    'from',
    'according',
  ],
  String.raw`\b`,
);

function prefixes(sentence: string): string[] {
  const opensSubordinate = subordinateOpening.test(sentence);
  const firstComma = sentence.indexOf(',');
  return [...sentence.matchAll(additions)]
    .filter(({ index }) => !(opensSubordinate && index <= firstComma))
    .filter(({ index, 0: mark }) => endsThere(sentence, index, mark))
    .filter(
      ({ index, 0: mark }) =>
        leavesAlone(sentence.slice(index + mark.length)) && isWhole(sentence.slice(0, index)),
    )
    .map(({ index }) => `${sentence.slice(0, index).replace(/[,;:\s]+$/, '')}.`);
}

function leavesAlone(rest: string): boolean {
  return participle.test(rest) ? !takesBack.test(rest) : !limiting.test(rest);
}

/**
 * A cut before an insertion leaves half a clause: dashes come in pairs, brackets close, and a
 * clause between commas is followed by the rest of its sentence.
 */
function endsThere(sentence: string, index: number, mark: string): boolean {
  const rest = sentence.slice(index + mark.length);
  if (/[–—]|--?/.test(mark)) return !/\s(?:[–—]|--?)\s/.test(rest);
  if (rest.startsWith('(')) return /^\([^)]*\)[.!]?$/.test(rest);
  if (
    /^(?:which|who|whose|where|with|including|such as|along|in a|part of)\b/.test(rest) &&
    rest.includes(',')
  )
    return surelyFinite.test(sentence.slice(0, index));
  return true;
}

/** Has enough words and a verb, and leaves no quotation or bracket open. */
function isWhole(part: string): boolean {
  const words = part.split(/\s+/).length;
  const open = (part.match(/[“(]/g) ?? []).length - (part.match(/[”)]/g) ?? []).length;
  return (
    words >= 7 &&
    finite.test(part.slice(part.indexOf(' '))) &&
    open === 0 &&
    (part.match(/"/g) ?? []).length % 2 === 0 &&
    !/\b(?:of|the|a|an|and|or|to|for|with|by|that|from|as)$/i.test(part)
  );
}

function openings(sentence: string): string[] {
  const found = circumstance.exec(sentence);
  if (!found || limiting.test(found[0])) return [];
  const rest = sentence.slice(found[0].length);
  // "By running outdoors, a gym and classes, …": what follows the comma is the list's next part,
  // not the sentence.
  if (rest.includes(',') && !finite.test(rest.slice(rest.indexOf(' '), rest.indexOf(','))))
    return [];
  return isWhole(rest) ? [rest.charAt(0).toUpperCase() + rest.slice(1)] : [];
}

function eastAsianPrefixes(sentence: string): string[] {
  return [...sentence.matchAll(/[，；]/g)]
    .filter(
      ({ index }) =>
        index >= 12 &&
        !/(?:但|不过|除非|如果|若|据|称|表示|仅|并非|或将|可能)/.test(sentence.slice(index)),
    )
    .filter(({ index }) => balanced(sentence.slice(0, index)))
    .map(({ index }) => `${sentence.slice(0, index)}。`);
}

function balanced(part: string): boolean {
  return (part.match(/[“「『（《]/g) ?? []).length === (part.match(/[”」』）》]/g) ?? []).length;
}

const LEAST_WORDS = 3;
/** A last part longer than this is no site's name. */
const MOST_NAME_WORDS = 4;

/**
 * The title without the site's name behind a bar or a dash ("… | Example Blog"): the beginning of
 * the title, unchanged.
 */
export function cleanTitle({ title, publisher }: Pick<Article, 'title' | 'publisher'>): string {
  if (title.length > MOST_TITLE_CHARACTERS) return title;
  const bare = title.replace(
    /\s+\((?:www\.)?[\w-]+\.(?:com|org|net|io|ai|co\.uk|news)\)(?:\s+\d+)?$/i,
    '',
  );
  if (bare !== title) return bare;
  const found = /^(?<headline>.+?)\s+(?<mark>[|·–—-]|::)\s+(?<name>[^|·]+)$/u.exec(title)?.groups;
  if (!found) return title;
  const { headline = '', mark, name = '' } = found;
  const isSite =
    squeezed(publisher).includes(squeezed(name)) || squeezed(name).includes(squeezed(publisher));
  const isShort =
    mark !== '-' && mark !== '–' && mark !== '—' && name.split(/\s+/).length <= MOST_NAME_WORDS;
  return (isSite || isShort) && headline.split(/\s+/).length >= LEAST_WORDS ? headline : title;
}

function squeezed(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
