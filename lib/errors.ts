/** Codes of all errors shown to the reader; `components` has the message of each code. */
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

/** Detail of `model-missing` if no model is selected. */
export const NO_MODEL = 'no model is chosen';

export type ErrorCode = (typeof errorCodes)[number];

/**
 * An error as data, for messages and storage. `detail` is for diagnostics and never shown alone.
 */
export interface ErrorInfo {
  code: ErrorCode;
  detail?: string;
}

/** The only error class thrown by the extension's code. */
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
 * Names that IndexedDB (W3C, "Exceptions") and Dexie use if a database cannot be opened, read or
 * kept open: blocked by settings, damaged, of a newer version, or closed.
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
 * Converts any thrown value to data. DOMException names (Web IDL) distinguish a full disk, an
 * unavailable database and a cancellation; Chrome's storage API reports a full area in its message
 * only.
 */
export function errorInfo(thrown: unknown): ErrorInfo {
  if (thrown instanceof AppError)
    return thrown.detail === undefined
      ? { code: thrown.code }
      : { code: thrown.code, detail: thrown.detail };
  const name = nameOf(thrown);
  const detail = messageOf(thrown).slice(0, 500);
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

/** Message of any thrown value. */
function messageOf(thrown: unknown): string {
  try {
    return thrown instanceof Error ? thrown.message : String(thrown);
  } catch {
    return 'something that cannot be put in words';
  }
}

function nameOf(thrown: unknown): string {
  if (typeof thrown !== 'object' || thrown === null) return '';
  try {
    // Dexie wraps the original DOMException as `inner`.
    const { name, inner } = thrown as { name?: unknown; inner?: { name?: unknown } };
    return String(inner?.name ?? name ?? '');
  } catch {
    return '';
  }
}
