import { AppError } from '../../errors.ts';
import { primaryLanguage } from '../../text/language.ts';

/** The browser's `Translator` (Chrome 138), as far as it is used here. */
export type TranslatorApi = Pick<typeof Translator, 'availability' | 'create'>;
/** The browser's `LanguageDetector` (Chrome 138). */
export type DetectorApi = Pick<typeof LanguageDetector, 'availability' | 'create'>;

/** From and to, as the Translator API names languages. */
export interface LanguagePair {
  source: string;
  target: string;
}

/** `downloadable`: a click can start the download of the language pack. */
export type TranslatorState = 'unavailable' | 'downloadable' | 'downloading' | 'available';

/** A detected language is believed over the stated one from this confidence on. */
const CONFIDENT = 0.8;

/**
 * A BCP 47 tag as Chrome's Translator names it: the primary language, Traditional Chinese apart
 * (`zh-Hant`).
 */
export function translatorLanguage(tag: string): string {
  const primary = primaryLanguage(tag);
  if (primary !== 'zh') return primary;
  return new Intl.Locale(tag).maximize().script === 'Hant' ? 'zh-Hant' : 'zh';
}

/**
 * Source and target of a card's translation; null where the card is in the reader's language
 * already.
 */
export function languagePair(from: string, to: string): LanguagePair | null {
  const pair = { source: translatorLanguage(from), target: translatorLanguage(to) };
  return pair.source === pair.target ? null : pair;
}

/**
 * The language of a text: the one detected on the device where the detector is ready and sure, else
 * `stated`. Nothing is downloaded for it.
 */
export async function detectLanguage(
  api: DetectorApi | undefined,
  text: string,
  stated: string,
): Promise<string> {
  if (!api || (await api.availability()) !== 'available') return stated;
  const detector = await api.create();
  try {
    const [best] = await detector.detect(text);
    const detected = best?.detectedLanguage;
    if (!detected || (best.confidence ?? 0) < CONFIDENT) return stated;
    return primaryLanguage(detected) === primaryLanguage(stated) ? stated : detected;
  } finally {
    detector.destroy();
  }
}

/** Whether this device can translate the pair now, after a download, or never. */
export async function translatorState(
  api: TranslatorApi | undefined,
  pair: LanguagePair,
): Promise<TranslatorState> {
  if (!api) return 'unavailable';
  return await api.availability({ sourceLanguage: pair.source, targetLanguage: pair.target });
}

/**
 * Translates texts on the device, one after the other. Must be called in a click, before any await,
 * where the language pack is still to be downloaded, else Chrome refuses.
 * @param onDownload gets the part of the language pack that is there, 0 to 1
 * @param onText gets the number of texts translated so far
 * @returns original text → translation; texts longer than the translator takes are left out
 * @throws AppError `cancelled`, `offline` (the download failed), `engine-unavailable` or
 * `bad-output`
 */
export async function translateTexts(
  api: TranslatorApi,
  texts: string[],
  pair: LanguagePair,
  {
    onDownload,
    onText,
    signal,
  }: {
    onDownload: (part: number) => void;
    onText: (done: number) => void;
    signal: AbortSignal;
  },
): Promise<Map<string, string>> {
  let translator: Translator | undefined;
  try {
    translator = await api.create({
      sourceLanguage: pair.source,
      targetLanguage: pair.target,
      signal,
      monitor: (monitor) =>
        monitor.addEventListener('downloadprogress', (event) => onDownload(event.loaded)),
    });
    const translations = new Map<string, string>();
    for (const [index, text] of texts.entries()) {
      signal.throwIfAborted();
      onText(index);
      if (!(await fits(translator, text, signal))) continue;
      const translation = (await translator.translate(text, { signal })).trim();
      if (translation !== '') translations.set(text, translation);
    }
    signal.throwIfAborted();
    return translations;
  } catch (thrown) {
    throw translatorFailure(thrown, signal);
  } finally {
    translator?.destroy();
  }
}

async function fits(translator: Translator, text: string, signal: AbortSignal): Promise<boolean> {
  if (!Number.isFinite(translator.inputQuota)) return true;
  return (await translator.measureInputUsage(text, { signal })) <= translator.inputQuota;
}

/**
 * The Translator API's exceptions by name (Translator and Language Detector APIs, W3C CG draft), as
 * AppErrors.
 */
function translatorFailure(thrown: unknown, signal: AbortSignal): AppError {
  if (thrown instanceof AppError) return thrown;
  const { name = '', message = String(thrown) } = (thrown ?? {}) as {
    name?: string;
    message?: string;
  };
  if (signal.aborted || name === 'AbortError') return new AppError('cancelled', { cause: thrown });
  const code =
    name === 'NetworkError'
      ? 'offline'
      : name === 'NotSupportedError' || name === 'NotAllowedError' || name === 'InvalidStateError'
        ? 'engine-unavailable'
        : 'bad-output';
  return new AppError(code, { detail: `${name} ${message}`.trim().slice(0, 300), cause: thrown });
}
