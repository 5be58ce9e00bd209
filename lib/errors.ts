/** Everything that can go wrong and is told to the reader; the words for each code live in `components`. */
export const errorCodes = [
  'no-article',
  'not-ai-news',
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
  'page-unreachable',
  'offline',
  'bad-input',
  'bad-feed',
  'bad-import',
  'sync-failed',
  'unexpected',
] as const;

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

/** Anything thrown, as data. A full disk and an abort are told apart by their DOMException names (Web IDL). */
export function errorInfo(thrown: unknown): ErrorInfo {
  if (thrown instanceof AppError) return thrown.detail === undefined ? { code: thrown.code } : { code: thrown.code, detail: thrown.detail };
  const name = nameOf(thrown);
  if (name === 'AbortError') return { code: 'cancelled' };
  if (name === 'TimeoutError') return { code: 'timed-out' };
  if (name === 'QuotaExceededError') return { code: 'storage-full' };
  return { code: 'unexpected', detail: thrown instanceof Error ? thrown.message.slice(0, 500) : String(thrown).slice(0, 500) };
}

function nameOf(thrown: unknown): string {
  if (typeof thrown !== 'object' || thrown === null) return '';
  // Dexie wraps the DOMException it met as `inner`.
  const { name, inner } = thrown as { name?: unknown; inner?: { name?: unknown } };
  return String(inner?.name ?? name ?? '');
}
