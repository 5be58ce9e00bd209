/** A row of named figures, most of them absent, and whether it is a case. */
export interface SparseRow {
  features: Readonly<Record<string, number>>;
  positive: boolean;
}

const STEPS = 250;
const RATE = 0.05;
/**
 * Decay of the running means of the gradient and of its square, as in the paper on Adam (arXiv
 * 1412.6980).
 */
const FIRST = 0.9;
const SECOND = 0.999;

/**
 * Logistic regression with a ridge penalty by Adam on the whole set, in time proportional to the
 * figures that are not absent. The penalty is counted in rows; the bias is free.
 */
export function fitSparse(
  rows: readonly SparseRow[],
  names: readonly string[],
  ridge: number,
): { bias: number; weights: number[] } {
  const places = new Map(names.map((name, place) => [name, place]));
  const sparse = rows.map(({ features, positive }) => ({
    entries: [
      [names.length, 1] as const,
      ...Object.entries(features).flatMap(([name, value]) => {
        const place = places.get(name);
        return place === undefined || value === 0 ? [] : [[place, value] as const];
      }),
    ],
    target: positive ? 1 : 0,
  }));
  const size = names.length + 1;
  const beta = new Float64Array(size);
  const first = new Float64Array(size);
  const second = new Float64Array(size);
  for (let step = 1; step <= STEPS; step += 1) {
    const gradient = new Float64Array(size);
    for (const { entries, target } of sparse) {
      let sum = 0;
      for (const [place, value] of entries) sum += (beta[place] ?? 0) * value;
      const error = 1 / (1 + Math.exp(-sum)) - target;
      for (const [place, value] of entries)
        gradient[place] = (gradient[place] ?? 0) + error * value;
    }
    for (let place = 0; place < size; place += 1) {
      const own = (gradient[place] ?? 0) + (place < names.length ? ridge * (beta[place] ?? 0) : 0);
      first[place] = FIRST * (first[place] ?? 0) + (1 - FIRST) * own;
      second[place] = SECOND * (second[place] ?? 0) + (1 - SECOND) * own * own;
      const move =
        (first[place] ?? 0) /
        (1 - FIRST ** step) /
        (Math.sqrt((second[place] ?? 0) / (1 - SECOND ** step)) + 1e-8);
      beta[place] = (beta[place] ?? 0) - RATE * move;
    }
  }
  return { bias: beta[names.length] ?? 0, weights: Array.from(beta.subarray(0, names.length)) };
}
