import { parseJson } from '../../../text/parse-json.ts';
import { eventTypes, type EventType } from '../../../insight/event-type.ts';
import { sections, type Item, type Sections } from '../../../insight/sections/index.ts';
import type { SectionId } from '../../../insight/sections/section.ts';
import { requestedSections } from '../answer-schema.ts';
import { itemSchemas } from '../item-schemas.ts';
import { lettersOf, readItem, sectionNamed } from './parse-item.ts';
import { readJsonRoots, type JsonRoot } from './partial-json.ts';
import { stripReasoning } from './strip-reasoning.ts';

/** What could be read of an answer: only items that have their section's shape. */
export interface Answer {
  eventType: EventType | null;
  sections: Partial<Sections>;
  /** Whether the JSON it was read from is closed: nothing is missing at its end. */
  whole: boolean;
}

/** Objects searched for sections: an answer is one, a bad one a handful. */
const MOST_OBJECTS = 200;
/** Beginnings of cards that are tried where earlier JSON did not end. */
const MOST_STARTS = 20;
/** Strings that hold JSON are opened this often. */
const MOST_NESTINGS = 3;

/** Items read of a section: a model in a loop writes thousands. */
export function mostItems(section: SectionId): number {
  return sections[section].most * 2;
}

/**
 * The whole answer, read a second time and tolerantly: reasoning, prose and fences around it,
 * wrappers, JSON in a JSON string, broken or cut JSON, other spellings of keys, sections given as
 * one object, as a text, or keyed by their choices. Of several cards in one answer the last whole
 * one counts; objects that share no section are one card.
 * @param ended the model came to its own end: a card that occurs in its reasoning alone is then its
 * answer
 */
export function parseAnswer(answer: string, { ended = false }: { ended?: boolean } = {}): Answer {
  const visible = cardIn(stripReasoning(answer));
  if (!ended || !isEmptyAnswer(visible)) return visible;
  const reasoned = cardIn(answer);
  return reasoned.whole ? reasoned : visible;
}

function cardIn(text: string): Answer {
  const cards: Answer[] = [];
  for (const root of rootsOf(text)) {
    const read = cardOf(root);
    if (isEmptyAnswer(read)) {
      const last = cards.at(-1);
      if (last) last.eventType ??= read.eventType;
      else if (read.eventType) cards.push(read);
      continue;
    }
    const last = cards.at(-1);
    if (last && !requestedSections.some((id) => last.sections[id] && read.sections[id])) {
      last.eventType ??= read.eventType;
      Object.assign(last.sections, read.sections);
      last.whole &&= read.whole;
    } else cards.push(read);
  }
  return chosen(cards) ?? { eventType: null, sections: {}, whole: false };
}

/**
 * The last whole card that is no fragment: at least half as many sections as the fullest; else the
 * fullest.
 */
function chosen(cards: Answer[]): Answer | undefined {
  const size = ({ sections: read }: Answer) => Object.keys(read).length;
  const fullest = Math.max(...cards.map(size));
  return (
    cards.findLast((card) => card.whole && size(card) * 2 >= fullest) ??
    cards.findLast((card) => size(card) === fullest)
  );
}

/**
 * The JSON of a text, in order: each object at its top, and cards that begin within JSON that never
 * ended.
 */
function rootsOf(text: string, nesting = 0): JsonRoot[] {
  const value = parseJson(text) ?? unquoted(text);
  if (typeof value === 'string') return nesting < MOST_NESTINGS ? rootsOf(value, nesting + 1) : [];
  if (value !== undefined) return [{ value, whole: true, start: 0, end: text.length }];
  const roots = readJsonRoots(text).slice(0, MOST_OBJECTS);
  const openRoot = roots.find(({ whole }) => !whole);
  if (!openRoot) return roots;
  const starts = [...text.matchAll(/\{\s*["'“]?(\w[\w -]{0,40})["'”]?\s*:/g)]
    .filter(({ index, 1: key = '' }) => index > openRoot.start && isTopKey(key))
    .slice(0, MOST_STARTS);
  const later = starts.flatMap(({ index }) => readJsonRoots(text.slice(index)).slice(0, 1));
  return [...roots, ...later.filter(({ whole }) => whole)];
}

function isTopKey(key: string): boolean {
  return lettersOf(key) === 'eventtype' || requestedSections.some((id) => id === lettersOf(key));
}

/** A JSON string whose end is missing, or that occurs in a fence: `"{\"hook\": …`. */
function unquoted(text: string): string | undefined {
  const start = /^[^{["]{0,40}"\s*(?=[{[]\s*(?:\\[nrt])*\s*\\")/.exec(text);
  if (!start) return undefined;
  const inner = text.slice(start[0].length);
  const end = /(?<!\\)"/.exec(inner)?.index ?? inner.length;
  const escaped = inner
    .slice(0, end)
    .replace(/\\$/, '')
    .replace(/\\u[0-9a-f]{0,3}$/i, '');
  const value = parseJson(`"${escaped.replaceAll('\n', '\\n').replaceAll('\r', '')}"`);
  return typeof value === 'string' ? value : undefined;
}

function cardOf({ value: root, whole }: JsonRoot): Answer {
  const read: Partial<Sections> = {};
  let eventType: EventType | null = null;
  const waiting = [root];
  for (let index = 0; index < waiting.length && index < MOST_OBJECTS; index += 1) {
    for (const [key, value] of entriesOf(waiting[index])) {
      const section = sectionNamed(key);
      if (lettersOf(key) === 'eventtype')
        eventType ??=
          eventTypes.find((type) => lettersOf(type) === lettersOf(String(value))) ?? null;
      else if (section) add(read, section, itemsIn(section, opened(value)));
      else {
        const inner = opened(value);
        if (typeof inner === 'object' && inner !== null) waiting.push(inner);
      }
    }
  }
  return { eventType, sections: read, whole };
}

/** A value, or the JSON that a string value holds. */
function opened(value: unknown): unknown {
  if (typeof value !== 'string' || !/^\s*(?:```\w*\s*)?[{[]\s*["{[]/.test(value)) return value;
  const [root] = rootsOf(value, MOST_NESTINGS);
  return root ? root.value : value;
}

/**
 * The keys of an object; of a list of objects `{section, items}` or `{hook: …}` those of its
 * members.
 */
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
    return value.slice(0, mostItems(section)).flatMap((one) => readItem(section, one) ?? []);
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
  return nested ? itemsIn(section, nested) : [];
}

function add<Id extends SectionId>(read: Partial<Sections>, section: Id, items: Item<Id>[]): void {
  if (items.length === 0) return;
  const all = [...(read[section] ?? []), ...items].slice(0, mostItems(section));
  read[section] = all as Sections[Id];
}

/** Whether anything at all came. */
export function isEmptyAnswer({ sections }: Answer): boolean {
  return requestedSections.every((id) => (sections[id]?.length ?? 0) === 0);
}
