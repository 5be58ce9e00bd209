import type { Block } from '../../lib/article/extract/blocks.ts';
import { benchmarkTokens } from './shingle-score.ts';

/**
 * For each block the share of its words that belong to the gold text, in [0, 1]. Blocks are set
 * against the text in order (the heaviest ascending chain of matches), so of two copies only the
 * one in its place counts; a long block that stands elsewhere in the text counts too, as some pages
 * move parts about.
 */
export function labelBlocks(blocks: Block[], goldText: string): number[] {
  const gold = benchmarkTokens(goldText).map((word) => word.toLowerCase());
  const starts = new Map<string, number[]>();
  for (const [at, word] of gold.entries()) {
    const list = starts.get(word);
    if (list) list.push(at);
    else starts.set(word, [at]);
  }
  const matches = blocks.flatMap((block, index) => {
    const words = benchmarkTokens(block.text).map((word) => word.toLowerCase());
    return matchesOf(words, gold, starts).map((match) => ({ index, size: words.length, ...match }));
  });
  const chain = heaviestChain(matches);
  const labels = blocks.map(() => 0);
  const taken = new Uint8Array(gold.length);
  for (const { index, at, end, hits, size } of chain) {
    labels[index] = hits / size;
    taken.fill(1, at, end);
  }
  for (const { index, at, end, hits, size } of matches.toSorted(
    (one, other) => other.hits - one.hits,
  )) {
    if (labels[index]! > 0 || size < 12 || hits / size < 0.8) continue;
    if (taken.subarray(at, end).reduce((sum, one) => sum + one, 0) > 0.3 * (end - at)) continue;
    labels[index] = hits / size;
    taken.fill(1, at, end);
  }
  return labels;
}

interface Match {
  /** Where in the gold words it begins and ends, end exclusive. */
  at: number;
  end: number;
  hits: number;
}

/** Places in the gold where most of a block's words stand one after another. */
function matchesOf(words: string[], gold: string[], starts: Map<string, number[]>): Match[] {
  if (words.length === 0) return [];
  const found: Match[] = [];
  const seen = new Set<number>();
  // Anchors: the rarest words of the block's beginning, middle and end.
  const anchors = [
    0,
    1,
    2,
    3,
    Math.floor(words.length / 3),
    Math.floor(words.length / 2),
    Math.floor((2 * words.length) / 3),
    words.length - 1,
  ].filter((at, order, all) => at < words.length && all.indexOf(at) === order);
  for (const anchor of anchors.toSorted(
    (one, other) =>
      (starts.get(words[one]!)?.length ?? 0) - (starts.get(words[other]!)?.length ?? 0),
  )) {
    const candidates = starts.get(words[anchor]!) ?? [];
    if (candidates.length > 400) continue;
    for (const place of candidates) {
      const at = place - anchor;
      if (seen.has(at)) continue;
      seen.add(at);
      let hits = 0;
      for (let offset = 0; offset < words.length; offset++)
        if (gold[at + offset] === words[offset]) hits++;
      const isWhole = hits === words.length;
      const needed = words.length < 8 ? isWhole : hits >= 0.5 * words.length;
      if (needed)
        found.push({ at: Math.max(0, at), end: Math.min(gold.length, at + words.length), hits });
      else if (words.length >= 16) {
        const part = alignedPart(words, gold, anchor, place);
        if (part.hits >= 0.3 * words.length) found.push(part);
      }
    }
    if (found.length > 0 && words.length >= 8) break;
  }
  return found.toSorted((one, other) => other.hits - one.hits).slice(0, 30);
}

/**
 * How far the words agree forwards and backwards from one place, small gaps on either side passed
 * over.
 */
function alignedPart(words: string[], gold: string[], anchor: number, place: number): Match {
  let hits = 0;
  let at = place;
  let end = place + 1;
  for (const step of [1, -1]) {
    let word = step > 0 ? anchor : anchor - 1;
    let there = step > 0 ? place : place - 1;
    while (word >= 0 && word < words.length && there >= 0 && there < gold.length) {
      if (words[word] === gold[there]) {
        hits++;
        at = Math.min(at, there);
        end = Math.max(end, there + 1);
        word += step;
        there += step;
        continue;
      }
      const jump = jumps.find(
        ([one, other]) =>
          words[word + one * step] === gold[there + other * step] &&
          words[word + (one + 1) * step] === gold[there + (other + 1) * step],
      );
      if (!jump) break;
      word += jump[0] * step;
      there += jump[1] * step;
    }
  }
  return { at, end, hits };
}

const jumps: [number, number][] = Array.from({ length: 8 }, (_, one) =>
  Array.from({ length: 8 }, (__, other): [number, number] => [one, other]),
)
  .flat()
  .filter(([one, other]) => one + other > 0)
  .toSorted(([a, b], [c, d]) => a + b - c - d);

/**
 * The chain of matches, ascending in page and text, one a block, without overlap, that covers the
 * most words.
 */
function heaviestChain<M extends Match & { index: number }>(matches: M[]): M[] {
  const ordered = matches.toSorted((one, other) => one.index - other.index || one.at - other.at);
  const best = ordered.map(({ hits }) => hits);
  const from = ordered.map(() => -1);
  for (let at = 0; at < ordered.length; at++)
    for (let before = Math.max(0, at - 1_500); before < at; before++) {
      const [one, other] = [ordered[before]!, ordered[at]!];
      if (one.index >= other.index || one.end > other.at + 1) continue;
      // Of equal coverage the tighter chain wins: a block near its neighbours in the text, not a
      // chance match far away.
      const score = best[before]! + other.hits - Math.min(0.5, (other.at - one.end) / 2_000);
      if (score > best[at]!) {
        best[at] = score;
        from[at] = before;
      }
    }
  const chain: M[] = [];
  let at = best.indexOf(Math.max(...best));
  while (at >= 0 && ordered.length > 0) {
    chain.push(ordered[at]!);
    at = from[at]!;
  }
  return chain.toReversed();
}
