import { AppError, type ErrorCode } from '../../../errors.ts';

/** Text for diagnostics without the key, should a server have repeated it, and without what looks like one. */
export function redact(text: string, key: string | null): string {
  const plain = key ? text.replaceAll(key, '•••') : text;
  return plain
    .replace(/\b(?:sk|gsk|xai|key|AIza|pk|r8|hf)[-_]?[A-Za-z0-9*_-]{16,}/g, '•••')
    .replace(/(Bearer\s+)\S+/gi, '$1•••');
}

/** What a vendor's refusal or a broken connection means, as an AppError. `key` is taken out of the detail. */
export function toProviderError(
  thrown: unknown,
  { key, origin }: { key: string | null; origin: string },
): AppError {
  const known = appErrorIn(thrown);
  if (known) return known;
  if (isNamed(thrown, 'TimeoutError'))
    return new AppError('timed-out', { detail: origin, cause: thrown });
  if (isNamed(thrown, 'AbortError')) return new AppError('cancelled', { cause: thrown });
  // A body with an error in a stream that began well comes as the vendor's own object, or its message.
  const { message, status } = errorMessageOf(thrown);
  if (status !== null)
    return toHttpError({ status, body: message, retryAfter: null, key, cause: thrown });
  if (isNetwork(thrown))
    return new AppError('endpoint-unreachable', {
      detail: redact(`${origin}: ${reasonOf(thrown)}`, key).slice(0, 300),
      cause: thrown,
    });
  return new AppError('bad-output', { detail: redact(message, key).slice(0, 300), cause: thrown });
}

/** A refusal the server gave with a status, and how long it asks to wait. */
export class HttpRefusal extends AppError {
  readonly status: number;
  /** Milliseconds, null when the server does not say. */
  readonly waitMs: number | null;

  constructor(
    code: ErrorCode,
    {
      status,
      waitMs,
      detail,
      cause,
    }: { status: number; waitMs: number | null; detail: string; cause: unknown },
  ) {
    super(code, { detail, cause });
    this.status = status;
    this.waitMs = waitMs;
  }
}

interface Refused {
  status: number;
  body: string;
  retryAfter: string | null;
  key: string | null;
  cause?: unknown;
}

/** A status and a body, as an AppError of the code a reader can act on. */
export function toHttpError({ status, body, retryAfter, key, cause }: Refused): HttpRefusal {
  const words = messageIn(body);
  const detail = redact(`${status}${words ? ` ${words}` : ''}`, key).slice(0, 300);
  return new HttpRefusal(codeOf(status, words), {
    status,
    waitMs: waitOf(retryAfter),
    detail,
    cause,
  });
}

function codeOf(status: number, words: string): ErrorCode {
  const says = (pattern: RegExp) => pattern.test(words);
  if (status === 403 && says(/origin|cors|forbidden origin/i)) return 'origin-refused';
  if (
    status === 401 ||
    status === 403 ||
    (status === 400 &&
      says(
        /api[ _-]?key (not valid|invalid|not found)|invalid api[ _-]?key|incorrect api[ _-]?key/i,
      ))
  )
    return 'key-refused';
  if (
    status === 402 ||
    says(
      /insufficient_quota|insufficient (credit|balance|fund)|exceeded your current quota|credit balance is too low/i,
    )
  )
    return 'over-budget';
  if (
    says(
      /context[ _-]?(length|window)|too many tokens|maximum context|prompt is too long|input (is )?too long|exceeds? the (maximum|context|available)|token count .*exceeds/i,
    ) ||
    status === 413
  )
    return 'article-too-long';
  if (
    says(
      /response_format|json_schema|json[ _-]?schema|structured[ _-]?output|response_?schema|guided_json|\bgrammar\b|output_config|output_format/i,
    ) &&
    status >= 400 &&
    status < 500
  )
    return 'schema-unsupported';
  if (
    status === 404 ||
    says(
      /model .{0,80}(not found|does not exist|is not available|not loaded)|no such model|unknown model|not a valid model|try pulling it|no models? loaded/i,
    )
  )
    return 'model-missing';
  if (status === 429 || status === 529) return 'rate-limited';
  if (status === 408 || status === 504 || status === 524) return 'timed-out';
  if (status >= 500) return 'endpoint-unreachable';
  return 'bad-output';
}

/** The message in an error body, whichever way a vendor wraps it. */
function messageIn(body: string): string {
  try {
    return errorMessageOf(JSON.parse(body)).message;
  } catch {
    return body
      .replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, 300);
  }
}

const statusOfKind: [RegExp, number][] = [
  [/rate_limit|resource_exhausted|too_many_requests/i, 429],
  [/overloaded/i, 529],
  [/authentication|unauthenticated|invalid_api_key/i, 401],
  [/permission/i, 403],
  [/not_found/i, 404],
  [/api_error|internal|server_error|unavailable/i, 500],
];

/** A vendor's error object: its words, and the status it stands for where it names one. */
export function errorMessageOf(value: unknown): { message: string; status: number | null } {
  if (typeof value === 'string') {
    const inner = value.trim().startsWith('{') ? parsed(value) : undefined;
    return inner === undefined ? { message: value, status: null } : errorMessageOf(inner);
  }
  if (typeof value !== 'object' || value === null) return { message: String(value), status: null };
  if (Array.isArray(value)) return errorMessageOf(value[0]);
  const { error, message, detail, type, code, status } = value as Record<string, unknown>;
  if (typeof error === 'object' && error !== null) return errorMessageOf(error);
  const said = [message, error, detail].find((part) => typeof part === 'string') as
    | string
    | undefined;
  const kinds = [type, code, status].filter((part) => typeof part === 'string').join(' ');
  const numeric = [code, status].map(Number).find((number) => number >= 400 && number < 600);
  const named = statusOfKind.find(([pattern]) => pattern.test(kinds))?.[1];
  return { message: said ?? JSON.stringify(value).slice(0, 300), status: numeric ?? named ?? null };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** `Retry-After` in milliseconds: seconds or an HTTP date (RFC 9110, 10.2.3). */
function waitOf(header: string | null): number | null {
  if (header === null) return null;
  const seconds = Number(header);
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1000);
  const at = Date.parse(header);
  return Number.isNaN(at) ? null : Math.max(0, at - Date.now());
}

function appErrorIn(thrown: unknown): AppError | undefined {
  for (
    let error = thrown, depth = 0;
    error && depth < 5;
    error = (error as { cause?: unknown }).cause, depth += 1
  ) {
    if (error instanceof AppError) return error;
  }
  return undefined;
}

function isNamed(thrown: unknown, name: string): boolean {
  const { name: own, cause } = (thrown ?? {}) as { name?: unknown; cause?: { name?: unknown } };
  return own === name || cause?.name === name;
}

function isNetwork(thrown: unknown): boolean {
  return thrown instanceof TypeError || (thrown as { code?: unknown } | null)?.code !== undefined;
}

/** What the platform says of a connection that failed: Node's code (ECONNREFUSED) where there is one. */
function reasonOf(thrown: unknown): string {
  let error = thrown as { cause?: unknown; message?: string } | undefined;
  while (error?.cause) error = error.cause as { cause?: unknown; message?: string };
  const code = (error as { code?: unknown } | undefined)?.code;
  return `${typeof code === 'string' ? `${code} ` : ''}${error?.message ?? ''}`.trim();
}

/** Where the line is typed in. */
export type System = 'mac' | 'windows' | 'linux';

/**
 * What the reader types so that Ollama answers this extension: it refuses (403, without a word) requests whose origin
 * it does not know. https://docs.ollama.com/faq, "How can I allow additional web origins"; seen 2026-11.
 * @param origin of the extension, such as `chrome-extension://abc`
 */
export function ollamaOriginsLine(system: System, origin: string): string {
  return {
    mac: `launchctl setenv OLLAMA_ORIGINS "${origin}"`,
    windows: `setx OLLAMA_ORIGINS "${origin}"`,
    linux: `sudo mkdir -p /etc/systemd/system/ollama.service.d && printf '[Service]\\nEnvironment="OLLAMA_ORIGINS=${origin}"\\n' | sudo tee /etc/systemd/system/ollama.service.d/origins.conf && sudo systemctl daemon-reload && sudo systemctl restart ollama`,
  }[system];
}

/** The system a browser says it runs on. */
export function systemOf(userAgent: string): System {
  if (/Windows/i.test(userAgent)) return 'windows';
  return /Mac OS|Macintosh/i.test(userAgent) ? 'mac' : 'linux';
}
