import { defined } from '../../invariant.ts';
import { takenSpans } from '../../text/taken-spans.ts';
import { numberWords, valueOfWords } from '../../text/numbers/lexicon.ts';
import { pattern } from '../../text/pattern.ts';

/** A phrase of several words that is one number, put as the digits (and unit) it means. */
export interface NumberPhrase {
  text: string;
  start: number;
  end: number;
  /** `2.5 years` for `two and a half years`; for a share `fraction 0.25`. */
  plain: string;
  /** The share of a whole it states, where it states one. */
  fraction: number | null;
}

const boundary = String.raw`(?<![\p{L}\p{N}\p{Sc}.,-])`;
const whole = String.raw`${boundary}(?<count>\d+|${numberWords})`;
const span = String.raw`(?<unit>minute|hour|day|week|month|year|decade|century|million|billion|trillion|dozen)`;
const parts: Record<string, number> = {
  half: 2,
  third: 3,
  quarter: 4,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
};
const part = `(?<part>${Object.keys(parts).join('|')})`;
/** `four in 10 minutes` is a time; a year is no number of people. */
const outOf = String.raw`\s(?:in|out of)(?: every)?\s(?<all>(?:\d{1,2}|1,?0{2,})(?![\d:%]|[.,]\d)|${numberWords})(?![\p{L}\p{N}-]|\s(?:second|minute|hour|day|week|month|quarter|year|decade)s?\b)`;

/**
 * Words that mean one half in the other languages articles and cards are written in; English has a
 * rule of its own.
 */
const halfWords = [
  // Chinese and Japanese
  '减半',
  '減半',
  '半減',
  '腰斩',
  '腰斬',
  '一半',
  '半数',
  '半數',
  '半价',
  '半價',
  '半額',
  // Korean
  '절반',
  '반값',
  // German, French, Spanish
  String.raw`(?<!\p{L})[Hh]albiert(?:e|en)?(?!\p{L})`,
  String.raw`(?<!\p{L})Hälfte(?!\p{L})`,
  String.raw`(?<!\p{L})moitié(?!\p{L})`,
  String.raw`(?<!\p{L})mitad(?!\p{L})`,
];
const halfWord = new RegExp(halfWords.join('|'), 'u');

/** Longest readings first: what one has read, the next leaves alone. */
const phrases: {
  pattern: RegExp;
  read: (groups: Record<string, string | undefined>) => { plain: string } | { fraction: number };
}[] = [
  {
    pattern: new RegExp(String.raw`${whole}[ -]and[ -](?:a[ -])?half(?<unit>[ -]\p{L}+)?`, 'giu'),
    read: ({ count, unit = '' }) => ({ plain: `${valueOf(defined(count)) + 0.5}${unit}` }),
  },
  {
    pattern: new RegExp(String.raw`\ban? ${span} and (?:a )?half\b`, 'gi'),
    read: ({ unit }) => ({ plain: spanOf(1.5, defined(unit)) }),
  },
  {
    pattern: new RegExp(String.raw`\b(?<part>half|quarter)(?: (?:of )?an?)?[ -]${span}\b`, 'gi'),
    read: ({ part: named, unit }) => ({
      plain: spanOf(1 / defined(parts[defined(named).toLowerCase()]), defined(unit)),
    }),
  },
  {
    pattern: new RegExp(
      String.raw`${whole} (?:straight|consecutive|successive)(?<unit> (?:day|week|month|quarter|year)s)\b`,
      'giu',
    ),
    read: ({ count, unit }) => ({ plain: `${valueOf(defined(count))}${unit}` }),
  },
  {
    pattern: new RegExp(String.raw`${whole} dozen\b`, 'giu'),
    read: ({ count }) => ({ plain: String(valueOf(defined(count)) * 12) }),
  },
  {
    pattern: new RegExp(
      String.raw`(?<![\p{L}\p{N}-])(?:an?|one)[ -]${part}(?= of\b)|\bone-(?<joined>${Object.keys(parts).join('|')})\b`,
      'giu',
    ),
    read: ({ part: named, joined }) => ({
      fraction: 1 / defined(parts[defined(named ?? joined).toLowerCase()]),
    }),
  },
  {
    pattern: new RegExp(
      String.raw`${whole}(?:-${part}s\b|[ -](?<several>${Object.keys(parts).join('|')})s\b(?= of\b))`,
      'giu',
    ),
    read: ({ count, part: named, several }) => ({
      fraction: valueOf(defined(count)) / defined(parts[defined(named ?? several).toLowerCase()]),
    }),
  },
  // In digits only `1 in 12`: `the Model 3 in 12 countries` is no share.
  {
    pattern: new RegExp(
      String.raw`${boundary}(?<count>1|\d+(?=\sout\b)|${numberWords})${outOf}`,
      'giu',
    ),
    read: ({ count, all }) => ({ fraction: valueOf(defined(count)) / valueOf(defined(all)) }),
  },
  // `the second half`, `half-brother` and `half-time` are no share.
  {
    pattern: pattern(
      'giu',
      String.raw`(?<!\b(?:first|second|other|latter|better|this|last|next) )(?<![\p{L}-])`,
      String.raw`hal(?:f|ved|ves|ving)(?![\p{L}-])`,
    ),
    read: () => ({ fraction: 0.5 }),
  },
  { pattern: new RegExp(halfWord, 'gu'), read: () => ({ fraction: 0.5 }) },
];

const anyPhrase = /half|halv|dozen|straight|consec|success|third|quarter|th\b|ths\b| in | out of /i;

/** The numbers a text writes out in several words, in order of kind. */
export function numberPhrasesIn(text: string): NumberPhrase[] {
  const found: NumberPhrase[] = [];
  if (!anyPhrase.test(text) && !halfWord.test(text)) return found;
  const taken = takenSpans(text.length);
  for (const { pattern, read } of phrases) {
    for (const match of text.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (taken.isTaken({ start, end })) continue;
      taken.take({ start, end });
      const meant = read(match.groups ?? {});
      found.push({
        text: match[0],
        start,
        end,
        ...('fraction' in meant
          ? { plain: '', fraction: meant.fraction }
          : { plain: meant.plain, fraction: null }),
      });
    }
  }
  return found;
}

function valueOf(written: string): number {
  return valueOfWords(written) ?? Number(written.replaceAll(',', ''));
}

function spanOf(count: number, unit: string): string {
  if (/illion$/i.test(unit)) return `${count} ${unit}`;
  const [factor, plural] = (
    { century: [100, ' years'], dozen: [12, ''] } as Record<string, [number, string]>
  )[unit.toLowerCase()] ?? [1, ` ${unit}s`];
  return `${count * factor}${plural}`;
}
