import type { Chip } from '../pack.ts';

export const chips: readonly Chip[] = [];
