import type {
  DetectorApi,
  TranslatorApi,
  TranslatorState,
} from '../../../../lib/engines/translation/browser-translator.ts';

/**
 * A stub of the browser's translator: texts are looked up in a table; others are put in brackets.
 */
export function stubTranslator({
  state = 'available',
  table = {},
  quota = Infinity,
  refusal = null,
  translate = (text) => Promise.resolve(table[text] ?? `[${text}]`),
}: {
  state?: TranslatorState;
  table?: Record<string, string>;
  quota?: number;
  refusal?: Error | null;
  translate?: (text: string) => Promise<string>;
} = {}) {
  const log = { pairs: [] as string[], destroyed: 0 };
  const api = {
    availability: () => Promise.resolve(state),
    create: (options: TranslatorCreateOptions) => {
      log.pairs.push(`${options.sourceLanguage}>${options.targetLanguage}`);
      if (refusal) return Promise.reject(refusal);
      if (state === 'downloadable') {
        const monitor = new EventTarget();
        options.monitor?.(monitor as CreateMonitor);
        monitor.dispatchEvent(Object.assign(new Event('downloadprogress'), { loaded: 0.5 }));
      }
      return Promise.resolve({
        inputQuota: quota,
        measureInputUsage: (text: string) => Promise.resolve(text.length),
        translate,
        destroy: () => (log.destroyed += 1),
      });
    },
  } as unknown as TranslatorApi;
  return { api, log };
}

/** A stub of the browser's language detector with one answer. */
export function stubDetector(
  detectedLanguage: string,
  confidence: number,
  state: TranslatorState = 'available',
): DetectorApi {
  return {
    availability: () => Promise.resolve(state),
    create: () =>
      Promise.resolve({
        detect: () => Promise.resolve([{ detectedLanguage, confidence }]),
        destroy: () => undefined,
      }),
  } as unknown as DetectorApi;
}
