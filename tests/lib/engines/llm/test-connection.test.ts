import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { testConnection, type TestWorld } from '../../../../lib/engines/llm/test-connection.ts';
import type { Settings } from '../../../../lib/contract/settings.ts';
import {
  startFakeModels,
  type FakeModels,
  type SeenRequest,
} from '../../../fake-models/fake-models.ts';
import { basePaths, KEY, vendors, type Vendor } from '../../../fake-models/refine.ts';

const MAC = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)';
const ORIGIN = 'chrome-extension://abcdefghijklmnopabcdefghijklmnop';

let fake: FakeModels;
beforeAll(async () => {
  fake = await startFakeModels();
});
afterAll(() => fake.close());
beforeEach(() => {
  fake.requests.length = 0;
  fake.refusedOrigin = null;
  fake.answerWith({ text: '{"ready":true}' });
});

const settingsOf = (
  engine: Vendor,
  change: Partial<NonNullable<Settings['models'][Vendor]>> = {},
): Pick<Settings, 'engine' | 'models'> => ({
  engine,
  models: {
    [engine]: {
      model: 'small-model',
      baseUrl: fake.origin + basePaths[engine],
      preset: null,
      contextWindow: 32_000,
      ...change,
    },
  },
});
const keysOf = (engine: Vendor) => ({ [`${engine}|${new URL(fake.origin).host}`]: KEY });
const run = (
  engine: Vendor,
  {
    change,
    world,
    keys = keysOf(engine),
  }: {
    change?: Parameters<typeof settingsOf>[1];
    world?: TestWorld;
    keys?: Record<string, string>;
  } = {},
) =>
  testConnection(settingsOf(engine, change), keys, {
    userAgent: MAC,
    extensionOrigin: ORIGIN,
    ...world,
  });

describe.each(vendors)('%s', (vendor) => {
  test('that works says so and lists its models', async () => {
    const { test: result, models } = await run(vendor);
    expect(result).toMatchObject({ status: 'well', model: 'small-model', warnings: [] });
    expect(models).toEqual(['large-model', 'small-model']);
    expect(fake.requests.map(({ method }) => method)).toEqual(['GET', 'POST']);
    expect(fake.requests.every(({ path }) => !path.includes(KEY))).toBe(true);
  });

  test('without the permission is not called at all', async () => {
    const { test: result } = await run(vendor, {
      world: { hasAccess: () => Promise.resolve(false) },
    });
    expect(result).toEqual({
      status: 'failed',
      error: { code: 'endpoint-not-allowed', detail: fake.origin },
    });
    expect(fake.requests).toEqual([]);
  });

  test('without such a model names the nearest', async () => {
    fake.models = ['mini-model-2', 'small-model-2', 'other', 'more'];
    const { test: result, models } = await run(vendor, { change: { model: 'small-model-1' } });
    fake.models = ['small-model', 'large-model'];
    expect(result).toMatchObject({ status: 'failed', error: { code: 'model-missing' } });
    expect((result as { error: { detail: string } }).error.detail).toMatch(/^small-model-2/);
    expect(models).toHaveLength(4);
  });

  test.each([
    [401, '{"error":{"message":"invalid x-api-key"}}', 'key-refused'],
    [403, '{"error":{"message":"Your key may not use this model"}}', 'key-refused'],
    [429, '{"error":{"message":"Slow down"}}', 'rate-limited'],
    [500, '{"error":{"message":"internal"}}', 'endpoint-unreachable'],
    [404, '{"error":{"message":"model not found"}}', 'model-missing'],
  ])('that answers %i is %s %s', async (status, body, code) => {
    fake.answerWith({ text: '', refuse: { status, body } });
    expect((await run(vendor)).test).toMatchObject({ status: 'failed', error: { code } });
  });

  test('reports `timed-out` when the server hangs', async () => {
    fake.answerWith({ text: 'x', headDelayMs: 3000 });
    const soon = { limits: { firstByteMs: 100, idleMs: 100, totalMs: 1000, answerBytes: 1000 } };
    expect((await run(vendor, { world: soon })).test).toMatchObject({
      status: 'failed',
      error: { code: 'timed-out' },
    });
  });
});

test.each([
  [
    'openai-compatible',
    ['/v1/models', '/v1/chat/completions'],
    { authorization: `Bearer ${KEY}` },
    { max_tokens: 1000 },
  ],
  [
    'openai',
    ['/v1/models', '/v1/chat/completions'],
    { authorization: `Bearer ${KEY}` },
    { max_completion_tokens: 1000 },
  ],
  [
    'anthropic',
    ['/anthropic/v1/models?limit=1000', '/anthropic/v1/messages'],
    {
      'x-api-key': KEY,
      'anthropic-version': '2023-06-01',
      'anthropic-dangerous-direct-browser-access': 'true',
    },
    { max_tokens: 1000 },
  ],
  [
    'google',
    ['/v1beta/models?pageSize=1000', '/v1beta/models/small-model:generateContent'],
    { 'x-goog-api-key': KEY },
    { generationConfig: { responseMimeType: 'application/json' } },
  ],
] as const)('%s is asked in its own way', async (vendor, paths, headers, body) => {
  await run(vendor);
  expect(fake.requests.map(({ path }) => path)).toEqual(paths);
  for (const request of fake.requests) expect(request.headers).toMatchObject(headers);
  expect(fake.requests[1]!.body).toMatchObject(body);
});

test('reports a missing vendor key before any call', async () => {
  const result = await testConnection(
    { engine: 'openai', models: { openai: { model: 'm', baseUrl: null, preset: null } } },
    {},
  );
  expect(result.test).toEqual({
    status: 'failed',
    error: { code: 'key-missing', detail: 'https://api.openai.com' },
  });
});

test('no model chosen: the list is there to choose from', async () => {
  const { test: result, models } = await run('openai-compatible', { change: { model: '' } });
  expect(result).toMatchObject({ status: 'failed', error: { code: 'model-missing' } });
  expect(models).toHaveLength(2);
});

describe('Ollama', () => {
  const change = { preset: 'ollama' };

  test.each([
    [MAC, `launchctl setenv OLLAMA_ORIGINS "${ORIGIN}"`],
    ['Mozilla/5.0 (Windows NT 10.0; Win64; x64)', `setx OLLAMA_ORIGINS "${ORIGIN}"`],
  ])('that refuses our origin shows the line for %s', async (userAgent, line) => {
    fake.answerWith({ text: '', refuse: { status: 403, body: '' } });
    const { test: result } = await run('openai-compatible', {
      change,
      keys: {},
      world: { userAgent },
    });
    expect(result).toEqual({ status: 'failed', error: { code: 'origin-refused', detail: line } });
  });

  test('explains the systemd setting on Linux', async () => {
    fake.answerWith({ text: '', refuse: { status: 403, body: '' } });
    const { test: result } = await run('openai-compatible', {
      change,
      keys: {},
      world: { userAgent: 'X11; Linux x86_64' },
    });
    expect((result as { error: { detail: string } }).error.detail).toContain(
      `Environment="OLLAMA_ORIGINS=${ORIGIN}"`,
    );
  });

  test('lists its models in its own way, and takes a name without its tag', async () => {
    fake.models = ['small-model:latest'];
    const at = new URL(fake.origin);
    const ollama: TestWorld = {
      fetch: (input, init) => fetch(String(input).replace('localhost:11434', at.host), init),
    };
    const { test: result, models } = await testConnection(
      {
        engine: 'openai-compatible',
        models: {
          'openai-compatible': {
            model: 'small-model',
            baseUrl: 'http://localhost:11434/v1',
            preset: 'ollama',
          },
        },
      },
      {},
      ollama,
    );
    fake.models = ['small-model', 'large-model'];
    expect(fake.requests.map(({ path }) => path)).toEqual(['/api/tags', '/v1/chat/completions']);
    expect(result.status).toBe('well');
    expect(models).toEqual(['small-model:latest']);
  });
});

test('an endpoint that takes no schema works, with a warning', async () => {
  fake.answerWith(({ body }: SeenRequest) =>
    (body.response_format as { type?: string } | undefined)?.type === 'json_schema'
      ? {
          text: '',
          refuse: {
            status: 400,
            body: '{"error":{"message":"response_format json_schema is not supported"}}',
          },
        }
      : { text: '{"ready":true}' },
  );
  expect((await run('openai-compatible')).test).toMatchObject({
    status: 'well',
    warnings: [{ kind: 'no-schema' }],
  });
});

test('warns if the context window cannot hold an average article', async () => {
  expect((await run('openai-compatible', { change: { contextWindow: 4096 } })).test).toMatchObject({
    status: 'well',
    warnings: [{ kind: 'small-window', tokens: 4096 }],
  });
});

test.each([
  ['https://models.example/v1', 5, [{ kind: 'unpriced' }]],
  ['https://models.example/v1', null, []],
  ['http://localhost:8000/v1', 5, []],
])('at %s with a budget of %s: %j', async (baseUrl, monthlyBudgetUsd, warnings) => {
  const models = {
    'openai-compatible': { model: 'small-model', baseUrl, preset: null, contextWindow: 32_000 },
  };
  const elsewhere: TestWorld = {
    fetch: (input, init) =>
      fetch(String(input).replace(new URL(baseUrl).origin, fake.origin), init),
  };
  expect(
    (await testConnection({ engine: 'openai-compatible', models, monthlyBudgetUsd }, {}, elsewhere))
      .test,
  ).toMatchObject({ status: 'well', warnings });
});

test('reports a server that is no model', async () => {
  fake.answerWith({
    text: '',
    plainBody: { body: '<html>Router login</html>', type: 'text/html' },
  });
  expect((await run('openai-compatible')).test).toMatchObject({
    status: 'failed',
    error: { code: 'bad-output' },
  });
});

test('200 with an error body is the error', async () => {
  fake.answerWith({
    text: '',
    plainBody: {
      body: '{"error":{"type":"overloaded_error","message":"busy"}}',
      type: 'application/json',
    },
  });
  expect((await run('openai-compatible')).test).toMatchObject({
    status: 'failed',
    error: { code: 'rate-limited' },
  });
});

describe('an endpoint that cannot be reached', () => {
  const failing = (code: string, message: string): TestWorld => ({
    fetch: () =>
      Promise.reject(
        new TypeError('fetch failed', { cause: Object.assign(new Error(message), { code }) }),
      ),
  });
  test.each([
    ['ECONNREFUSED', 'connect ECONNREFUSED', /nothing listens at http:\/\/127/],
    ['ENOTFOUND', 'getaddrinfo ENOTFOUND', /no host of this name/],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'self-signed certificate', /certificate of .* is not trusted/],
  ])('%s is told in words', async (code, message, words) => {
    const { test: result } = await run('openai-compatible', { world: failing(code, message) });
    expect(result).toMatchObject({ status: 'failed', error: { code: 'endpoint-unreachable' } });
    expect((result as { error: { detail: string } }).error.detail).toMatch(words);
  });

  test('in a browser, where the reason is hidden, names both causes for https at home', async () => {
    const { test: result } = await run('openai-compatible', {
      change: { baseUrl: 'https://192.168.1.5:8443/v1' },
      world: { fetch: () => Promise.reject(new TypeError('Failed to fetch')) },
    });
    expect((result as { error: { detail: string } }).error.detail).toBe(
      'nothing answers at https://192.168.1.5:8443, or its certificate is not trusted',
    );
  });

  test('without a network is offline', async () => {
    const { test: result } = await testConnection(
      { engine: 'openai', models: { openai: { model: 'm', baseUrl: null, preset: null } } },
      { openai: KEY },
      { isOnline: false, fetch: () => Promise.reject(new TypeError('Failed to fetch')) },
    );
    expect(result).toMatchObject({ status: 'failed', error: { code: 'offline' } });
  });

  test('nothing real listens there', async () => {
    const closed = await startFakeModels();
    await closed.close();
    const { test: result } = await run('openai-compatible', {
      change: { baseUrl: `${closed.origin}/v1` },
    });
    expect(result).toMatchObject({ status: 'failed', error: { code: 'endpoint-unreachable' } });
  });
});

describe('an address that is not the base', () => {
  beforeEach(() => {
    fake.onlyBelow = '/v1';
    return () => {
      fake.onlyBelow = '/';
    };
  });

  test.each(['', '/', '/v1/chat/completions', '/v1/', '/v1/models'])(
    '“%s” is corrected where the server answers',
    async (path) => {
      const { test: result, models } = await run('openai-compatible', {
        change: { baseUrl: fake.origin + path },
      });
      expect(result).toMatchObject({
        status: 'well',
        warnings: [{ kind: 'corrected-address', baseUrl: `${fake.origin}/v1` }],
      });
      expect(models).toHaveLength(2);
    },
  );

  test('reports an unreachable address if no other address answers', async () => {
    fake.onlyBelow = '/elsewhere';
    const { test: result } = await run('openai-compatible', { change: { baseUrl: fake.origin } });
    expect(result).toMatchObject({ status: 'failed', error: { code: 'endpoint-unreachable' } });
  });
});
