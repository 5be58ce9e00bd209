import * as z from 'zod/mini';
import { categories, linkKinds, milestoneKinds, modalities, productCategories } from './pack.ts';

/**
 * Schemas of the pack, strict: no fact without its source and date. For the build and the tests;
 * the extension trusts what it ships.
 */
const partialDate = z
  .string()
  .check(z.regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/));
const httpUrl = z.url({ protocol: /^https?$/ });
const source = z.strictObject({ name: z.string().check(z.minLength(1)), url: httpUrl });
const sentence = z
  .string()
  .check(
    z.minLength(12),
    z.maxLength(400),
    z.regex(/[.。!?）)]$/, 'a sentence ends with a full stop'),
  );

export const organisationSchema = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)),
  name: z.string().check(z.minLength(1)),
  aliases: z.array(z.string().check(z.minLength(1))),
  country: z.string().check(z.regex(/^([a-z]{2})$/)),
  categories: z.array(z.enum(categories)).check(z.minLength(1)),
  families: z.array(z.string().check(z.minLength(1))),
  people: z.array(z.string().check(z.minLength(2))),
  domains: z.array(z.string().check(z.regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/))).check(z.minLength(1)),
  parent: z.optional(z.string()),
  needsCue: z.optional(z.array(z.string().check(z.minLength(1)))),
});

const price = z.optional(z.number().check(z.gt(0), z.lte(10_000)));

export const modelSchema = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9-]+\/\S+$/)),
  name: z.string().check(z.minLength(1)),
  organisation: z.string().check(z.minLength(1)),
  released: z.optional(partialDate),
  firstListed: z.optional(z.literal(true)),
  cutoff: z.optional(partialDate),
  context: z.optional(z.int().check(z.gt(0))),
  output: z.optional(z.int().check(z.gt(0))),
  inputPrice: price,
  outputPrice: price,
  cachedPrice: price,
  inputs: z.array(z.enum(modalities)),
  outputs: z.array(z.enum(modalities)),
  openWeights: z.optional(z.boolean()),
  reasoning: z.optional(z.boolean()),
  deprecated: z.optional(z.literal(true)),
  sellers: z.optional(z.int().check(z.gt(0))),
  source: z.string().check(z.minLength(1)),
  asOf: partialDate,
});

export const licenceSchema = z.strictObject({
  models: z.array(z.string().check(z.minLength(2))).check(z.minLength(1)),
  licence: z.string().check(z.minLength(2)),
  osiApproved: z.boolean(),
  url: httpUrl,
  asOf: partialDate,
});

export const chipSchema = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9-]+\/[a-z0-9-]+$/)),
  name: z.string().check(z.minLength(1)),
  aliases: z.optional(z.array(z.string().check(z.minLength(1)))),
  organisation: z.string().check(z.minLength(1)),
  use: z.enum(['data-centre', 'workstation', 'consumer', 'edge']),
  released: z.optional(partialDate),
  memory: z.optional(z.number().check(z.gt(0))),
  memoryKind: z.optional(z.string()),
  bandwidth: z.optional(z.number().check(z.gt(0))),
  power: z.optional(z.number().check(z.gt(0))),
  price: z.optional(z.number().check(z.gt(0))),
  source,
  asOf: partialDate,
});

export const productSchema = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9-]+\/[a-z0-9-]+$/)),
  name: z.string().check(z.minLength(2)),
  aliases: z.optional(z.array(z.string().check(z.minLength(2)))),
  organisation: z.string().check(z.minLength(1)),
  category: z.enum(productCategories),
  source: httpUrl,
  asOf: partialDate,
});

export const marketSchema = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)),
  categories: z.array(z.enum(productCategories)),
  members: z.array(z.string().check(z.minLength(1))).check(z.minLength(2)),
});

export const milestoneSchema = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)),
  date: partialDate,
  kind: z.enum(milestoneKinds),
  text: sentence,
  zh: z.optional(z.string().check(z.minLength(4))),
  about: z.array(z.string().check(z.minLength(1))).check(z.minLength(1)),
  source,
});

export const regulationSchema = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)),
  name: z.string().check(z.minLength(1)),
  aliases: z.array(z.string().check(z.minLength(1))),
  jurisdiction: z.string().check(z.minLength(2)),
  status: sentence,
  url: httpUrl,
  asOf: partialDate,
});

export const termSchema = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)),
  names: z.array(z.string().check(z.minLength(2))).check(z.minLength(1)),
  text: sentence,
  zh: z.optional(z.string().check(z.minLength(4))),
  source,
  asOf: partialDate,
});

export const linkSchema = z.strictObject({
  organisation: z.string().check(z.minLength(1)),
  kind: z.enum(linkKinds),
  label: z.string().check(z.minLength(2), z.maxLength(60)),
  url: httpUrl,
});
