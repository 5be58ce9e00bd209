import { normalize } from '../../text/normalize.ts';

/** Words that follow a version and make another model of it. */
const variants = [
  'mini',
  'nano',
  'pro',
  'max',
  'flash',
  'lite',
  'preview',
  'high',
  'turbo',
  'vl',
  'VL',
  'coder',
  'next',
  'exp',
  'ultra',
  'plus',
  'thinking',
  'instruct',
  '[aA]?\\d{1,3}(?:\\.\\d)?[bBmM]',
];

/**
 * A name with a version right behind it or in it: "GPT 5.5", "o3-mini", "Qwen3-Max-Preview", "Kimi
 * K2.5".
 */
const versionPattern = new RegExp(
  [
    '(?<![\\p{L}\\p{N}.])(\\p{Script=Latin}{1,15})[- ]?',
    '(v?\\d{1,4}(?:\\.\\d{1,2})?[a-z]{0,2})(?![\\p{N}%]|[\\d.,]*\\d)',
    '(?! ?(?:thousand|million|billion|trillion|percent|gigawatts?|years?|months?|weeks?|days?|hours?)\\b)',
    `((?:[- ](?:\\p{Lu}\\p{Ll}{2,10}|${variants.join('|')})(?![\\p{Ll}\\p{N}]))*)`,
  ].join(''),
  'gu',
);

/** Words before a number that are no name. */
const notNames = new Set(
  [
    'in on at by of to the a an and or for from with top about over under after before until ' +
      'than is are be was has have had',
    'its series gen day days week year years all up per no only nearly almost some first last ' +
      'next more less least most just',
    'now then january february march april may june july august september october november ' +
      'december jan feb mar apr jun jul',
    'aug sep sept oct nov dec part page chapter raises raised cuts least plus another around ' +
      'hits spends pays fined worth',
  ].flatMap((line) => line.split(' ')),
);

/** Names with their versions: `qwen` → `3.5-35b-a3b`, the number first. */
export function versionsIn(text: string): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const match of normalize(text, { lowerCase: false }).matchAll(versionPattern)) {
    const [, name = '', number = '', rest = ''] = match;
    const family = name.toLowerCase();
    if (notNames.has(family) || /^(?:19|20)\d\d$/.test(number)) continue;
    const parts = rest
      .toLowerCase()
      .split(/[- ]/)
      .filter((part) => part !== '');
    const list = found.get(family) ?? new Set();
    list.add([number.toLowerCase().replace(/^v/, ''), ...parts].join('-'));
    found.set(family, list);
  }
  return found;
}
