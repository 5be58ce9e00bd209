import { defined } from '../../invariant.ts';
import { normalize } from '../../text/normalize.ts';
import { isUnspaced, tokenize } from '../../text/tokenize.ts';

/** A name found in a text, as `recognizeEntities` of the knowledge room gives it. */
export interface NameInText {
  text: string;
  id: string | null;
}

/**
 * How much a term of the title counts next to one of the blurb, and a known name next to a plain
 * word.
 */
const TITLE_WEIGHT = 1.5;
const NAME_WEIGHT = 0.4;
const TERMS_MOST = 120;

/**
 * What an item is compared by: its words (stems; pairs of characters in Chinese and Japanese), its
 * numbers, and the ids of the names it mentions (`@openai`), which are the same in every language.
 * Each with its weight before rarity: 1 + ln of how often it occurs, more in the title; little for
 * names.
 */
export function eventTerms({
  title,
  blurb,
  names,
}: {
  title: string;
  blurb: string;
  names: NameInText[];
}): [term: string, weight: number][] {
  const counts = new Map<string, number>();
  const add = (term: string, count: number) => counts.set(term, (counts.get(term) ?? 0) + count);
  const inTitle = words(title);
  for (const word of inTitle) add(word, TITLE_WEIGHT);
  for (const word of words(blurb)) add(word, inTitle.length === 0 ? TITLE_WEIGHT : 1);
  const ids = new Set(names.flatMap(({ id }) => id ?? []));
  const named = [...ids].map((id): [string, number] => [`@${id}`, NAME_WEIGHT]);
  return [
    ...named,
    ...[...counts].map(([term, count]): [string, number] => [
      term,
      Math.round((1 + Math.log(count)) * 1000) / 1000,
    ]),
  ].slice(0, TERMS_MOST);
}

/**
 * Whether a term of a text in `language` means the same in other languages: names by id, whatever
 * holds a digit (`gpt-6`, `500`), and in a Chinese, Japanese or Korean text any word in Latin
 * letters.
 */
export function isBridge(term: string, language: string): boolean {
  if (term.startsWith('@') || /\d/.test(term)) return true;
  return /^(zh|ja|ko)/.test(language) && /^[a-z][a-z.&-]+$/.test(term);
}

function words(text: string): string[] {
  const found: string[] = [];
  let previous: { text: string; end: number } | null = null;
  for (const token of tokenize(inThousands(normalize(text, { lowerCase: true })))) {
    if (isUnspaced(token.text)) {
      if (previous && previous.end === token.start && isUnspaced(previous.text))
        found.push(previous.text + token.text);
    } else if (!commonWords.has(token.text)) {
      const word = stem(token.text.replace(/(?<=^\d[\d.,]*)(?:bn|mn|tn|[bmk])$/, ''));
      if (word.length > 1 || /\d/.test(word)) found.push(word);
    }
    previous = token;
  }
  return found;
}

/**
 * Chinese and Japanese amounts by the digits an English report has: 710 亿 is 71 (billion), 3.9 亿 is
 * 390 (million), 40 万 is 400 (thousand).
 */
function inThousands(text: string): string {
  return text.replace(/(\d+(?:\.\d+)?)\s?(万亿|[亿億万兆])/g, (_, digits: string, unit: string) => {
    const value =
      Number(digits) * defined({ 万: 1e4, 亿: 1e8, 億: 1e8, 万亿: 1e12, 兆: 1e12 }[unit]);
    return value === 0
      ? '0'
      : `${Number((value / 1000 ** Math.floor(Math.log10(value) / 3 + 1e-9)).toFixed(3))} ${unit}`;
  });
}

/**
 * English endings off: plural, past, progressive, possessive. Lighter than Porter's, so names keep
 * their shape.
 */
export function stem(word: string): string {
  const bare = word.replace(/['’]s?$/, '');
  if (bare.length < 4 || /[^a-z]/.test(bare)) return bare;
  const singular = bare
    .replace(/ies$/, 'y')
    .replace(/(?<=(?:ss|x|ch|sh|zz))es$/, '')
    .replace(/(?<![su])s$/, '');
  if (singular.length < 6) return singular;
  const base = singular.replace(/(?:ing|ed)$/, '');
  if (base === singular || base.length < 3 || !/[aeiouy]/.test(base))
    return singular.replace(/(?<=[^aeiou])e$/, '');
  return base.replace(/([bdgmnprt])\1$/, '$1');
}

/** Stop words for event terms, in the languages whose function words are short and frequent. */
const commonWords = new Set(
  (
    'a about after all also an and any are as at be been before being but by can could did do ' +
    'does for from had has have he her here him his how i if in into is it its just more most ' +
    'new no not now of off on one only or other our out over own said say says she should so ' +
    'some such than that the their them then there these they this those through to too under up ' +
    'us very was we were what when where which while who why will with would you your ' +
    ('der die das den dem des ein eine einer eines und oder mit von im in zu auf fur ist sind ' +
      'wird nicht auch als bei le la les des du de un une et ou dans pour sur avec est sont pas ' +
      'que qui aux el los las un una unos y o en con por para es son no que se del lo il gli dei ' +
      'della di e che per sono non')
  ).split(' '),
);

/** Whether a word is a stop word for events. */
export function isCommonWord(word: string): boolean {
  return commonWords.has(word);
}
