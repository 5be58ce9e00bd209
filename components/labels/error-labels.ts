import { NO_MODEL, type ErrorCode, type ErrorInfo } from '../../lib/errors.ts';
import type { MessageKey } from './i18n.ts';

/** What the reader can do about an error from where it is shown. */
export type ErrorRemedy =
  | 'retry'
  | 'engine-options'
  | 'library-options'
  | 'allow-site'
  | 'allow-endpoint'
  | 'none';

/** What went wrong in plain words, what helps, and the button that does it. */
export const errorLabels: Record<
  ErrorCode,
  { title: MessageKey; advice: MessageKey; remedy: ErrorRemedy }
> = {
  'engine-unavailable': {
    title: 'errorEngineUnavailable',
    advice: 'errorEngineUnavailableAdvice',
    remedy: 'engine-options',
  },
  'key-missing': {
    title: 'errorKeyMissing',
    advice: 'errorKeyMissingAdvice',
    remedy: 'engine-options',
  },
  'key-refused': {
    title: 'errorKeyRefused',
    advice: 'errorKeyRefusedAdvice',
    remedy: 'engine-options',
  },
  'endpoint-unreachable': {
    title: 'errorEndpointUnreachable',
    advice: 'errorEndpointUnreachableAdvice',
    remedy: 'retry',
  },
  'origin-refused': {
    title: 'errorOriginRefused',
    advice: 'errorOriginRefusedAdvice',
    remedy: 'engine-options',
  },
  'model-missing': {
    title: 'errorModelMissing',
    advice: 'errorModelMissingAdvice',
    remedy: 'engine-options',
  },
  'schema-unsupported': {
    title: 'errorSchemaUnsupported',
    advice: 'errorSchemaUnsupportedAdvice',
    remedy: 'engine-options',
  },
  'rate-limited': { title: 'errorRateLimited', advice: 'errorRateLimitedAdvice', remedy: 'retry' },
  'over-budget': {
    title: 'errorOverBudget',
    advice: 'errorOverBudgetAdvice',
    remedy: 'engine-options',
  },
  'timed-out': { title: 'errorTimedOut', advice: 'errorTimedOutAdvice', remedy: 'retry' },
  cancelled: { title: 'errorCancelled', advice: 'errorCancelledAdvice', remedy: 'retry' },
  interrupted: { title: 'errorInterrupted', advice: 'errorInterruptedAdvice', remedy: 'retry' },
  'bad-output': { title: 'errorBadOutput', advice: 'errorBadOutputAdvice', remedy: 'retry' },
  'article-too-long': {
    title: 'errorArticleTooLong',
    advice: 'errorArticleTooLongAdvice',
    remedy: 'engine-options',
  },
  'storage-full': {
    title: 'errorStorageFull',
    advice: 'errorStorageFullAdvice',
    remedy: 'library-options',
  },
  'storage-blocked': {
    title: 'errorStorageBlocked',
    advice: 'errorStorageBlockedAdvice',
    remedy: 'retry',
  },
  'permission-needed': {
    title: 'errorPermissionNeeded',
    advice: 'errorPermissionNeededAdvice',
    remedy: 'allow-site',
  },
  'endpoint-not-allowed': {
    title: 'errorEndpointNotAllowed',
    advice: 'errorEndpointNotAllowedAdvice',
    remedy: 'allow-endpoint',
  },
  'page-unreachable': {
    title: 'errorPageUnreachable',
    advice: 'errorPageUnreachableAdvice',
    remedy: 'retry',
  },
  'quote-gone': { title: 'errorQuoteGone', advice: 'errorQuoteGoneAdvice', remedy: 'none' },
  offline: { title: 'errorOffline', advice: 'errorOfflineAdvice', remedy: 'retry' },
  'bad-input': { title: 'errorBadInput', advice: 'errorBadInputAdvice', remedy: 'none' },
  'bad-feed': { title: 'errorBadFeed', advice: 'errorBadFeedAdvice', remedy: 'retry' },
  'bad-import': { title: 'errorBadImport', advice: 'errorBadImportAdvice', remedy: 'none' },
  unexpected: { title: 'errorUnexpected', advice: 'errorUnexpectedAdvice', remedy: 'retry' },
};

/** The button of each remedy; the ones without a label have none. */
export const remedyLabels: Record<ErrorRemedy, MessageKey | null> = {
  retry: 'tryAgain',
  'engine-options': 'openEngineOptions',
  'library-options': 'openLibraryOptions',
  'allow-site': 'allowSite',
  'allow-endpoint': 'allowEndpoint',
  none: null,
};

/** The labels of an error. A model that was never chosen is not one that the server lacks. */
export function errorLabelOf({ code, detail }: ErrorInfo): (typeof errorLabels)[ErrorCode] {
  const isUnchosen = code === 'model-missing' && detail === NO_MODEL;
  return isUnchosen
    ? { ...errorLabels[code], title: 'noModelChosen', advice: 'noModelChosenAdvice' }
    : errorLabels[code];
}
