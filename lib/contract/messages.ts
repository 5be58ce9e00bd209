import * as z from 'zod/mini';
import { httpUrlSchema } from '../url/http-url-schema.ts';
import { askScopes, questionSchema } from './ask.ts';
import { sampleLanguages } from '../article/sample-articles.ts';
import type { ErrorInfo } from '../errors.ts';
import { engineIds } from '../insight/engine.ts';
import { highlightSchema } from './highlight.ts';
import { outcomes, predictionSchema } from './prediction.ts';

/** Who may send a command: our own pages, or the content script on a publisher's page. */
export type SenderKind = 'extension-page' | 'content-script';

interface Command<Input extends z.ZodMiniType> {
  from: SenderKind;
  input: Input;
}

function command<Input extends z.ZodMiniType>(from: SenderKind, input: Input): Command<Input> {
  return { from, input };
}

const tabId = z.int().check(z.gte(0));

/** Commands to the background, name → who may send it and what it carries. The answer is "taken" or an error as data. */
export const messages = {
  /** A publisher's page looks like an article: the only thing a content script may say. */
  articleFound: command('content-script', z.strictObject({ url: httpUrlSchema })),
  /** Read and analyse this tab now, AI news or not. */
  analyzeTab: command('extension-page', z.strictObject({ tabId })),
  /** Write the card of the sample article that the sending tab shows. */
  analyzeSample: command('extension-page', z.strictObject({ language: z.enum(sampleLanguages) })),
  cancelAnalysis: command('extension-page', z.strictObject({ tabId })),
  /** Let the chosen engine refine the card shown in this tab. */
  refine: command('extension-page', z.strictObject({ tabId, again: z.boolean() })),
  /** Scroll the article's page to these words and highlight them. */
  showQuote: command(
    'extension-page',
    z.strictObject({
      tabId,
      url: httpUrlSchema,
      quote: z.string().check(z.minLength(1), z.maxLength(4000)),
    }),
  ),
  /** Try an engine as it is set up; the outcome is told in session storage. */
  testEngine: command('extension-page', z.strictObject({ engine: z.enum(engineIds) })),
  deleteInsights: command(
    'extension-page',
    z.strictObject({ urls: z.array(httpUrlSchema).check(z.minLength(1), z.maxLength(50_000)) }),
  ),
  /** Keep a statement of a card or words of an article. */
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
  /** What became of a prediction; null takes it back. */
  judge: command(
    'extension-page',
    z.strictObject({ prediction: predictionSchema, outcome: z.nullable(z.enum(outcomes)) }),
  ),
  undoDelete: command('extension-page', z.strictObject({})),
  /** Collect the feeds now, due or not. */
  collectNow: command('extension-page', z.strictObject({})),
  stopCollecting: command('extension-page', z.strictObject({})),
  /** Mark reports, by address, as read or unread. */
  markRead: command(
    'extension-page',
    z.strictObject({
      urls: z.array(httpUrlSchema).check(z.minLength(1), z.maxLength(5_000)),
      read: z.boolean(),
    }),
  ),
  deleteEverything: command('extension-page', z.strictObject({})),
  /** Answer a question about a card from its article, or from those of the library. */
  ask: command(
    'extension-page',
    z.strictObject({ url: httpUrlSchema, question: questionSchema, scope: z.enum(askScopes) }),
  ),
  deleteThread: command('extension-page', z.strictObject({ url: httpUrlSchema })),
  /** Be awake: a worker that died under its work tells so, or takes it up again, as it starts. */
  wake: command('extension-page', z.strictObject({})),
} as const;

export type MessageName = keyof typeof messages;
export type MessageInput<Name extends MessageName> = z.input<(typeof messages)[Name]['input']>;
export type Messages = { [Name in MessageName]: z.output<(typeof messages)[Name]['input']> };

export type Answer = { taken: true } | { taken: false; error: ErrorInfo };
