import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Article } from '../../../../lib/article/article.ts';
import { engineFor } from '../../../../lib/engines/index.ts';
import { promptVersion } from '../../../../lib/engines/llm/prompt.ts';
import type { Sections } from '../../../../lib/insight/sections/index.ts';
import {
  startFakeModels,
  type FakeModels,
  type SeenRequest,
} from '../../../fake-models/fake-models.ts';
import { draftOptions, KEY, refine, vendors } from '../../../fake-models/refine.ts';
import { article, quoteOf } from '../../../fixtures/answers/article.ts';
import { baseDraft } from '../../../fixtures/answers/base-draft.ts';
import { goodAnswer } from '../../../fixtures/answers/good-answer.ts';

const good = JSON.stringify(goodAnswer);
let fake: FakeModels;
beforeAll(async () => {
  fake = await startFakeModels();
});
afterAll(() => fake.close());

describe.each(vendors)('%s', (vendor) => {
  test('writes the card, section by section while it streams', async () => {
    fake.answerWith({ text: good, reasoning: 'Let me think about the numbers.' });
    const shown: Partial<Sections>[] = [];
    const { draft, usage, wordsRead, warnings } = await refine(fake, article, {
      vendor,
      onSections: (sections) => shown.push(sections),
    });
    expect(draft.sections.takeaways.map(({ text }) => text)).toEqual(
      goodAnswer.takeaways.map(({ text }) => text),
    );
    expect(Object.keys(shown[0]!)).toEqual(['hook']);
    expect(shown.length).toBeGreaterThan(5);
    expect(usage).toMatchObject({ inputTokens: 1200, outputTokens: 300 });
    expect(wordsRead).toBe(article.words);
    expect(warnings).toBeUndefined();
  });

  test('reports a refused key without the key', async () => {
    fake.answerWith({
      text: '',
      refuse: {
        status: 401,
        body: JSON.stringify({
          error: { type: 'authentication_error', message: `Incorrect API key provided: ${KEY}` },
        }),
      },
    });
    const failure = refine(fake, article, { vendor });
    await expect(failure).rejects.toMatchObject({ code: 'key-refused' });
    await failure.catch((error: Error) =>
      expect(`${error.message} ${(error as { detail?: string }).detail}`).not.toContain(KEY),
    );
  });

  test.each([
    [429, '{"error":{"message":"Rate limit reached"}}', 'rate-limited'],
    [
      529,
      '{"type":"error","error":{"type":"overloaded_error","message":"Overloaded"}}',
      'rate-limited',
    ],
    [500, '{"error":{"message":"The server had an error"}}', 'endpoint-unreachable'],
    [502, '<html>Bad gateway</html>', 'endpoint-unreachable'],
    [404, '{"error":{"message":"The model `small-model` does not exist"}}', 'model-missing'],
    [
      400,
      '{"error":{"message":"This model\'s maximum context length is 8192 tokens"}}',
      'article-too-long',
    ],
    [402, '{"error":{"message":"Insufficient credits"}}', 'over-budget'],
    [
      429,
      '{"error":{"message":"You exceeded your current quota","type":"insufficient_quota"}}',
      'over-budget',
    ],
  ])('%i %s is %s', async (status, body, code) => {
    fake.answerWith({ text: '', refuse: { status, body } });
    await expect(refine(fake, article, { vendor })).rejects.toMatchObject({ code });
  });

  test('keeps what came before the connection broke', async () => {
    fake.answerWith({ text: good, disconnectAfter: 50 });
    const { draft, warnings } = await refine(fake, article, { vendor });
    expect(draft.sections.hook[0]?.text).toBe(goodAnswer.hook[0]!.text);
    expect(warnings).toHaveLength(1);
  });

  test('keeps the items received before an error', async () => {
    fake.answerWith({
      text: good,
      errorAfter: { pieces: 50, kind: 'overloaded_error', message: 'Overloaded' },
    });
    expect((await refine(fake, article, { vendor })).warnings).toHaveLength(1);
  });

  test('stops within 200 ms when cancelled, and closes the connection', async () => {
    fake.answerWith({ text: good, pieceDelayMs: 20 });
    const stop = new AbortController();
    const running = refine(fake, article, {
      vendor,
      signal: stop.signal,
      onSections: () => stop.abort(),
    });
    // Before a clock of the same process that is started with it: a busy machine holds up both.
    const late = new Promise((resolve) =>
      stop.signal.addEventListener('abort', () => setTimeout(resolve, 200, 'late')),
    );
    await expect(Promise.race([running, late])).rejects.toMatchObject({ code: 'cancelled' });
    await expect.poll(() => fake.requests.at(-1)!.abortedAt).not.toBeNull();
  });
});

describe('what is sent', () => {
  async function requestOf(
    vendor: (typeof vendors)[number],
    options: Partial<Parameters<typeof refine>[2]> = {},
  ): Promise<SeenRequest> {
    fake.answerWith({ text: good });
    await refine(fake, article, { vendor, ...options });
    return fake.requests.at(-1)!;
  }

  test('to OpenAI is a chat completion with a strict schema, streamed and not stored', async () => {
    const { method, path, headers, body } = await requestOf('openai', { model: 'gpt-5-mini' });
    expect([method, path]).toEqual(['POST', '/v1/chat/completions']);
    expect(headers.authorization).toBe(`Bearer ${KEY}`);
    expect(body).toMatchObject({
      model: 'gpt-5-mini',
      stream: true,
      store: false,
      response_format: {
        type: 'json_schema',
        json_schema: { strict: true, schema: { type: 'object', additionalProperties: false } },
      },
    });
    expect(body).not.toHaveProperty('max_tokens');
    expect(body.max_completion_tokens).toBeGreaterThan(1000);
  });

  test('to an endpoint is a chat completion', async () => {
    const { path, headers, body } = await requestOf('openai-compatible');
    expect(path).toBe('/v1/chat/completions');
    expect(headers.authorization).toBe(`Bearer ${KEY}`);
    expect(body).toMatchObject({
      model: 'small-model',
      stream: true,
      stream_options: { include_usage: true },
      response_format: { type: 'json_schema' },
    });
  });

  test('to Anthropic is a message, with the header for calls from a browser', async () => {
    const { path, headers, body } = await requestOf('anthropic', { model: 'claude-haiku-4-5' });
    expect(path).toBe('/anthropic/v1/messages');
    expect(headers).toMatchObject({
      'x-api-key': KEY,
      'anthropic-version': '2023-06-01',
      'anthropic-dangerous-direct-browser-access': 'true',
    });
    expect(headers).not.toHaveProperty('authorization');
    expect(body).toMatchObject({ model: 'claude-haiku-4-5', stream: true });
    expect(body.max_tokens).toBeGreaterThan(1000);
  });

  test('to Google is a stream request with the key in a header, never in the address', async () => {
    const { path, headers, body } = await requestOf('google', { model: 'gemini-3-flash' });
    expect(path).toBe('/v1beta/models/gemini-3-flash:streamGenerateContent?alt=sse');
    expect(headers['x-goog-api-key']).toBe(KEY);
    expect(body).toMatchObject({ generationConfig: { responseMimeType: 'application/json' } });
  });

  test.each(vendors)(
    'to %s offers no tools, sends no cookies and no name of a library',
    async (vendor) => {
      const { headers, body } = await requestOf(vendor);
      expect(body).not.toHaveProperty('tools');
      expect(body).not.toHaveProperty('tool_choice');
      expect(headers).not.toHaveProperty('cookie');
      expect(headers).not.toHaveProperty('referer');
      expect(JSON.stringify(headers)).not.toContain('ai-sdk');
    },
  );

  test('is delimited by two random lines, new in each call', async () => {
    const texts = [
      JSON.stringify((await requestOf('openai-compatible')).body),
      JSON.stringify((await requestOf('openai-compatible')).body),
    ];
    const boundaries = texts.map((text) => /=====[0-9a-f]{32}=====/.exec(text)?.[0]);
    expect(boundaries[0]).toBeDefined();
    expect(boundaries[0]).not.toBe(boundaries[1]);
  });

  test('names the role and the language of the reader', async () => {
    const { body } = await requestOf('openai-compatible', { role: 'policy', outputLanguage: 'en' });
    expect(JSON.stringify(body)).toContain("The reader's role: policy");
  });

  test('holds no key of another host', async () => {
    fake.requests.length = 0;
    const engine = engineFor(
      {
        engine: 'openai-compatible',
        models: { 'openai-compatible': { model: 'm', baseUrl: `${fake.origin}/v1`, preset: null } },
      },
      {
        openai: 'sk-openai-0123456789abcdef',
        'openai-compatible|api.groq.com': 'gsk-0123456789abcdef',
      },
    );
    fake.answerWith({ text: good });
    await engine.draft(article, draftOptions());
    expect(fake.requests[0]!.headers).not.toHaveProperty('authorization');
    expect(JSON.stringify(fake.requests)).not.toMatch(/sk-openai|gsk-/);
  });

  test('follows no redirect: a key does not travel on', async () => {
    const other = await startFakeModels();
    fake.answerWith({
      text: '',
      refuse: {
        status: 307,
        body: '',
        headers: { location: `${other.origin}/v1/chat/completions` },
      },
    });
    await expect(refine(fake, article)).rejects.toMatchObject({ code: 'endpoint-unreachable' });
    expect(other.requests).toEqual([]);
    await other.close();
  });
});

describe('before anything is sent', () => {
  const choice = (changes: object) => ({
    engine: 'openai' as const,
    models: { openai: { model: 'm', baseUrl: null, preset: null, ...changes } },
  });
  test.each([
    ['no key', choice({}), {}, 'key-missing'],
    ['no model', choice({ model: '' }), { openai: KEY }, 'model-missing'],
    [
      'no address',
      {
        engine: 'openai-compatible' as const,
        models: { 'openai-compatible': { model: 'm', baseUrl: null, preset: 'custom' } },
      },
      {},
      'bad-input',
    ],
    ['no model of Chrome', { engine: 'chrome-ai' as const, models: {} }, {}, 'engine-unavailable'],
  ])('%s is told', async (_name, settings, keys, code) => {
    await expect(engineFor(settings, keys).draft(article, draftOptions())).rejects.toMatchObject({
      code,
    });
  });

  test('a cancelled analysis makes no call', async () => {
    fake.requests.length = 0;
    await expect(refine(fake, article, { signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: 'cancelled',
    });
    expect(fake.requests).toEqual([]);
  });

  test('the engine says which model and prompt it is', () => {
    expect(engineFor(choice({}), {})).toMatchObject({
      id: 'openai',
      model: 'm',
      promptVersion: promptVersion(),
    });
  });
});

describe('retries', () => {
  const busy = { text: '', refuse: { status: 429, body: '{}', headers: { 'retry-after': '2' } } };

  test('are made after 429 and 500, and then the card is there', async () => {
    fake.requests.length = 0;
    fake.answerWith(busy, { text: '', refuse: { status: 500, body: '{}' } }, { text: good });
    expect((await refine(fake, article)).draft.sections.hook).toHaveLength(1);
    expect(fake.requests).toHaveLength(3);
  });

  test('end after two', async () => {
    fake.requests.length = 0;
    fake.answerWith(busy);
    await expect(refine(fake, article)).rejects.toMatchObject({ code: 'rate-limited' });
    expect(fake.requests).toHaveLength(3);
  });

  test('are not made when the server wants more patience than a reader has', async () => {
    fake.requests.length = 0;
    fake.answerWith({
      text: '',
      refuse: { status: 429, body: '{}', headers: { 'retry-after': '3600' } },
    });
    await expect(refine(fake, article)).rejects.toMatchObject({ code: 'rate-limited' });
    expect(fake.requests).toHaveLength(1);
  });

  test('are not made after a refused key', async () => {
    fake.requests.length = 0;
    fake.answerWith({ text: '', refuse: { status: 403, body: '{}' } });
    await expect(refine(fake, article)).rejects.toMatchObject({ code: 'key-refused' });
    expect(fake.requests).toHaveLength(1);
  });
});

describe('an endpoint that takes no schema', () => {
  test('is requested as JSON, then by prompt alone', async () => {
    fake.requests.length = 0;
    const takesText = ({ body }: SeenRequest) =>
      body.response_format === undefined ||
      (body.response_format as { type: string }).type === 'text'
        ? { text: good }
        : {
            text: '',
            refuse: {
              status: 400,
              body: '{"error":{"message":"\'response_format.type\' must be text"}}',
            },
          };
    fake.answerWith(takesText);
    expect((await refine(fake, article)).draft.sections.takeaways).toHaveLength(3);
    expect(
      fake.requests.map(
        ({ body }) => (body.response_format as { type: string } | undefined)?.type ?? 'text',
      ),
    ).toEqual(['json_schema', 'json_object', 'text']);
  });
});

describe('the language of the card', () => {
  const french = {
    ...goodAnswer,
    hook: [
      {
        text: 'Norrland Compute a publié Tindra 2, un modèle de langue avec 34 milliards de paramètres, et les poids sont ouverts.',
        basis: 'stated',
        quotes: [quoteOf(0)],
      },
    ],
  };

  test('is requested once more when the answer is in another', async () => {
    fake.requests.length = 0;
    fake.answerWith({ text: good }, { text: JSON.stringify(french) });
    const { draft, warnings } = await refine(fake, article, {
      outputLanguage: 'fr',
      base: baseDraft,
    });
    expect(draft.sections.hook[0]?.text).toBe(french.hook[0]!.text);
    expect(draft.sections.takeaways).toEqual(baseDraft.sections.takeaways.slice(0, 3));
    expect(fake.requests).toHaveLength(2);
    expect(JSON.stringify(fake.requests[1]!.body)).toContain(
      'Your last answer was in another language',
    );
    expect(warnings?.[0]).toMatchObject({
      kind: 'other-language',
      sections: expect.arrayContaining(['takeaways']) as unknown,
    });
  });

  test('is reported if wrong twice, and the rule-based card remains', async () => {
    fake.answerWith({ text: good });
    await expect(refine(fake, article, { outputLanguage: 'fr' })).rejects.toMatchObject({
      code: 'bad-output',
      detail: 'the answer is not in "fr"',
    });
  });
});

describe('a long article', () => {
  const long: Article = {
    ...article,
    paragraphs: Array.from({ length: 40 }, (_, part) =>
      article.paragraphs.map(({ kind, text }) => ({
        kind,
        text: text.replace('Tindra 2', `Tindra ${part + 2}`),
      })),
    ).flat(),
    words: article.words * 40,
  };
  const notesOrCard = ({ body }: SeenRequest) => {
    const text = JSON.stringify(body);
    if (!text.includes('You take notes')) return { text: good };
    const quote =
      text
        .match(
          /Norrland Compute, a research lab in Luleå, released Tindra \d+ on Tuesday, an open-weights language model with 34 billion parameters\./g,
        )
        ?.at(-1) ?? quoteOf(9);
    return {
      text: JSON.stringify({
        notes: [
          { text: 'The lab released a model.', quotes: [quote] },
          { text: 'Invented', quotes: ['This stands nowhere.'] },
        ],
      }),
    };
  };

  test('is read in parts, with all words counted and only notes with a valid quote passed on', async () => {
    fake.requests.length = 0;
    fake.answerWith(notesOrCard);
    const read: number[] = [];
    const { wordsRead, usage } = await refine(fake, long, {
      contextWindow: 8192,
      onWordsRead: (words) => read.push(words),
    });
    const calls = fake.requests.length;
    expect(calls).toBeGreaterThan(2);
    expect(wordsRead).toBe(long.words);
    expect(read.at(-1)).toBe(long.words);
    expect(read.every((words, index) => index === 0 || words > read[index - 1]!)).toBe(true);
    expect(usage?.inputTokens).toBe(1200 * calls);
    const last = JSON.stringify(fake.requests.at(-1)!.body);
    expect(last).toContain('released Tindra 41');
    expect(last).not.toContain('This stands nowhere');
  });

  test('says how much was read when a part gives no notes', async () => {
    let calls = 0;
    fake.answerWith((request) =>
      (calls += 1) === 2 ? { text: 'no notes today' } : notesOrCard(request),
    );
    const { wordsRead } = await refine(fake, long, { contextWindow: 8192 });
    expect(wordsRead).toBeLessThan(long.words);
    expect(wordsRead).toBeGreaterThan(long.words / 2);
  });

  test('is read in one call where the window is wide', async () => {
    fake.requests.length = 0;
    fake.answerWith({ text: good });
    expect((await refine(fake, long, { contextWindow: 128_000 })).wordsRead).toBe(long.words);
    expect(fake.requests).toHaveLength(1);
  });

  test('is read in parts when the server accepts less than configured', async () => {
    fake.requests.length = 0;
    const tooMuch = {
      text: '',
      refuse: {
        status: 400,
        body: '{"error":{"message":"This model\'s maximum context length is 8192 tokens"}}',
      },
    };
    fake.answerWith((request) =>
      JSON.stringify(request.body.messages).length > 24_000 ? tooMuch : notesOrCard(request),
    );
    expect((await refine(fake, long, { contextWindow: 128_000 })).wordsRead).toBe(long.words);
    expect(fake.requests.length).toBeGreaterThan(3);
  });

  test('can be cancelled between its parts', async () => {
    fake.answerWith(notesOrCard);
    const stop = new AbortController();
    await expect(
      refine(fake, long, {
        contextWindow: 8192,
        signal: stop.signal,
        onWordsRead: () => stop.abort(),
      }),
    ).rejects.toMatchObject({ code: 'cancelled' });
  });
});

test('reports the cost of a useless answer', async () => {
  fake.answerWith({ text: 'I would rather not.' });
  const paid: unknown[] = [];
  await expect(
    refine(fake, article, { onUsage: (usage) => paid.push(usage) }),
  ).rejects.toMatchObject({ code: 'bad-output' });
  expect(paid).toEqual([{ inputTokens: 1200, outputTokens: 300, usd: 0 }]);
});

test('drops unsupported items of an earlier refinement', async () => {
  const invented = {
    ...baseDraft.sections.takeaways[0]!,
    text: 'Quillon Systems bought the lab for $9 billion.',
  };
  fake.answerWith({ text: JSON.stringify({ ...goodAnswer, takeaways: [] }) });
  const { draft } = await refine(fake, article, {
    base: {
      ...baseDraft,
      sections: { ...baseDraft.sections, takeaways: [invented, ...baseDraft.sections.takeaways] },
    },
  });
  expect(draft.sections.takeaways).toEqual(baseDraft.sections.takeaways.slice(0, 3));
});

test('the rules write what a model does not', async () => {
  fake.answerWith({
    text: JSON.stringify({
      ...goodAnswer,
      hook: [],
      tldr: goodAnswer.tldr.slice(0, 1),
      takeaways: [],
      glossary: [{ term: 'x', text: 'y', quotes: [quoteOf(0)] }],
      related: [{ text: 'z' }],
    }),
  });
  const base = baseDraft;
  const { draft } = await refine(fake, article, { base });
  expect(draft.sections.hook).toEqual(base.sections.hook);
  expect(draft.sections.tldr.map(({ part }) => part)).toEqual([
    'what-changed',
    'why-it-matters',
    'what-to-do-next',
    'who-should-care',
  ]);
  expect(draft.sections.tldr[0]?.text).toBe(goodAnswer.tldr[0]!.text);
  expect(draft.sections.takeaways.length).toBeGreaterThanOrEqual(3);
  expect(draft.sections.glossary).toEqual(base.sections.glossary);
  expect(draft.sections.related).toEqual(base.sections.related);
});
