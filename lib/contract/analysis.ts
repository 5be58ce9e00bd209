import type { ErrorInfo } from '../errors.ts';
import type { ArticleFlag } from '../article/article.ts';
import type { EngineId } from '../insight/engine.ts';
import type { GroundedSections } from '../insight/sections/index.ts';

/** Why a page has no card, if it is no error. */
export type NoCardReason =
  | 'no-article'
  | 'not-ai-news'
  | 'unlisted-site'
  | 'browser-page'
  /** A PDF, whose text cannot be read. */
  | 'pdf'
  | 'publisher-off';

/**
 * How to restart a reading after the worker stopped: as triggered by the page, as requested by the
 * reader, or not at all.
 */
export type Restart = 'unasked' | 'asked' | 'no';

/**
 * State of a tab's analysis, in session storage, one key per tab. Written by the background only.
 */
export type Analysis =
  /** No card, and why. `title` is the tab's, if known. */
  | { status: 'none'; url: string; reason: NoCardReason }
  | { status: 'reading'; url: string; startedAt: string; restart?: Restart }
  /** The rule-based card is in progress. */
  | {
      status: 'drafting';
      url: string;
      title: string;
      flags: ArticleFlag[];
      startedAt: string;
      restart?: Restart;
    }
  /** The library has the card under `insightUrl`. */
  | { status: 'done'; url: string; insightUrl: string }
  /**
   * A card is shown and a model refines it; `partial` has the grounded sections received so far.
   */
  | {
      status: 'refining';
      url: string;
      insightUrl: string;
      engine: EngineId;
      model: string | null;
      startedAt: string;
      partial: Partial<GroundedSections>;
      wordsRead: number;
      words: number;
    }
  /** `insightUrl` is the card saved despite the error, if any. */
  | {
      status: 'failed';
      url: string;
      insightUrl: string | null;
      engine: EngineId | null;
      error: ErrorInfo;
    };
