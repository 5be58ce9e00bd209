import type { SectionId } from '../../../insight/sections/section.ts';
import { requestedSections } from '../answer-schema.ts';
import type { JSONSchema7 } from '@ai-sdk/provider';
import { sections, type Item } from '../../../insight/sections/index.ts';
import { itemSchemas } from '../item-schemas.ts';
import { restoreTags } from '../prompt-input.ts';
import { stripMarkup } from './strip-markup.ts';

/**
 * The section a key of an answer means: its id, or a title that holds it ("Key Takeaways",
 * "competitor_analysis").
 */
export function sectionNamed(key: string): SectionId | undefined {
  const folded = lettersOf(key);
  if (folded.length > 40) return undefined;
  return (
    requestedSections.find((id) => id === folded) ??
    requestedSections.find((id) => folded.includes(id.replace(/s$/, '')))
  );
}

/** A name without case, spaces and punctuation: two spellings of one key are the same. */
export function lettersOf(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

const textKeys = [
  'text',
  'claim',
  'statement',
  'content',
  'sentence',
  'summary',
  'value',
  'point',
  'prediction',
  'event',
  'description',
  'body',
];
const quoteKeys = [
  'quotes',
  'quote',
  'evidence',
  'citations',
  'citation',
  'sources',
  'source',
  'support',
  'excerpt',
  'quoted',
  'verbatim',
];
/** Evidence the schema allows a claim to have. */
const MOST_QUOTES = 8;

/**
 * One item of a section from what a model wrote, or null where it cannot be one. Keys are met in
 * any spelling, choices in any case, a date is cut to its ISO part, and text is made plain. Quotes
 * become evidence that is still to be checked; a link is never taken from a model.
 */
export function readItem<Id extends SectionId>(section: Id, value: unknown): Item<Id> | null {
  const given = typeof value === 'string' ? { text: value } : value;
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return null;
  const fields = new Map(Object.entries(given).map(([key, field]) => [lettersOf(key), field]));
  const first = (keys: string[]) =>
    keys.map((key) => fields.get(key)).find((field) => field !== undefined);
  const read: Record<string, unknown> = {};
  for (const [name, schema] of Object.entries(itemSchemas[section].properties ?? {})) {
    if (name === 'quotes') continue;
    const field = name === 'text' ? first(textKeys) : fields.get(lettersOf(name));
    read[name] = coerce(field, schema as JSONSchema7);
  }
  const quotes = quotesIn(first(quoteKeys))
    .flatMap((quote) => articleWords(quote) ?? [])
    .slice(0, MOST_QUOTES);
  read.evidence = quotes.map((text) => ({
    kind: 'quote',
    text,
    paragraph: null,
  }));
  read.link = null;
  if (read.basis === undefined) delete read.basis;
  const parsed = sections[section].item.safeParse(read);
  if (parsed.success) return parsed.data as Item<Id>;
  // A field that may be absent and cannot be read is absent: the statement stands without it.
  for (const { path } of parsed.error.issues)
    if (mayBeNull(section, String(path[0]))) read[String(path[0])] = null;
  const second = sections[section].item.safeParse(read);
  return second.success ? (second.data as Item<Id>) : null;
}

function mayBeNull(section: SectionId, name: string): boolean {
  const schema = itemSchemas[section].properties?.[name];
  return (
    typeof schema === 'object' &&
    (schema.anyOf ?? []).some((one) => (one as JSONSchema7).type === 'null')
  );
}

/**
 * A quote without what the prompt puts before the article's words: the kind of a paragraph, or
 * `title:`. The header's publication date is no quote: undefined.
 */
function articleWords(quote: string): string | undefined {
  if (/^(published|publisher|language):\s/i.test(quote)) return undefined;
  return restoreTags(quote.replace(/^(?:\[[a-z-]{4,12}\]|title:)\s*/i, ''));
}

/** The quotes of a note or an item, in whichever way they were given. */
export function quotesIn(value: unknown): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value.trim().slice(0, 2000)];
  if (Array.isArray(value)) return value.flatMap(quotesIn);
  if (typeof value !== 'object' || value === null) return [];
  const { quote, text, quotes } = value as Record<string, unknown>;
  return quotesIn(quote ?? text ?? quotes);
}

/** A field as its schema wants it; what does not fit stays as it is, for the schema to refuse. */
function coerce(value: unknown, schema: JSONSchema7): unknown {
  if (schema.anyOf) {
    const isAbsent =
      value === undefined ||
      value === null ||
      (typeof value === 'string' &&
        /^(null|none|n\/a|unknown|not stated|-|—|)$/i.test(value.trim()));
    if (isAbsent && schema.anyOf.some((one) => (one as JSONSchema7).type === 'null')) return null;
    return coerce(
      value,
      schema.anyOf.find((one) => (one as JSONSchema7).type !== 'null') as JSONSchema7,
    );
  }
  if (schema.enum) {
    const folded = lettersOf(String(value ?? ''));
    return schema.enum.find((choice) => lettersOf(String(choice)) === folded);
  }
  if (schema.type === 'boolean')
    return typeof value === 'boolean' ? value : /^(true|yes|1)$/i.test(String(value ?? ''));
  if (schema.type === 'object') {
    if (typeof value === 'string') return coerce({ text: value }, schema);
    const fields = new Map(
      Object.entries((value ?? {}) as object).map(([key, field]) => [lettersOf(key), field]),
    );
    return Object.fromEntries(
      Object.entries(schema.properties ?? {}).map(([name, inner]) => [
        name,
        coerce(fields.get(lettersOf(name)), inner as JSONSchema7),
      ]),
    );
  }
  if (schema.type === 'string') {
    if (typeof value === 'number') return String(value);
    if (typeof value !== 'string') return value;
    return /^\d{4}-\d{2}(-\d{2})?T/.test(value) ? value.slice(0, 10) : stripMarkup(value);
  }
  return value;
}
