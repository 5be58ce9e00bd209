import type { Claim, Evidence } from '../../insight/claim.ts';
import { terms } from '../../text/similarity.ts';
import {
  contentTerms,
  quotesOf,
  overlapCoefficient,
  type ArticleAnalysis,
  type AnalyzedSentence,
} from './analyze-article.ts';

/**
 * A claim in the article's own words: the sentence, or a part of it, with the sentence as its
 * quote.
 */
export function statedClaim(sentence: AnalyzedSentence, text: string = sentence.text): Claim {
  return { text, basis: 'stated', evidence: quotesOf(sentence), link: null };
}

/** What the title states, with the title as its quote. */
export function titleClaim(text: string): Claim {
  return { text, basis: 'stated', evidence: [{ kind: 'quote', text, paragraph: -1 }], link: null };
}

/** A claim whose text the rules compose. */
export function wordedClaim(
  text: string,
  basis: 'inferred' | 'suggested',
  evidence: Evidence[],
  link: Claim['link'] = null,
): Claim {
  return { text, basis, evidence, link };
}

/** Lines that share this much of the shorter one's neighbouring word pairs say the same. */
const SAME_LINE = 0.5;

/** The pairs of each text of an article that was compared so far. */
const pairsOfReading = new WeakMap<ArticleAnalysis, Map<string, ReadonlySet<string>>>();

/**
 * Neighbouring pairs of a text's words: what is compared when asking whether two lines are the same
 * line.
 */
function wordPairs(text: string, reading: ArticleAnalysis): ReadonlySet<string> {
  const known = pairsOfReading.get(reading) ?? new Map<string, ReadonlySet<string>>();
  pairsOfReading.set(reading, known);
  const found = known.get(text);
  if (found) return found;
  const words = terms(text);
  const pairs = new Set(words.slice(1).map((word, at) => `${words[at] ?? ''} ${word}`));
  known.set(text, pairs);
  return pairs;
}

/** Whether two lines of a card are one line, or one has most of the other. */
export function isSameLine(one: string, other: string, reading: ArticleAnalysis): boolean {
  return overlapCoefficient(wordPairs(one, reading), wordPairs(other, reading)) >= SAME_LINE;
}

/** Text already on the card; used to avoid repetition. */
export class Said {
  private readonly lines: ReadonlySet<string>[] = [];
  private readonly pairs: ReadonlySet<string>[] = [];
  private readonly tabled: ReadonlySet<string>[] = [];

  constructor(private readonly reading: ArticleAnalysis) {}

  /**
   * The largest share of a text's content words that one line of the card already contains; with
   * `tables`, a cell of its table counts as a line.
   */
  overlap(content: ReadonlySet<string>, { tables = false }: { tables?: boolean } = {}): number {
    return Math.max(
      0,
      ...(tables ? [...this.lines, ...this.tabled] : this.lines).map((line) =>
        overlapCoefficient(line, content),
      ),
    );
  }

  /** Whether a line of the card is this text, or has most of it. */
  repeats(text: string): boolean {
    const own = wordPairs(text, this.reading);
    return this.pairs.some((line) => overlapCoefficient(line, own) >= SAME_LINE);
  }

  /** Cells that are whole statements: repeated only if there is too little else to show. */
  addTable(cells: readonly { text: string }[]): void {
    for (const { text } of cells) if (text.length > 50) this.tabled.push(contentTerms(text));
  }

  add(text: string): void {
    this.lines.push(contentTerms(text));
    this.pairs.push(wordPairs(text, this.reading));
  }
}
