import type { Milestone } from '../pack.ts';

export const milestones: readonly Milestone[] = [];
