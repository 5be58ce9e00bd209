const HIDDEN = '•••';

/** Prefixes of keys, as vendors document them. */
const prefixes = [
  'sk-',
  'sk_',
  'pk_',
  'rk_',
  'gsk_',
  'xai-',
  'hf_',
  'r8_',
  'ghp_',
  'gho_',
  'ghs_',
  'github_pat_',
  'glpat-',
  'AIza',
  'ya29.',
  'AKIA',
  'ASIA',
  'pplx-',
  'nvapi-',
  'tgp_',
  'fw_',
  'csk-',
  'jina_',
  'eyJ',
];
/** Prefixes that are also parts of words: what follows must be random. */
const weakPrefixes = ['key-', 'key_', 'ms-', 'voyage-', 'pa-', 'pk-'];
const afterPrefix = '[A-Za-z0-9_*.+/=-]{8,}';
const prefixed = new RegExp(`(?<![A-Za-z0-9])(?:${prefixes.join('|')})${afterPrefix}`, 'g');
const weaklyPrefixed = new RegExp(
  `(?<![A-Za-z0-9])(?:${weakPrefixes.join('|')})${afterPrefix}`,
  'g',
);
/** Names of fields and headers that a secret follows. */
const labels = [
  'bearer',
  'basic',
  'authorization',
  'x-api-key',
  'x-goog-api-key',
  'api[ _-]?key',
  'access[ _-]?token',
  'auth[ _-]?token',
  'secret',
  'password',
  'token',
  'key',
];
const labelled = new RegExp(
  `\\b(${labels.join('|')})("?\\s*(?:provided)?\\s*(?:[:=]|%3[ad])\\s*["'\`]?|\\s+)([^\\s"'\`,;&)}\\]]{6,})`,
  'gi',
);
/** Characters a key is written in, with what URLs make of them. */
const run = /[A-Za-z0-9_+/=~%.-]{16,}/g;

/**
 * Text for diagnostics without secrets: the reader's own key, should a server have repeated it,
 * plain, URL-encoded, as HTML, in another case or in part; and whatever else is shaped like a key.
 */
export function redact(text: string, key: string | null): string {
  const withoutOwn = key && key.length >= 4 ? text.replace(ownKey(key), HIDDEN) : text;
  return withoutOwn
    .replace(prefixed, HIDDEN)
    .replace(weaklyPrefixed, (found) => (isSecret(found, { known: true }) ? HIDDEN : found))
    .replace(labelled, (found: string, label: string, between: string, value: string) =>
      isBearer(label, value) || isSecret(value, { known: /[:=]|%3/i.test(`${between}${label}`) })
        ? `${label}${between}${HIDDEN}`
        : found,
    )
    .replace(run, (found) => (isSecret(found, { known: false }) ? HIDDEN : found));
}

/**
 * What follows `Bearer` is a secret, unless it is the word that names one; after `Basic`, what
 * looks like Base64.
 */
function isBearer(label: string, value: string): boolean {
  if (/^bearer$/i.test(label)) return !/^(token|auth\w*|is|was|scheme)$/i.test(value);
  return /^basic$/i.test(label) && isSecret(value, { known: true });
}

/**
 * The key however its letters are written: each plain, percent-encoded once or twice, as an entity
 * or an escape.
 */
function ownKey(key: string): RegExp {
  const letters = [...key].map(letterPattern);
  const whole = letters.join('');
  // Servers shorten a key in the middle: its first twelve letters are enough to know it.
  const part = letters.length > 20 ? `|${letters.slice(0, 12).join('')}` : '';
  return new RegExp(`(?:${whole}${part})(?:[\\w*.…-]*)`, 'gi');
}

function letterPattern(letter: string): string {
  const code = letter.codePointAt(0) ?? 0;
  const hex = code.toString(16).padStart(2, '0');
  const plain = letter.replace(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`);
  return `(?:${plain}|%(?:25)*${hex}|&#(?:0*${code}|x0*${hex});|\\\\u00${hex}|\\\\${plain})`;
}

/**
 * Whether a run of characters is random enough for a secret; names of models and versions are not.
 */
function isSecret(found: string, { known }: { known: boolean }): boolean {
  const text = found.replace(/%[0-9a-f]{2}/gi, '-');
  if (known && /^[\w*.+/=-]{6,}$/.test(text) && (/\d/.test(text) || /\*{3}/.test(text)))
    return true;
  if (known && /^[A-Za-z+/=]{12,}$/.test(text) && /[a-z][A-Z]|[A-Z]{2}[a-z]/.test(text))
    return true;
  if (/^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(text)) return true;
  return text.split(/[-_.:/~=]/).some(isRandom);
}

/**
 * A part of a name is short, a word or a number; a part of a key is long and mixes letters and
 * digits.
 */
function isRandom(part: string): boolean {
  if (part.length < 16) return false;
  const digits = part.match(/\d/g)?.length ?? 0;
  const letters = part.match(/[A-Za-z]/g)?.length ?? 0;
  return digits >= 2 && letters >= 2;
}
