/** One reason for or against a choice, with how much it counts. */
export interface Signal {
  name: string;
  value: number;
}

/** What all signals come to. */
export function total(signals: readonly Signal[]): number {
  return signals.reduce((sum, { value }) => sum + value, 0);
}

/** The log-odds of a probability, clamped to ±7 so that a certain one stays comparable. */
export function logOdds(probability: number): number {
  const bounded = Math.min(0.999, Math.max(0.001, probability));
  return Math.log(bounded / (1 - bounded));
}
