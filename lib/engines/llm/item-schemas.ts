import type { JSONSchema7 } from '@ai-sdk/provider';
import * as z from 'zod/mini';
import type { SectionId } from '../../insight/sections/section.ts';
import { sections } from '../../insight/sections/index.ts';
import { quotesSchema, strictObject } from './strict-json-schema.ts';

/**
 * The JSON schema of one item of each section, from its own zod schema. The build writes these out
 * as plain data (`scripts/computed-at-build.ts`), so that zod's converter is not shipped and no
 * worker converts anything.
 */
export const itemSchemas = Object.fromEntries(
  Object.entries(sections).map(([id, { item }]) => [id, fromZod(item)]),
) as Record<SectionId, JSONSchema7>;

function fromZod(item: z.ZodMiniType): JSONSchema7 {
  const { properties = {} } = z.toJSONSchema(item, {
    io: 'output',
    unrepresentable: 'any',
  }) as JSONSchema7;
  const { evidence: _evidence, link: _link, ...own } = properties;
  return strictObject({
    ...Object.fromEntries(Object.entries(own).map(([name, schema]) => [name, plain(schema)])),
    quotes: quotesSchema,
  });
}

/**
 * Types, enumerations and nesting alone: lengths and patterns are refused by some vendors, and
 * checked by us anyway.
 */
function plain(schema: JSONSchema7 | boolean): JSONSchema7 {
  if (typeof schema === 'boolean') return {};
  if (schema.anyOf) return { anyOf: schema.anyOf.map(plain) };
  if (schema.enum) return { type: 'string', enum: schema.enum };
  if (schema.properties)
    return strictObject(
      Object.fromEntries(
        Object.entries(schema.properties).map(([name, inner]) => [name, plain(inner)]),
      ),
    );
  if (schema.items && !Array.isArray(schema.items))
    return { type: 'array', items: plain(schema.items) };
  return schema.type === undefined ? {} : { type: schema.type };
}
