import type { BlockFeatures } from './block-features.ts';

/** The names of the numbers `blockContext` adds, in order. */
export const blockContextNames: string[] = [
  'own',
  'before1',
  'before2',
  'before3',
  'after1',
  'after2',
  'after3',
  'before6',
  'after6',
  'after15',
  'branch',
  'branchOthers',
  'signature',
  'bestAhead',
  'bestBehind',
  'shareBefore',
  'shareAfter',
  'section',
];

/**
 * What a first judgement of all blocks says of each one's surroundings, appended to its own features: probabilities of the
 * neighbours, of its part of the page, of its kind of place, of the section under a heading, and how much of the text lies before and after.
 */
export function blockContext(
  { rows, branches, signatures, lengths }: BlockFeatures,
  first: number[],
  isHeading: boolean[],
): (Float32Array | null)[] {
  const branch = sumsBy(branches, first, lengths);
  const signature = sumsBy(signatures, first, lengths);
  const total = first.reduce((sum, probability, at) => sum + probability * lengths[at]!, 0) || 1;
  let passed = 0;
  return rows.map((row, index) => {
    const own = first[index]! * lengths[index]!;
    const before = passed;
    passed += own;
    if (!row) return null;
    const inBranch = branch.get(branches[index]!)!;
    const inSignature = signature.get(signatures[index]!)!;
    const others = inBranch.length - lengths[index]!;
    const context = [
      first[index]!,
      first[index - 1] ?? 0,
      first[index - 2] ?? 0,
      first[index - 3] ?? 0,
      first[index + 1] ?? 0,
      first[index + 2] ?? 0,
      first[index + 3] ?? 0,
      mean(first, lengths, index - 6, index),
      mean(first, lengths, index + 1, index + 7),
      mean(first, lengths, index + 1, index + 16),
      inBranch.hits / inBranch.length,
      others > 0 ? (inBranch.hits - own) / others : -1,
      inSignature.hits / inSignature.length,
      Math.max(0, ...first.slice(index + 1, index + 9)),
      Math.max(0, ...first.slice(Math.max(0, index - 8), index)),
      before / total,
      (total - before - own) / total,
      isHeading[index] ? sectionMean(first, lengths, isHeading, index) : -1,
    ];
    const whole = new Float32Array(row.length + context.length);
    whole.set(row);
    whole.set(context, row.length);
    return whole;
  });
}

function sumsBy<Key>(
  keys: Key[],
  first: number[],
  lengths: number[],
): Map<Key, { hits: number; length: number }> {
  const sums = new Map<Key, { hits: number; length: number }>();
  for (const [index, key] of keys.entries()) {
    const sum = sums.get(key) ?? { hits: 0, length: 1e-6 };
    sum.hits += first[index]! * lengths[index]!;
    sum.length += lengths[index]!;
    sums.set(key, sum);
  }
  return sums;
}

function mean(first: number[], lengths: number[], from: number, to: number): number {
  let hits = 0;
  let length = 0;
  for (let at = Math.max(0, from); at < Math.min(to, first.length); at++) {
    hits += first[at]! * lengths[at]!;
    length += lengths[at]!;
  }
  return length > 0 ? hits / length : 0;
}

/** The mean over what stands between a heading and the next one. */
function sectionMean(
  first: number[],
  lengths: number[],
  isHeading: boolean[],
  index: number,
): number {
  let end = index + 1;
  while (end < first.length && !isHeading[end] && end < index + 25) end++;
  return mean(first, lengths, index + 1, end);
}
