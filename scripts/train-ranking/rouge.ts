import { stemmer } from 'stemmer';

/** ROUGE F1 values of a summary against one reference, as fractions of 1. */
export interface Rouge {
  r1: number;
  r2: number;
  rl: number;
}

/**
 * Words as ROUGE counts them: letters and digits of ASCII, lower case, Porter's stem for words
 * longer than three letters (Lin 2004, and the `rouge_score` package's reading of it).
 */
export function rougeWords(text: string): string[] {
  return (text.toLowerCase().match(/[a-z0-9]+/g) ?? []).map((word) =>
    word.length > 3 ? stemmer(word) : word,
  );
}

/**
 * ROUGE-1, ROUGE-2 and ROUGE-L (summary level: union of longest common subsequences over sentences)
 * of sentences against a reference of one sentence a line.
 */
export function rouge(summary: string[], reference: string): Rouge {
  const lines = summary.map(rougeWords);
  const wanted = reference.split('\n').map(rougeWords);
  return {
    r1: overlap(lines, wanted, 1),
    r2: overlap(lines, wanted, 2),
    rl: summaryLevelLcs(lines, wanted),
  };
}

function overlap(lines: string[][], wanted: string[][], size: number): number {
  const have = grams(lines.flat(), size);
  const want = grams(wanted.flat(), size);
  let shared = 0;
  for (const [gram, count] of want) shared += Math.min(count, have.get(gram) ?? 0);
  return f1(shared, total(have), total(want));
}

function grams(words: string[], size: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (let at = 0; at + size <= words.length; at += 1) {
    const gram = words.slice(at, at + size).join(' ');
    counts.set(gram, (counts.get(gram) ?? 0) + 1);
  }
  return counts;
}

function total(counts: Map<string, number>): number {
  let sum = 0;
  for (const count of counts.values()) sum += count;
  return sum;
}

function summaryLevelLcs(lines: string[][], wanted: string[][]): number {
  const have = grams(lines.flat(), 1);
  const want = grams(wanted.flat(), 1);
  let shared = 0;
  for (const line of wanted) {
    const union = new Set<number>();
    for (const other of lines) for (const at of commonPositions(line, other)) union.add(at);
    for (const at of [...union].sort((a, b) => a - b)) {
      const word = line[at]!;
      if ((have.get(word) ?? 0) > 0 && (want.get(word) ?? 0) > 0) {
        shared += 1;
        have.set(word, have.get(word)! - 1);
        want.set(word, want.get(word)! - 1);
      }
    }
  }
  return f1(shared, lines.flat().length, wanted.flat().length);
}

/** Positions of `line` that stand in one longest common subsequence with `other`. */
function commonPositions(line: string[], other: string[]): number[] {
  const table = Array.from({ length: line.length + 1 }, () => new Uint16Array(other.length + 1));
  for (let i = 1; i <= line.length; i += 1)
    for (let j = 1; j <= other.length; j += 1)
      table[i]![j] =
        line[i - 1] === other[j - 1]
          ? table[i - 1]![j - 1]! + 1
          : Math.max(table[i - 1]![j]!, table[i]![j - 1]!);
  const positions: number[] = [];
  for (let i = line.length, j = other.length; i > 0 && j > 0;) {
    if (line[i - 1] === other[j - 1]) {
      positions.push(i - 1);
      i -= 1;
      j -= 1;
    } else if (table[i]![j - 1]! > table[i - 1]![j]!) j -= 1;
    else i -= 1;
  }
  return positions;
}

function f1(shared: number, have: number, want: number): number {
  return shared === 0 ? 0 : (2 * shared) / (have + want);
}
