/**
 * What a number counts. `year` is a bare 19xx or 20xx; `count` anything else without a unit known
 * here.
 */
export const numberKinds = [
  'money',
  'percent',
  'points',
  'parameters',
  'tokens',
  'rate',
  'multiple',
  'duration',
  'data',
  'bandwidth',
  'power',
  'energy',
  'compute',
  'length',
  'ordinal',
  'year',
  'count',
] as const;
export type NumberKind = (typeof numberKinds)[number];

/** Currency signs and codes before a number, and names behind it → ISO 4217. */
export const currencyBefore: readonly (readonly [source: string, code: string])[] = [
  ['US\\$', 'USD'],
  ['HK\\$', 'HKD'],
  ['NT\\$', 'TWD'],
  ['CA\\$|C\\$', 'CAD'],
  ['AU\\$|A\\$', 'AUD'],
  ['S\\$', 'SGD'],
  ['R\\$', 'BRL'],
  ['\\$|＄|USD', 'USD'],
  ['€|EUR', 'EUR'],
  ['£|GBP', 'GBP'],
  ['RMB|CNY|CN¥', 'CNY'],
  ['JPY|JP¥', 'JPY'],
  ['¥|￥', 'CNY'],
  ['₩|KRW', 'KRW'],
  ['₹|INR|Rs\\.?', 'INR'],
  ['CHF', 'CHF'],
  ['₫', 'VND'],
  ['₺', 'TRY'],
];
export const currencyBehind: readonly (readonly [source: string, code: string])[] = [
  [
    '(?:US |U\\.S\\. |美)?(?:dollars?|美元|美金|元美金)|ドル|달러|미국 달러|USD|US-Dollar|Dollar|đô la(?: ' +
      'Mỹ)?|dólares|dollari|dolar|\\$',
    'USD',
  ],
  ['(?:港元|港币|港幣|HKD)', 'HKD'],
  ['(?:新台币|新臺幣|新台幣)', 'TWD'],
  ['(?:欧元|歐元|ユーロ|유로|euros?|EUR)(?![\\p{L}])|€', 'EUR'],
  ['(?:英镑|英鎊|ポンド|파운드|pounds? sterling|pounds?)(?!\\p{Script=Latin})|£', 'GBP'],
  ['(?:日元|日圆|日圓|円|엔(?!진)|yen)', 'JPY'],
  ['(?:韩元|韓元|韩圆|ウォン|원|won(?= |[.,)]|$))', 'KRW'],
  [
    '(?:元人民币|元人民幣|人民币|人民幣|人民元|위안|yuan|renminbi|RMB|CNY|元(?!素|宇|年|旦|件|首|老|组|數|数))',
    'CNY',
  ],
  ['(?:卢比|ルピー|rupees?)', 'INR'],
  ['(?:Swiss francs?|CHF|瑞士法郎)', 'CHF'],
  ['(?:đồng|VND|₫)', 'VND'],
  ['(?:TL|lira|₺)', 'TRY'],
  ['reais', 'BRL'],
];

/**
 * Factors written behind a number. Single letters stand directly at the digits; words may stand
 * apart.
 */
export const scales: readonly (readonly [source: string, factor: number])[] = [
  ['(?:[kK])(?![\\p{Script=Latin}\\d])', 1e3],
  ['(?:M|m)(?![\\p{Script=Latin}\\d])', 1e6],
  ['(?:B|b)(?![\\p{Script=Latin}\\d])', 1e9],
  ['(?:T)(?![\\p{Script=Latin}\\d])', 1e12],
  [
    '[\\s-]?(?:trillion|tn|trn|billones|Billionen|trilhões|trilyon|nghìn tỷ)(?!\\p{Script=Latin})',
    1e12,
  ],
  [
    '[\\s-]?(?:billion|bn|bln|Milliarden?|Mrd\\.?|milliards?|mil ' +
      'millones|miliard[io]|bilhões|bilhão|mil milhões|tỷ|milyar)(?!\\p{Script=Latin})',
    1e9,
  ],
  [
    '[\\s-]?(?:million|mn|mln|mio\\.?|Mio\\.?|Millionen|millions|millones|millón|milion[ei]' +
      '|milhões|milhão|triệu|milyon)(?!\\p{Script=Latin})',
    1e6,
  ],
  ['[\\s-]?(?:thousand|Tausend|tausend|mille|mil|mila|nghìn|ngàn|bin)(?!\\p{Script=Latin})', 1e3],
  ['\\s?(?:万亿|萬億|조|兆(?!瓦|字节|赫))', 1e12],
  ['\\s?(?:千亿|千億|천억)', 1e11],
  ['\\s?(?:百亿|百億)', 1e10],
  ['\\s?(?:十亿|十億)', 1e9],
  ['\\s?(?:亿|億|억)', 1e8],
  ['\\s?(?:千万|千萬|천만)', 1e7],
  ['\\s?(?:百万|百萬|백만)', 1e6],
  ['\\s?(?:十万|十萬)', 1e5],
  ['\\s?(?:万|萬|만)', 1e4],
  ['(?:千(?!瓦|字节|米|赫)|천)', 1e3],
  ['[\\s-]hundred(?!\\p{Script=Latin})', 1e2],
];

export interface Unit {
  source: string;
  kind: NumberKind;
  unit: string | null;
  factor: number;
}

const bytes: Readonly<Record<string, number>> = {
  k: 1e3,
  K: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
  P: 1e15,
  E: 1e18,
};
const second = 1;
const day = 86_400;

/**
 * Units behind a number, tried in order; values are given in bytes, watts, watt-hours,
 * floating-point operations, metres, seconds or months.
 */
export const units: readonly Unit[] = [
  unit(
    '[\\s-]?(?:percentage[\\s-]points?|个百分点|個百分點|ポイント|%p|퍼센트포인트|Prozentpunkte?n?|points de ' +
      'pourcentage|puntos porcentuales|punti percentuali)',
    'points',
    '%',
  ),
  unit(
    '\\s?(?:%|％|﹪|‰|percent|per cent|pct|pc\\b|Prozent|pour cent|por ciento|per cento|por cento|phần trăm|パーセント|퍼센트)',
    'percent',
    '%',
  ),
  unit(
    '[\\s-]?(?:tokens?|トークン|토큰|词元)(?: per second|\\/s(?:ec(?:ond)?)?|\\/秒| a second| each second)',
    'rate',
    'token/second',
  ),
  unit('\\s?(?:tok\\/s|tps|TPS|t\\/s)(?!\\p{L})', 'rate', 'token/second'),
  unit(
    '[\\s-]?(?:(?:total|active|activated|dense|trainable|learnable|model)\\s)?(?:parameters?' +
      '|params?|parámetros|paramètres|parametri|parâmetros|Parametern?|parametre|tham ' +
      'số)(?!\\p{Script=Latin})',
    'parameters',
    'parameter',
  ),
  unit(
    '\\s?(?:个|個)?(?:参数|參數|パラメータ|매개변수|파라미터)|(?:参数|參數)',
    'parameters',
    'parameter',
  ),
  unit(
    '[\\s-]?(?:(?:input|output|context|training|text|high-quality' +
      '|multimodal)\\s)?(?:tokens?)(?!\\p{Script=Latin})|\\s?(?:个|個)?\\s?(?:tokens?|词元|トークン|토큰)',
    'tokens',
    'token',
  ),
  unit('[\\s-]?(?:context|上下文|コンテキスト|컨텍스트)', 'tokens', 'token'),
  ...Object.entries(bytes).flatMap(([letter, factor]) => [
    unit(`\\s?${letter}i?[Bb](?:\\/s|ps)(?!\\p{L})`, 'bandwidth', 'byte/second', factor),
    unit(`\\s?${letter}i?B(?!\\p{Script=Latin})`, 'data', 'byte', factor),
    unit(`\\s?${letter}Wh(?!\\p{Script=Latin})`, 'energy', 'watt-hour', factor),
    unit(`\\s?${letter}W(?!\\p{Script=Latin})`, 'power', 'watt', factor),
    unit(`\\s?${letter}FLOP(?:s|S)?(?:\\/s)?(?!\\p{Script=Latin})`, 'compute', 'flop', factor),
  ]),
  ...[
    ['kilo', 1e3],
    ['mega', 1e6],
    ['giga', 1e9],
    ['tera', 1e12],
    ['peta', 1e15],
    ['exa', 1e18],
  ].flatMap(([prefix, factor]) => [
    unit(`[\\s-]?${prefix}watt[\\s-]?hours?`, 'energy', 'watt-hour', Number(factor)),
    unit(`[\\s-]?${prefix}bytes?`, 'data', 'byte', Number(factor)),
    unit(`[\\s-]?${prefix}watts?`, 'power', 'watt', Number(factor)),
    unit(`[\\s-]?${prefix}flops?`, 'compute', 'flop', Number(factor)),
  ]),
  unit('\\s?(?:FLOP(?:s|S)?(?:\\/s)?|floating[- ]point operations)(?!\\p{L})', 'compute', 'flop'),
  unit('[\\s-]?bytes?(?!\\p{L})|字节', 'data', 'byte'),
  unit('吉瓦时|億キロワット時', 'energy', 'watt-hour', 1e9),
  unit('兆瓦时', 'energy', 'watt-hour', 1e6),
  unit('千瓦时|度电', 'energy', 'watt-hour', 1e3),
  unit('\\s?(?:吉瓦|ギガワット|기가와트)', 'power', 'watt', 1e9),
  unit('\\s?(?:兆瓦|メガワット|메가와트)', 'power', 'watt', 1e6),
  unit('\\s?(?:千瓦|キロワット|킬로와트)', 'power', 'watt', 1e3),
  unit('\\s?(?:W|watts?|瓦|ワット|와트)(?!\\p{Script=Latin})', 'power', 'watt'),
  unit(
    '[\\s-]?(?:nm|nanomet(?:er|re)s?|纳米|奈米|ナノメートル|나노미터|나노)(?!\\p{Script=Latin})',
    'length',
    'metre',
    1e-9,
  ),
  unit('[\\s-]?(?:mm|millimet(?:er|re)s?|毫米)(?!\\p{Script=Latin})', 'length', 'metre', 1e-3),
  unit('[\\s-]?(?:km|kilomet(?:er|re)s?|公里|千米)(?!\\p{Script=Latin})', 'length', 'metre', 1e3),
  unit('[\\s-]?(?:miles?|英里)(?!\\p{Script=Latin})', 'length', 'metre', 1609.344),
  unit('(?:[xX]|×)(?![\\p{Script=Latin}\\d])', 'multiple', 'times'),
  unit('[\\s-]?fold(?!\\p{L})', 'multiple', 'times'),
  unit('\\s?(?:倍|배)', 'multiple', 'times'),
  unit(
    '\\s(?:times|Mal|mal|fois|veces|volte|vezes|lần|kat)(?= ' +
      '(?:more|less|faster|slower|larger|bigger|smaller|higher|lower|cheaper|better|greater|longer' +
      '|as|the|its|that|over|plus|de|más|più|mais|so|hơn|daha))',
    'multiple',
    'times',
  ),
  unit(
    '[\\s-]?(?:milliseconds?|ms|毫秒|ミリ秒|밀리초)(?!\\p{Script=Latin})',
    'duration',
    'second',
    1e-3,
  ),
  unit(
    '[\\s-]?(?:seconds?|secs?|秒|초|Sekunden?|secondes?|segundos?|second[oi]|giây|saniye)(?!\\p{Script=Latin})',
    'duration',
    'second',
    second,
  ),
  unit(
    '[\\s-]?(?:minutes?|mins?|分钟|分鐘|分間|분|Minuten?|minutos?|minut[oi]|phút|dakika)(?!\\p{Script=Latin})',
    'duration',
    'second',
    60,
  ),
  unit(
    '[\\s-]?(?:hours?|hrs?|个小时|小时|小時|時間|시간|Stunden?|heures?|horas?|or[ae]|giờ|saat)(?!\\p{Script=Latin})',
    'duration',
    'second',
    3600,
  ),
  unit(
    '[\\s-]?(?:days?|天|日間|일간|Tagen?|Tage|jours?|días?|giorn[oi]|dias?|ngày|gün)(?!\\p{Script=Latin})',
    'duration',
    'second',
    day,
  ),
  unit(
    '[\\s-]?(?:weeks?|周(?!年)|週間|个星期|星期|주(?=간|[^\\p{L}]|$)|Wochen?|semaines?|semanas?|settiman[ae]' +
      '|tuần|hafta)(?!\\p{Script=Latin})',
    'duration',
    'second',
    7 * day,
  ),
  unit(
    '[\\s-]?(?:months?|个月|個月|か月|ヶ月|개월|Monaten?|Monate|mois|mes(?:es)?|mes[ei]|m[êe]s(?:es)?|tháng' +
      '|ay)(?!\\p{Script=Latin})',
    'duration',
    'month',
  ),
  unit('[\\s-]?(?:quarters?|个季度)(?!\\p{Script=Latin})', 'duration', 'month', 3),
  unit(
    '[\\s-]?(?:years?|yrs?|Jahren?|Jahre|ans|années|años?|ann[oi]|anos?|năm|yıl)(?!\\p{Script=Latin})|年間|年来|余年|多年|년간',
    'duration',
    'month',
    12,
  ),
  unit('[\\s-]?decades?(?!\\p{Script=Latin})', 'duration', 'month', 120),
];

function unit(source: string, kind: NumberKind, name: string | null, factor = 1): Unit {
  return { source, kind, unit: name, factor };
}

const unitsNumberWords: Readonly<Record<string, number>> = {
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
};
const tens: Readonly<Record<string, number>> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};
const scalesNumberWords: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
};

const single = [...Object.keys(unitsNumberWords), ...Object.keys(tens)]
  .sort((one, other) => other.length - one.length)
  .join('|');

/**
 * A number in English words, as the source of a pattern without groups: "twenty-five", "three
 * hundred and ten thousand".
 */
export const numberWords = String.raw`(?:${single})(?:[\s-](?:and[\s-])?(?:${single}|hundred|thousand|million|billion|trillion)){0,8}`;

/** The value of such a number; null when the words are no number. */
export function valueOfWords(text: string): number | null {
  let total = 0;
  let group = 0;
  let seen = false;
  for (const word of text.toLowerCase().split(/[\s-]+/)) {
    if (word === 'and' || word === '') continue;
    const value = unitsNumberWords[word] ?? tens[word];
    const scale = scalesNumberWords[word];
    if (value !== undefined) group += value;
    else if (scale === 100) group = (group || 1) * 100;
    else if (scale !== undefined) {
      total += (group || 1) * scale;
      group = 0;
    } else if (word !== 'a' && word !== 'an') return null;
    seen = true;
  }
  return seen ? total + group : null;
}

const hanDigits: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  兩: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const hanScales: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1e3 };
const hanGroups: Readonly<Record<string, number>> = {
  万: 1e4,
  萬: 1e4,
  亿: 1e8,
  億: 1e8,
  兆: 1e12,
};

/** The value of a number in Chinese characters: 二十五, 三百, 二〇二五, 十二万; null when it is none. */
export function valueOfHan(text: string): number | null {
  if (/^[〇零一二三四五六七八九]{2,}$/.test(text))
    return Number([...text].map((digit) => hanDigits[digit]).join(''));
  let total = 0;
  let group = 0;
  let digit = 0;
  for (const character of text) {
    const value = hanDigits[character];
    const scale = hanScales[character];
    const groupScale = hanGroups[character];
    if (value !== undefined) digit = value;
    else if (scale !== undefined) {
      group += (digit || 1) * scale;
      digit = 0;
    } else if (groupScale !== undefined) {
      total += (group + digit || 1) * groupScale;
      group = 0;
      digit = 0;
    } else return null;
  }
  return text === '' ? null : total + group + digit;
}
