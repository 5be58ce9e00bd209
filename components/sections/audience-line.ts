/**
 * Words of a list of readers, connectives included: "Engineers, product leaders and security
 * teams".
 */
const WORDS_A_NAME = 2;
/** Characters of a name in scripts without spaces: 产品负责人. */
const CHARACTERS_A_NAME = 6;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;

/** Whether a line only lists audiences: the tags alone are then enough. */
export function isOnlyNames(line: string, readers: number): boolean {
  if (readers === 0) return false;
  const unspaced = line.match(UNSPACED)?.length ?? 0;
  if (unspaced > 0) return unspaced <= CHARACTERS_A_NAME * readers;
  return (line.match(/\p{L}+/gu)?.length ?? 0) <= WORDS_A_NAME * readers + 1;
}
