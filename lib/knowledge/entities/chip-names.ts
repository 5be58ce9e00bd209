import { isJoined, type Word } from './model-names.ts';

/** Families of accelerators and processors; a family alone names chips only next to a cue. */
const chipFamilies = new Set([
  'instinct',
  'ascend',
  'trainium',
  'inferentia',
  'maia',
  'gaudi',
  'tpu',
  'rubin',
  'blackwell',
  'hopper',
  'feynman',
  'mtia',
  'kunlun',
  'ironwood',
  'trillium',
  'helios',
  'graviton',
  'axion',
]);

/**
 * Families that are also other things: they count only with a version or next to a word for chips.
 */
const ordinary = new Set(['instinct', 'hopper', 'maia', 'helios', 'ascend', 'feynman', 'axion']);

const version = /^(?:v?\d{1,4}[a-z]{0,3}|MI\d{3}[A-Z]?|Ultra|CPX|NVL\d+)$/iu;
const closedVersion = /^(\p{L}+)-?\d{1,4}[A-Za-z]{0,2}$/u;
/**
 * AMD's and NVIDIA's own codes: the first is nothing else, the others are chips next to a word for
 * them.
 */
const sureCode = /^MI\d{3}[A-Z]?$/u;
const code = /^(?:[ABHLV]\d{3}[A-Z]?|GB\d{3}|RTX|N\d[A-Z]|LPU\d?|WSE-?\d)$/u;
const chipWord =
  /^(?:chips?|gpus?|accelerators?|processors?|superchips?|silicon|racks?|semiconductors?)$/iu;
const WINDOW = 4;

/**
 * Where the name of a chip that begins at word `index` ends (exclusive), known by its family or
 * code; 0 where none begins.
 */
export function chipEnd(words: readonly Word[], index: number): number {
  const word = words[index];
  if (!word || !/^\p{Lu}/u.test(word.text)) return 0;
  const next = words[index + 1];
  if (chipFamilies.has(word.lower)) {
    if (next && isJoined(word) && version.test(next.text)) return index + 2;
    return ordinary.has(word.lower) && !isNearChipWord(words, index) ? 0 : index + 1;
  }
  const family = closedVersion.exec(word.text)?.[1]?.toLowerCase();
  if (family && chipFamilies.has(family)) return index + 1;
  if (sureCode.test(word.text)) return index + 1;
  return code.test(word.text) && isNearChipWord(words, index) ? index + 1 : 0;
}

function isNearChipWord(words: readonly Word[], index: number): boolean {
  return words
    .slice(Math.max(0, index - WINDOW), index + WINDOW + 1)
    .some(({ text }) => chipWord.test(text));
}
