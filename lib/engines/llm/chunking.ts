import { defined } from '../../invariant.ts';
import type { Paragraph } from '../../article/article.ts';
import { wordCount } from '../../text/tokenize.ts';
import { CARD_TOKENS, tokensOf } from './budget.ts';
import type { ModelChoice } from '../../contract/settings.ts';
import { knownModel } from './cost.ts';
import type { Endpoint } from './providers/endpoint.ts';

/** Tokens left free: token counts are estimates. */
const SPARE = 0.9;
/**
 * Parts a long article is read in at most; what is beyond them is not read, and the card says so.
 */
const MOST_PARTS = 40;

/**
 * `whole`: one call reads it all. `parts`: notes are taken of each, the card is written from the
 * notes.
 */
export type ChunkPlan =
  | { kind: 'whole'; paragraphs: Paragraph[] }
  | { kind: 'parts'; parts: Paragraph[][] };

export interface TokenBudget {
  contextWindow: number;
  /** Tokens of our own words when the card is asked for, and the answer's. */
  card: number;
  /** The same when notes are asked for. */
  notes: number;
}

/** Tokens the notes of one part may take. */
export const NOTES_TOKENS = 1200;
/** Our own words when notes are asked for. */
const NOTES_INSTRUCTIONS = 350;

/**
 * What a model's window leaves: a small window gets a shorter answer, else no article would fit
 * next to it.
 */
export function tokenBudgetOf({
  contextWindow,
  maxOutputTokens,
  instructions,
}: {
  contextWindow: number;
  maxOutputTokens: number;
  instructions: string;
}): TokenBudget {
  const answer = Math.min(CARD_TOKENS, maxOutputTokens, contextWindow / 3);
  return {
    contextWindow,
    card: tokensOf(instructions) + answer,
    notes: NOTES_INSTRUCTIONS + Math.min(NOTES_TOKENS, contextWindow / 3),
  };
}

/** How paragraphs are read by a model with a window of that size. */
export function planChunks(
  paragraphs: Paragraph[],
  { contextWindow, card, notes }: TokenBudget,
): ChunkPlan {
  const forCard = contextWindow * SPARE - card;
  if (tokensOfAll(paragraphs) <= forCard) return { kind: 'whole', paragraphs };
  const size = Math.max(300, contextWindow * SPARE - notes);
  const parts: Paragraph[][] = [[]];
  let filled = 0;
  for (const paragraph of paragraphs.flatMap((one) => cut(one, size))) {
    const tokens = tokensOf(paragraph.text) + 4;
    if (filled + tokens > size && defined(parts.at(-1)).length > 0) {
      parts.push([]);
      filled = 0;
    }
    defined(parts.at(-1)).push(paragraph);
    filled += tokens;
  }
  return { kind: 'parts', parts: parts.slice(0, MOST_PARTS) };
}

/** Words of these paragraphs, counted as an article's are. */
export function estimateWords(paragraphs: Paragraph[]): number {
  return paragraphs.reduce((sum, { text }) => sum + wordCount(text), 0);
}

function tokensOfAll(paragraphs: Paragraph[]): number {
  return paragraphs.reduce((sum, { text }) => sum + tokensOf(text) + 4, 0);
}

/** A paragraph larger than a part, cut where its words allow it. */
function cut({ kind, text }: Paragraph, size: number): Paragraph[] {
  const tokens = tokensOf(text);
  if (tokens <= size) return [{ kind, text }];
  const length = Math.max(200, Math.floor((text.length * size) / tokens) - 50);
  const pieces: Paragraph[] = [];
  for (let from = 0; from < text.length;) {
    let to = Math.min(text.length, from + length);
    const space = text.lastIndexOf(' ', to);
    if (to < text.length && space > from + length / 2) to = space;
    const piece = text.slice(from, to).trim();
    if (piece !== '') pieces.push({ kind, text: piece });
    from = to;
  }
  return pieces;
}

/**
 * Tokens a model takes at once at this endpoint: as the reader says, else as the knowledge pack
 * does, else as such endpoints usually are. On a machine of one's own the server's setting counts,
 * not what the model could take.
 */
export function contextWindowOf(
  model: string,
  choice: ModelChoice | undefined,
  { local, maker, contextWindow }: Endpoint,
): number {
  return local
    ? contextWindow
    : (choice?.contextWindow ?? knownModel(model, maker)?.context ?? contextWindow);
}
