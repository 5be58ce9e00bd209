import type { JSONSchema7 } from '@ai-sdk/provider';
import { z } from 'zod';
import { eventTypes } from '../insight/event-type.ts';
import type { SectionId } from '../insight/section-ids.ts';
import { sections } from '../insight/sections/index.ts';

/** The sections a model is asked for, in the card's order. */
export const askedSections = (Object.keys(sections) as SectionId[]).filter((id) => sections[id].writtenBy !== 'rules');

/** What a model adds to a claim in place of evidence: the article's words, verbatim. Links are never asked for. */
const quotesSchema: JSONSchema7 = { type: 'array', items: { type: 'string' } };

const itemSchemas = new Map<SectionId, JSONSchema7>();

/** The JSON schema of one item of a section, from its own zod schema; made when first asked for, a worker's start is dear. */
export function itemSchemaOf(id: SectionId): JSONSchema7 {
  const made = itemSchemas.get(id) ?? fromZod(sections[id].item);
  itemSchemas.set(id, made);
  return made;
}

/** The JSON schema of a whole answer: only what every vendor's structured output takes. */
export function answerSchema(): JSONSchema7 {
  return strictObject({
    eventType: { type: 'string', enum: [...eventTypes] },
    ...Object.fromEntries(askedSections.map((id) => [id, { type: 'array', items: itemSchemaOf(id) } satisfies JSONSchema7])),
  });
}

/** The JSON schema of the notes taken of a part of a long article. */
export const notesSchema: JSONSchema7 = strictObject({
  notes: { type: 'array', items: strictObject({ text: { type: 'string' }, quotes: quotesSchema }) },
});

function fromZod(item: z.ZodType): JSONSchema7 {
  const { properties = {} } = z.toJSONSchema(item, { io: 'output', unrepresentable: 'any' }) as JSONSchema7;
  const { evidence: _evidence, link: _link, ...own } = properties;
  return strictObject({ ...Object.fromEntries(Object.entries(own).map(([name, schema]) => [name, plain(schema)])), quotes: quotesSchema });
}

function strictObject(properties: Record<string, JSONSchema7>): JSONSchema7 {
  return { type: 'object', properties, required: Object.keys(properties), additionalProperties: false };
}

/** Types, enumerations and nesting alone: lengths and patterns are refused by some vendors, and checked by us anyway. */
function plain(schema: JSONSchema7 | boolean): JSONSchema7 {
  if (typeof schema === 'boolean') return {};
  if (schema.anyOf) return { anyOf: schema.anyOf.map(plain) };
  if (schema.enum) return { type: 'string', enum: schema.enum };
  if (schema.properties) return strictObject(Object.fromEntries(Object.entries(schema.properties).map(([name, inner]) => [name, plain(inner)])));
  if (schema.items && !Array.isArray(schema.items)) return { type: 'array', items: plain(schema.items) };
  return schema.type === undefined ? {} : { type: schema.type };
}
