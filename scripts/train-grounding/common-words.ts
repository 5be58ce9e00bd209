import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { hasCommonSuffix } from '../../lib/insight/grounding/checks/names.ts';
import { rankClass } from '../../lib/insight/grounding/word-frequency.ts';
import { rootOf } from '../../lib/insight/grounding/words.ts';
import { frontCode } from './front-code.ts';

/**
 * Counts in how many news texts each word stands in lower case and writes the most common ones to
 * lib/insight/grounding/common-words.ts: `npx tsx scripts/train-grounding/common-words.ts <folder
 * with summaries and newsletter-items>`. Words that names are also made of (`meta`, `apple`) come
 * in by their lower-case use alone.
 */
const MOST = 6000;
/**
 * From this rank on a word stands for all its forms, and none is kept whose ending shows that it is
 * no name: how rare it is hardly differs there.
 */
const EACH_FORM = 800;

const folder = process.argv[2];
if (folder === undefined) throw new Error('usage: common-words.ts <folder>');

const texts = [...articles(), ...blurbs()];
const counts = new Map<string, { lower: number; upper: number }>();
for (const text of texts) {
  for (const written of new Set(
    text.match(/(?<![\p{L}\p{N}'’-])\p{Ll}+(?![\p{L}\p{N}'’-])/gu) ?? [],
  ))
    count(written, 'lower');
  // A capital counts only inside a sentence.
  for (const written of new Set(
    text.match(/(?<=\p{Ll},? )\p{Lu}\p{Ll}+(?![\p{L}\p{N}'’-])/gu) ?? [],
  ))
    count(written.toLowerCase(), 'upper');
}
const words = [...counts]
  .filter(([word, { lower, upper }]) => /^[a-z]+$/.test(word) && lower >= 3 && lower >= upper)
  .toSorted(([one, a], [other, b]) => b.lower - a.lower || (one < other ? -1 : 1))
  .slice(0, MOST)
  .map(([word]) => word);

const ranks = new Map(words.map((word, rank) => [word, rank]));
const roots = new Set<string>();
const kept = words.filter((word, rank) => {
  const isKept = rank < EACH_FORM || (!roots.has(rootOf(word)) && !hasCommonSuffix(word));
  if (isKept) roots.add(rootOf(word));
  return isKept;
});
const sorted = kept.toSorted();
const letters = sorted
  .map((word) => String.fromCharCode('A'.charCodeAt(0) + rankClass(ranks.get(word)!)))
  .join('');
writeFileSync(
  join(import.meta.dirname, '../../lib/insight/grounding/common-words.ts'),
  `/** The ${kept.length} words most English news texts share, from A to Z, front-coded; written by scripts/train-grounding/common-words.ts. */
export const commonWords =
  '${frontCode(sorted)}';

/** How common each of them is, as a letter: its rank class, see \`rarity.ts\`. */
export const commonWordRanks =
  '${letters}';
`,
);
console.log(`${kept.length} of ${words.length} words from ${texts.length} texts`);

function count(word: string, which: 'lower' | 'upper'): void {
  const known = counts.get(word) ?? { lower: 0, upper: 0 };
  known[which] += 1;
  counts.set(word, known);
}

function articles(): string[] {
  const lines = gunzipSync(readFileSync(join(folder!, 'summaries.jsonl.gz')))
    .toString('utf8')
    .trim()
    .split('\n');
  return lines.map((line) => (JSON.parse(line) as { article: string }).article);
}

function blurbs(): string[] {
  const items = JSON.parse(
    gunzipSync(readFileSync(join(folder!, 'newsletter-items.json.gz'))).toString('utf8'),
  ) as { blurb: string }[];
  return items.map(({ blurb }) => blurb);
}
