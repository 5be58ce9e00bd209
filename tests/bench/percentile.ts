/** The value below which this share of the values lies (nearest rank), rounded to a tenth. */
export function percentile(values: number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  const value =
    sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] ??
    Number.NaN;
  return Math.round(value * 10) / 10;
}
