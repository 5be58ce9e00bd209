import * as z from 'zod/mini';

export const publisherFocuses = ['tech', 'business', 'ai', 'lab', 'research'] as const;
export const paywalls = ['hard', 'metered', 'freemium', 'registration'] as const;

/**
 * A site we know. Parsed by the test over the list, not at run time: import only the type where
 * size counts.
 */
export const publisherSchema = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)),
  name: z.string().check(z.minLength(1), z.maxLength(60)),
  /** Hosts without `www`, each with its subdomains; a path where two publishers share a host. */
  domains: z
    .array(z.string().check(z.regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+(\/[a-z0-9/-]+)?$/)))
    .check(z.minLength(1)),
  /** BCP 47 primary subtag of what it writes in. */
  language: z.string().check(z.regex(/^[a-z]{2}$/)),
  /** ISO 3166 alpha-2 in lower case, or `eu`, `global`. */
  region: z.string().check(z.regex(/^([a-z]{2}|global)$/)),
  focus: z.enum(publisherFocuses),
  /** Whether every item is about AI, or each must be asked. */
  scope: z.enum(['ai-only', 'needs-ai-filter']),
  /**
   * Regular expression over an article's https address; null where none is known. See
   * `isArticleUrl`.
   */
  articleUrlPattern: z.nullable(z.string().check(z.minLength(1))),
  /** RSS or Atom, the narrowest first. */
  feeds: z.array(z.url({ protocol: /^https?$/ })),
  paywall: z.optional(z.enum(paywalls)),
});
export type Publisher = z.infer<typeof publisherSchema>;
