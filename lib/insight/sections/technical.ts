import * as z from 'zod/mini';
import { claimSchema } from '../claim.ts';
import { section } from './section.ts';

export const technicalTopics = [
  'architecture',
  'size',
  'training',
  'benchmark',
  'hardware',
  'interface',
  'security',
  'other',
] as const;

export const technical = section({
  item: z.extend(claimSchema, { topic: z.enum(technicalTopics) }),
  most: 6,
  least: 1,
  instruction:
    "The article's technical statements, each with its figures: architecture, sizes, training, " +
    'benchmarks with the score and what it is compared with, hardware, interfaces, security.',
});
