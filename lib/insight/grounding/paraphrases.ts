import { defined } from '../../invariant.ts';
import { rootOf, type Word } from './words.ts';
import { ordinalWords, valueOfOrdinal } from './quantities.ts';
import { groupOf } from '../../text/match-group.ts';

const small = 'one two three four five six seven eight nine ten'.split(' ');
const spans = '(?<span>day|week|month|quarter|year)';
const inARow = '(?:straight|consecutive|successive)';
const months =
  'jan(?:uary|\\.)?|feb(?:ruary|\\.)?|mar(?:ch|\\.)?|apr(?:il|\\.)?|may|june?|july?|aug(?:ust' +
  '|\\.)?|sept?(?:ember|\\.)?|oct(?:ober|\\.)?|nov(?:ember|\\.)?|dec(?:ember|\\.)?';

/**
 * What a text states without writing it, put in digits. Each follows from the words alone; nothing
 * is calculated.
 */
const restatements: [RegExp, (groups: Record<string, string | undefined>) => string][] = [
  [/\bone\b/gi, () => '1'],
  [/\bfirst\b(?! quarter)/gi, () => '1st'],
  [/\b(?:the|these|those|all|other) (?<count>two|three|four)\b/gi, ({ count }) => defined(count)],
  [/\b(?:both|pair|duo|twins)\b/gi, () => '2'],
  [/\b(?:trio|triplets)\b/gi, () => '3'],
  [
    /\b(?:an?|one)[ -](?<span>minute|hour|day|week|month|year|decade)\b/gi,
    ({ span }) => `1 ${span}`,
  ],
  [/\ba century\b/gi, () => '100 years'],
  [/\ba fortnight\b/gi, () => '2 weeks'],
  [/\bII\b/g, () => '2, 2nd'],
  [/\bIII\b/g, () => '3, 3rd'],
  [
    new RegExp(
      String.raw`\b(?:(?<word>${ordinalWords})|(?<digits>\d+)(?:st|nd|rd|th)) (?:${inARow} ${spans}|(?<other>day|week|month|quarter|year) in a row)\b`,
      'gi',
    ),
    ({ word, digits, span, other }) =>
      run(
        word === undefined ? Number(digits) : valueOfOrdinal(word.toLowerCase()),
        defined(span ?? other),
      ),
  ],
  [
    new RegExp(
      String.raw`\b(?<count>${small.slice(1).join('|')}|\d+) (?:${inARow} ${spans}|(?<other>day|week|month|quarter|year)s in a row)`,
      'gi',
    ),
    ({ count, span, other }) =>
      run(small.indexOf(defined(count).toLowerCase()) + 1 || Number(count), defined(span ?? other)),
  ],
  [
    new RegExp(
      String.raw`\b(?<month>${months}) \d{1,2}(?:-| to | and | or | through )(?<day>\d{1,2})\b`,
      'gi',
    ),
    ({ month, day }) => `${month} ${day}`,
  ],
  [
    /\b(?<place>first|second|third|fourth)[ -]quarter\b/gi,
    ({ place }) => `Q${valueOfOrdinal(defined(place).toLowerCase())}`,
  ],
];

/**
 * What a text states in other words, as a text to be read next to it: a pair is 2, the fifth year
 * in a row ends 5 years, `May 3 to 5` names May 5.
 */
export function findParaphrases(text: string): string {
  return restatements
    .flatMap(([pattern, put]) =>
      Array.from(text.matchAll(pattern), ({ groups }) => put(groups ?? {})),
    )
    .join('; ');
}

/** `for the fifth straight year` and `five straight years` say each other. */
function run(count: number, span: string): string {
  return `${count}th, ${count} ${span}s`;
}

const name = String.raw`\p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]+)*`;
const list = new RegExp(
  String.raw`(?<kind>\p{Ll}{3,}s),? (?<first>${name})(?<more>(?:, ${name})*),? and ${name}`,
  'gu',
);

/**
 * How many of what a text names one by one: `officers Ann Vik and Bo Lind` are two, counted by any
 * of the words.
 */
export function isNamedOneByOne(count: number, counted: Word[], text: string): boolean {
  const roots = new Set(counted.map(({ root }) => root));
  return [...text.matchAll(list)].some(
    ({ groups }) =>
      roots.has(rootOf(groupOf(groups, 'kind'))) &&
      (groupOf(groups, 'more').match(/,/g)?.length ?? 0) + 2 === count,
  );
}
