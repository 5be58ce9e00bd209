/** The scores and labels of one article's sentences. */
export interface ScoredArticle {
  scores: number[];
  labels: number[];
}

/**
 * Figures of one role: `top` is the share of articles whose best sentence is right (of those that
 * have one), `f1` the best F1 over all sentences with its threshold, `precision` the average
 * precision.
 */
export function roleMetrics(articles: ScoredArticle[]): Record<string, number> {
  const having = articles.filter(({ labels }) => labels.includes(1));
  const top = having.filter(
    ({ scores, labels }) => labels[scores.indexOf(Math.max(...scores))] === 1,
  ).length;
  const all = articles
    .flatMap(({ scores, labels }) => scores.map((score, at) => ({ score, label: labels[at] ?? 0 })))
    .sort((one, other) => other.score - one.score);
  const positives = all.reduce((sum, { label }) => sum + label, 0);
  let hits = 0;
  let precision = 0;
  let best = { f1: 0, threshold: 1 };
  for (const [at, { score, label }] of all.entries()) {
    hits += label;
    if (label === 1) precision += hits / (at + 1) / positives;
    const f1 = (2 * hits) / (at + 1 + positives);
    if (f1 > best.f1) best = { f1, threshold: score };
  }
  return { top: top / Math.max(1, having.length), ...best, precision };
}
