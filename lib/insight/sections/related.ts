import * as z from 'zod/mini';
import { claimSchema } from '../claim.ts';
import { section } from './section.ts';

/** Other reports; the evidence is the report itself. */
export const related = section({
  item: z.extend(claimSchema, {
    relation: z.enum(['same-event', 'same-entity']),
    /** What this report states that the article lacks; null if nothing. */
    adds: z.nullable(z.string().check(z.minLength(1))),
  }),
  most: 8,
  writtenBy: 'rules',
  instruction: 'Nothing: related updates come from the events collected on this machine.',
  fields: ({ adds }) => (adds === null ? [] : [{ kind: 'statement', text: adds }]),
});
