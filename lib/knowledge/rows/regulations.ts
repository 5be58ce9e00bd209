import type { Regulation } from '../pack.ts';

export const regulations: readonly Regulation[] = [];
