import { AppError } from '../../../errors.ts';
import type { ModelPart, ModelRequest, TextModel } from './provider.ts';

/**
 * The browser's `LanguageModel` (Prompt API), as far as it is used here; undefined where the
 * browser has none.
 */
export type PromptApi = Pick<typeof LanguageModel, 'availability' | 'create'>;

/** What the on-device model is called; Chrome does not say which it is. */
export const CHROME_MODEL = 'gemini-nano';

/** `downloadable`: a click can start the download. */
export type ChromeModelState = 'unavailable' | 'downloadable' | 'downloading' | 'available';

/**
 * Tokens of a session before one exists to ask; Chrome's own on-device model had 6,144 and later
 * 9,216.
 */
const CAUTIOUS_WINDOW = 6000;

/**
 * Whether the browser's model is there, can be downloaded, or never will be on this machine.
 * @param language BCP 47 of what it would write; a language it is not made for is unavailable
 */
export async function chromeModelState(
  api: PromptApi | undefined,
  language?: string,
): Promise<ChromeModelState> {
  if (!api) return 'unavailable';
  return await api.availability(language === undefined ? undefined : expecting(language));
}

/**
 * What a session is said to write. Chrome refuses a session whose language its model is not made
 * for.
 */
function expecting(language: string): LanguageModelCreateCoreOptions {
  const [primary = language] = language.toLowerCase().split('-');
  return { expectedOutputs: [{ type: 'text', languages: [primary] }] };
}

/**
 * Downloads Chrome's model; to be called in a click, before any await, else Chrome refuses
 * (`engine-unavailable`).
 * @param onProgress gets the part that is there, 0 to 1
 */
export async function downloadChromeModel(
  api: PromptApi,
  { onProgress, signal }: { onProgress: (part: number) => void; signal: AbortSignal },
): Promise<void> {
  try {
    const session = await api.create({
      signal,
      monitor: (monitor) =>
        monitor.addEventListener('downloadprogress', (event) => onProgress(event.loaded)),
    });
    session.destroy();
  } catch (thrown) {
    throw chromeFailure(thrown, signal);
  }
}

/** Chrome's built-in model. `language`: what it writes, a BCP 47 tag. */
export async function chromeAi(
  api: PromptApi | undefined,
  { language }: { language: string },
): Promise<TextModel> {
  const state = await chromeModelState(api, language);
  if (!api || state !== 'available') {
    const isLanguage = api !== undefined && (await chromeModelState(api)) === 'available';
    throw new AppError('engine-unavailable', {
      detail: isLanguage ? `not made for the language "${language}"` : state,
    });
  }
  const expected = expecting(language);
  return {
    contextWindow: await windowOf(api),
    format: 'schema',
    maxOutputTokens: 2000,
    async *stream(request) {
      yield* answerOf(api, request, expected);
    },
  };
}

async function* answerOf(
  api: PromptApi,
  { instructions, prompt, schema, format, signal }: ModelRequest,
  expected: LanguageModelCreateCoreOptions,
): AsyncGenerator<ModelPart> {
  let session: LanguageModel | undefined;
  try {
    session = await api.create({
      ...expected,
      signal,
      initialPrompts: [{ role: 'system', content: instructions }],
    });
    const constraint =
      format === 'schema'
        ? {
            responseConstraint: schema as Record<string, unknown>,
            omitResponseConstraintInput: true,
          }
        : {};
    const reader = session.promptStreaming(prompt, { ...constraint, signal }).getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      yield { kind: 'text', text: value };
    }
    yield { kind: 'end', reason: 'complete' };
  } catch (thrown) {
    throw chromeFailure(thrown, signal);
  } finally {
    session?.destroy();
  }
}

/** A session's window: `contextWindow`, in earlier versions `inputQuota`. */
async function windowOf(api: PromptApi): Promise<number> {
  const session = await api.create().catch((thrown: unknown) => {
    throw chromeFailure(thrown);
  });
  const window = session.contextWindow ?? session.inputQuota;
  session.destroy();
  return Number.isFinite(window) && window > 0 ? window : CAUTIOUS_WINDOW;
}

/** The Prompt API's exceptions by name (Web IDL), as AppErrors. */
function chromeFailure(thrown: unknown, signal?: AbortSignal): AppError {
  if (thrown instanceof AppError) return thrown;
  const { name = '', message = String(thrown) } = (thrown ?? {}) as {
    name?: string;
    message?: string;
  };
  if (signal?.aborted || name === 'AbortError') return new AppError('cancelled', { cause: thrown });
  const code =
    name === 'QuotaExceededError'
      ? 'article-too-long'
      : name === 'NotSupportedError' || name === 'NotAllowedError' || name === 'InvalidStateError'
        ? 'engine-unavailable'
        : 'bad-output';
  return new AppError(code, { detail: `${name} ${message}`.trim().slice(0, 300), cause: thrown });
}
