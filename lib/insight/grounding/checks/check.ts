import type { Problem } from '../../claim.ts';
import type { Passage } from '../parsed-text.ts';

/** What a statement is checked against. */
export interface Grounds {
  statement: Passage;
  /** The words of the evidence, all pieces together. */
  evidence: Passage;
  /** The evidence with the whole sentences its quotes were cut from. */
  context: Passage;
  /** False where the statement is in another language than its evidence: wording cannot be compared then. */
  sameLanguage: boolean;
}

/** One check: what of the statement does not stand in its evidence. Nothing found, nothing returned. */
export type Check = (grounds: Grounds) => Problem[];
