import { AppError } from '../../../errors.ts';
import type { ModelPart, ModelRequest, TextModel } from './provider.ts';

/** The browser's `LanguageModel` (Prompt API), as far as it is used here; undefined where the browser has none. */
export type PromptApi = Pick<typeof LanguageModel, 'availability' | 'create'>;

/** What the on-device model is called; Chrome does not say which it is. */
export const CHROME_MODEL = 'gemini-nano';

/** `downloadable`: a click can start the download. */
export type ChromeModelState = 'unavailable' | 'downloadable' | 'downloading' | 'available';

/** Tokens of a session before one exists to ask; Chrome's own on-device model had 6,144 and later 9,216. */
const CAUTIOUS_WINDOW = 6000;

/** Languages Chrome's model is made for; others are asked without being declared, which Chrome allows with a warning. */
const declaredLanguages = ['en', 'es', 'ja', 'de', 'fr'];

/** Whether Chrome's model is there, can be downloaded, or never will be on this machine. */
export async function chromeModelState(api: PromptApi | undefined): Promise<ChromeModelState> {
  return api ? await api.availability() : 'unavailable';
}

/**
 * Downloads Chrome's model; to be called in a click, before any await, else Chrome refuses (`engine-unavailable`).
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
  const state = await chromeModelState(api);
  if (!api || state !== 'available') throw new AppError('engine-unavailable', { detail: state });
  const expected = declaredLanguages.includes(language)
    ? { expectedOutputs: [{ type: 'text' as const, languages: [language] }] }
    : {};
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
