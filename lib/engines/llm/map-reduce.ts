import * as z from 'zod/mini';
import type { Article, Paragraph } from '../../article/article.ts';
import { AppError } from '../../errors.ts';
import { normalize } from '../../text/normalize.ts';
import { stripMarkup } from './parse/strip-markup.ts';
import { quotesIn } from './parse/parse-item.ts';
import { stripReasoning } from './parse/strip-reasoning.ts';
import { tokensOf } from './budget.ts';
import type { Conversation } from './providers/conversation.ts';
import { readAllJson } from './parse/partial-json.ts';
import { notesPrompt, type Note, type PromptOptions } from './prompt.ts';
import { NOTES_TOKENS, estimateWords, type TokenBudget } from './chunking.ts';

interface PartsOptions {
  talk: Conversation;
  options: () => PromptOptions;
  room: TokenBudget;
  onWordsRead: ((wordsRead: number) => void) | undefined;
}

/** Notes asked for of one part; what of them is kept depends on the room there is. */
const MOST_NOTES = 10;

const noteSchema = z.looseObject({ text: z.string().check(z.minLength(1)) });

/**
 * Reads a long article part by part. Notes whose quotes do not occur in their part are dropped; of
 * the rest, each part contributes equally, up to what the model can read at once. A part without a
 * readable answer counts as not read.
 */
export async function mapReduce(
  article: Article,
  parts: Paragraph[][],
  { talk, options, room, onWordsRead }: PartsOptions,
): Promise<{ notes: Note[]; wordsRead: number }> {
  const taken: Note[][] = [];
  let wordsRead = 0;
  for (const part of parts) {
    const answer = await talk.say(
      notesPrompt(article, part, { ...options(), most: MOST_NOTES }),
      undefined,
      NOTES_TOKENS,
    );
    const notes = notesIn(answer, part);
    if (notes === null) continue;
    taken.push(notes);
    wordsRead += estimateWords(part);
    onWordsRead?.(wordsRead);
  }
  const notes = fitting(taken, room.contextWindow * 0.9 - room.card);
  if (notes.length === 0) throw new AppError('bad-output', { detail: 'no notes could be read' });
  return { notes, wordsRead };
}

/** Null where the answer is no list of notes at all. */
function notesIn(answer: string, part: Paragraph[]): Note[] | null {
  const text = normalize(part.map((paragraph) => paragraph.text).join('\n'), { lowerCase: true });
  const lists = readAllJson(stripReasoning(answer)).flatMap((root) =>
    Array.isArray(root) ? [root] : Object.values((root ?? {}) as object).filter(Array.isArray),
  );
  // Of several lists the last counts: an earlier one was a draft.
  const list = (lists.findLast(({ length }) => length > 0) ?? lists[0]) as unknown[] | undefined;
  if (!list) return null;
  return list.slice(0, MOST_NOTES * 2).flatMap((one) => {
    const note = noteSchema.safeParse(one);
    if (!note.success) return [];
    const { quotes, quote, evidence } = note.data;
    const standing = quotesIn(quotes ?? quote ?? evidence).filter((words) =>
      text.includes(normalize(words, { lowerCase: true })),
    );
    return standing.length === 0
      ? []
      : [
          {
            text: stripMarkup(note.data.text).slice(0, 400),
            quotes: standing.slice(0, 2).map((words) => words.slice(0, 500)),
          },
        ];
  });
}

function fitting(taken: Note[][], room: number): Note[] {
  for (let each = MOST_NOTES; each > 0; each -= 1) {
    const notes = taken.flatMap((part) => part.slice(0, each));
    if (
      notes.reduce(
        (sum, { text, quotes }) => sum + tokensOf(text) + tokensOf(quotes.join('\n')) + 12,
        0,
      ) <= room ||
      each === 1
    )
      return notes;
  }
  return [];
}
