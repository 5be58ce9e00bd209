/** A row of figures and whether it is a case. */
export interface Row {
  values: number[];
  positive: boolean;
  /** How many rows it counts for; 1 if absent. */
  weight?: number;
}

/**
 * Logistic regression with a ridge penalty on standardised figures, by Newton's method; weights are
 * given for the figures as they are. The penalty is counted in rows, as in the sum of losses; the
 * bias is free.
 */
export function fitLogistic(rows: Row[], ridge: number): { bias: number; weights: number[] } {
  const size = rows[0]?.values.length ?? 0;
  const means = columns(size, (column) => mean(rows.map(({ values }) => values[column]!)));
  const spreads = columns(
    size,
    (column) =>
      Math.sqrt(mean(rows.map(({ values }) => (values[column]! - means[column]!) ** 2))) || 1,
  );
  const scaled = rows.map(({ values, positive, weight = 1 }) => ({
    weight,
    values: [1, ...values.map((value, column) => (value - means[column]!) / spreads[column]!)],
    target: positive ? 1 : 0,
  }));
  let beta = columns(size + 1, () => 0);
  for (let step = 0; step < 25; step += 1) {
    const penalty = (column: number) => (column === 0 ? 1e-6 : ridge);
    const gradient = beta.map((value, column) => penalty(column) * value);
    const curvature = beta.map((_, row) =>
      beta.map((__, column) => (row === column ? penalty(row) : 0)),
    );
    for (const { values, target, weight } of scaled) {
      const probability =
        1 / (1 + Math.exp(-values.reduce((sum, value, column) => sum + value * beta[column]!, 0)));
      for (const [row, value] of values.entries()) {
        gradient[row]! += weight * value * (probability - target);
        for (const [column, other] of values.entries())
          curvature[row]![column]! += weight * value * other * probability * (1 - probability);
      }
    }
    const change = solve(curvature, gradient);
    beta = beta.map((value, column) => value - change[column]!);
    if (Math.max(...change.map(Math.abs)) < 1e-8) break;
  }
  const weights = beta.slice(1).map((value, column) => value / spreads[column]!);
  return {
    bias: beta[0]! - weights.reduce((sum, value, column) => sum + value * means[column]!, 0),
    weights,
  };
}

function columns(size: number, value: (column: number) => number): number[] {
  return Array.from({ length: size }, (_, column) => value(column));
}

function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Gaussian elimination with the largest pivot. */
function solve(matrix: number[][], right: number[]): number[] {
  const rows = matrix.map((row, index) => [...row, right[index]!]);
  for (let column = 0; column < rows.length; column += 1) {
    const pivot = rows
      .slice(column)
      .reduce(
        (best, row) => (Math.abs(row[column]!) > Math.abs(best[column]!) ? row : best),
        rows[column]!,
      );
    rows.splice(rows.indexOf(pivot), 1);
    rows.splice(column, 0, pivot);
    for (const row of rows) {
      if (row === pivot) continue;
      const factor = row[column]! / pivot[column]!;
      for (const [index, value] of pivot.entries()) row[index]! -= factor * value;
    }
  }
  return rows.map((row, index) => row.at(-1)! / row[index]!);
}
