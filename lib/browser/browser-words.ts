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
