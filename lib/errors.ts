/** Everything that can go wrong and is told to the reader; the words for each code live in `components`. */
export const errorCodes = [
  'engine-unavailable',
  'key-missing',
  'key-refused',
  'endpoint-unreachable',
  'origin-refused',
  'model-missing',
  'schema-unsupported',
  'rate-limited',
  'over-budget',
  'timed-out',
  'cancelled',
  'interrupted',
  'bad-output',
  'article-too-long',
  'storage-full',
  'storage-blocked',
  'permission-needed',
  'endpoint-not-allowed',
  'page-unreachable',
  'quote-gone',
  'offline',
  'bad-input',
  'bad-feed',
  'bad-import',
  'unexpected',
] as const;

/** The detail of `model-missing` where the reader has not chosen one. */
export const NO_MODEL = 'no model is chosen';

export type ErrorCode = (typeof errorCodes)[number];

/** An error as data: what crosses a message or is stored. `detail` is for diagnostics, never the only thing shown. */
export interface ErrorInfo {
  code: ErrorCode;
  detail?: string;
}

/** The one error our own code throws. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly detail: string | undefined;

  constructor(code: ErrorCode, { detail, cause }: { detail?: string; cause?: unknown } = {}) {
    super(detail ? `${code}: ${detail}` : code, { cause });
    this.name = 'AppError';
    this.code = code;
    this.detail = detail;
  }
}

/**
 * What IndexedDB (W3C, "Exceptions") and Dexie call a database that cannot be opened, read or kept open: blocked by
 * the browser's settings, damaged, of a newer version, or closed under us.
 */
const blockedNames = new Set([
  'UnknownError',
  'InvalidStateError',
  'SecurityError',
  'VersionError',
  'NotFoundError',
  'OpenFailedError',
  'DatabaseClosedError',
  'MissingAPIError',
  'UpgradeError',
]);

/**
 * Anything thrown, as data. A full disk, a database out of reach and an abort are told apart by their DOMException
 * names (Web IDL); Chrome's storage area says in words that it is full.
 */
export function errorInfo(thrown: unknown): ErrorInfo {
  if (thrown instanceof AppError)
    return thrown.detail === undefined
      ? { code: thrown.code }
      : { code: thrown.code, detail: thrown.detail };
  const name = nameOf(thrown);
  const detail = wordsOf(thrown).slice(0, 500);
  if (
    name === 'QuotaExceededError' ||
    /QUOTA_BYTES|quota exceeded|disk is full|FILE_ERROR_NO_SPACE/i.test(detail)
  )
    return { code: 'storage-full' };
  if (name === 'AbortError') return { code: 'cancelled' };
  if (name === 'TimeoutError') return { code: 'timed-out' };
  if (blockedNames.has(name))
    return { code: 'storage-blocked', detail: `${name}: ${detail}`.slice(0, 500) };
  return { code: 'unexpected', detail };
}

/** What something thrown says; also what was never meant to be thrown says something. */
function wordsOf(thrown: unknown): string {
  try {
    return thrown instanceof Error ? thrown.message : String(thrown);
  } catch {
    return 'something that cannot be put in words';
  }
}

function nameOf(thrown: unknown): string {
  if (typeof thrown !== 'object' || thrown === null) return '';
  try {
    // Dexie wraps the DOMException it met as `inner`.
    const { name, inner } = thrown as { name?: unknown; inner?: { name?: unknown } };
    return String(inner?.name ?? name ?? '');
  } catch {
    return '';
  }
}
