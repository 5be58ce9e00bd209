import { seededRandom } from '../train-relevance/seeded-random.ts';

/** A text as its terms with their values, and whether it is a case. */
export interface Document {
  terms: Map<string, number>;
  positive: boolean;
}

const ROUNDS = 25;
const STEP = 0.1;

/**
 * Logistic regression over terms with a ridge penalty, both classes of equal weight, by AdaGrad in
 * a seeded order; terms in fewer than `least` documents are left out, and only the `most` terms
 * that move scores most (weight times root of how often) are given.
 */
export function fitWords(
  documents: Document[],
  { least, most, ridge, seed }: { least: number; most: number; ridge: number; seed: number },
): { bias: number; weights: Record<string, number> } {
  const counts = new Map<string, number>();
  for (const { terms } of documents)
    for (const term of terms.keys()) counts.set(term, (counts.get(term) ?? 0) + 1);
  const vocabulary = [...counts].filter(([, count]) => count >= least).map(([term]) => term);
  const places = new Map(vocabulary.map((term, place) => [term, place + 1]));
  const share = documents.filter(({ positive }) => positive).length / documents.length;
  const positives = share / (1 - share);
  const rows = documents.map(({ terms, positive }) => ({
    cells: [
      { place: 0, value: 1 },
      ...[...terms].flatMap(([term, value]) => {
        const place = places.get(term);
        return place === undefined ? [] : [{ place, value }];
      }),
    ],
    target: positive ? 1 : 0,
    weight: positive ? 1 / positives : 1,
  }));
  const weights = new Float64Array(vocabulary.length + 1);
  const squares = new Float64Array(weights.length).fill(1e-6);
  const random = seededRandom(seed);
  const penalty = ridge / rows.length;
  for (let round = 0; round < ROUNDS; round += 1) {
    for (let step = 0; step < rows.length; step += 1) {
      const row = rows[Math.floor(random() * rows.length)];
      if (!row) continue;
      const sum = row.cells.reduce(
        (total, { place, value }) => total + (weights[place] ?? 0) * value,
        0,
      );
      const error = (1 / (1 + Math.exp(-sum)) - row.target) * row.weight;
      for (const { place, value } of row.cells) {
        const gradient =
          error * value + (place === 0 ? 0 : penalty * (rows.length / 50) * (weights[place] ?? 0));
        squares[place] = (squares[place] ?? 0) + gradient ** 2;
        weights[place] = (weights[place] ?? 0) - (STEP * gradient) / Math.sqrt(squares[place] ?? 1);
      }
    }
  }
  const ranked = vocabulary
    .map((term, place) => ({ term, weight: weights[place + 1] ?? 0, count: counts.get(term) ?? 0 }))
    .sort(
      (one, other) =>
        Math.abs(other.weight) * Math.sqrt(other.count) -
        Math.abs(one.weight) * Math.sqrt(one.count),
    );
  return {
    bias: weights[0] ?? 0,
    weights: Object.fromEntries(
      ranked
        .slice(0, most)
        .map(({ term, weight }) => [term, Math.round(weight * 100) / 100] as const)
        .filter(([, weight]) => weight !== 0)
        .sort(([one], [other]) => (one < other ? -1 : 1)),
    ),
  };
}
