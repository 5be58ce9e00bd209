import { addDays, addMonths, daysBetween, isDay, isoDay, isoWeek, weekdayOf } from './calendar.ts';
import {
  date,
  dateRule,
  dayReading,
  duration,
  guessedYear,
  monthReading,
  type DateContext,
  type DateReading,
  type DateRule,
} from './date-rule.ts';
import { normalize } from '../normalize.ts';
import { groupOf } from '../match-group.ts';

/** What a language says its dates with; names in lower case, patterns without groups. */
interface Words {
  /** Twelve patterns. */
  months: readonly string[];
  /** Short forms and spellings without accents, read only next to a day or a year. */
  shortMonths?: readonly string[];
  /** Parts of the day behind a day word, by pattern: `abend` in `heute Abend`. */
  dayParts?: Readonly<Record<string, DayPart>>;
  /** Parts of a day in one expression, with the days from today: `ce soir`. */
  partsOfToday?: Readonly<Record<string, readonly [days: number, part: DayPart]>>;
  /** Between a number and its unit: `12 derniers mois`. */
  near?: string;
  /** Verb forms that make an adjacent weekday a future one. */
  future?: string;
  /** Monday first. */
  weekdays: readonly string[];
  /** Between day, month and year: "de", "of". */
  link: string;
  days: Readonly<Record<string, number>>;
  /** Units: year, month, week, day, hour. */
  units: readonly [year: string, month: string, week: string, day: string, hour: string];
  /** Around a unit: last, this, next; the unit's pattern is at %. */
  last: readonly string[];
  current: readonly string[];
  next: readonly string[];
  /** Around an amount of units, that are at %. */
  ago: readonly string[];
  ahead: readonly string[];
  quarter: string;
  ordinals: readonly [string, string, string, string];
  numbers: Readonly<Record<string, number>>;
}

/** Morning, afternoon, evening, night as TIMEX3 writes them. */
type DayPart = 'TMO' | 'TAF' | 'TEV' | 'TNI';

const languages: Readonly<Record<string, Words>> = {
  de: {
    months: [
      'januar|jänner|jan\\.',
      'februar|feb\\.',
      'märz',
      'april|apr\\.',
      'mai',
      'juni',
      'juli',
      'august|aug\\.',
      'september|sept?\\.',
      'oktober|okt\\.',
      'november|nov\\.',
      'dezember|dez\\.',
    ],
    shortMonths: 'jan feb maerz|mär|mrz apr - jun jul aug sept? okt nov dez'.split(' '),
    dayParts: {
      'früh|morgen|vormittag': 'TMO',
      '(?:nach)?mittag': 'TAF',
      abend: 'TEV',
      nacht: 'TNI',
    },
    partsOfToday: { 'letzte nacht': [-1, 'TNI'] },
    near: '(?:letzten|vergangenen|nächsten|kommenden)',
    future: '(?:wird|werden|soll|sollen|will|wollen|plant|planen|dürfte)',
    weekdays: [
      'montag',
      'dienstag',
      'mittwoch',
      'donnerstag',
      'freitag',
      'samstag|sonnabend',
      'sonntag',
    ],
    link: ' ',
    days: { vorgestern: -2, gestern: -1, heute: 0, morgen: 1, übermorgen: 2 },
    units: ['jahre?[sn]?', 'monate?[sn]?', 'wochen?', 'tage?[sn]?', 'stunden?'],
    last: ['(?:letzte[nrsm]?|vergangene[nrsm]?|vorige[nrsm]?) %'],
    current: ['(?:diese[nrsm]?|laufende[nrsm]?) %'],
    next: ['(?:nächste[nrsm]?|kommende[nrsm]?) %'],
    ago: ['vor %'],
    ahead: ['in %'],
    quarter: 'quartal',
    ordinals: ['erste[ns]?|1\\.', 'zweite[ns]?|2\\.', 'dritte[ns]?|3\\.', 'vierte[ns]?|4\\.'],
    numbers: {
      einem: 1,
      einer: 1,
      ein: 1,
      eine: 1,
      zwei: 2,
      drei: 3,
      vier: 4,
      fünf: 5,
      sechs: 6,
      sieben: 7,
      acht: 8,
      neun: 9,
      zehn: 10,
      zwölf: 12,
    },
  },
  fr: {
    months: [
      'janvier|janv\\.',
      'février|févr?\\.',
      'mars',
      'avril|avr\\.',
      'mai',
      'juin',
      'juillet|juil\\.',
      'août',
      'septembre|sept\\.',
      'octobre|oct\\.',
      'novembre|nov\\.',
      'décembre|déc\\.',
    ],
    shortMonths:
      'janv? f[eé]vr?|fevrier mars avr mai juin juil ao[uû]t sept? oct nov d[eé]c|decembre'.split(
        ' ',
      ),
    dayParts: { matin: 'TMO', 'après-midi': 'TAF', soir: 'TEV' },
    partsOfToday: {
      'ce matin': [0, 'TMO'],
      'cet après-midi': [0, 'TAF'],
      'ce soir': [0, 'TEV'],
      'cette nuit': [0, 'TNI'],
      'la nuit dernière': [-1, 'TNI'],
    },
    near: '(?:derni(?:er|ère)s|prochaine?s)',
    future: String.raw`(?:va|vont|doit|doivent|devra\p{L}*|\p{L}{2,}er(?:a|ont)|sera|seront)`,
    weekdays: ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'],
    link: ' ',
    days: { 'avant-hier': -2, hier: -1, "aujourd'hui": 0, demain: 1, 'après-demain': 2 },
    units: ['ans?|années?', 'mois', 'semaines?', 'jours?', 'heures?'],
    last: ['% (?:dernier|dernière|passée?)'],
    current: ['(?:cette|ce|cet) %'],
    next: ['% (?:prochaine?|suivante?)', '(?:le |la )?(?:prochaine?) %'],
    ago: ['il y a %'],
    ahead: ['dans %', "d'ici %"],
    quarter: 'trimestre',
    ordinals: ['premier|1er', 'deuxième|second|2e', 'troisième|3e', 'quatrième|4e'],
    numbers: {
      un: 1,
      une: 1,
      deux: 2,
      trois: 3,
      quatre: 4,
      cinq: 5,
      six: 6,
      sept: 7,
      huit: 8,
      neuf: 9,
      dix: 10,
      douze: 12,
    },
  },
  it: {
    months: [
      'gennaio',
      'febbraio',
      'marzo',
      'aprile',
      'maggio',
      'giugno',
      'luglio',
      'agosto',
      'settembre',
      'ottobre',
      'novembre',
      'dicembre',
    ],
    shortMonths: 'genn? febb? mar apr magg? giu lug ago sett? ott nov dic'.split(' '),
    dayParts: { mattina: 'TMO', pomeriggio: 'TAF', sera: 'TEV', notte: 'TNI' },
    partsOfToday: {
      stamattina: [0, 'TMO'],
      stasera: [0, 'TEV'],
      stanotte: [0, 'TNI'],
    },
    near: '(?:ultim[ie]|prossim[ie])',
    future: String.raw`(?:\p{L}{2,}r(?:à|anno))`,
    weekdays: ['lunedì', 'martedì', 'mercoledì', 'giovedì', 'venerdì', 'sabato', 'domenica'],
    link: ' ',
    days: { "l'altro ieri": -2, ieri: -1, oggi: 0, domani: 1, dopodomani: 2 },
    units: ['ann[oi]', 'mes[ei]', 'settiman[ae]', 'giorn[oi]', 'or[ae]'],
    last: ["(?:l'|lo |la )?% (?:scors[oa]|passat[oa])", "(?:l'|lo |la )?(?:scors[oa]|ultim[oa]) %"],
    current: ["(?:quest[oa]|quest') ?%"],
    next: ['(?:il |la )?(?:prossim[oa]) %', '(?:il |la )?% prossim[oa]'],
    ago: ['% fa'],
    ahead: ['tra %', 'fra %', 'entro %'],
    quarter: 'trimestre',
    ordinals: ['primo', 'secondo', 'terzo', 'quarto'],
    numbers: {
      un: 1,
      uno: 1,
      una: 1,
      due: 2,
      tre: 3,
      quattro: 4,
      cinque: 5,
      sei: 6,
      sette: 7,
      otto: 8,
      nove: 9,
      dieci: 10,
      dodici: 12,
    },
  },
  es: {
    months: [
      'enero',
      'febrero',
      'marzo',
      'abril',
      'mayo',
      'junio',
      'julio',
      'agosto',
      'sep?tiembre',
      'octubre',
      'noviembre',
      'diciembre',
    ],
    shortMonths: 'ene feb mar abr may jun jul ago sept? oct nov dic'.split(' '),
    dayParts: { 'por la mañana': 'TMO', 'por la tarde': 'TAF', 'por la noche': 'TNI' },
    partsOfToday: {
      'esta mañana': [0, 'TMO'],
      'esta tarde': [0, 'TAF'],
      'esta noche': [0, 'TNI'],
      anoche: [-1, 'TNI'],
    },
    near: '(?:últim[oa]s|próxim[oa]s)',
    future: String.raw`(?:\p{L}{2,}r(?:á|án)|van? a)`,
    weekdays: ['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado', 'domingo'],
    link: '(?: de | del | )',
    days: { anteayer: -2, ayer: -1, hoy: 0, mañana: 1, 'pasado mañana': 2 },
    units: ['años?', 'mes(?:es)?', 'semanas?', 'días?', 'horas?'],
    last: ['(?:el |la )?% (?:pasad[oa])', '(?:el |la )?(?:pasad[oa]|últim[oa]) %'],
    current: ['est[ea] %'],
    next: ['(?:el |la )?próxim[oa] %', '(?:el |la )?% (?:que viene|próxim[oa])'],
    ago: ['hace %'],
    ahead: ['en %', 'dentro de %'],
    quarter: 'trimestre',
    ordinals: ['primer', 'segundo', 'tercer', 'cuarto'],
    numbers: {
      un: 1,
      uno: 1,
      una: 1,
      dos: 2,
      tres: 3,
      cuatro: 4,
      cinco: 5,
      seis: 6,
      siete: 7,
      ocho: 8,
      nueve: 9,
      diez: 10,
      doce: 12,
    },
  },
  pt: {
    months: [
      'janeiro',
      'fevereiro',
      'março',
      'abril',
      'maio',
      'junho',
      'julho',
      'agosto',
      'setembro',
      'outubro',
      'novembro',
      'dezembro',
    ],
    shortMonths: 'jan fev mar abr mai jun jul ago set out nov dez'.split(' '),
    weekdays: [
      'segunda(?:-feira)?',
      'terça(?:-feira)?',
      'quarta(?:-feira)?',
      'quinta(?:-feira)?',
      'sexta(?:-feira)?',
      'sábado',
      'domingo',
    ],
    link: '(?: de | )',
    days: { anteontem: -2, ontem: -1, hoje: 0, amanhã: 1, 'depois de amanhã': 2 },
    units: ['anos?', 'm[êe]s(?:es)?', 'semanas?', 'dias?', 'horas?'],
    last: ['(?:no |na |o |a )?% passad[oa]', '(?:no |na |o |a )?últim[oa] %'],
    current: ['(?:n?est[ea]) %'],
    next: ['(?:no |na |o |a )?próxim[oa] %', '(?:no |na |o |a )?% que vem'],
    ago: ['há %', '% atrás'],
    ahead: ['em %', 'dentro de %'],
    quarter: 'trimestre',
    ordinals: ['primeiro', 'segundo', 'terceiro', 'quarto'],
    numbers: {
      um: 1,
      uma: 1,
      dois: 2,
      duas: 2,
      três: 3,
      quatro: 4,
      cinco: 5,
      seis: 6,
      sete: 7,
      oito: 8,
      nove: 9,
      dez: 10,
      doze: 12,
    },
  },
  vi: {
    months: Array.from({ length: 12 }, (_, index) => `tháng 0?${index + 1}(?!\\d)`),
    weekdays: [
      'thứ hai|thứ 2',
      'thứ ba|thứ 3',
      'thứ tư|thứ 4',
      'thứ năm|thứ 5',
      'thứ sáu|thứ 6',
      'thứ bảy|thứ 7',
      'chủ nhật',
    ],
    link: '(?: năm |/| )',
    days: { 'hôm kia': -2, 'hôm qua': -1, 'hôm nay': 0, 'ngày mai': 1, 'ngày kia': 2 },
    units: ['năm', 'tháng', 'tuần', 'ngày', 'giờ'],
    last: ['% (?:trước|ngoái|qua)'],
    current: ['% (?:này|nay)'],
    next: ['% (?:tới|sau)'],
    ago: ['% trước', 'cách đây %'],
    ahead: ['% tới', '% sau'],
    quarter: 'quý',
    ordinals: ['1|I|một', '2|II|hai', '3|III|ba', '4|IV|tư'],
    numbers: { một: 1, hai: 2, ba: 3, bốn: 4, năm: 5, sáu: 6, bảy: 7, tám: 8, chín: 9, mười: 10 },
  },
  tr: {
    months: [
      'ocak',
      'şubat',
      'mart',
      'nisan',
      'mayıs',
      'haziran',
      'temmuz',
      'ağustos',
      'eylül',
      'ekim',
      'kasım',
      'aralık',
    ],
    weekdays: ['pazartesi', 'salı', 'çarşamba', 'perşembe', 'cuma', 'cumartesi', 'pazar'],
    link: ' ',
    days: { 'evvelsi gün': -2, dün: -1, bugün: 0, yarın: 1 },
    units: ['yıl', 'ay', 'hafta', 'gün', 'saat'],
    last: ['geçen %', 'geçtiğimiz %'],
    current: ['bu %'],
    next: ['gelecek %', 'önümüzdeki %'],
    ago: ['% önce'],
    ahead: ['% sonra'],
    quarter: 'çeyrek',
    ordinals: ['birinci|ilk|1\\.', 'ikinci|2\\.', 'üçüncü|3\\.', 'dördüncü|4\\.'],
    numbers: {
      bir: 1,
      iki: 2,
      üç: 3,
      dört: 4,
      beş: 5,
      altı: 6,
      yedi: 7,
      sekiz: 8,
      dokuz: 9,
      on: 10,
    },
  },
};

const made = new Map<string, readonly DateRule[]>();

/** The rules of a language of Europe, Turkish or Vietnamese by its code; none for another. */
export function europeanDateRules(language: string): readonly DateRule[] {
  const known = made.get(language);
  if (known) return known;
  const words = languages[language];
  const rules = words ? rulesOf(words, language) : [];
  made.set(language, rules);
  return rules;
}

function rulesOf(words: Words, language: string): DateRule[] {
  const month = `(?:${words.months.map((name, index) => `(?<m${index + 1}>${name})`).join('|')})`;
  const anyMonth = `(?:${words.months
    .map((name, index) => {
      const short = words.shortMonths?.[index];
      return `(?<m${index + 1}>${short === undefined ? name : `${name}|(?:${short})\\.?(?!\\p{L})`})`;
    })
    .join('|')})`;
  const weekday = words.weekdays.map((name, index) => `(?<w${index + 1}>${name})`).join('|');
  const number = String.raw`(?<number>\d{1,3}|${Object.keys(words.numbers)
    .sort((one, other) => other.length - one.length)
    .join('|')})`;
  const unit = `(?:${words.units.map((name, index) => `(?<u${index}>${name})`).join('|')})`;
  const edge = String.raw`(?<![\p{L}\d])`;
  const out = String.raw`(?!\p{L})`;
  const suffix = language === 'tr' ? String.raw`(?:'?\p{L}{0,4})` : '';
  const parts = Object.keys(words.dayParts ?? {});
  const behind = parts.length > 0 ? `(?: (?<part>${parts.join('|')}))?` : '';
  const weekdayAlone = words.weekdays.join('|');
  const amounts = (patterns: readonly string[], sign: number): DateRule[] =>
    patterns.map((pattern) =>
      dateRule(
        `${edge}${pattern.replace('%', `(?:(?:ca\\.|etwa|rund|fast|environ|presque|circa|quasi|casi|unos|unas|cerca de|quase|gần|khoảng|yaklaşık) )?${number} ${unit}`)}${out}`,
        (match, context) => readAmount(match, context, words, sign),
      ),
    );
  const near = (patterns: readonly string[], shift: number): DateRule[] =>
    patterns.map((pattern) =>
      dateRule(
        `${edge}${pattern.replace('%', `(?:${unit}|${weekday}|${month})`)}${out}`,
        (match, context) => readNear(match, context, shift),
      ),
    );
  return [
    dateRule(
      String.raw`${edge}(?:(?:${weekdayAlone})(?:,| ,)?(?: de[rmn]| el| le| il| den| dem|,)? )?(?:ngày )?(?<day>\d{1,2})(?:\.|er|º|°|ª)?${language === 'vi' ? '(?: |/)' : words.link}${anyMonth}(?:${words.link}(?<year>\d{4}))?${suffix}${out}`,
      readDayMonth,
    ),
    dateRule(
      String.raw`${edge}(?:ngày )?(?<day>\d{1,2})[./-](?<month>\d{1,2})[./-](?<year>\d{4}|\d{2})(?!\d)`,
      ({ groups }, { reference }) => {
        const stated = Number(groups?.['year']);
        const day = {
          year: stated < 100 ? Math.floor(reference.year / 100) * 100 + stated : stated,
          month: Number(groups?.['month']),
          day: Number(groups?.['day']),
        };
        return isDay(day) ? dayReading(day) : null;
      },
    ),
    dateRule(
      String.raw`${edge}${anyMonth}${words.link}(?<year>\d{4})${suffix}${out}`,
      ({ groups }) =>
        monthReading({ year: Number(groups?.['year']), month: indexIn(groups ?? {}, 'm', 12) }),
    ),
    ...near(words.last, -1),
    ...near(words.next, 1),
    ...near(words.current, 0),
    ...amounts(words.ago, -1),
    ...amounts(words.ahead, 1),
    dateRule(
      String.raw`${edge}(?:(?:${words.ordinals.map((name, index) => `(?<q${index + 1}>${name})`).join('|')})[ -]${words.quarter}|${words.quarter} (?:${words.ordinals.map((name, index) => `(?<r${index + 1}>${name})`).join('|')}))(?:${words.link}|/| del | de | năm )?(?<year>\d{4})?${out}`,
      ({ groups }, { reference }) => {
        const quarter = indexIn(groups ?? {}, 'q', 4) || indexIn(groups ?? {}, 'r', 4);
        const year =
          groups?.['year'] === undefined
            ? quarter * 3 - 2 <= reference.month
              ? reference.year
              : reference.year - 1
            : Number(groups?.['year']);
        return date(`${year}-Q${quarter}`);
      },
    ),
    dateRule(
      String.raw`${edge}(?<word>${Object.keys(words.days)
        .sort((one, other) => other.length - one.length)
        .map((word) => word.replaceAll("'", "['’]"))
        .join('|')})${behind}${out}`,
      (match, context) => readDayWord(match, context, words),
    ),
    ...Object.entries(words.partsOfToday ?? {}).map(([pattern, [days, part]]) =>
      dateRule(`${edge}${pattern}${out}`, (_match, { reference }) => ({
        type: 'TIME',
        value: `${isoDay(addDays(reference, days))}${part}`,
      })),
    ),
    dateRule(String.raw`${edge}(?:${weekday})s?${out}`, (match, context) =>
      readWeekday(match, context, words),
    ),
    dateRule(
      String.raw`${edge}${number} ${words.near ? `(?:${words.near} )?` : ''}${unit}${out}`,
      (match) => {
        const amount = amountOf(groupOf(match.groups, 'number'), words);
        const index = indexIn(match.groups ?? {}, 'u', 5, 0);
        return Number.isNaN(amount)
          ? null
          : duration(index === 4 ? `PT${amount}H` : `P${amount}${'YMWD'.charAt(index)}`);
      },
    ),
    ...(language === 'vi' ? [dateRule(`${edge}${month}${out}`, readBareMonth)] : []),
    dateRule(
      String.raw`(?<=(?:\b(?:im|in|en|em|ab|seit|bis|ende|anfang|mitte|début|fin|depuis|desde|hasta|zwischen|von|entre|tra|fra|d[ei]|dal|da|nel|a|fino a|tháng|từ|đến)|')(?: l')? )${month}${out}`,
      readBareMonth,
    ),
    dateRule(
      String.raw`(?<![\p{L}\d$€£¥.,:/-]|\d )(?<year>(?:19|20)\d{2})(?:${language === 'tr' ? "['’]?\\p{L}{2,5}" : '(?!\\p{L})'})(?![\d%]|[.,:/-]\d| ?(?:euros?|dollars?|dólares|dollari|mil|millions?|millones|%))`,
      ({ groups }) => date(groupOf(groups, 'year')),
    ),
  ];
}

/** Which of the numbered groups matched. */
function indexIn(
  groups: Record<string, string | undefined>,
  letter: string,
  count: number,
  from = 1,
): number {
  for (let index = from; index < from + count; index += 1)
    if (groups[`${letter}${index}`] !== undefined) return index;
  return from - 1;
}

function amountOf(text: string, words: Words): number {
  return /^\d/.test(text) ? Number(text) : (words.numbers[text.toLowerCase()] ?? Number.NaN);
}

function readDayMonth({ groups }: RegExpExecArray, context: DateContext): DateReading | null {
  const month = indexIn(groups ?? {}, 'm', 12);
  const dayOfMonth = Number(groups?.['day']);
  const year =
    groups?.['year'] === undefined
      ? yearNear(context, month, dayOfMonth)
      : Number(groups?.['year']);
  const day = { year, month, day: dayOfMonth };
  return isDay(day) ? guessedYear(dayReading(day), groups?.['year']) : null;
}

/** `heute`, `heute Abend`; null where `Morgen` or `la mañana` is the morning. */
function readDayWord(
  { groups, index, 0: written }: RegExpExecArray,
  { reference, text }: DateContext,
  words: Words,
): DateReading | null {
  const word = groupOf(groups, 'word');
  const before = text.slice(Math.max(0, index - 5), index);
  const isSentenceStart = /(?:^|[.!?:"] )$/.test(before);
  if (
    word === 'Morgen' &&
    !(isSentenceStart && /^ \p{Ll}/u.test(text.slice(index + written.length)))
  )
    return null;
  if (word === 'mañana' && /(?:la|una|cada|por) $/i.test(before)) return null;
  const day = addDays(reference, words.days[normalize(word, { lowerCase: true })] ?? 0);
  const part = groups?.['part'];
  const named = Object.entries(words.dayParts ?? {}).find(([pattern]) =>
    new RegExp(`^(?:${pattern})$`, 'iu').test(part ?? ''),
  );
  return named ? { type: 'TIME', value: `${isoDay(day)}${named[1]}` } : dayReading(day);
}

/** The latest such weekday, or the next one where a verb of its sentence looks ahead. */
function readWeekday(
  match: RegExpExecArray,
  { reference, text }: DateContext,
  { future }: Words,
): DateReading {
  const target = indexIn(match.groups ?? {}, 'w', 7);
  const back = (weekdayOf(reference) - target + 7) % 7;
  const isAhead =
    future !== undefined &&
    new RegExp(String.raw`(?<!\p{L})${future}(?!\p{L})`, 'iu').test(
      clauseAround(text, match.index),
    );
  return dayReading(addDays(reference, isAhead && back > 0 ? 7 - back : -back));
}

/** Characters of a clause on either side of a place. */
const CLAUSE = 60;

/** What is next to a place of a text, up to the next punctuation. */
function clauseAround(text: string, index: number): string {
  const before = text.slice(Math.max(0, index - CLAUSE), index);
  const behind = text.slice(index, index + CLAUSE);
  return before.slice(before.search(/[^.,;:!?]*$/)) + (/^[^.,;:!?]*/.exec(behind)?.[0] ?? '');
}

function readBareMonth({ groups }: RegExpExecArray, context: DateContext): DateReading {
  const month = indexIn(groups ?? {}, 'm', 12);
  return guessedYear(monthReading({ year: yearNear(context, month, 15), month }), undefined);
}

/** The year that puts the day nearest, a little to the past. */
function yearNear({ reference }: DateContext, month: number, day: number): number {
  const distance = daysBetween(reference, { year: reference.year, month, day: Math.min(day, 28) });
  return distance > 150
    ? reference.year - 1
    : distance < -230
      ? reference.year + 1
      : reference.year;
}

function readNear(
  { groups }: RegExpExecArray,
  { reference }: DateContext,
  shift: number,
): DateReading | null {
  const month = indexIn(groups ?? {}, 'm', 12);
  if (month > 0) {
    const passed = month < reference.month ? 0 : -1;
    return monthReading({
      year:
        reference.year + (shift < 0 ? passed : shift > 0 ? (month > reference.month ? 0 : 1) : 0),
      month,
    });
  }
  const weekday = indexIn(groups ?? {}, 'w', 7);
  if (weekday > 0) {
    const back = (weekdayOf(reference) - weekday + 7) % 7;
    return dayReading(
      addDays(
        reference,
        shift < 0 ? -(back || 7) : shift > 0 ? 7 - back : weekday - weekdayOf(reference),
      ),
    );
  }
  const unit = indexIn(groups ?? {}, 'u', 5, 0);
  if (unit === 0) return date(String(reference.year + shift));
  if (unit === 1) return monthReading(addMonths({ ...reference, day: 1 }, shift));
  if (unit === 2) return date(isoWeek(addDays(reference, shift * 7)));
  return unit === 3 ? dayReading(addDays(reference, shift)) : null;
}

function readAmount(
  match: RegExpExecArray,
  { reference }: DateContext,
  words: Words,
  sign: number,
): DateReading | null {
  const amount = amountOf(groupOf(match.groups, 'number'), words) * sign;
  const unit = indexIn(match.groups ?? {}, 'u', 5, 0);
  if (Number.isNaN(amount)) return null;
  if (unit === 0) return date(String(reference.year + amount));
  if (unit === 1) return monthReading(addMonths(reference, amount));
  if (unit === 2) return date(isoWeek(addDays(reference, amount * 7)));
  return unit === 3
    ? dayReading(addDays(reference, amount))
    : { type: 'TIME', value: dayReading(reference).value };
}
