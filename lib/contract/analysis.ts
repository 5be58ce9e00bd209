import type { ErrorInfo } from '../errors.ts';
import type { ArticleFlag } from '../article/article.ts';
import type { EngineId } from '../insight/engine.ts';
import type { GroundedSections } from '../insight/sections/index.ts';

/** Why a page has no card, when it is not an error. */
export type NoCardReason =
  | 'no-article'
  | 'not-ai-news'
  | 'unlisted-site'
  | 'browser-page'
  | 'publisher-off';

/** What a reading is started again as when the worker died under it: as the page's own word, as asked for by the reader, or not at all. */
export type Restart = 'unasked' | 'asked' | 'no';

/** What is going on in a tab: one value a tab, in session storage, written by the background alone. */
export type Analysis =
  /** The page was looked at (or cannot be): no card was made, and why. `title` as the tab shows it, if known. */
  | { status: 'none'; url: string; reason: NoCardReason }
  | { status: 'reading'; url: string; startedAt: string; restart?: Restart }
  /** The rule-based card is being written. */
  | {
      status: 'drafting';
      url: string;
      title: string;
      flags: ArticleFlag[];
      startedAt: string;
      restart?: Restart;
    }
  /** A card is in the library under `insightUrl`. */
  | { status: 'done'; url: string; insightUrl: string }
  /** A card is shown and a model refines it; `partial` holds the grounded sections that came so far. */
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
  /** `insightUrl` is the card that is kept all the same, if there is one. */
  | {
      status: 'failed';
      url: string;
      insightUrl: string | null;
      engine: EngineId | null;
      error: ErrorInfo;
    };
