import {
  anyOf,
  bylineStarts,
  nameless,
  organisationNouns,
  otherCredits,
  otherCreditsDense,
  relativeTimes,
  roleNouns,
  titlesAfterNames,
} from './author-lexicon.ts';
import { pattern, sequence } from '../../text/pattern.ts';

const writing = '(?:written|reported|words|story|text|article|review|analysis|report|opinion)';
const starts = anyOf(bylineStarts);
const before = new RegExp(`^(?:${writing}\\s+)?${starts}(?:\\s*[:：/／|●]\\s*|\\s+)`, 'i');
/** Someone else's part in the text: from here to the next credit no one is its author. */
const otherCredit = new RegExp(
  `(?:^|[\\s,;/|·•–—-])${anyOf(otherCredits)}\\s*(?:by|von|par|por|da|di|:)[\\s:]`,
  'iu',
);
const otherCreditDense = new RegExp(
  `[\\s/／|｜、]+${anyOf(otherCreditsDense)}\\s*[:：/／丨|=＝].*$`,
  'su',
);
const writingCredit = new RegExp(`(?:^|[\\s,;/|·•–—-])(?:${writing}\\s+by|by)[\\s:]`, 'iu');
const relativeTime = new RegExp(
  `[\\s,·•|–—-]*(?:(?:updated|published|posted|about|over)\\s+)?(?<![\\p{L}\\d])${anyOf(relativeTimes)}.*$`,
  'iu',
);
const after = pattern(
  'is',
  [
    String.raw`[,|•·–—]\s`,
    String.raw`\s[-–—]\s`,
    String.raw`\s*[(（[]`,
    sequence(
      String.raw`\s+`,
      [
        'using',
        'updated',
        'published',
        'posted',
        'last',
        'is an?',
        'was',
        'covers',
        'writes',
        'on',
      ],
      String.raw`(?:\s|$)`,
    ),
    String.raw`\s*\|`,
    String.raw`\s*<`,
  ],
  '.*$',
);
/**
 * "for Reuters", "in Oslo", "at the Institute": the writer's place or employer; in an
 * organisation's name it is part of the name.
 */
const whereAfter = /\s+(?:for|in|at|of)(?:\s.*|$)/is;
const organisation = new RegExp(`(?:^|\\s)${anyOf(organisationNouns)}(?=\\s|$)`, 'i');
/** What is put after an ampersand in the name of one house; a word written small is one too. */
const houseEnd =
  /^(?:co|company|partners?|sons?|söhne|cie|associates|friends|team|brothers|bros)\.?$/i;
/** What precedes a name without being part of it. */
const titles = /^(?:DVM|MD|PhD|RD|RN)\s+(?=\p{Lu})/u;
const role = new RegExp(
  `^(?![^&]*\\s&\\s+partners?$)(?:(?:[\\p{L}&'’./-]+\\s+){0,5}${anyOf(roleNouns)}s?(?:[\\s-](?:in[\\s-]chief|at large|emerit(?:us|a)))?(?:\\s(?:of|for|at|in)\\s.*)?|(?:head|chief|vice president|senior vice president|svp|dean|chair)(?:\\sof\\s.*|,?\\s.*)?|${anyOf(titlesAfterNames)})$`,
  'iu',
);
/** A role written before the name it belongs to. */
const roleBefore = new RegExp(
  `^(?:[\\p{L}&'’./-]+\\s+){0,3}${anyOf(roleNouns.filter((noun) => !/^(?:chef|lead|fellow|partner|host)$/.test(noun)))}\\s+`,
  'iu',
);
const placeholder = /\{\{|\}\}|\$\{|<%|%>|\[\[|\]\]|^%[\w.-]+%$|^\[[\w .-]+\]$|^#\w+#$|^__\w+__$/;
const nobody = new RegExp(`^${anyOf(nameless)}$`, 'iu');

/**
 * Whether a text is what a template leaves where nothing was filled in (`{{author}}`, `%AUTHOR%`).
 */
export function isPlaceholder(text: string): boolean {
  return placeholder.test(text.trim());
}

/**
 * The names in a byline or in an author field: "By", roles, addresses and dates taken off, several
 * writers separated, those who edited or translated left out. Empty where nothing of it looks like
 * a name.
 */
export function parseAuthors(written: string): string[] {
  if (/^(?:https?:)?\/\//.test(written.trim()) || written.length > 400 || isPlaceholder(written))
    return [];
  const byline = ownCredit(withoutNoise(written.replace(/\s+/g, ' ')));
  const names = splitNames(byline.replace(before, '')).map(nameOf).filter(isName);
  // After a full name a lone word or an organisation gives the place or the employer: "Maren Holt,
  // Oslo".
  const isLone = (name: string) => !name.includes(' ') && /^[\p{Script=Latin}.'’-]+$/u.test(name);
  const [first = ''] = names;
  const isHouse = (name: string) => organisation.test(name);
  const isExtra = (name: string) =>
    (isLone(name) && !isLone(first)) || (isHouse(name) && !isHouse(first) && !isLone(first));
  return [...new Set(names.filter((name, at) => at === 0 || !isExtra(name)))];
}

const leadingDate = pattern(
  'iu',
  String.raw`^\s*`,
  [String.raw`\p{L}{3,9}\.?\s\d{1,2},?\s\d{4}`, String.raw`\d{1,2}[./]\d{1,2}[./]\d{4}`],
  String.raw`\s*(?:[·|•–-]\s*|(?=by\s))`,
);

const listingIntroduction = pattern(
  'i',
  '^',
  [
    '(?:more )?(?:stories|articles|posts) by',
    'view all (?:posts|articles) by',
    'posted by',
    '投稿者',
    'powered by',
    'quelle:?',
  ],
  String.raw`\s*`,
);

const trailingDate = pattern(
  'i',
  String.raw`,?\s*\b(?:(?:mon|tues?|wednes|thurs?|fri|satur|sun)day\b,?\s*)?`,
  ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sept?', 'oct', 'nov', 'dec'],
  String.raw`[a-z]*\.?\s+\d{1,2}\b.*$`,
);

/** A byline without addresses, dates, times and what pages put around names. */
function withoutNoise(text: string): string {
  return text
    .replace(/\S+@\S+\.\S+/g, ' ')
    .replace(/@\w+/g, ' ')
    .replace(leadingDate, '')
    .replace(/^(?:(?:[Ww]ritten|[Pp]osted|[Ss]tory) )?[Bb]y(?=\p{Lu}|by\s)/u, '')
    .replace(/^(?:follow|about)\s+/i, '')
    .replace(listingIntroduction, '')
    .replace(trailingDate, '')
    .replace(/\s*\b(?:updated|posted|published):.*$/i, '')
    .replace(/\s+\d+\s*min(?:ute)?s?\s*read.*$/i, '')
    .replace(/\s*\b(?:\d{1,2}:\d{2}|\d{4}-\d{2}-\d{2}).*$/s, '')
    .replace(relativeTime, '')
    .trim();
}

/**
 * Of a line that credits several kinds of work the part of those who wrote: up to who edited, or
 * after it.
 */
function ownCredit(text: string): string {
  const own = text.replace(otherCreditDense, '');
  if (own !== text) return own;
  const other = otherCredit.exec(text);
  if (!other) return text;
  const head = text.slice(0, other.index).trim();
  if (head !== '') return head.replace(/[\s,;/|·•–—-]+$/, '');
  const rest = text.slice(other.index + other[0].length);
  const writers = writingCredit.exec(rest);
  return writers ? rest.slice(writers.index).replace(/^[\s,;/|·•–—-]+/, '') : '';
}

const conjunctions = 'and|und|et|y|e|en|og|och|ve|và|with|mit|avec|con';
const separators = new RegExp(
  `\\s*(?:,\\s*(?:${conjunctions}|&)\\s+|,|;|、|，|／|/|\\||·|•|\\s(?:${conjunctions})\\s)\\s*`,
  'i',
);

function splitNames(text: string): string[] {
  // In "Center for Science and Technology" the conjunction is part of the name.
  const isOne =
    organisation.test(text.split(/\s+(?:for|of|at|in|and|&)\s+/i)[0] ?? '') &&
    /\s(?:for|of)\s/i.test(text) &&
    !text.includes(',');
  if (isOne) return [text];
  return text.split(separators).flatMap((part) => {
    const [left = '', ...rest] = part.split(/\s&\s/);
    const right = rest.join(' & ');
    return rest.length === 0 || houseEnd.test(right) || /^\p{Ll}/u.test(right)
      ? [part]
      : [left, ...splitNames(right)];
  });
}

function nameOf(part: string): string {
  const name = part
    .replace(before, '')
    .replace(titles, '')
    .replace(roleBefore, (found, at: number, whole: string) =>
      /^\p{Lu}[\p{L}'’.-]+\s+\p{Lu}/u.test(whole.slice(at + found.length)) ? '' : found,
    )
    .replace(after, '')
    .replace(/^[\s@"“'([]+|[\s,.:;"”)（(\]]+$/g, (ends) => (ends.trim() === '.' ? '.' : ''))
    .trim();
  const own = organisation.test(name.replace(whereAfter, '')) ? name : name.replace(whereAfter, '');
  return own
    .trim()
    .replace(/(?<=[\p{Script=Han}\p{Script=Hangul}])\s*(?:記者|记者|기자|報道|报道|氏)$/u, '')
    .trim();
}

const lowerCaseWord = pattern(
  'gu',
  String.raw`(?<=\s)(?!`,
  [
    'da',
    'de',
    'del',
    'della',
    'den',
    'der',
    'di',
    'do',
    'dos',
    'du',
    'el',
    'la',
    'le',
    'ten',
    'ter',
    'van',
    'von',
    'zu',
    'for',
    'of',
    'at',
    'and',
    'für',
  ],
  String.raw`\s)\p{Ll}{2,}`,
);

function isName(name: string): boolean {
  if (
    /^(?:image|photo|foto|bild|picture|credit)s?\b|\b(?:getty|istock\w*|shutterstock)\b/i.test(name)
  )
    return false;
  if (name.length < 2 || name.length > 70 || !/\p{L}/u.test(name) || role.test(name)) return false;
  if (nobody.test(name) || isPlaceholder(name) || /https?:|www\.|\.(?:com|org|net)\//i.test(name))
    return false;
  if (
    /^(?:to|with|from|at|in|on|the (?:author|editors?))\s/i.test(name) ||
    /^\d+\s?[a-z]{1,3}$/i.test(name)
  )
    return false;
  // A sentence: words written small that no name has.
  if ((name.match(lowerCaseWord)?.length ?? 0) > 2 && /^\p{Lu}/u.test(name)) return false;
  return (name.match(/\d/g)?.length ?? 0) < 3 && name.split(' ').length <= 9;
}
