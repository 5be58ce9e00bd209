import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Sections } from '../../../../lib/insight/sections/index.ts';
import { createGrounder } from '../../../../lib/insight/grounding/grounder.ts';
import {
  startFakeModels,
  type FakeModels,
  type Script,
  type SeenRequest,
} from '../../../fake-models/fake-models.ts';
import { refine, type Vendor } from '../../../fake-models/refine.ts';
import { article, quoteOf } from '../../../fixtures/answers/article.ts';
import { baseDraft } from '../../../fixtures/answers/base-draft.ts';
import { goodAnswer } from '../../../fixtures/answers/good-answer.ts';

const good = JSON.stringify(goodAnswer);
const draft = JSON.stringify({
  hook: [{ text: 'Draft hook that was thrown away.', quotes: [quoteOf(0)] }],
  takeaways: [{ text: 'Draft: Tindra 2 has 34 billion parameters.', quotes: [quoteOf(0)] }],
});

let fake: FakeModels;
/** Each case has a server of its own: what one endpoint is found to take is remembered. */
beforeEach(async () => {
  fake = await startFakeModels();
  return () => fake.close();
});

const chunk = (delta: object, finish: unknown = null, more: object = {}) =>
  `data: ${JSON.stringify({ id: '1', choices: [{ index: 0, delta, finish_reason: finish }], ...more })}`;
const pieces = (text: string, length = 300) =>
  Array.from({ length: Math.ceil(text.length / length) }, (_, index) =>
    text.slice(index * length, (index + 1) * length),
  );
const stream = (
  deltas: object[],
  { between = '\n\n', finish = 'stop' as unknown, done = true } = {},
) => [
  ...deltas.map((delta) => chunk(delta) + between),
  ...(finish === undefined ? [] : [chunk({}, finish) + between]),
  ...(done ? [`data: [DONE]${between}`] : []),
];
const contents = (text: string) => pieces(text).map((content) => ({ content }));

/** The card a reader gets, and what was shown while it came in. */
async function cardFrom(script: Script, vendor: Vendor = 'openai-compatible') {
  fake.answerWith(script);
  const shown: Partial<Sections>[] = [];
  const { draft: card, warnings } = await refine(fake, article, {
    vendor,
    base: baseDraft,
    onSections: (sections) => void shown.push(structuredClone(sections)),
  });
  return { card, warnings, shown };
}

const expectGood = ({ card, warnings, shown }: Awaited<ReturnType<typeof cardFrom>>) => {
  expect(card.sections.takeaways.map(({ text }) => text)).toEqual(
    goodAnswer.takeaways.map(({ text }) => text),
  );
  expect(warnings).toBeUndefined();
  expect(JSON.stringify(shown)).not.toContain('Draft');
};

describe('reasoning', () => {
  test.each([
    ['[THINK]', `[THINK]Maybe ${draft}.[/THINK]${good}`],
    ['<thought>', `<thought>Maybe ${draft}.</thought>${good}`],
    ['◁think▷', `◁think▷Maybe ${draft}.◁/think▷${good}`],
    [
      'harmony',
      `<|channel|>analysis<|message|>${draft}<|end|><|start|>assistant<|channel|>final<|message|>${good}`,
    ],
    ['bare harmony', `analysisMaybe ${draft}.assistantfinal${good}`],
    [
      'Cohere',
      `<|START_THINKING|>${draft}<|END_THINKING|><|START_RESPONSE|>${good}<|END_RESPONSE|>`,
    ],
  ])('in %s is neither on the card nor shown on the way', async (_name, text) => {
    expectGood(await cardFrom({ text }));
  });

  test('in prose before, with a draft, is replaced by the last card', async () => {
    const { card } = await cardFrom({ text: `Thinking: ${draft} But better:\n${good}` });
    expect(JSON.stringify(card)).not.toContain('Draft');
  });

  test.each<[string, (text: string) => object]>([
    ['reasoning_content', (text: string) => ({ content: null, reasoning_content: text })],
    ['reasoning', (text: string) => ({ content: '', reasoning: text })],
    ['thinking', (text: string) => ({ thinking: text })],
    [
      'reasoning_details',
      (text: string) => ({ content: '', reasoning_details: [{ type: 'reasoning.text', text }] }),
    ],
    [
      'parts',
      (text: string) => ({ content: [{ type: 'thinking', thinking: [{ type: 'text', text }] }] }),
    ],
  ])('that holds the card while the content is empty is the answer: %s', async (_name, delta) => {
    expectGood(await cardFrom({ text: '', rawStream: stream(pieces(good).map(delta)) }));
  });

  test.each<[string, (text: string) => object]>([
    ['reasoning_content', (text: string) => ({ reasoning_content: text })],
    ['reasoning', (text: string) => ({ reasoning: text })],
    [
      'parts',
      (text: string) => ({ content: [{ type: 'thinking', thinking: [{ type: 'text', text }] }] }),
    ],
  ])('beside the content is left out: %s', async (_name, delta) => {
    expectGood(
      await cardFrom({
        text: '',
        rawStream: stream([...pieces(draft).map(delta), ...contents(good)]),
      }),
    );
  });

  test('keeps a tag the article is about in sentence and quote', async () => {
    const said =
      'Tindra 2 closes its reasoning with a </think> tag before it gives an answer, the lab says.';
    const about = {
      ...article,
      paragraphs: [...article.paragraphs, { kind: 'paragraph' as const, text: said }],
    };
    const text = 'Tindra 2 closes its reasoning with a </think> tag.';
    fake.answerWith({
      text: JSON.stringify({
        ...goodAnswer,
        takeaways: [{ text, basis: 'stated', quotes: [said.replace('</think>', '< /think >')] }],
      }),
    });
    const { draft: card } = await refine(fake, about, { base: baseDraft });
    const { sections } = createGrounder(about).checkDraft(card);
    const found = sections.takeaways.find((item) => item.text === text);
    expect(found?.support).toMatch(/quoted|supported|checked/);
  });
});

describe('a stream', () => {
  test.each([
    ['with one newline between events', stream(contents(good), { between: '\n' })],
    ['with return and newline', stream(contents(good), { between: '\r\n\r\n' })],
    ['with one return and newline', stream(contents(good), { between: '\r\n' })],
    ['without a blank line at its end', [stream(contents(good)).join('').trimEnd()]],
    ['without its end', stream(contents(good), { done: false, finish: undefined })],
    ['without a finish reason', stream(contents(good), { finish: undefined })],
    ['with an empty finish reason', stream(contents(good), { finish: '' })],
    ['with a reason of its own', stream(contents(good), { finish: 'eos_token' })],
    ['with a reason nobody knows', stream(contents(good), { finish: 'because' })],
    ['with the limit as its reason, but whole', stream(contents(good), { finish: 'length' })],
    ['of text parts', stream(pieces(good).map((text) => ({ content: [{ type: 'text', text }] })))],
    [
      'of messages in place of deltas',
      pieces(good).map(
        (content) => `data: ${JSON.stringify({ choices: [{ message: { content } }] })}\n\n`,
      ),
    ],
    [
      'of bare texts',
      pieces(good).map((text) => `data: ${JSON.stringify({ choices: [{ text, index: 0 }] })}\n\n`),
    ],
    [
      "of Ollama's own lines",
      [
        ...pieces(good).map(
          (content) =>
            `${JSON.stringify({ message: { role: 'assistant', content }, done: false })}\n`,
        ),
        '{"done":true,"done_reason":"stop","message":{"content":""}}\n',
      ],
    ],
    ['with a role of its own', stream([{ role: 'model', content: '' }, ...contents(good)])],
    ['that ends in a stop token', stream(contents(`${good}<|im_end|>`))],
    ['with the card in a JSON string', stream(contents(JSON.stringify(good)))],
    [
      'with the card as arguments of a tool',
      stream(
        pieces(good).map((text) => ({
          content: null,
          tool_calls: [{ index: 0, function: { name: 'card', arguments: text } }],
        })),
      ),
    ],
  ])('%s gives the whole card', async (_name, rawStream) => {
    expectGood(await cardFrom({ text: '', rawStream }));
  });

  test('that is one JSON body gives the whole card', async () => {
    const body = JSON.stringify(
      { choices: [{ message: { content: good }, finish_reason: 'stop' }] },
      null,
      1,
    );
    expectGood(await cardFrom({ text: '', plainBody: { body, type: 'text/plain' } }));
  });

  test("that is a list of Google's objects gives the whole card", async () => {
    const body = JSON.stringify(
      pieces(good).map((text) => ({ candidates: [{ content: { parts: [{ text }] } }] })),
    );
    expectGood(
      await cardFrom({ text: '', plainBody: { body, type: 'application/json' } }, 'google'),
    );
  });

  test("that is one of Anthropic's messages gives the whole card", async () => {
    const body = JSON.stringify({
      type: 'message',
      id: '1',
      model: 'm',
      role: 'assistant',
      content: [{ type: 'text', text: good }],
      stop_reason: 'end_turn',
      usage: { input_tokens: 1, output_tokens: 2 },
    });
    expectGood(
      await cardFrom({ text: '', plainBody: { body, type: 'application/json' } }, 'anthropic'),
    );
  });

  test('that names another context length is divided, as a refusal is', async () => {
    const error = {
      object: 'error',
      message: "This model's maximum context length is 4096 tokens.",
      code: 400,
    };
    fake.answerWith({
      text: '',
      rawStream: [`data: ${JSON.stringify(error)}\n\n`, 'data: [DONE]\n\n'],
    });
    await expect(refine(fake, article, { base: baseDraft })).rejects.toMatchObject({
      code: 'article-too-long',
    });
    expect(fake.requests.length).toBeGreaterThan(1);
  });
});

describe('a field the server refuses', () => {
  const refusing =
    (isRefused: (body: SeenRequest['body']) => boolean, error: object, status = 400) =>
    ({ body }: SeenRequest): Script =>
      isRefused(body)
        ? { text: '', refuse: { status, body: JSON.stringify(error) } }
        : { text: good };
  const has = (name: string) => (body: SeenRequest['body']) => name in body;
  const bodies = () => fake.requests.map(({ body }) => body);

  async function refineTwice(
    script: (request: SeenRequest) => Script,
    vendor: Vendor = 'openai-compatible',
  ) {
    fake.answerWith(script);
    await refine(fake, article, { vendor, base: baseDraft });
    const first = fake.requests.length;
    await refine(fake, article, { vendor, base: baseDraft });
    expect(fake.requests.length).toBe(first + 1);
  }

  test('max_tokens, with another name to use', async () => {
    await refineTwice(
      refusing(has('max_tokens'), {
        error: {
          message:
            "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.",
          param: 'max_tokens',
          code: 'unsupported_parameter',
        },
      }),
    );
    expect(bodies().map((body) => 'max_completion_tokens' in body)).toEqual([false, true, true]);
  });

  test.each([
    [
      'as an unknown field',
      { error: { message: 'Unrecognized request argument supplied: stream_options' } },
    ],
    [
      'by FastAPI',
      {
        detail: [
          {
            type: 'extra_forbidden',
            loc: ['body', 'stream_options'],
            msg: 'Extra inputs are not permitted',
          },
        ],
      },
    ],
    ['in words alone', { error: 'json: unknown field "stream_options"' }],
    [
      'with its part',
      { message: 'stream_options.include_usage is not supported by this provider' },
    ],
  ])('stream_options, %s', async (_name, error) => {
    await refineTwice(refusing(has('stream_options'), error, 422));
    expect(bodies().map((body) => 'stream_options' in body)).toEqual([true, false, false]);
  });

  test.each([
    [{ error: { message: 'System role not supported' } }],
    [{ error: { message: 'Only user and assistant roles are supported!' } }],
    [
      {
        error:
          'Error rendering prompt with jinja template: Conversation roles must alternate user/assistant',
      },
    ],
    [{ error: { message: "messages[0].role: invalid value 'system'" } }],
    [{ message: 'This model does not support system messages.' }],
  ])('the system role: %j', async (error) => {
    const hasSystem = (body: SeenRequest['body']) =>
      (body.messages as { role: string }[]).some(({ role }) => role === 'system');
    await refineTwice(refusing(hasSystem, error));
    const [, second] = bodies();
    expect(JSON.stringify(second?.messages)).toContain('You write the insight card');
  });

  test("Google's instructions apart", async () => {
    await refineTwice(
      refusing(has('systemInstruction'), {
        error: {
          code: 400,
          message: 'Developer instruction is not enabled for this model',
          status: 'INVALID_ARGUMENT',
        },
      }),
      'google',
    );
  });

  test('a number that is too large is made smaller', async () => {
    await refineTwice(
      refusing(({ max_tokens: most }) => (most as number) > 4096, {
        error: {
          message:
            'max_tokens is too large: 6000. This model supports at most 4096 completion tokens.',
        },
      }),
    );
    const [first, ...later] = bodies().map(({ max_tokens: most }) => most);
    expect(first).toBeGreaterThan(4096);
    expect(later).toEqual([4096, 4096]);
  });

  test('two fields, one after the other', async () => {
    fake.answerWith(({ body }) => {
      const name = ['stream_options', 'max_tokens'].find((one) => one in body);
      return name
        ? {
            text: '',
            refuse: {
              status: 400,
              body: JSON.stringify({ error: { message: `Unknown parameter: '${name}'.` } }),
            },
          }
        : { text: good };
    });
    await refine(fake, article, { base: baseDraft });
    expect(fake.requests).toHaveLength(3);
  });

  test('requests the answer’s schema the next way and remembers it', async () => {
    await refineTwice(
      refusing(has('response_format'), {
        error: "'response_format.type' must be 'json_schema' or 'text'",
      }),
    );
  });

  test('that was not sent changes nothing', async () => {
    fake.answerWith({
      text: '',
      refuse: {
        status: 400,
        body: JSON.stringify({ error: { message: 'Unsupported value: temperature' } }),
      },
    });
    await expect(refine(fake, article, { base: baseDraft })).rejects.toMatchObject({
      code: 'bad-output',
    });
    expect(fake.requests).toHaveLength(1);
  });
});

describe('the address', () => {
  const settingsAt = async (path: string) => {
    fake.answerWith({ text: good });
    const { engineFor } = await import('../../../../lib/engines/index.ts');
    const { draftOptions } = await import('../../../fake-models/refine.ts');
    const models = {
      'openai-compatible': { model: 'small-model', baseUrl: fake.origin + path, preset: null },
    };
    return engineFor(
      { engine: 'openai-compatible', models },
      {},
      { sleep: () => Promise.resolve() },
    ).draft(article, draftOptions({ base: baseDraft }));
  };

  test.each([
    '/v1/',
    '/v1/chat/completions',
    '/v1/chat/completions/',
    '/v1/models',
    '/v1?x=1',
    '//v1'.slice(1),
  ])('%s is made the base', async (path) => {
    await settingsAt(path);
    expect(fake.requests.at(-1)?.path).toBe('/v1/chat/completions');
  });
});

let only: FakeModels;
beforeAll(async () => {
  only = await startFakeModels();
});
afterAll(() => only.close());
test('a server with nothing below its host is found at /v1', async () => {
  const { engineFor } = await import('../../../../lib/engines/index.ts');
  const { draftOptions } = await import('../../../fake-models/refine.ts');
  only.answerWith({ text: good });
  only.onlyBelow = '/v1';
  const models = {
    'openai-compatible': { model: 'small-model', baseUrl: only.origin, preset: null },
  };
  const engine = engineFor({ engine: 'openai-compatible', models }, {});
  const paths = () => only.requests.map(({ path }) => path);
  await engine.draft(article, draftOptions({ base: baseDraft }));
  expect(paths()).toEqual(['/chat/completions', '/v1/chat/completions']);
  await engine.draft(article, draftOptions({ base: baseDraft }));
  expect(paths()).toHaveLength(3);
});
