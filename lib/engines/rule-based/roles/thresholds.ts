/**
 * A sentence less likely than this to have a role is not shown in its section. Chosen for the
 * section's F1 on out-of-fold predictions (`npm run bench -- cards --folds`), each next to two
 * neighbouring values that score alike.
 */
export const leastProbability: Record<'forward' | 'dated' | 'technical' | 'noise', number> = {
  forward: 0.2,
  dated: 0.08,
  technical: 0.4,
  noise: 0.5,
};
