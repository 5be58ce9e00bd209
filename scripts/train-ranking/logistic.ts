/** A logistic model over standardised features, its weights folded back onto the raw ones. */
export interface Logistic {
  bias: number;
  weights: number[];
}

/** Fits by Newton's method with an L2 penalty on the standardised weights. */
export function fitLogistic(rows: number[][], labels: number[], penalty: number): Logistic {
  const size = rows[0]!.length;
  const mean = Array.from(
    { length: size },
    (_, at) => rows.reduce((sum, row) => sum + row[at]!, 0) / rows.length,
  );
  const deviation = mean.map(
    (value, at) =>
      Math.sqrt(rows.reduce((sum, row) => sum + (row[at]! - value) ** 2, 0) / rows.length) + 1e-6,
  );
  const scaled = rows.map((row) => [
    ...row.map((value, at) => (value - mean[at]!) / deviation[at]!),
    1,
  ]);
  const weights = [...Array.from({ length: size }, () => 0), -2];
  for (let step = 0; step < 20; step += 1) {
    const gradient = weights.map((weight, at) => (at < size ? penalty * weight : 0));
    const hessian = weights.map((_, at) =>
      weights.map((__, other) => (at === other ? penalty : 0)),
    );
    for (const [index, row] of scaled.entries()) {
      const chance =
        1 / (1 + Math.exp(-row.reduce((sum, value, at) => sum + value * weights[at]!, 0)));
      const spread = chance * (1 - chance);
      for (let at = 0; at <= size; at += 1) {
        gradient[at]! += row[at]! * (chance - labels[index]!);
        const line = hessian[at]!;
        for (let other = 0; other <= size; other += 1)
          line[other]! += row[at]! * row[other]! * spread;
      }
    }
    const move = solve(hessian, gradient);
    for (let at = 0; at <= size; at += 1) weights[at]! -= move[at]!;
  }
  const raw = weights.slice(0, size).map((weight, at) => weight / deviation[at]!);
  return {
    weights: raw,
    bias: weights[size]! - raw.reduce((sum, weight, at) => sum + weight * mean[at]!, 0),
  };
}

/** Gaussian elimination with partial pivoting. */
function solve(matrix: number[][], vector: number[]): number[] {
  const rows = matrix.map((row, at) => [...row, vector[at]!]);
  for (let at = 0; at < rows.length; at += 1) {
    let pivot = at;
    for (let row = at + 1; row < rows.length; row += 1)
      if (Math.abs(rows[row]![at]!) > Math.abs(rows[pivot]![at]!)) pivot = row;
    [rows[at], rows[pivot]] = [rows[pivot]!, rows[at]!];
    for (let row = at + 1; row < rows.length; row += 1) {
      const factor = rows[row]![at]! / rows[at]![at]!;
      for (let column = at; column <= rows.length; column += 1)
        rows[row]![column]! -= factor * rows[at]![column]!;
    }
  }
  const result = Array.from({ length: rows.length }, () => 0);
  for (let at = rows.length - 1; at >= 0; at -= 1) {
    let sum = rows[at]![rows.length]!;
    for (let column = at + 1; column < rows.length; column += 1)
      sum -= rows[at]![column]! * result[column]!;
    result[at] = sum / rows[at]![at]!;
  }
  return result;
}
