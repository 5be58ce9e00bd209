import * as z from 'zod/mini';
import { errorCodes } from '../errors.ts';
import { httpUrlSchema } from '../url/http-url-schema.ts';

/** Maximum length of a question, in characters. */
export const MAX_QUESTION_LENGTH = 400;

/** The most sentences of a model's answer. */
export const MOST_SENTENCES = 3;

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

/** A sentence that a model wrote to answer, with the article's words that prove it. */
const writtenSentenceSchema = z.object({
  text: z.string().check(z.minLength(1), z.maxLength(1200)),
  /** False: the check found no proof; the sentence is then shown struck, never as a fact. */
  proved: z.boolean(),
  quotes: z.array(passageSchema).check(z.maxLength(10)),
});
export type WrittenSentence = z.infer<typeof writtenSentenceSchema>;

/** How far a model's answer is. */
export const writtenStates = ['writing', 'done', 'cancelled', 'failed'] as const;

/** A model's answer. */
const writtenAnswerSchema = z.object({
  state: z.enum(writtenStates),
  /** The vendor's name of the model. */
  model: z.string(),
  /** The same question about the same text, put to the same model, has the same key. */
  key: z.string(),
  sentences: z.array(writtenSentenceSchema).check(z.maxLength(MOST_SENTENCES)),
  /** US dollars; null where unknown. */
  usd: z.nullable(z.number()),
  error: z.optional(z.object({ code: z.enum(errorCodes), detail: z.optional(z.string()) })),
});
export type WrittenAnswer = z.infer<typeof writtenAnswerSchema>;

/** A question with its answer. */
const turnSchema = z.object({
  id: z.string().check(z.minLength(1)),
  question: questionSchema,
  askedAt: z.iso.datetime(),
  /** False if the article does not answer; the passages are then the closest. */
  answered: z.boolean(),
  /** Best first. */
  passages: z.array(passageSchema).check(z.maxLength(10)),
  /** What the reader's AI model wrote; absent where none is chosen. */
  written: z.optional(writtenAnswerSchema),
});
export type AskTurn = z.infer<typeof turnSchema>;

/** The most cards a question can be about. */
export const MOST_ASKED_CARDS = 100;

/** The addresses of the cards that a question is about. */
export const askedCardsSchema = z
  .array(httpUrlSchema)
  .check(z.minLength(1), z.maxLength(MOST_ASKED_CARDS));

/** A thread by its card's address, or by a name made of the addresses of several. */
export const threadUrlSchema = z.union([
  httpUrlSchema,
  z.string().check(z.regex(/^cards:[0-9a-f]{64}$/)),
]);

/** The questions about one card or several, oldest first. */
export const askThreadSchema = z.object({
  /** The card's address; of several cards, a name made of all of them. */
  url: threadUrlSchema,
  /** Addresses of the cards, where there are several. */
  cards: z.optional(askedCardsSchema),
  turns: z.array(turnSchema),
});
export type AskThread = z.infer<typeof askThreadSchema>;

/** Search scope of a question: the card's article, or all articles in the library. */
export const askScopes = ['article', 'library'] as const;
export type AskScope = (typeof askScopes)[number];
