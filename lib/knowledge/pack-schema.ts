import { z } from 'zod';
import { categories, linkKinds, milestoneKinds, modalities } from './pack.ts';

/** Schemas of the pack, strict: no fact without its source and date. For the build and the tests; the extension trusts what it ships. */
const partialDate = z.string().regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/);
const httpUrl = z.url({ protocol: /^https?$/ });
const source = z.strictObject({ name: z.string().min(1), url: httpUrl });
const sentence = z.string().min(12).max(400).regex(/[.。!?）)]$/, 'a sentence ends with a full stop');

export const organisationSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  name: z.string().min(1),
  aliases: z.array(z.string().min(1)),
  country: z.string().regex(/^([a-z]{2})$/),
  categories: z.array(z.enum(categories)).min(1),
  families: z.array(z.string().min(1)),
  people: z.array(z.string().min(2)),
  domains: z.array(z.string().regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/)).min(1),
  parent: z.string().optional(),
  needsCue: z.array(z.string().min(1)).optional(),
});

const price = z.number().positive().max(10_000).optional();

export const modelSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+\/\S+$/),
  name: z.string().min(1),
  organisation: z.string().min(1),
  released: partialDate.optional(),
  firstListed: z.literal(true).optional(),
  cutoff: partialDate.optional(),
  context: z.int().positive().optional(),
  output: z.int().positive().optional(),
  inputPrice: price,
  outputPrice: price,
  cachedPrice: price,
  inputs: z.array(z.enum(modalities)),
  outputs: z.array(z.enum(modalities)),
  openWeights: z.boolean().optional(),
  reasoning: z.boolean().optional(),
  deprecated: z.literal(true).optional(),
  sellers: z.int().positive().optional(),
  source: z.string().min(1),
  asOf: partialDate,
});

export const licenceSchema = z.strictObject({
  models: z.array(z.string().min(2)).min(1),
  licence: z.string().min(2),
  osiApproved: z.boolean(),
  url: httpUrl,
  asOf: partialDate,
});

export const chipSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/),
  name: z.string().min(1),
  aliases: z.array(z.string().min(1)).optional(),
  organisation: z.string().min(1),
  use: z.enum(['data-centre', 'workstation', 'consumer', 'edge']),
  released: partialDate.optional(),
  memory: z.number().positive().optional(),
  memoryKind: z.string().optional(),
  bandwidth: z.number().positive().optional(),
  power: z.number().positive().optional(),
  price: z.number().positive().optional(),
  source,
  asOf: partialDate,
});

export const milestoneSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  date: partialDate,
  kind: z.enum(milestoneKinds),
  text: sentence,
  zh: z.string().min(4).optional(),
  about: z.array(z.string().min(1)).min(1),
  source,
});

export const regulationSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  name: z.string().min(1),
  aliases: z.array(z.string().min(1)),
  jurisdiction: z.string().min(2),
  status: sentence,
  url: httpUrl,
  asOf: partialDate,
});

export const termSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  names: z.array(z.string().min(2)).min(1),
  text: sentence,
  zh: z.string().min(4).optional(),
  source,
  asOf: partialDate,
});

export const linkSchema = z.strictObject({ organisation: z.string().min(1), kind: z.enum(linkKinds), label: z.string().min(2).max(60), url: httpUrl });
