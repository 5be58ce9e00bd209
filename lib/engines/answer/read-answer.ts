import { eventTypes, type EventType } from '../../insight/event-type.ts';
import type { SectionId } from '../../insight/section-ids.ts';
import type { Item, Sections } from '../../insight/sections/index.ts';
import { itemSchemas } from '../item-schemas.ts';
import { askedSections } from '../prompt-schema.ts';
import { readAllJson } from '../partial-json.ts';
import { readItem } from './read-item.ts';
import { lettersOf, sectionNamed } from './section-named.ts';
import { stripReasoning } from './strip-reasoning.ts';

/** What could be read of an answer: only items that have their section's shape. */
export interface Answer {
  eventType: EventType | null;
  sections: Partial<Sections>;
}

/** Objects searched for sections: an answer is one, a bad one a handful. */
const MOST_OBJECTS = 200;

/**
 * The whole answer, read a second time and tolerantly: reasoning, prose and fences around it, wrappers, broken or cut
 * JSON, other spellings of keys, sections given as one object, as a text, or keyed by their choices.
 */
export function readAnswer(answer: string): Answer {
  const text = stripReasoning(answer);
  const roots = rootsOf(text);
  const read: Partial<Sections> = {};
  let eventType: EventType | null = null;
  const waiting = roots.slice(0, MOST_OBJECTS);
  for (let index = 0; index < waiting.length && index < MOST_OBJECTS; index += 1) {
    for (const [key, value] of entriesOf(waiting[index])) {
      const section = sectionNamed(key);
      if (lettersOf(key) === 'eventtype')
        eventType ??=
          eventTypes.find((type) => lettersOf(type) === lettersOf(String(value))) ?? null;
      else if (section) add(read, section, itemsIn(section, value));
      else if (typeof value === 'object' && value !== null) waiting.push(value);
    }
  }
  return { eventType, sections: read };
}

function rootsOf(text: string): unknown[] {
  try {
    return [JSON.parse(text)];
  } catch {
    return readAllJson(text);
  }
}

/** The keys of an object; of a list of objects `{section, items}` or `{hook: …}` those of its members. */
function entriesOf(value: unknown): [string, unknown][] {
  if (Array.isArray(value)) return value.slice(0, MOST_OBJECTS).flatMap(entriesOf);
  if (typeof value !== 'object' || value === null) return [];
  const { section, id, name, items } = value as Record<string, unknown>;
  const named = [section, id, name].find((one) => typeof one === 'string' && sectionNamed(one));
  if (typeof named === 'string' && items !== undefined) return [[named, items]];
  return Object.entries(value);
}

function itemsIn<Id extends SectionId>(section: Id, value: unknown): Item<Id>[] {
  if (Array.isArray(value))
    return value.slice(0, 100).flatMap((one) => readItem(section, one) ?? []);
  const whole = readItem(section, value);
  if (whole) return [whole];
  if (typeof value !== 'object' || value === null) return [];
  const nested = Object.values(value).find(Array.isArray);
  const choice = Object.entries(itemSchemas[section].properties ?? {}).find(
    ([name, schema]) => name !== 'basis' && typeof schema === 'object' && schema.enum,
  );
  if (choice) {
    const keyed = Object.entries(value).flatMap(
      ([key, one]) =>
        readItem(section, {
          ...(typeof one === 'string' ? { text: one } : (one as object)),
          [choice[0]]: key,
        }) ?? [],
    );
    if (keyed.length > 0) return keyed;
  }
  return nested ? nested.slice(0, 100).flatMap((one: unknown) => readItem(section, one) ?? []) : [];
}

function add<Id extends SectionId>(read: Partial<Sections>, section: Id, items: Item<Id>[]): void {
  read[section] = [...(read[section] ?? []), ...items] as Sections[Id];
}

/** Whether anything at all came. */
export function isEmptyAnswer({ sections }: Answer): boolean {
  return askedSections.every((id) => (sections[id]?.length ?? 0) === 0);
}
