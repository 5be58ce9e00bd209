import * as z from 'zod/mini';
import { keyedDestinations } from './destinations.ts';
import { httpUrlSchema } from '../url/http-url-schema.ts';
import { askedCardsSchema, askScopes, questionSchema, threadUrlSchema } from './ask.ts';
import { sampleLanguages } from '../article/sample-articles.ts';
import type { ErrorInfo } from '../errors.ts';
import { engineIds } from '../insight/engine.ts';
import { highlightSchema } from './highlight.ts';
import { outcomes, predictionSchema } from './prediction.ts';

/** Allowed sender of a command: an extension page, or the content script on a publisher's page. */
export type SenderKind = 'extension-page' | 'content-script';

interface Command<Input extends z.ZodMiniType> {
  from: SenderKind;
  input: Input;
}

function command<Input extends z.ZodMiniType>(from: SenderKind, input: Input): Command<Input> {
  return { from, input };
}

const tabId = z.int().check(z.gte(0));

/**
 * Commands to the background: name → sender and input. The answer is `taken` or an error as data.
 */
export const messages = {
  /** A publisher's page looks like an article; the only command of content scripts. */
  articleFound: command('content-script', z.strictObject({ url: httpUrlSchema })),
  /** Analyzes a tab now, AI news or not. */
  analyzeTab: command('extension-page', z.strictObject({ tabId })),
  /** Writes the card of the sample article in the sending tab. */
  analyzeSample: command('extension-page', z.strictObject({ language: z.enum(sampleLanguages) })),
  cancelAnalysis: command('extension-page', z.strictObject({ tabId })),
  /** Refines the card of a tab with the selected engine. */
  refine: command('extension-page', z.strictObject({ tabId, again: z.boolean() })),
  /** Scrolls a tab's page to a quote and highlights it. */
  showQuote: command(
    'extension-page',
    z.strictObject({
      tabId,
      url: httpUrlSchema,
      quote: z.string().check(z.minLength(1), z.maxLength(4000)),
    }),
  ),
  /** Tests an engine as configured; session storage has the outcome. */
  testEngine: command('extension-page', z.strictObject({ engine: z.enum(engineIds) })),
  deleteInsights: command(
    'extension-page',
    z.strictObject({ urls: z.array(httpUrlSchema).check(z.minLength(1), z.maxLength(50_000)) }),
  ),
  /** Saves a statement of a card or words of an article. */
  keepMark: command(
    'extension-page',
    z.omit(highlightSchema, { id: true, keptAt: true, lostAt: true }),
  ),
  writeNote: command(
    'extension-page',
    z.strictObject({ id: highlightSchema.shape.id, note: highlightSchema.shape.note }),
  ),
  /** Marks a card of the reading list as read or unread. */
  markSavedRead: command(
    'extension-page',
    z.strictObject({ id: highlightSchema.shape.id, read: z.boolean() }),
  ),
  deleteMarks: command(
    'extension-page',
    z.strictObject({
      ids: z.array(highlightSchema.shape.id).check(z.minLength(1), z.maxLength(5_000)),
    }),
  ),
  /** Saves the verdict on a prediction; null removes it. */
  judge: command(
    'extension-page',
    z.strictObject({ prediction: predictionSchema, outcome: z.nullable(z.enum(outcomes)) }),
  ),
  undoDelete: command('extension-page', z.strictObject({})),
  /** Collects the feeds now, due or not. */
  collectNow: command('extension-page', z.strictObject({})),
  stopCollecting: command('extension-page', z.strictObject({})),
  /** Marks reports, by address, as read or unread. */
  markRead: command(
    'extension-page',
    z.strictObject({
      urls: z.array(httpUrlSchema).check(z.minLength(1), z.maxLength(5_000)),
      read: z.boolean(),
    }),
  ),
  /** Leave an event out of the week's page, or show it again. */
  hideEvent: command(
    'extension-page',
    z.strictObject({ id: z.string().check(z.minLength(1), z.maxLength(500)), hidden: z.boolean() }),
  ),
  deleteEverything: command('extension-page', z.strictObject({})),
  /** Send a card to a destination that needs a key; the request holds a placeholder for it. */
  sendCard: command(
    'extension-page',
    z.strictObject({
      destination: z.enum(keyedDestinations),
      url: httpUrlSchema,
      headers: z.record(z.string().check(z.maxLength(100)), z.string().check(z.maxLength(300))),
      body: z.string().check(z.maxLength(2_000_000)),
    }),
  ),
  /**
   * Answers a question about a card from its article, from all articles in the library, or from
   * several cards'.
   */
  ask: command(
    'extension-page',
    z.strictObject({
      url: httpUrlSchema,
      question: questionSchema,
      scope: z.enum(askScopes),
      cards: z.optional(askedCardsSchema),
    }),
  ),
  /** Stops the AI model's answer in a thread. */
  cancelAsk: command('extension-page', z.strictObject({ url: threadUrlSchema })),
  deleteThread: command('extension-page', z.strictObject({ url: threadUrlSchema })),
  /** Wakes the worker: on start, it marks or restarts interrupted tasks. */
  wake: command('extension-page', z.strictObject({})),
} as const;

export type MessageName = keyof typeof messages;
export type MessageInput<Name extends MessageName> = z.input<(typeof messages)[Name]['input']>;
export type Messages = { [Name in MessageName]: z.output<(typeof messages)[Name]['input']> };

export type Answer = { taken: true } | { taken: false; error: ErrorInfo };
