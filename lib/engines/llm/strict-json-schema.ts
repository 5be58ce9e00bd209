import type { JSONSchema7 } from '@ai-sdk/provider';

/**
 * What a model adds to a claim in place of evidence: the article's words, verbatim. Links are never
 * asked for.
 */
export const quotesSchema: JSONSchema7 = { type: 'array', items: { type: 'string' } };

/**
 * An object of these properties and no others, all of them required: what every vendor's structured
 * output takes.
 */
export function strictObject(properties: Record<string, JSONSchema7>): JSONSchema7 {
  return {
    type: 'object',
    properties,
    required: Object.keys(properties),
    additionalProperties: false,
  };
}
