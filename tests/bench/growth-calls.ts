import { readFileSync, readdirSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import type { Article } from '../../lib/article/article.ts';
import { htmlToSnapshot } from '../../lib/article/snapshot/html-to-snapshot.ts';
import type { Snapshot } from '../../lib/article/snapshot/take-snapshot.ts';
import {
  analyzeArticle,
  type ArticleAnalysis,
} from '../../lib/engines/rule-based/analyze-article.ts';
import { createGrounder } from '../../lib/insight/grounding/grounder.ts';
import { parseText } from '../../lib/insight/grounding/parsed-text.ts';

/**
 * What a text becomes before a function is called with it; the time of making it does not count.
 */
export interface TextInputs {
  text: string;
  snapshot: Snapshot;
  article: Article;
}

/** A function under measurement: `prepare` makes its arguments, `run` calls it. */
export interface MeasuredFunction {
  name: string;
  prepare: (inputs: TextInputs) => unknown[];
  run: (values: unknown[]) => unknown;
}

type Maker = (inputs: TextInputs) => unknown;

const root = resolve(import.meta.dirname, '../..');
const folders = ['lib/text', 'lib/insight', 'lib/engines', 'lib/article'];
const day = '2026-11-24';

/** Arguments by the name of their parameter, where text in its place would mean nothing. */
const byName: Readonly<Record<string, unknown>> = {
  language: 'en',
  code: 'en',
  day,
  publishedAt: day,
  reference: day,
  url: 'https://news.example/a',
  base: 'https://news.example/a',
  secret: 'Kq7-vPz2-mmX4-Lw9d',
  key: 'Kq7-vPz2-mmX4-Lw9d',
  start: 0,
  at: 0,
  from: 0,
  index: 0,
  end: 1,
  to: 1,
  most: 5,
  words: 30,
};

/** Memoized functions have not seen the text before. */
let calls = 0;
function unseen(text: string): string {
  calls += 1;
  return `${text} ${calls}`;
}

/** Arguments by the type of their parameter. */
const byType: Readonly<Record<string, Maker>> = {
  string: ({ text }) => unseen(text),
  'string | null': ({ text }) => unseen(text),
  'string | undefined': ({ text }) => unseen(text),
  unknown: ({ text }) => text,
  boolean: () => false,
  number: () => 1,
  Date: () => new Date(`${day}T12:00:00Z`),
  'readonly string[]': ({ text }) => [text, 'Orr opened a laboratory.'],
  'string[]': ({ text }) => [text, 'Orr opened a laboratory.'],
  'ReadonlySet<string>': ({ text }) => new Set(text.split(' ')),
  Article: ({ article }) => article,
  ArticleAnalysis: ({ article }) => analysisOf(article),
  AnalyzedSentence: ({ article }) => analysisOf(article).sentences[0],
  Grounder: ({ article }) => createGrounder(article, { today: day }),
  ParsedText: ({ text }) => parseText(unseen(text), { day, language: 'en' }),
  Snapshot: ({ snapshot }) => snapshot,
  '{ now: Date }': () => ({ now: new Date(`${day}T12:00:00Z`) }),
  TextIn: ({ text }) => ({ text, language: 'en' }),
  Dated: ({ text }) => ({ url: `https://news.example/${encodeURI(text)}`, publishedAt: day }),
  '{ reference: string; language?: string }': () => ({ reference: day, language: 'en' }),
  LengthLimits: () => ({ words: 30 }),
  Headline: ({ text }) => ({ title: text, blurb: text }),
  'Headline & { language?: string }': ({ text }) => ({ title: text, blurb: text, language: 'en' }),
  NewsText: ({ text }) => ({ title: text, blurb: text, lead: text, language: 'en' }),
};

/** The inputs of a text: alone, in a page's markup, and as the one paragraph of an article. */
export async function inputsOf(text: string): Promise<TextInputs> {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const snapshot = await htmlToSnapshot(
    `<title>Orr opens a laboratory</title><article><h1>${escaped}</h1><p>${escaped}</p>
     <pre>${escaped}</pre><table><tr><th>${escaped}</th><td>${escaped}</td></tr></table></article>`,
    'https://news.example/a',
  );
  return { text, snapshot, article: articleOf(text) };
}

const analyses = new WeakMap<Article, ArticleAnalysis>();

function analysisOf(article: Article): ArticleAnalysis {
  const analysis = analyses.get(article) ?? analyzeArticle(article);
  analyses.set(article, analysis);
  return analysis;
}

function articleOf(text: string): Article {
  return {
    url: 'https://news.example/a',
    title: 'Orr opens a laboratory',
    publisher: 'Example',
    publisherId: null,
    authors: [],
    publishedAt: day,
    modifiedAt: null,
    language: 'en',
    section: null,
    paragraphs: [{ kind: 'paragraph', text: `${text} Orr opened a laboratory on Tuesday.` }],
    links: [],
    flags: [],
    words: text.split(/\s/).length,
    readAt: `${day}T12:00:00Z`,
  };
}

/**
 * Every exported function whose required parameters can be made from a text, by their names and
 * types; the names of the others in `left`.
 */
export async function measuredFunctions(): Promise<{
  measured: MeasuredFunction[];
  left: string[];
}> {
  const measured: MeasuredFunction[] = [];
  const left: string[] = [];
  for (const path of folders.flatMap(sourceFiles)) {
    const signatures = signaturesIn(readFileSync(path, 'utf8'));
    if (signatures.length === 0) continue;
    const module = (await import(path)) as Record<string, (...values: unknown[]) => unknown>;
    for (const { name, parameters } of signatures) {
      const call = module[name];
      const makers = parameters.map(makerOf);
      const label = `${relative(root, path)} ${name}`;
      if (!call || parameters.length === 0) continue;
      if (!makers.every((maker) => maker !== null)) left.push(label);
      else
        measured.push({
          name: label,
          prepare: (inputs) => makers.map((maker) => maker(inputs)),
          run: (values) => call(...values),
        });
    }
  }
  return { measured, left };
}

function sourceFiles(folder: string): string[] {
  return readdirSync(resolve(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => resolve(root, folder, name))
    .toSorted();
}

interface Signature {
  name: string;
  /** Required parameters as written. */
  parameters: string[];
}

function signaturesIn(source: string): Signature[] {
  return [...source.matchAll(/^export function (\w+)(?:<[^(]*>)?\(/gm)].map((match) => ({
    name: match[1] ?? '',
    parameters: partsOf(source, match.index + match[0].length).filter(isRequired),
  }));
}

/**
 * The parts between commas up to the closing parenthesis of a parameter list that begins at
 * `start`.
 */
function partsOf(source: string, start: number): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = start;
  for (let index = start; index < source.length; index += 1) {
    const character = source.charAt(index);
    const isEnd = character === ')' && depth === 0;
    if (isEnd || (character === ',' && depth === 0)) {
      parts.push(source.slice(from, index).replace(/\s+/g, ' ').trim());
      from = index + 1;
    }
    if (isEnd) break;
    if ('({[<'.includes(character)) depth += 1;
    if (')}]'.includes(character) || (character === '>' && source.charAt(index - 1) !== '='))
      depth -= 1;
  }
  return parts.filter((part) => part !== '');
}

function isRequired(parameter: string): boolean {
  return !/^\w+\?:/.test(parameter) && !/[^=]=(?!>)/.test(parameter);
}

function makerOf(parameter: string): Maker | null {
  const [, name = '', type = ''] = /^(\w+|\{[^}]*\}): (.+)$/.exec(parameter) ?? [];
  if (Object.hasOwn(byName, name) && /^(?:string|number)(?: \||$)/.test(type))
    return () => byName[name];
  const plain = type.replace(/^Pick<(\w+),.*>$/, '$1').replace(/;? \}$/, ' }');
  return Object.hasOwn(byType, plain) ? (byType[plain] ?? null) : null;
}
