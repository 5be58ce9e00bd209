import type { Claim, Evidence } from '../../insight/claim.ts';
import {
  contentTerms,
  quotesOf,
  overlapCoefficient,
  type ArticleAnalysis,
  type AnalyzedSentence,
} from './analyze-article.ts';

/** A claim in the article's own words: the sentence, or a part of it, with the sentence as its quote. */
export function statedClaim(sentence: AnalyzedSentence, text: string = sentence.text): Claim {
  return { text, basis: 'stated', evidence: quotesOf(sentence), link: null };
}

/** A claim worded by the rules. */
export function wordedClaim(
  text: string,
  basis: 'inferred' | 'suggested',
  evidence: Evidence[],
  link: Claim['link'] = null,
): Claim {
  return { text, basis, evidence, link };
}

/** What a card has said so far, so that nothing is said twice. */
export class Said {
  private readonly lines: ReadonlySet<string>[] = [];
  private readonly tabled: ReadonlySet<string>[] = [];

  constructor(private readonly reading: ArticleAnalysis) {}

  /** The largest share of a text's content words that one line of the card has said already; with `tables`, or a cell of its table. */
  overlap(content: ReadonlySet<string>, { tables = false }: { tables?: boolean } = {}): number {
    return Math.max(
      0,
      ...(tables ? [...this.lines, ...this.tabled] : this.lines).map((line) =>
        overlapCoefficient(line, content),
      ),
    );
  }

  /** Cells that are whole statements: better not said again, where there is enough else to say. */
  addTable(cells: readonly { text: string }[]): void {
    for (const { text } of cells) if (text.length > 50) this.tabled.push(contentTerms(text));
  }

  add(text: string): void {
    this.lines.push(contentTerms(text));
  }
}
