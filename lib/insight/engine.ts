import type { Article } from '../article/article.ts';
import type { Report } from './claim.ts';
import type { CardWarning, Draft, Usage } from './insight.ts';
import type { Audience } from './sections/audience.ts';
import type { Sections } from './sections/index.ts';

/** Who can write a card. */
export const engineIds = [
  'rule-based',
  'chrome-ai',
  'openai-compatible',
  'openai',
  'anthropic',
  'google',
] as const;
export type EngineId = (typeof engineIds)[number];

/** An earlier report that may serve as context: from the library or the feeds on this machine. */
export interface EarlierReport extends Report {
  sameEvent: boolean;
  /** Ids of entities it shares with the article. */
  entities: string[];
  /** Its sentence that states something the article does not; absent where it adds nothing. */
  adds?: string;
}

export interface DraftOptions {
  now: Date;
  /** The reader's role, if chosen: decides what to do next and which tag is highlighted. */
  role: Audience | null;
  /** BCP 47; null writes in the article's language. */
  outputLanguage: string | null;
  earlier: EarlierReport[];
  signal: AbortSignal;
  /**
   * Put each claim that is not verbatim to the model once more, alone with its quotes; default: no.
   */
  secondLook?: boolean;
  /**
   * Called as sections come in, each time with all known items of the sections named and their
   * language.
   */
  onSections?: (sections: Partial<Sections>, language: string) => void;
  /** Called as reading goes on, with the words of the article read so far. */
  onWordsRead?: (wordsRead: number) => void;
  /**
   * Called after each call to a model that told its tokens, with the sum so far: a card that fails
   * later was paid for too.
   */
  onUsage?: (usage: Usage) => void;
  /**
   * The rule-based draft that is on screen: what a model leaves out or gets wrong is kept from it.
   */
  base?: Draft;
}

export interface EngineResult {
  draft: Draft;
  wordsRead: number;
  usage: Usage | null;
  /** What went wrong and was mended from the base; absent where nothing had to be. */
  warnings?: CardWarning[];
}

/** A reader's question with what it may be answered from. */
export interface AskedQuestion {
  question: string;
  /** Passages of articles, in the order of each article. */
  material: {
    title: string;
    publisher: string;
    publishedAt: string | null;
    /** BCP 47. */
    language: string;
    paragraphs: string[];
  }[];
  /** Turns before it, oldest first; `answer` is null where the article did not say. */
  earlier: { question: string; answer: string | null }[];
  mostSentences: number;
}

/** A sentence of an answer, not yet checked, with the words it is said to rest on. */
export interface QuotedSentence {
  text: string;
  quotes: string[];
}

export interface AnswerOptions {
  signal: AbortSignal;
  /** Called as sentences come in, each time with all of them. */
  onSentences?: (sentences: QuotedSentence[]) => void;
  /** Called after each call to a model that told its tokens, with the sum so far. */
  onUsage?: (usage: Usage) => void;
}

/** Writes a draft from an article. Throws AppError; `cancelled` once the signal fires. */
export interface Engine {
  id: EngineId;
  model: string | null;
  promptVersion: string | null;
  draft(article: Article, options: DraftOptions): Promise<EngineResult>;
  /**
   * Answers a question; an empty list where the material does not say. Absent where there is no
   * model.
   */
  answer?(asked: AskedQuestion, options: AnswerOptions): Promise<QuotedSentence[]>;
}
