import { expect, test } from 'vitest';
import { redact } from '../../../../../lib/engines/llm/providers/redact.ts';
import { toHttpError } from '../../../../../lib/engines/llm/providers/provider-errors.ts';

const KEY = 'sk-test-0123456789abcdef/+=';

test.each([
  ['plain', KEY],
  ['percent-encoded', encodeURIComponent(KEY)],
  ['percent-encoded twice', encodeURIComponent(encodeURIComponent(KEY))],
  [
    'every letter percent-encoded',
    [...KEY].map((one) => `%${one.charCodeAt(0).toString(16)}`).join(''),
  ],
  ['in capitals', KEY.toUpperCase()],
  ['as HTML', [...KEY].map((one) => `&#${one.charCodeAt(0)};`).join('')],
  ['with escaped slashes', KEY.replace('/', '\\/')],
])('the own key is taken out: %s', (_name, shown) => {
  const told = redact(`The key ${shown} is wrong`, KEY);
  expect(told).toMatch(/^The key •••/);
  expect(told.toLowerCase()).not.toContain('0123456789abcdef');
});

test.each(['my-own-secret', 'plainpassphrase', 'a.b.c.d-local'])(
  'an own key without digits is taken out too: %s',
  (key) =>
    expect(redact(`the key ${encodeURIComponent(key).toUpperCase()} is bad`, key)).toBe(
      'the key ••• is bad',
    ),
);

test.each([
  'ghp_16C7e42F292c6912E7710c838347Ae178B4a',
  'AKIAIOSFODNN7EXAMPLE',
  'pplx-3f2a9bd1c0e44e56a7',
  'nvapi-Ab3dEf6hIj9kLmN0',
  'tgp_v1_Zx81yQ0aPq7',
  'hf_AbCdEfGhIjKlMnOpQr',
  'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.SflKxwRJSMeKKF2QT4',
  '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  '3f2a9bd1c0e44e56a7b8c9d0e1f2a3b4.Qk3nL0pZ8xY2vW5t',
  '7c9e6679-7425-40de-944b-e07fc1f90ae7',
  'AIzaSyA1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6Q',
])('another key is taken out: %s', (secret) =>
  expect(redact(`Refused: ${secret} is not known`, null)).toBe('Refused: ••• is not known'),
);

test.each([
  ['Authorization: Basic dXNlcjpwYXNzd29yZA==', 'dXNlcjpwYXNzd29yZA=='],
  ['{"x-api-key":"abc123def456"}', 'abc123def456'],
  ['?key=abc123def456&alt=sse', 'abc123def456'],
  ['api_key%3Dabc123def456', 'abc123def456'],
  ['Bearer abc.def', 'abc.def'],
])('what follows a name of a secret is taken out: %s', (text, secret) =>
  expect(redact(text, null)).not.toContain(secret),
);

test.each([
  'the model key-value-store is missing',
  'model claude-haiku-4-5-20251001 not found, did you mean Qwen3.5-72B-Instruct-2507?',
  'maximum context length is 8192 tokens',
  'api.example.com/v1/chat/completions answers 404',
  'The token count exceeds the maximum',
  'API key not valid. Please pass a valid API key.',
  'meta-llama/Llama-4-Maverick-17B-128E-Instruct-FP8',
])('is no secret: %s', (text) => expect(redact(text, null)).toBe(text));

test('an error page of two million characters takes no time', () => {
  const began = performance.now();
  const { detail } = toHttpError({
    status: 502,
    body: '<'.repeat(2_000_000),
    retryAfter: null,
    key: KEY,
  });
  expect(performance.now() - began).toBeLessThan(500);
  expect(detail?.length).toBeLessThanOrEqual(300);
});
