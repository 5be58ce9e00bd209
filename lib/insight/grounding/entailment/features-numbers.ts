import type { ParsedText } from '../parsed-text.ts';
import type { Quantity } from '../quantities.ts';
import { sharedNeighbours } from './features-order.ts';
import type { Compared, Features } from './features.ts';
import { similarity, type Term } from './terms.ts';
import { pattern, sequence } from '../../../text/pattern.ts';

type Bound = 'low' | 'high' | 'approx' | 'exact' | 'none';

interface Cited {
  quantity: Quantity;
  passage: number;
  source: ParsedText;
}

/** Whether each number keeps its owner, its noun, its unit, its bound and its range. */
export function numberFeatures(compared: Compared): Features {
  const { claim, quotes, alignment } = compared;
  const cited: Cited[] = quotes.flatMap((source, passage) =>
    source.quantities.map((quantity) => ({ quantity, passage, source })),
  );
  const found = {
    owner: 1,
    margin: 1,
    noun: 1,
    boundFlipped: 0,
    boundAdded: 0,
    boundDropped: 0,
    approxDropped: 0,
    perUnit: 0,
    unit: 0,
  };
  for (const quantity of claim.quantities) {
    const same = cited.filter((other) => other.quantity.value === quantity.value);
    if (same.length === 0) continue;
    const neighbours = (other: Cited) =>
      sharedNeighbours(quantity, { start: other.quantity.start, passage: other.passage }, compared);
    const mine = Math.max(...same.map(neighbours));
    const others = cited.filter((other) => other.quantity.value !== quantity.value).map(neighbours);
    found.owner = Math.min(found.owner, mine);
    found.margin = Math.min(found.margin, mine - Math.max(0, ...others));
    found.noun = Math.min(found.noun, nounMatch(quantity, same, alignment));
    const bound = boundOf(claim.text, quantity);
    const bounds = same.map((other) => boundOf(other.source.text, other.quantity));
    const isBound = (value: Bound) => value === 'low' || value === 'high';
    if (isBound(bound) && bounds.some(isBound) && !bounds.includes(bound)) found.boundFlipped = 1;
    if (isBound(bound) && !bounds.includes(bound)) found.boundAdded = 1;
    if (!isBound(bound) && bounds.every(isBound)) found.boundDropped = 1;
    if ((bound === 'none' || bound === 'exact') && bounds.every((value) => value === 'approx'))
      found.approxDropped = 1;
    const per = perOf(claim.text, quantity);
    const pers = same.map((other) => perOf(other.source.text, other.quantity));
    if (per !== null && !pers.includes(per)) found.perUnit = 1;
    if (!same.some((other) => other.quantity.unit === quantity.unit)) found.unit = 1;
  }
  const hasRange = range.test(claim.text);
  return {
    ...Object.fromEntries(Object.entries(found).map(([name, value]) => [`number:${name}`, value])),
    'number:count': Math.min(4, claim.quantities.length),
    'number:range': Number(hasRange),
    'number:rangeAdded': Number(hasRange && !quotes.some(({ text }) => range.test(text))),
  };
}

/**
 * 1 if the noun behind the number is the one it counts in a quote, -1 if it counts something else
 * there, else 0.
 */
function nounMatch(
  quantity: Quantity,
  same: Cited[],
  { claim, quotes }: Compared['alignment'],
): number {
  const noun = behind(claim, quantity.end);
  const nouns = same.flatMap((other) => {
    const there = behind(
      quotes.filter(({ passage }) => passage === other.passage),
      other.quantity.end,
    );
    return there ? [there] : [];
  });
  if (!noun || nouns.length === 0) return 1;
  if (nouns.some((other) => similarity(noun, other) > 0)) return 1;
  return quotes.some((other) => similarity(noun, other) > 0) ? -1 : 0;
}

function behind(terms: Term[], end: number): Term | undefined {
  return terms.find(
    ({ start, isContent, isNumber }) => start >= end && start < end + 30 && isContent && !isNumber,
  );
}

/** Words right before a number, by what they make of it. */
const before: [Bound, RegExp][] = [
  [
    'low',
    pattern(
      'i',
      [
        sequence(String.raw`\b`, [
          'at least',
          'more than',
          'over',
          'above',
          String.raw`exceed\w*`,
          'upwards? of',
          'no (?:less|fewer) than',
          'greater than',
          'north of',
          String.raw`start\w* at`,
          String.raw`topp?\w*`,
          String.raw`surpass\w*`,
          'beyond',
          'past',
          'mindestens',
          'über',
          'mehr als',
          'al menos',
          'más de',
          'au moins',
          'plus de',
        ]),
        '至少',
        '超过',
        '超過',
        '逾',
        '多于',
        '不低于',
      ],
      '$',
    ),
  ],
  [
    'high',
    pattern(
      'i',
      [
        sequence(String.raw`\b`, [
          'at most',
          'up to',
          'less than',
          'fewer than',
          'under',
          'below',
          'no more than',
          'not more than',
          'within',
          'as (?:much|many) as',
          'capped at',
          'limited to',
          'short of',
          'shy of',
          'höchstens',
          'maximal',
          'unter',
          'weniger als',
          'bis zu',
          'como máximo',
          'menos de',
          'hasta',
          'au plus',
          'moins de',
          "jusqu'à",
        ]),
        '最多',
        '不超过',
        '低于',
        '至多',
        '不到',
        '高达',
        '最高',
      ],
      '$',
    ),
  ],
  [
    'approx',
    pattern(
      'i',
      [
        sequence(String.raw`\b`, [
          'about',
          'around',
          'roughly',
          'approximately',
          'some',
          'nearly',
          'almost',
          'close to',
          'approaching',
          'estimated',
          'near',
          'etwa',
          'rund',
          'ungefähr',
          'circa',
          'fast',
          'unos',
          'unas',
          'cerca de',
          'casi',
          'environ',
          'près de',
        ]),
        '约',
        '大约',
        '近',
        '将近',
        '接近',
      ],
      '$',
    ),
  ],
  ['exact', /\b(?:exactly|precisely|just|only|genau|nur|exactamente|solo)$/i],
];

/** What bounds a number: words before it, or `or more`, `+` behind. */
export function boundOf(text: string, { start, end }: Pick<Quantity, 'start' | 'end'>): Bound {
  const lead = text
    .slice(Math.max(0, start - 30), start)
    .replace(/[$€£¥"'(\s]+$/u, '')
    .replace(/\s(?:a|an|the|well|just)$/i, '');
  const tail = text.slice(end, end + 14);
  if (/^(?:\+|\s*(?:or (?:more|higher)|plus|and up|以上|oder mehr|o más))/i.test(tail))
    return 'low';
  if (/^\s*(?:or (?:less|fewer|lower)|以下|以内)/i.test(tail)) return 'high';
  return before.find(([, pattern]) => pattern.test(lead))?.[0] ?? 'none';
}

const perUnits = [
  ['day', 'day|daily|tag|täglich|día|diari|jour|天|每日'],
  ['week', 'week|weekly|woche|semana|semaine|周'],
  ['month', 'month|monthly|monat|mes|mois|月'],
  ['year', 'year|annum|annual|yearly|jahr|año|an\\b|année|年'],
  ['hour', 'hour|hr|stunde|hora|heure|小时'],
  ['minute', 'minute|minut|分钟'],
  ['second', 'second|sekunde|segundo|seconde|秒'],
  ['million', 'million|1m|millon|百万'],
  ['user', 'user|seat|person|nutzer|usuario|用户'],
  ['task', 'task|run|request|aufgabe|tarea|任务'],
] as const;
const perPattern = new RegExp(
  `^[^.;。]{0,30}?(?:\\b(?:per|an?|each|every|pro|je|por|al|cada|par)\\s|/\\s?|每)(?<unit>${perUnits.map(([name, words]) => `(?<${name}>${words})`).join('|')})`,
  'iu',
);

/** The unit a number is stated for (`per month`), or null. */
function perOf(text: string, { end }: Quantity): string | null {
  const groups = perPattern.exec(text.slice(end, end + 45))?.groups;
  return perUnits.find(([name]) => groups?.[name] !== undefined)?.[0] ?? null;
}

/** Two ends of a range. */
const range = pattern('i', [
  sequence(
    String.raw`\b`,
    ['between', 'from', 'zwischen', 'von', 'entre', 'de'],
    String.raw`\b[^.]{0,40}?\d[^.]{0,30}?\b`,
    ['and', 'to', 'und', 'bis', 'y', 'a', 'et', 'à'],
    String.raw`\b[^.]{0,12}?\d`,
  ),
  String.raw`\d ?[-–~至到] ?[$€£]?\d`,
  String.raw`\d\S* to [$€£]?\d`,
  String.raw`\brang(?:e|es|ed|ing)\b`,
  '介于',
]);
