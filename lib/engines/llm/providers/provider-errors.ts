import { parseJson } from '../../../text/parse-json.ts';
import { AppError, type ErrorCode } from '../../../errors.ts';
import { redact } from './redact.ts';

/** Characters of an error body that are read: a page of a proxy may have millions. */
const MOST_ERROR_CHARACTERS = 4000;
const BAD_GATEWAY = 502;
/** Characters of a detail. */
const MOST_DETAIL = 300;

/**
 * What a vendor's refusal or a broken connection means, as an AppError. `key` is taken out of the
 * detail.
 */
export function toProviderError(
  thrown: unknown,
  { key, origin }: { key: string | null; origin: string },
): AppError {
  const known = appErrorIn(thrown);
  if (known) return known;
  if (isNamed(thrown, 'TimeoutError'))
    return new AppError('timed-out', { detail: origin, cause: thrown });
  if (isNamed(thrown, 'AbortError')) return new AppError('cancelled', { cause: thrown });
  if (isNetwork(thrown))
    return new AppError('endpoint-unreachable', {
      detail: redact(`${origin}: ${reasonOf(thrown)}`, key).slice(0, MOST_DETAIL),
      cause: thrown,
    });
  const { message } = errorMessageOf(thrown);
  return new AppError('bad-output', {
    detail: redact(message, key).slice(0, MOST_DETAIL),
    cause: thrown,
  });
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
  const message = messageIn(body.slice(0, MOST_ERROR_CHARACTERS));
  const detail = redact(`${status}${message ? ` ${message}` : ''}`, key).slice(0, MOST_DETAIL);
  return new HttpRefusal(codeOf(status, message, isJson(body)), {
    status,
    waitMs: waitOf(retryAfter),
    detail,
    cause,
  });
}

/**
 * The refusal that an event of a stream is, whatever its shape; undefined where it is none.
 * @param isError the server named the event an error
 * @param isBody it came in place of a stream: without a number for its status it is a gateway's
 * failure
 */
export function refusalInStream(
  value: unknown,
  { key, isError, isBody = false }: { key: string | null; isError: boolean; isBody?: boolean },
): HttpRefusal | undefined {
  const { message, number, isSpoken, ...spoken } = errorMessageOf(value);
  const status = isBody ? (number ?? BAD_GATEWAY) : spoken.status;
  if (!isError && !isErrorShaped(value, isSpoken)) return undefined;
  const code = codeOf(status ?? 0, message, true);
  const detail = redact(status === null ? message : `${status} ${message}`, key);
  return new HttpRefusal(code, {
    status: status ?? 0,
    waitMs: null,
    detail: detail.slice(0, MOST_DETAIL),
    cause: value,
  });
}

/** An event that says something and is marked as an error, or is nothing but its words. */
function isErrorShaped(value: unknown, isSpoken: boolean): boolean {
  if (!isSpoken || typeof value !== 'object' || value === null) return false;
  const fields = value as Record<string, unknown>;
  const isMarked =
    [fields.object, fields.type, fields.status].some((one) => /error|fail/i.test(String(one))) ||
    fields.success === false ||
    fields.ok === false ||
    statusIn(fields) !== null;
  const isWordsAlone = Object.keys(fields).every((name) =>
    [...messageKeys, ...statusKeys, ...wrappers, ...beside].includes(name),
  );
  return isMarked || isWordsAlone;
}

/** Words by which servers say what is wrong, in the order they are looked for. */
const meanings: { code: ErrorCode; words: RegExp[]; statuses?: number[] }[] = [
  {
    code: 'over-budget',
    words: [
      /insufficient[_ ](quota|credit|balance|fund)|quota exceeded/i,
      /exceeded your current quota|credit balance is too low/i,
    ],
    statuses: [402],
  },
  {
    code: 'article-too-long',
    words: [
      /context[ _-]?(length|window|size)|maximum context/i,
      /too many tokens|prompt is too long|input (is )?too (long|large)/i,
      /exceeds? the (maximum|context|available)|token count .{0,40}exceeds/i,
    ],
    statuses: [413],
  },
  {
    code: 'schema-unsupported',
    words: [
      /response_?(format|schema)|json[ _-]?schema|structured[ _-]?output/i,
      /guided_json|\bgrammar\b|output_config|output_format/i,
      /json[ _-]mode|response_?mime_?type/i,
    ],
  },
  {
    code: 'model-missing',
    words: [
      /model .{0,80}(not found|does not exist|is not available|not loaded)/i,
      /no such model|unknown model|not a valid model|try pulling it|no models? loaded/i,
    ],
  },
];
const badKey = [
  /api[ _-]?key (not valid|invalid|not found)/i,
  /(invalid|incorrect|missing) api[ _-]?key|invalid (authentication|token)/i,
];

function codeOf(status: number, words: string, isSpoken: boolean): ErrorCode {
  const says = (patterns: RegExp[]) => patterns.some((pattern) => pattern.test(words));
  if (status === 403 && says([/origin|cors/i])) return 'origin-refused';
  if (status === 401 || status === 403) return 'key-refused';
  if ((status === 400 || status === 0) && says(badKey)) return 'key-refused';
  for (const { code, words: patterns, statuses = [] } of meanings) {
    const isRequest = code !== 'schema-unsupported' || status < 500;
    if (statuses.includes(status) || (isRequest && says(patterns))) return code;
  }
  // A server that knows no such model says so; one that knows no such path has no model there.
  if (status === 404) return isSpoken ? 'model-missing' : 'endpoint-unreachable';
  if (status === 429 || status === 529 || says([/rate[ _-]?limit|too many requests/i]))
    return 'rate-limited';
  if (status === 408 || status === 504 || status === 524) return 'timed-out';
  if (status >= 500 || says([/overloaded|service unavailable/i])) return 'endpoint-unreachable';
  return 'bad-output';
}

/** The message in an error body, whichever way a vendor wraps it. */
function messageIn(body: string): string {
  try {
    return errorMessageOf(JSON.parse(body)).message;
  } catch {
    return body
      .replace(/<[^<>]{0,500}>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, MOST_DETAIL);
  }
}

function isJson(body: string): boolean {
  return /^\s*[{[]/.test(body);
}

const statusOfKind: [RegExp, number][] = [
  [/rate_limit|resource_exhausted|too_many_requests/i, 429],
  [/overloaded/i, 529],
  [/authentication|unauthenticated|invalid_api_key/i, 401],
  [/permission/i, 403],
  [/not_found/i, 404],
  [/api_error|internal|server_error|unavailable/i, 500],
];
const messageKeys = [
  'message',
  'error',
  'detail',
  'msg',
  'error_message',
  'errorMessage',
  'error_msg',
  'error_description',
  'status_msg',
  'reason',
  'title',
];
const statusKeys = [
  'code',
  'status',
  'status_code',
  'statusCode',
  'error_code',
  'errorCode',
  'http_code',
  'http_status',
];
const wrappers = ['error', 'errors', 'detail', 'base_resp', 'data'];
const beside = ['type', 'object', 'param', 'id', 'request_id', 'model', 'created', 'choices'];

interface SpokenError {
  message: string;
  /** The HTTP status it corresponds to, null where it names none. */
  status: number | null;
  /** The same where it is given as a number. */
  number: number | null;
  /** Whether the message is the server's own words. */
  isSpoken: boolean;
}

/** A vendor's error in any of its wrappings: its words, and the HTTP status where it names one. */
export function errorMessageOf(value: unknown, depth = 0): SpokenError {
  if (typeof value === 'string') {
    const inner = value.trim().startsWith('{') && depth < 4 ? parseJson(value) : undefined;
    return inner === undefined
      ? {
          message: value.slice(0, MOST_ERROR_CHARACTERS),
          status: null,
          number: null,
          isSpoken: value !== '',
        }
      : errorMessageOf(inner, depth + 1);
  }
  if (typeof value !== 'object' || value === null)
    return { message: String(value), status: null, number: null, isSpoken: false };
  if (Array.isArray(value) && depth < 4) return errorMessageOf(value[0], depth + 1);
  const fields = value as Record<string, unknown>;
  const wrapped = wrappers.map((name) => fields[name]).find((one) => isWrapped(one));
  if (wrapped !== undefined && depth < 4) {
    const inner = errorMessageOf(wrapped, depth + 1);
    const number = inner.number ?? statusIn(fields);
    return { ...inner, number, status: inner.status ?? number };
  }
  const message = messageKeys
    .map((name) => fields[name])
    .find((one) => typeof one === 'string' && one !== '');
  const kinds = [fields.type, ...statusKeys.map((name) => fields[name])]
    .filter((part) => typeof part === 'string')
    .join(' ');
  const named = statusOfKind.find(([pattern]) => pattern.test(kinds))?.[1] ?? null;
  return {
    message: typeof message === 'string' ? message : JSON.stringify(value).slice(0, MOST_DETAIL),
    status: statusIn(fields) ?? named,
    number: statusIn(fields),
    isSpoken: typeof message === 'string',
  };
}

function isWrapped(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    (Array.isArray(value) ? value.length > 0 : Object.keys(value).length > 0)
  );
}

function statusIn(fields: Record<string, unknown>): number | null {
  const numbers = statusKeys.map((name) => Number(fields[name] ?? Number.NaN));
  return numbers.find((number) => number >= 400 && number < 600) ?? null;
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

/**
 * A connection that failed: a TypeError of fetch, Node's errors with a code, the SDK's error of a
 * call without a status.
 */
function isNetwork(thrown: unknown): boolean {
  if (typeof thrown !== 'object' || thrown === null) return false;
  const { code, name, statusCode, cause } = thrown as Record<string, unknown>;
  if (name === 'AI_APICallError') return statusCode === undefined || isNetwork(cause);
  return thrown instanceof TypeError || code !== undefined;
}

/**
 * What the platform says of a connection that failed: Node's code (ECONNREFUSED) where there is
 * one.
 */
function reasonOf(thrown: unknown): string {
  let error = thrown as { cause?: unknown; message?: string } | undefined;
  while (error?.cause) error = error.cause as { cause?: unknown; message?: string };
  const code = (error as { code?: unknown } | undefined)?.code;
  return `${typeof code === 'string' ? `${code} ` : ''}${error?.message ?? ''}`.trim();
}

/** Where the line is typed in. */
export type System = 'mac' | 'windows' | 'linux';

/**
 * What the reader types so that Ollama answers this extension: it refuses (403, without a word)
 * requests whose origin it does not know. https://docs.ollama.com/faq, "How can I allow additional
 * web origins"; seen 2026-11.
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
