/** What is counted, from a closed list; null where the text counts something else or nothing. Written before or after the number. */
export function unitOf(sign: string | undefined, after: string): string | null {
  if (sign !== undefined) return currencyOf(sign.trim());
  const [, word] = /^[\s\u00a0-]*([%％]|[\p{L}$€£¥]+(?:\s+(?:cents?|points?))?)/u.exec(after) ?? [];
  if (word === undefined) return null;
  const spelled = word.toLowerCase().replace(/\s+/g, ' ');
  return units.get(word) ?? units.get(spelled) ?? units.get(spelled.split(' ')[0]!) ?? null;
}

function currencyOf(sign: string): string {
  return units.get(sign) ?? units.get(sign.toLowerCase()) ?? sign;
}

/** True if the unit's name, in any of its spellings, stands in the text as a word. */
export function unitStandsIn(unit: string, text: string): boolean {
  const words = new Set(text.match(/[$€£¥₹₩%％]|\p{L}+\$?/gu) ?? []);
  return [...words].some((word) => (units.get(word) ?? units.get(word.toLowerCase())) === unit);
}

const spellings: Record<string, string> = {
  USD: '$ US$ USD dollar dollars 美元 ドル dólares Dollar',
  EUR: '€ EUR euro euros 欧元',
  GBP: '£ GBP pound pounds sterling',
  CNY: 'CN¥ RMB CNY yuan renminbi 元 人民币',
  JPY: 'JPY yen 円',
  INR: '₹ INR Rs Rs. rupee rupees',
  KRW: '₩ KRW won',
  CAD: 'C$',
  AUD: 'A$',
  HKD: 'HK$',
  percent: '% ％ percent percentage prozent',
  'percentage point': 'pp points point',
  token: 'token tokens',
  parameter: 'parameter parameters params',
  times: 'x × times fold 倍',
  kilobyte: 'KB kilobyte kilobytes',
  megabyte: 'MB megabyte megabytes',
  gigabyte: 'GB gigabyte gigabytes',
  terabyte: 'TB terabyte terabytes',
  petabyte: 'PB petabyte petabytes',
  watt: 'W watt watts',
  kilowatt: 'kW kilowatt kilowatts',
  megawatt: 'MW megawatt megawatts',
  gigawatt: 'GW gigawatt gigawatts',
  nanometre: 'nm nanometre nanometres nanometer nanometers',
  millisecond: 'ms millisecond milliseconds',
  second: 'sec secs seconds 秒',
  minute: 'min mins minute minutes 分钟',
  hour: 'hour hours hrs 小时',
  day: 'day days 天',
  week: 'week weeks',
  month: 'month months 个月',
  year: 'year years',
  kilometre: 'km kilometre kilometres kilometer kilometers',
  mile: 'mile miles',
};

const units = new Map(Object.entries(spellings).flatMap(([unit, words]) => words.split(' ').map((word) => [word, unit] as const)));
// The yuan and the yen share a sign; which one it is only the text around it can say.
for (const spelling of ['per cent', 'percentage points', 'percentage point']) units.set(spelling, spelling === 'per cent' ? 'percent' : 'percentage point');
units.set('¥', 'yuan or yen');
