/**
 * Letters of other scripts that are drawn like Latin ones (Unicode TR 39, those seen in imitated
 * names and in hidden orders to a model).
 */
const lookAlikes: Readonly<Record<string, string>> = {
  // Cyrillic
  а: 'a',
  в: 'b',
  с: 'c',
  ԁ: 'd',
  е: 'e',
  һ: 'h',
  н: 'h',
  і: 'i',
  ј: 'j',
  к: 'k',
  м: 'm',
  о: 'o',
  р: 'p',
  ԛ: 'q',
  ѕ: 's',
  т: 't',
  ԝ: 'w',
  х: 'x',
  у: 'y',
  // Greek
  α: 'a',
  ε: 'e',
  ι: 'i',
  κ: 'k',
  ν: 'v',
  ο: 'o',
  ρ: 'p',
  τ: 't',
  υ: 'u',
  χ: 'x',
  // Armenian
  ո: 'n',
};

/** The Latin letter that a small letter is drawn like; the letter itself where there is none. */
export function latinLookAlike(letter: string): string {
  return lookAlikes[letter] ?? letter;
}
