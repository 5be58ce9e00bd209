/**
 * The messages that the browser or the worker says, not a page: the manifest's, and what `getMessage` may be asked for. In
 * the build `_locales` holds these alone, and pages read all others from `words/`, where no key is written eight times.
 */
export const browserWords = [
  'extensionName',
  'extensionDescription',
  'menuAnalyze',
  'menuAnalyzeSelection',
  'menuKeepSelection',
  'menuAnalyzeLink',
  'actionCardReady',
  'actionReading',
  'actionFailed',
  'recapTitle',
  'notificationText_one',
  'notificationText_other',
] as const;

export type BrowserWord = (typeof browserWords)[number];

/** The message of the build's own that says which folder of `_locales` the browser chose. */
export const LOCALE_CHOSEN = 'localeChosen';

/** A file of `words/`: those of all locales of one language, key by key in English's order, for each its locales' one after the other. */
export interface LanguageWords {
  locales: string[];
  words: (string | null)[];
}

/** What the file of `words/` with a locale's words is named after: `zh` of `zh_TW`. */
export function languageOf(locale: string): string {
  return locale.split('_')[0]!;
}
