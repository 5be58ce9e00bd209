const small =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** The source of a pattern for the ordinals from `second` to `ninety-ninth`; `first` is mostly no number. */
export const ordinalWords = `(?:${tens.join('|')})[ -](?:${small.slice(0, 9).join('|')})|${small.slice(1).join('|')}|(?:${tens.map((word) => word.slice(0, -1)).join('|')})ieth`;

/** The number of such a word in lower case. */
export function valueOfOrdinal(word: string): number {
  const [ten, unit] = word.split(/[ -]/) as [string, string | undefined];
  if (unit !== undefined) return (tens.indexOf(ten) + 2) * 10 + small.indexOf(unit) + 1;
  return word.endsWith('ieth')
    ? (tens.indexOf(word.replace(/ieth$/, 'y')) + 2) * 10
    : small.indexOf(word) + 1;
}
