import type { Link } from '../pack.ts';

export const links: readonly Link[] = [];
