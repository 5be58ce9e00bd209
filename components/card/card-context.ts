import { createContext, useContext } from 'react';
import type { ArticleHead } from '../../lib/article/article.ts';
import type { ReportCoverage } from './report-coverage.ts';
import type { Claim, Grounding, Quote } from '../../lib/insight/claim.ts';
import type { Follow } from '../../lib/contract/settings.ts';
import type { Audience } from '../../lib/insight/sections/audience.ts';
import type { GroundedItem } from '../../lib/insight/sections/index.ts';

/** Any item of any section: a checked claim. */
export type CheckedClaim = Claim & Grounding;

/** Actions of a card, provided by the page that shows it. */
export interface CardActions {
  /** Scroll the article to these words and highlight them. */
  onShowQuote(quote: Quote): void;
  /** Put this text on the clipboard. */
  onCopy(text: string): void;
  /** Saves this statement, or removes a saved one; absent where nothing can be saved. */
  onKeep?: ((claim: CheckedClaim) => void) | undefined;
  /**
   * The address of all that is known and read about a name; absent where there is none to lead to.
   */
  entityPage?: ((id: string) => string) | undefined;
  /** Statements that are saved, by their words, with the reader's note; '' for none. */
  keptNotes?: ReadonlyMap<string, string> | undefined;
  /** Changes the note about a saved statement. */
  onNote?: ((claim: CheckedClaim, note: string) => void) | undefined;
  /** Whether the card is on the reading list, and the way to put it there or take it off. */
  saved?: boolean | undefined;
  onSave?: (() => void) | undefined;
  /** Ids the reader follows, and the way to follow a name or stop. */
  follows?: ReadonlySet<string> | undefined;
  onFollow?: ((name: Follow, follow: boolean) => void) | undefined;
}

/** What a translated card was translated from. */
export interface CardOriginals {
  /** The translated headline; null where there is none that passed its check. */
  title: string | null;
  /** The original of a translated statement; undefined for one that was not translated. */
  originalOf(claim: CheckedClaim): { text: string; language: string } | undefined;
}

/** Data of the card shared by all its statements. */
export interface CardFrame {
  article: ArticleHead;
  /** The language the card is written in, BCP 47. */
  language: string;
  now: Date;
  /** The reader's own role, highlighted among the audiences. */
  role: Audience | null;
  /**
   * The headline and the statements behind a card shown in another language; null for a card as it
   * was written.
   */
  translation: CardOriginals | null;
  /** What other reports add to the article, as far as loaded. */
  coverage: ReportCoverage | null;
  glossary: GroundedItem<'glossary'>[];
  /** Audiences of the article, shown in the audience line. */
  audience: GroundedItem<'audience'>[];
  /** Unsupported statements: left out, or shown struck through and marked. */
  unsupportedClaims: 'hidden' | 'struck';
  /** Names the card is about, with their ids. */
  names: readonly { id: string; name: string }[];
  actions: CardActions;
  /** Opens the evidence of a statement next to the element that triggered it. */
  openEvidence(claim: CheckedClaim, anchor: HTMLElement): void;
}

export const CardContext = createContext<CardFrame | null>(null);

/**
 * The card that contains this component. Throws outside a card: a section is never rendered on its
 * own.
 */
export function useCard(): CardFrame {
  const card = useContext(CardContext);
  if (!card) throw new Error('a section is drawn outside a card');
  return card;
}
