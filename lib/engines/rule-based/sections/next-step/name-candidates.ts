import { pattern, sequence } from '../../../../text/pattern.ts';
import type { AnalyzedSentence, ArticleAnalysis } from '../../analyze-article.ts';
import type { Mentioned } from '../../entities.ts';
import { isListedName } from '../../../../publishers/publisher-lookup.ts';
import { isNoName } from './no-names.ts';

/** What a name is of; `phrase` for capitalized words that no lexicon knows. */
export type NameKind = Mentioned['kind'] | 'phrase';

/** A name of the article that a step could use. */
export interface NameCandidate {
  /** The pack's id, null for what it does not know. */
  id: string | null;
  name: string;
  kind: NameKind;
  count: number;
  inTitle: boolean;
  /** A sentence that has it. */
  sentence: AnalyzedSentence;
  /** Indices of the sentences that have it. */
  sentences: number[];
}

const MOST_SENTENCES = 120;
/**
 * A phrase outside the title counts from this many occurrences on, unless it is shaped like a code
 * or a package.
 */
const LEAST_PHRASE = 2;

/** Capitalized words in a row; of Chinese text, Latin names and names in book title marks. */
const phrases = pattern('gu', [
  sequence(
    String.raw`(?<![\p{L}\d])\p{Lu}[\p{L}\d.&’-]*`,
    String.raw`(?: (?:(?:of|for) )?(?:\p{Lu}[\p{L}\d.&-]*|\d+(?:\.\d+)*[A-Z]?))*`,
  ),
  String.raw`(?<=\p{Script=Han} ?)[A-Za-z][\w.-]+(?: [A-Z\d][\w.-]*)*`,
  '(?<=《)[^》]{2,20}(?=》)',
]);

/** Names in quotation marks: “Rental Ripoff Report”, “豆包”. */
const inQuotes =
  /(?<=[“"])(?:\p{Lu}[\p{L}\d-]*(?: \p{Lu}[\p{L}\d-]*){0,4}|[\p{Script=Han}A-Z\d]{2,8})(?=[”"])/gu;

/** Package names, identifiers and flaw numbers: "postgres-mcp-pro", "max_tokens", "CVE-2026-1". */
const codes =
  /(?<![\p{L}\d./@-])(?:[a-z][a-z\d]*(?:[-_][a-z\d]+)+|[A-Z]{2,}-?\d[\d-]+)(?![\w/-])/gu;
/** A code needs a letter-digit mixture or these words near it; "open-source" is none. */
const codeNear = pattern('i', [
  sequence(
    String.raw`\b`,
    [
      'package',
      'npm',
      'PyPI',
      'pip',
      'library',
      'module',
      'server',
      'parameter',
      'versions?',
      'CVE',
      'advisory',
      'flag',
      'field',
    ],
    String.raw`\b`,
  ),
  '参数',
  '字段',
]);

/** Names of an article, from the lexicon and from its capitals, each once. */
export function nameCandidates({
  mentions,
  sentences,
  headline,
}: ArticleAnalysis): NameCandidate[] {
  const read = sentences.slice(0, MOST_SENTENCES);
  const found = new Map<string, NameCandidate>();
  const add = (
    name: string,
    kind: NameKind,
    id: string | null = null,
    isTitled = isIn(headline, name),
  ): void => {
    if (found.has(name) || isNoName(name) || (id === null && isListedName(name))) return;
    const at = read.flatMap(({ text }, index) => (isIn(text, name) ? [index] : []));
    const sentence = read[at[0] ?? -1];
    if (sentence)
      found.set(name, {
        id,
        name,
        kind,
        count: at.length,
        inTitle: isTitled,
        sentence,
        sentences: at,
      });
  };
  // A title may name it in another way: 谷歌 of Google.
  for (const { name, kind, id, inTitle } of mentions)
    add(name, kind, id, inTitle || isIn(headline, name));
  const people = new Set(
    mentions.filter(({ kind }) => kind === 'person').flatMap(({ name }) => name.split(' ')),
  );
  for (const [name, { count, inside }] of counted(read))
    if (
      inside > 0 &&
      !people.has(name) &&
      (count >= LEAST_PHRASE || isLong(name) || isIn(headline, name)) &&
      (isIn(headline, name) || !speaks(name, read))
    )
      add(name, 'phrase');
  for (const { text } of read)
    for (const [quoted] of text.matchAll(inQuotes)) add(quoted, 'phrase');
  for (const { text } of read)
    if (codeNear.test(text)) for (const [code] of text.matchAll(codes)) add(code, 'product');
  for (const name of adjacent([...found.values()], headline)) add(name, 'phrase');
  return [...found.values()];
}

/** Capitalized phrases with how often they occur, in all and inside sentences. */
function counted(
  sentences: readonly AnalyzedSentence[],
): Map<string, { count: number; inside: number }> {
  const found = new Map<string, { count: number; inside: number }>();
  for (const { text } of sentences)
    for (const match of text.matchAll(phrases)) {
      const name = match[0].replace(/(?:[.’&-]|’s|'s)+$/u, '').replace(/’s\b/gu, '');
      if (name.length < 2) continue;
      const known = found.get(name) ?? { count: 0, inside: 0 };
      found.set(name, {
        count: known.count + 1,
        inside: known.inside + (match.index > 0 ? 1 : 0),
      });
    }
  return found;
}

/** A one-word name that is a speaker and not in the title is a person's. */
function speaks(name: string, sentences: readonly AnalyzedSentence[]): boolean {
  if (name.includes(' ')) return false;
  return sentences.some(({ text }) => {
    const at = text.indexOf(`${name} `);
    return at >= 0 && saying.test(text.slice(at + name.length));
  });
}

const saying = /^ (?:said|says|told|added|writes?|wrote|explained|argued)\b/u;

/** Two words or more, or a name of capitals and digits: one occurrence is no accident. */
function isLong(name: string): boolean {
  return /^\S+ \S/.test(name) || /^[A-Z][A-Z\d-]{2,}$/.test(name) || /\p{Ll}\p{Lu}/u.test(name);
}

/** Names that are side by side in the title: "Qwen" and "VLo" are "Qwen VLo". */
function adjacent(candidates: readonly NameCandidate[], headline: string): string[] {
  const titled = candidates.filter(({ inTitle }) => inTitle);
  return titled.flatMap((one) =>
    titled.flatMap((other) => {
      const name = `${one.name} ${other.name}`;
      return one !== other && isIn(headline, name) ? [name] : [];
    }),
  );
}

/**
 * Whether a text contains a name as whole words. Letters and digits extend a word; a Han character
 * next to a Latin name does not.
 */
export function isIn(text: string, name: string): boolean {
  const isHan = han.test(name);
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
    if (!goesOn(text.charAt(at - 1), isHan) && !goesOn(text.charAt(at + name.length), isHan))
      return true;
  return false;
}

const han = /\p{Script=Han}/u;
const letter = /[\p{L}\d]/u;

function goesOn(beside: string, isHan: boolean): boolean {
  return letter.test(beside) && !isHan && !han.test(beside);
}
