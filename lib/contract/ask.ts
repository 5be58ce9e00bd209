import * as z from 'zod/mini';
import { httpUrlSchema } from '../url/http-url-schema.ts';

/** Maximum length of a question, in characters. */
export const MAX_QUESTION_LENGTH = 400;

export const questionSchema = z
  .string()
  .check(z.trim(), z.minLength(1), z.maxLength(MAX_QUESTION_LENGTH));

/** A sentence of an article that answers, verbatim. */
const passageSchema = z.object({
  /** The article's address, which may differ from the thread's. */
  url: httpUrlSchema,
  title: z.string(),
  text: z.string().check(z.minLength(1)),
  /** Index of the paragraph; -1 is the title. */
  paragraph: z.int().check(z.gte(-1)),
});
export type AnswerPassage = z.infer<typeof passageSchema>;

/** A question with its answer. */
const turnSchema = z.object({
  id: z.string().check(z.minLength(1)),
  question: questionSchema,
  askedAt: z.iso.datetime(),
  /** False if the article does not answer; the passages are then the closest. */
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

/** Search scope of a question: the card's article, or all articles in the library. */
export const askScopes = ['article', 'library'] as const;
export type AskScope = (typeof askScopes)[number];
