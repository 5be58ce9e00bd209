import type { JSONSchema7 } from '@ai-sdk/provider';
import { eventTypes } from '../../insight/event-type.ts';
import type { SectionId } from '../../insight/sections/section.ts';
import { sections } from '../../insight/sections/index.ts';
import { itemSchemas } from './item-schemas.ts';
import { quotesSchema, strictObject } from './strict-json-schema.ts';

/** The sections a model is asked for, in the card's order. */
export const requestedSections = (Object.keys(sections) as SectionId[]).filter(
  (id) => sections[id].writtenBy !== 'rules',
);

/** The JSON schema of a whole answer: only what every vendor's structured output takes. */
export function answerSchema(): JSONSchema7 {
  return strictObject({
    eventType: { type: 'string', enum: [...eventTypes] },
    ...Object.fromEntries(
      requestedSections.map((id) => [
        id,
        { type: 'array', items: itemSchemas[id] } satisfies JSONSchema7,
      ]),
    ),
  });
}

/** The JSON schema of the notes taken of a part of a long article. */
export const notesSchema: JSONSchema7 = strictObject({
  notes: { type: 'array', items: strictObject({ text: { type: 'string' }, quotes: quotesSchema }) },
});
