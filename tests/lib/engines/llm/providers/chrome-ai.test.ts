import { describe, expect, test } from 'vitest';
import { engineFor } from '../../../../../lib/engines/index.ts';
import {
  chromeAi,
  chromeModelState,
  downloadChromeModel,
  type PromptApi,
} from '../../../../../lib/engines/llm/providers/chrome-ai.ts';
import { testConnection } from '../../../../../lib/engines/llm/test-connection.ts';
import type { Article } from '../../../../../lib/article/article.ts';
import { draftOptions } from '../../../../fake-models/refine.ts';
import { article } from '../../../../fixtures/answers/article.ts';
import { baseDraft } from '../../../../fixtures/answers/base-draft.ts';
import { goodAnswer } from '../../../../fixtures/answers/good-answer.ts';

interface FakeSession {
  created: LanguageModelCreateOptions;
  prompts: { text: string; options: LanguageModelPromptOptions }[];
  destroyed: boolean;
}

/** A Prompt API with scripted answers that records its prompts. */
function fakePromptApi({
  state = 'available',
  window = { contextWindow: 9216 },
  answer = () => JSON.stringify(goodAnswer),
  fail,
}: {
  state?: Availability;
  window?: object;
  answer?: (prompt: string) => string;
  fail?: Error;
} = {}): { api: PromptApi; sessions: FakeSession[] } {
  const sessions: FakeSession[] = [];
  const api = {
    availability: () => Promise.resolve(state),
    create: (created: LanguageModelCreateOptions = {}) => {
      if (fail) return Promise.reject(fail);
      const session: FakeSession = { created, prompts: [], destroyed: false };
      sessions.push(session);
      created.monitor?.({
        addEventListener: (_type: string, listener: (event: { loaded: number }) => void) =>
          [0, 0.5, 1].forEach((loaded) => listener({ loaded })),
      } as never);
      return Promise.resolve({
        ...window,
        destroy: () => (session.destroyed = true),
        promptStreaming: (text: string, options: LanguageModelPromptOptions) => {
          session.prompts.push({ text, options });
          return new Blob([answer(text)]).stream().pipeThrough(new TextDecoderStream());
        },
      });
    },
  };
  return { api: api as unknown as PromptApi, sessions };
}

const settings = { engine: 'chrome-ai' as const, models: {} };

test('where the browser has no model, it is unavailable', async () => {
  expect(await chromeModelState(undefined)).toBe('unavailable');
  await expect(chromeAi(undefined, { language: 'en' })).rejects.toMatchObject({
    code: 'engine-unavailable',
  });
});

test('a model still to be downloaded is not used, and the test says which state it is in', async () => {
  const { api } = fakePromptApi({ state: 'downloadable' });
  await expect(
    engineFor(settings, {}, { promptApi: api }).draft(article, draftOptions({ base: baseDraft })),
  ).rejects.toMatchObject({ code: 'engine-unavailable', detail: 'downloadable' });
  expect((await testConnection(settings, {}, { promptApi: api })).test).toEqual({
    status: 'failed',
    error: { code: 'engine-unavailable', detail: 'downloadable' },
  });
});

test('reports the download’s progress', async () => {
  const { api, sessions } = fakePromptApi({ state: 'downloadable' });
  const parts: number[] = [];
  await downloadChromeModel(api, {
    onProgress: (part) => parts.push(part),
    signal: new AbortController().signal,
  });
  expect(parts).toEqual([0, 0.5, 1]);
  expect(sessions[0]!.destroyed).toBe(true);
});

test('reports a download refused without a click', async () => {
  const { api } = fakePromptApi({ fail: new DOMException('needs a gesture', 'NotAllowedError') });
  await expect(
    downloadChromeModel(api, { onProgress: () => {}, signal: new AbortController().signal }),
  ).rejects.toMatchObject({ code: 'engine-unavailable' });
});

test('the card is written under the schema, and every session is closed', async () => {
  const { api, sessions } = fakePromptApi();
  const { draft, usage, wordsRead } = await engineFor(settings, {}, { promptApi: api }).draft(
    article,
    draftOptions({ base: baseDraft }),
  );
  expect(draft.sections.takeaways.map(({ text }) => text)).toEqual(
    goodAnswer.takeaways.map(({ text }) => text),
  );
  expect(usage).toBeNull();
  expect(wordsRead).toBe(article.words);
  const { options } = sessions.flatMap(({ prompts }) => prompts)[0]!;
  expect(options).toMatchObject({
    omitResponseConstraintInput: true,
    responseConstraint: { type: 'object' },
  });
  expect(sessions.every(({ destroyed }) => destroyed)).toBe(true);
});

test.each([
  ['contextWindow', { contextWindow: 6144 }],
  ['inputQuota', { inputQuota: 6144 }],
  ['neither', {}],
])('a long article is read in pieces that fit the window told as %s', async (_name, window) => {
  const long: Article = {
    ...article,
    paragraphs: Array.from({ length: 30 }, () => article.paragraphs).flat(),
    words: article.words * 30,
  };
  const notes = JSON.stringify({
    notes: [{ text: 'It was released.', quotes: [article.paragraphs[0]!.text] }],
  });
  const { api, sessions } = fakePromptApi({ window, answer: () => notes });
  await engineFor(settings, {}, { promptApi: api })
    .draft(long, draftOptions({ base: baseDraft }))
    .catch(() => undefined);
  const prompts = sessions.flatMap(({ prompts: all }) => all);
  expect(prompts.length).toBeGreaterThan(2);
  expect(Math.max(...prompts.map(({ text }) => text.length))).toBeLessThan(6144 * 4);
});

describe('what the browser throws', () => {
  test.each([
    ['QuotaExceededError', 'article-too-long'],
    ['NotSupportedError', 'engine-unavailable'],
    ['UnknownError', 'bad-output'],
  ])('%s is %s', async (name, code) => {
    const { api } = fakePromptApi({ fail: new DOMException('no', name) });
    await expect(chromeAi(api, { language: 'en' })).rejects.toMatchObject({ code });
  });
});

describe('a language the model is not made for', () => {
  const limited = (spoken: string[]): PromptApi =>
    ({
      ...fakePromptApi().api,
      availability: (options?: LanguageModelCreateCoreOptions) => {
        const asked = options?.expectedOutputs?.[0]?.languages ?? [];
        return Promise.resolve(
          asked.every((one) => spoken.includes(one)) ? 'available' : 'unavailable',
        );
      },
    }) as PromptApi;

  test('is not requested, and reported', async () => {
    await expect(chromeAi(limited(['en', 'ja']), { language: 'sv' })).rejects.toMatchObject({
      code: 'engine-unavailable',
      detail: expect.stringContaining('"sv"') as unknown,
    });
    expect(await chromeModelState(limited(['en']), 'zh-TW')).toBe('unavailable');
  });

  test('is not its region: en-GB is English', async () => {
    expect(await chromeModelState(limited(['en']), 'en-GB')).toBe('available');
  });
});
