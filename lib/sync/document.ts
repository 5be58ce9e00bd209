import { parseJson } from '../text/parse-json.ts';
import { defined } from '../invariant.ts';
import * as z from 'zod/mini';
import { articleSchema } from '../article/article.ts';
import { httpUrlSchema } from '../url/http-url-schema.ts';
import { highlightSchema } from '../contract/highlight.ts';
import { verdictSchema } from '../contract/prediction.ts';
import { defaultSettings, type Settings } from '../contract/settings.ts';
import { parseSettings } from '../contract/settings-schema.ts';
import { insightSchema } from '../insight/insight.ts';
import { canonicalJson } from './canonical-json.ts';
import { markKey, syncedSettings } from './synced-settings.ts';

/** Kinds of synced data, one document per row. */
export const syncKinds = ['card', 'mark', 'verdict', 'read', 'setting'] as const;
export type SyncKind = (typeof syncKinds)[number];

/**
 * A value with the time of its assignment (milliseconds since 1970, later than every time its
 * device knew then) and the device.
 */
export interface Register {
  at: number;
  by: string;
  value: unknown;
}

/**
 * State of one row that merges in any order (a CRDT). A row restored after its deletion starts a
 * new life; values of earlier lives are discarded.
 */
export interface SyncDocument {
  kind: SyncKind;
  /** Same on every device: an address, a prediction's id, a highlight's text, a setting's name. */
  key: string;
  life: number;
  /** End of the previous life; 0 in the first. */
  after: number;
  /** Time of the deletion, which clears the fields; null while alive. */
  dead: number | null;
  fields: Record<string, Register>;
}

const moment = z.int().check(z.gte(0), z.lte(8.64e15));
const machine = z.string().check(z.minLength(1), z.maxLength(40));
const register = <Value extends z.ZodMiniType>(value: Value) =>
  z.object({ at: moment, by: machine, value });

/** Contents of a card's document; stored locally in separate tables. */
export const cardContentsSchema = z.object({
  insight: insightSchema,
  article: z.nullable(articleSchema),
  contentHash: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
});
export type CardContents = z.infer<typeof cardContentsSchema>;

const notesSchema = z.object({
  versions: z
    .array(z.object({ at: moment, by: machine, text: highlightSchema.shape.note }))
    .check(z.maxLength(100)),
  seen: z.record(machine, moment).check(z.refine((seen) => Object.keys(seen).length <= 1000)),
});

/** Fields of a live document, by kind. */
const fieldsOf: Record<SyncKind, z.ZodMiniType<SyncDocument['fields']>> = {
  card: z.object({
    card: register(cardContentsSchema),
    readAt: register(z.iso.datetime()),
    addresses: register(z.array(httpUrlSchema).check(z.maxLength(200))),
  }),
  mark: z.object({
    words: register(z.omit(highlightSchema, { id: true, note: true, lostAt: true })),
    note: register(notesSchema),
  }),
  verdict: z.object({ verdict: register(verdictSchema) }),
  read: z.object({ read: register(z.object({ read: z.boolean(), at: z.iso.datetime() })) }),
  setting: z.object({ value: register(z.json()) }),
};

/**
 * Maximum length of a key: the longest is a highlight's, the JSON of an address (4,096 characters)
 * and a text (4,000), which may write each character as six (`\u0001`).
 */
const MAX_KEY_LENGTH = 50_000;

const frameSchema = z.object({
  kind: z.enum(syncKinds),
  key: z.string().check(z.minLength(1), z.maxLength(MAX_KEY_LENGTH)),
  life: z.int().check(z.gte(1), z.lte(1e9)),
  after: moment,
  dead: z.nullable(moment),
  fields: z.unknown(),
});

/** Parses a decrypted document; null if it is invalid. */
export function parseDocument(text: string): SyncDocument | null {
  const frame = frameSchema.safeParse(parseJson(text));
  if (!frame.success) return null;
  const { kind, dead } = frame.data;
  if (dead !== null) return { ...frame.data, fields: {} };
  const fields = fieldsOf[kind].safeParse(frame.data.fields);
  if (!fields.success) return null;
  const document = { ...frame.data, fields: fields.data };
  return speaksOfItself[kind](document) ? document : null;
}

/** True if the key matches the values: a document must not write another key's row. */
const speaksOfItself: Record<SyncKind, (document: SyncDocument) => boolean> = {
  card: ({ key, fields }) => {
    const { insight, article } = defined(fields['card']).value as CardContents;
    return insight.article.url === key && (article === null || article.url === key);
  },
  mark: ({ key, fields }) =>
    markKey(defined(fields['words']).value as Parameters<typeof markKey>[0]) === key,
  verdict: ({ key, fields }) => (defined(fields['verdict']).value as { id: string }).id === key,
  read: ({ key }) => httpUrlSchema.safeParse(key).success,
  setting: ({ key, fields }) => isSettingValue(key, defined(fields['value']).value),
};

function isSettingValue(name: string, value: unknown): boolean {
  if (!syncedSettings.includes(name as keyof Settings)) return false;
  return (
    canonicalJson(parseSettings({ ...defaultSettings, [name]: value })[name as keyof Settings]) ===
    canonicalJson(value)
  );
}
