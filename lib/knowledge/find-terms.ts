import { elementAt } from '../invariant.ts';
import { type Knowledge, loadKnowledge } from './catalog.ts';
import type { Term } from './pack.ts';
import { pattern, sequence } from '../text/pattern.ts';

/** A term of the glossary where it first occurs in a text; offsets in UTF-16 units. */
export interface FoundTerm {
  text: string;
  start: number;
  end: number;
  term: Term;
}

/**
 * Glossary terms in a text, each once, in order, the longest name at each place. Names in capitals
 * (`MoE`, `RAG`) must match as written; others in any case; all with a plural s, and with hyphens
 * or spaces. Time grows with the text alone.
 */
export function findTerms(
  text: string,
  { knowledge = loadKnowledge() }: { knowledge?: Knowledge } = {},
): FoundTerm[] {
  const names = namesOf(knowledge.glossary);
  const pieces = piecesOf(text);
  const found = new Map<Term, FoundTerm>();
  for (let first = 0; first < pieces.length; first++) {
    const { folded } = elementAt(pieces, first);
    const candidates = [
      ...(names.get(folded) ?? []),
      ...(folded.endsWith('s') ? (names.get(folded.slice(0, -1)) ?? []) : []),
    ];
    const name = candidates
      .sort((one, other) => other.words.length - one.words.length)
      .find((candidate) => standsAt(candidate, pieces, first, text));
    if (!name) continue;
    const start = elementAt(pieces, first).start;
    const end = elementAt(pieces, first + name.words.length - 1).end;
    if (!found.has(name.term))
      found.set(name.term, { text: text.slice(start, end), start, end, term: name.term });
    first += name.words.length - 1;
  }
  return [...found.values()];
}

interface Piece {
  folded: string;
  start: number;
  end: number;
}

interface Name {
  words: string[];
  /** As it must be written; null for names of any case. */
  exact: string | null;
  term: Term;
}

const termToken = pattern('gu', [
  String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]`,
  sequence(
    '(?:',
    String.raw`(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{N}])+`,
  ),
]);

/** Words, and of scripts without spaces each character. */
function piecesOf(text: string): Piece[] {
  return [...text.matchAll(termToken)].map((match) => ({
    folded: match[0].toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function standsAt({ words, exact }: Name, pieces: Piece[], first: number, text: string): boolean {
  for (const [offset, word] of words.entries()) {
    const piece = pieces[first + offset];
    if (!piece) return false;
    if (
      offset > 0 &&
      !/^[-\s./'’]?$/.test(text.slice(elementAt(pieces, first + offset - 1).end, piece.start))
    )
      return false;
    if (piece.folded !== word && !(offset === words.length - 1 && piece.folded === `${word}s`))
      return false;
  }
  if (exact === null) return true;
  const written = text.slice(
    elementAt(pieces, first).start,
    elementAt(pieces, first + words.length - 1).end,
  );
  return joined(written) === exact || joined(written) === `${exact}s`;
}

const indexes = new WeakMap<readonly Term[], Map<string, Name[]>>();

/** Names by their first word. */
function namesOf(glossary: readonly Term[]): Map<string, Name[]> {
  const known = indexes.get(glossary);
  if (known) return known;
  const names = new Map<string, Name[]>();
  for (const term of glossary) {
    for (const name of term.names) {
      const words = piecesOf(name).map(({ folded }) => folded);
      const entry = { words, exact: isAbbreviation(name) ? joined(name) : null, term };
      names.set(elementAt(words, 0), [...(names.get(elementAt(words, 0)) ?? []), entry]);
    }
  }
  indexes.set(glossary, names);
  return names;
}

/** Hyphens and spaces count alike. */
function joined(name: string): string {
  return name.replace(/[-\s]/g, ' ');
}

function isAbbreviation(name: string): boolean {
  return /\p{Lu}.*\p{Lu}/u.test(name) && !/\s/.test(name);
}
