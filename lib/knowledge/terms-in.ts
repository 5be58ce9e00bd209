import { type Knowledge, loadKnowledge } from './knowledge.ts';
import type { Term } from './pack.ts';

/** A term of the glossary where it first stands in a text; offsets in UTF-16 units. */
export interface FoundTerm {
  text: string;
  start: number;
  end: number;
  term: Term;
}

/**
 * Glossary terms in a text, each once, in order. Names in capitals (`MoE`, `RAG`) must match as written; others in any case,
 * and with a plural s.
 */
export function termsIn(text: string, { knowledge = loadKnowledge() }: { knowledge?: Knowledge } = {}): FoundTerm[] {
  const { pattern, terms } = matcherOf(knowledge.glossary);
  const found: FoundTerm[] = [];
  for (const match of text.matchAll(pattern)) {
    const written = match[0];
    const singular = written.replace(/s$/, '');
    const term = [written, written.toLowerCase(), singular, singular.toLowerCase()].map((form) => terms.get(joined(form))).find(Boolean);
    if (term && !found.some((other) => other.term === term)) found.push({ text: written, start: match.index, end: match.index + written.length, term });
  }
  return found;
}

const matchers = new WeakMap<readonly Term[], { pattern: RegExp; terms: Map<string, Term> }>();

/** One pattern for all names, longest first, and a table from what it may match to the term. */
function matcherOf(glossary: readonly Term[]): { pattern: RegExp; terms: Map<string, Term> } {
  const known = matchers.get(glossary);
  if (known) return known;
  const terms = new Map<string, Term>();
  for (const term of glossary) for (const name of term.names) terms.set(joined(isAbbreviation(name) ? name : name.toLowerCase()), term);
  const names = glossary.flatMap((term) => term.names).sort((one, other) => other.length - one.length);
  const parts = names.map((name) => (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(name) ? escaped(name) : `(?<![\\p{L}\\p{N}])${escaped(name)}s?(?![\\p{L}\\p{N}])`));
  const matcher = { pattern: new RegExp(parts.length > 0 ? parts.join('|') : '(?!)', 'giu'), terms };
  matchers.set(glossary, matcher);
  return matcher;
}

/** Hyphens and spaces count alike. */
function joined(form: string): string {
  return form.replaceAll('-', ' ');
}

function isAbbreviation(name: string): boolean {
  return /\p{Lu}.*\p{Lu}/u.test(name) && !name.includes(' ');
}

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\/-]/g, (character) => (character === '-' ? '[- ]' : `\\${character}`));
}
