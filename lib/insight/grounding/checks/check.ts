import type { Problem } from '../../claim.ts';
import type { ParsedText } from '../parsed-text.ts';

/** What a statement is checked against. */
export interface Grounds {
  statement: ParsedText;
  /** The words of the evidence, all pieces together. */
  evidence: ParsedText;
  /** The evidence with the whole sentences its quotes were cut from. */
  context: ParsedText;
  /**
   * False where the statement is in another language than its evidence: wording cannot be compared
   * then.
   */
  sameLanguage: boolean;
}

/** One check: what of the statement is not in its evidence. Nothing found, nothing returned. */
export type Check = (grounds: Grounds) => Problem[];
