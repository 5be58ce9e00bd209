import * as z from 'zod/mini';
import { httpUrlSchema } from '../url/http-url-schema.ts';

/** The longest question, in characters. */
export const MOST_QUESTION = 400;

export const questionSchema = z
  .string()
  .check(z.trim(), z.minLength(1), z.maxLength(MOST_QUESTION));

/** A sentence of an article that answers: its words as the article has them. */
const passageSchema = z.object({
  /** The article's address, which may be another card's than the thread's. */
  url: httpUrlSchema,
  title: z.string(),
  text: z.string().check(z.minLength(1)),
  /** Index of the paragraph; -1 is the title. */
  paragraph: z.int().check(z.gte(-1)),
});
export type AnswerPassage = z.infer<typeof passageSchema>;

/** A question with what the article says to it. */
const turnSchema = z.object({
  id: z.string().check(z.minLength(1)),
  question: questionSchema,
  askedAt: z.iso.datetime(),
  /** False: the article does not say; the passages are then the nearest. */
  answered: z.boolean(),
  /** Best first. */
  passages: z.array(passageSchema).check(z.maxLength(10)),
});
export type AskTurn = z.infer<typeof turnSchema>;

/** The questions about one card, oldest first. */
export const askThreadSchema = z.object({
  /** The card's address. */
  url: httpUrlSchema,
  turns: z.array(turnSchema),
});
export type AskThread = z.infer<typeof askThreadSchema>;

/** Where an answer is looked for: the card's article, or every article in the library. */
export const askScopes = ['article', 'library'] as const;
export type AskScope = (typeof askScopes)[number];
