import { AppError } from '../../../errors.ts';
import { tokensOf } from '../budget.ts';
import type { Prompt } from '../prompt.ts';
import { requestJson, type Ending, type OnText } from './request-json.ts';
import type { AnswerFormat, TextModel } from './provider.ts';
import { sleep as sleepOnClock, withRetries } from './http-client.ts';

interface ConversationOptions {
  signal: AbortSignal;
  sleep?: (ms: number, signal: AbortSignal) => Promise<void>;
  random?: () => number;
  /** Gets the tokens of all calls so far, after each. */
  onUsage?: (usage: { inputTokens: number; outputTokens: number }) => void;
}

/** All calls made for one card: the format that works is kept, tokens are summed. */
export interface Conversation {
  /**
   * One answer as text. `listen` is called before each attempt and returns the receiver of its
   * pieces, since a retried answer starts over. Throws AppError.
   */
  say: (prompt: Prompt, listen?: () => OnText, most?: number) => Promise<string>;
  /** Tokens of all calls, null where the vendor told none. */
  usage: () => { inputTokens: number; outputTokens: number } | null;
  /** Why the last answer is not whole, null where it is. */
  broken: () => AppError | null;
  /** How the last answer ended. */
  ending: () => Ending;
}

const nextFormat: Record<AnswerFormat, AnswerFormat | null> = {
  schema: 'json',
  json: 'text',
  text: null,
};
/** Less room for an answer than this makes no sense to ask for. */
const LEAST_ANSWER = 600;

/** Talks to a model about one article. */
export function conversation(
  model: TextModel,
  { signal, sleep = sleepOnClock, random = Math.random, onUsage }: ConversationOptions,
): Conversation {
  let format = model.format;
  let usage: { inputTokens: number; outputTokens: number } | null = null;
  let broken: AppError | null = null;
  let ending: Ending = 'complete';

  async function attempt(
    prompt: Prompt,
    listen: (() => OnText) | undefined,
    most: number,
  ): Promise<string> {
    const left =
      Math.floor(model.contextWindow * 0.97) -
      tokensOf(prompt.instructions) -
      tokensOf(prompt.prompt);
    const maxOutputTokens = Math.max(LEAST_ANSWER, Math.min(most, model.maxOutputTokens, left));
    const asked = await requestJson(
      model,
      { ...prompt, format, maxOutputTokens, signal },
      listen?.(),
    );
    if (asked.usage) {
      usage = {
        inputTokens: (usage?.inputTokens ?? 0) + asked.usage.inputTokens,
        outputTokens: (usage?.outputTokens ?? 0) + asked.usage.outputTokens,
      };
      onUsage?.(usage);
    }
    broken = asked.broken;
    ending = asked.ending;
    if (asked.text.trim() === '')
      throw asked.broken ?? new AppError('bad-output', { detail: 'the answer was empty' });
    return asked.text;
  }

  return {
    async say(prompt, listen, most = model.maxOutputTokens) {
      for (;;) {
        try {
          const said = await withRetries(() => attempt(prompt, listen, most), {
            signal,
            sleep,
            random,
          });
          if (format !== model.format) await model.rememberFormat?.(format);
          return said;
        } catch (thrown) {
          const next = nextFormat[format];
          if (
            !(thrown instanceof AppError) ||
            thrown.code !== 'schema-unsupported' ||
            next === null
          )
            throw thrown;
          format = next;
        }
      }
    },
    usage: () => usage,
    broken: () => broken,
    ending: () => ending,
  };
}
