import type { Term } from '../pack.ts';

export const glossary: readonly Term[] = [];
