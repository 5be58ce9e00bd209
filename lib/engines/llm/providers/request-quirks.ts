import { parseJson } from '../../../text/parse-json.ts';
import type { AnswerFormat } from './provider.ts';
import { errorMessageOf } from './provider-errors.ts';
import { pattern } from '../../../text/pattern.ts';

/** What an endpoint takes otherwise than its protocol says, as far as its refusals told. */
export interface Quirks {
  /** Fields it refuses, as paths (`stream_options`, `generationConfig.responseMimeType`). */
  omitted: string[];
  /** Fields that it wants under another name. */
  renamed: Record<string, string>;
  /** Fields whose number may not be larger. */
  caps: Record<string, number>;
  /** It takes no instructions apart from what is asked. */
  systemAsUser: boolean;
  /** What its address lacks, such as `/v1`. */
  pathPrefix: string;
  /** The best way it takes to be asked for a shape, where a better one was refused. */
  format: AnswerFormat | null;
}

export const noQuirks: Quirks = {
  omitted: [],
  renamed: {},
  caps: {},
  systemAsUser: false,
  pathPrefix: '',
  format: null,
};

type Body = Record<string, unknown>;

/** Without these there is no request. */
const needed = new Set(['model', 'messages', 'contents', 'prompt', 'input']);
/** Fields that have fields of their own which a server may refuse alone. */
const nested = ['generationConfig'];
/** The shape of the answer is asked for in steps of its own, from a schema to words alone. */
const shapes = new Set([
  'response_format',
  'output_config',
  'generationConfig.responseMimeType',
  'generationConfig.responseJsonSchema',
  'generationConfig.responseSchema',
]);

/** Words with which a server refuses a field. */
const refusals = [
  'unsupported',
  'not supported',
  "n't support",
  'not support',
  'unrecognized',
  'unrecognised',
  'unknown',
  'unexpected',
  'extra',
  'not permitted',
  'not allowed',
  'not accept',
  'invalid',
  'deprecated',
  'removed',
  'cannot find field',
  'no longer',
  'must be',
  'must not',
  'only',
  'forbidden',
  'too large',
  'use ',
  'maximum',
  'disallowed',
  'not available',
  'not enabled',
  'not implemented',
];
const refusal = new RegExp(refusals.join('|'), 'i');
/** Instructions apart from what is asked, as refusals and chat templates name them. */
const systemWords = [
  /\b(system|developer)\b.{0,60}\b(role|message|prompt|instruction)s?\b/i,
  /\b(role|message|prompt|instruction)s?\b.{0,60}\b(system|developer)\b/i,
  /only ['"`]?user['"`]? and ['"`]?(assistant|model)['"`]? roles/i,
  /roles must alternate/i,
];
/** How a server names the largest number it takes. */
const largest = [
  pattern(
    'i',
    [
      'at most',
      'up to',
      'less than or equal to',
      'no more than',
      '<=',
      String.raw`maximum (?:value|of|is|allowed)[^\d]{0,40}`,
    ],
    String.raw`\s*(\d{2,7})`,
  ),
  /\b\d{2,7}\s*>\s*(\d{2,7})/,
  /\[\s*\d+\s*,\s*(\d{2,7})\s*[\])]/,
];

/** The request as this endpoint takes it. */
export function withQuirks(body: Body, quirks: Quirks): Body {
  const changed = structuredClone(body);
  for (const [path, name] of Object.entries(quirks.renamed)) move(changed, path, name);
  for (const path of quirks.omitted) move(changed, path, null);
  for (const [path, most] of Object.entries(quirks.caps)) {
    const { parent, name } = placeOf(changed, path);
    if (parent && typeof parent[name] === 'number') parent[name] = Math.min(parent[name], most);
  }
  return quirks.systemAsUser ? systemAsUser(changed) : changed;
}

/**
 * What a refusal teaches about an endpoint: one field more to leave out, rename or limit; undefined
 * where it names none of what was sent.
 * @param sent the request as it was refused
 * @param text the body of the refusal
 */
export function learnedFrom(text: string, sent: Body, known: Quirks): Quirks | undefined {
  const words = text.slice(0, 4000);
  if (/context[ _-]?(length|window|size)/i.test(words)) return undefined;
  const isRefusal = refusal.test(words);
  if (!known.systemAsUser && isSystemRefused(words, isRefusal))
    return hasSystem(sent) ? { ...known, systemAsUser: true } : undefined;
  if (!isRefusal) return undefined;
  const field = refusedField(words, sent);
  if (field === undefined || shapes.has(field)) return undefined;
  const most = largest.map((pattern) => Number(pattern.exec(words)?.[1])).find(Number.isFinite);
  const { parent, name } = placeOf(sent, field);
  const value = parent?.[name];
  if (most !== undefined && typeof value === 'number' && most < value)
    return { ...known, caps: { ...known.caps, [field]: most } };
  const other = suggested(words, sent, name);
  const original = Object.entries(known.renamed).find(([, to]) => to === name)?.[0];
  if (other !== undefined && original === undefined)
    return { ...known, renamed: { ...known.renamed, [field]: other } };
  return { ...known, omitted: [...known.omitted, field] };
}

/**
 * Whether a refusal, or a chat template that broke, speaks of instructions apart from what is
 * asked.
 */
export function isSystemRefused(words: string, isRefusal = refusal.test(words)): boolean {
  const isTemplate = /jinja|template|alternate/i.test(words);
  return (isRefusal || isTemplate) && systemWords.some((pattern) => pattern.test(words));
}

/**
 * The field of a request that a refusal is about: as its `param`, in quotation marks, or by its
 * name alone.
 */
function refusedField(words: string, sent: Body): string | undefined {
  const fields = [
    ...Object.keys(sent),
    ...nested.flatMap((name) =>
      Object.keys((sent[name] as Body | undefined) ?? {}).map((inner) => `${name}.${inner}`),
    ),
  ]
    .filter((path) => !needed.has(path) && !nested.includes(path))
    .toSorted((one, other) => nameOf(other).length - nameOf(one).length);
  const param = paramIn(words);
  const { message } = errorMessageOf(parseJson(words) ?? words);
  const at = (path: string, text: string) => {
    const names = [nameOf(path), snake(nameOf(path))].join('|');
    return new RegExp(`(?<![\\w])(?:${names})(?![\\w])`).exec(text)?.index ?? -1;
  };
  // The field that is refused comes first; what to use instead, after it.
  const first = (text: string) =>
    fields
      .map((path) => ({ path, index: at(path, text) }))
      .filter(({ index }) => index >= 0)
      .toSorted((one, other) => one.index - other.index)[0]?.path;
  return (
    fields.find((path) => param !== undefined && (param === path || param === nameOf(path))) ??
    first(message) ??
    first(words)
  );
}

/** `param` of an OpenAI error, the last part of a FastAPI `loc`. */
function paramIn(words: string): string | undefined {
  const param = /"param"\s*:\s*"([\w.]+)"/.exec(words)?.[1];
  return param ?? /"loc"\s*:\s*\[[^\]]*"([\w.]+)"\s*\]/.exec(words)?.[1];
}

const suggestion = pattern(
  'i',
  ['use', 'try', 'replaced by', 'renamed to', 'did you mean', 'instead of it,?'],
  '\\s+\\\\?[\'"`]?([a-z][A-Za-z_]{2,40})',
);

/** The name that a refusal says to use instead. */
function suggested(words: string, sent: Body, refused: string): string | undefined {
  const found = suggestion.exec(words)?.[1];
  const isField = found !== undefined && (/_/.test(found) || /[a-z][A-Z]/.test(found));
  return isField && found !== refused && !(found in sent) ? found : undefined;
}

function systemAsUser(body: Body): Body {
  const { messages, system, contents, systemInstruction } = body;
  if (Array.isArray(messages)) {
    const list = messages as { role: string; content: unknown }[];
    const apart = list.filter(({ role }) => role === 'system' || role === 'developer');
    const others = list.filter((one) => !apart.includes(one));
    const [first, ...rest] = others;
    const texts = [...apart.map(({ content }) => textOf(content)), textOf(system)].filter(Boolean);
    if (!first || texts.length === 0) return body;
    const { system: _system, ...kept } = body;
    const joined = [...texts, textOf(first.content)].join('\n\n');
    return { ...kept, messages: [{ ...first, content: joined }, ...rest] };
  }
  if (Array.isArray(contents) && systemInstruction) {
    const { systemInstruction: apart, ...kept } = body;
    const [first, ...rest] = contents as { parts: object[] }[];
    const parts = (apart as { parts?: object[] }).parts ?? [];
    return {
      ...kept,
      contents: [{ ...first, parts: [...parts, ...(first?.parts ?? [])] }, ...rest],
    };
  }
  return body;
}

function hasSystem(body: Body): boolean {
  return JSON.stringify(systemAsUser(body)) !== JSON.stringify(body);
}

function textOf(content: unknown): string {
  if (typeof content === 'string') return content;
  return Array.isArray(content)
    ? content.map((part) => (part as { text?: string }).text ?? '').join('\n')
    : '';
}

function move(body: Body, path: string, to: string | null): void {
  const { parent, name } = placeOf(body, path);
  if (!parent || !(name in parent)) return;
  const value = parent[name];
  delete parent[name];
  if (to !== null) parent[to] = value;
}

function placeOf(body: Body, path: string): { parent: Body | undefined; name: string } {
  const [first = '', second] = path.split('.');
  return second === undefined
    ? { parent: body, name: first }
    : { parent: body[first] as Body | undefined, name: second };
}

function nameOf(path: string): string {
  return path.split('.').at(-1) ?? path;
}

function snake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
