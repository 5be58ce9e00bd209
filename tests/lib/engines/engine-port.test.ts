import { expect, test } from 'vitest';
import type { DocumentPort } from '../../../lib/contract/document-port.ts';
import { portEngine, serveEngine } from '../../../lib/engines/engine-port.ts';
import { memoryQuirks } from '../../../lib/engines/llm/providers/adaptive-fetch.ts';
import { noQuirks } from '../../../lib/engines/llm/providers/request-quirks.ts';
import { AppError } from '../../../lib/errors.ts';
import type { Engine } from '../../../lib/insight/engine.ts';
import { draftOptions } from '../../fake-models/refine.ts';
import { article } from '../../fixtures/answers/article.ts';
import { baseDraft } from '../../fixtures/answers/base-draft.ts';

interface End extends DocumentPort {
  hear: (message: unknown) => void;
  lose: () => void;
}

/** Two connected ports, whose messages are copied as the browser copies them. */
function ports(): [End, End] {
  const end = (other: () => End): End => {
    const listeners: ((message: unknown) => void)[] = [];
    const closed: (() => void)[] = [];
    return {
      postMessage: (message) => other().hear(structuredClone(message)),
      disconnect: () => other().lose(),
      onMessage: { addListener: (listener) => void listeners.push(listener) },
      onDisconnect: { addListener: (listener) => void closed.push(listener) },
      hear: (message) => listeners.forEach((listener) => listener(message)),
      lose: () => closed.forEach((listener) => listener()),
    };
  };
  const one: End = end(() => other);
  const other: End = end(() => one);
  return [one, other];
}

const setup = {
  settings: { engine: 'openai' as const, models: {} },
  keys: { openai: 'a-key' },
  quirks: { known: { ...noQuirks, systemAsUser: true } },
};

function remote(draft: Engine['draft'], onSetup?: Parameters<typeof serveEngine>[1]) {
  const [near, far] = ports();
  const quirks = memoryQuirks();
  const engine = portEngine({
    id: 'openai',
    model: 'm',
    promptVersion: 'p',
    connect: async () => near,
    setup: async () => setup,
    quirks,
  });
  serveEngine(
    far,
    (given, store) =>
      onSetup?.(given, store) ?? { id: 'openai', model: 'm', promptVersion: 'p', draft },
  );
  return { engine, far, quirks };
}

test('a draft is written on the other side, and its news come over', async () => {
  const heard: unknown[] = [];
  const { engine } = remote(async (given, options) => {
    expect(given).toEqual(article);
    expect(options.now).toEqual(new Date('2026-11-24T10:00:00Z'));
    expect(options.base).toEqual(baseDraft);
    options.onWordsRead?.(7);
    options.onSections?.({ hook: [] }, 'en');
    options.onUsage?.({ inputTokens: 1, outputTokens: 2, usd: null });
    return { draft: baseDraft, wordsRead: 7, usage: null };
  });
  const result = await engine.draft(
    article,
    draftOptions({
      base: baseDraft,
      onWordsRead: (words) => heard.push(words),
      onSections: (sections, language) => heard.push([sections, language]),
      onUsage: (usage) => heard.push(usage),
    }),
  );
  expect(result).toEqual({ draft: baseDraft, wordsRead: 7, usage: null });
  expect(heard).toEqual([7, [{ hook: [] }, 'en'], { inputTokens: 1, outputTokens: 2, usd: null }]);
});

test('a failure comes over with its code and detail', async () => {
  const { engine } = remote(() => Promise.reject(new AppError('key-refused', { detail: '401' })));
  await expect(engine.draft(article, draftOptions())).rejects.toMatchObject({
    code: 'key-refused',
    detail: '401',
  });
});

test('a cancelled draft rejects at once and stops the other side', async () => {
  const stop = new AbortController();
  let stopped = false;
  const { engine } = remote(
    (_article, { signal }) =>
      new Promise(() => signal.addEventListener('abort', () => (stopped = true))),
  );
  const draft = engine.draft(article, draftOptions({ signal: stop.signal }));
  setTimeout(() => stop.abort(), 10);
  await expect(draft).rejects.toMatchObject({ code: 'cancelled' });
  expect(stopped).toBe(true);
});

test('interrupts the draft when the document closes', async () => {
  const { engine, far } = remote(() => new Promise(() => undefined));
  const draft = engine.draft(article, draftOptions());
  setTimeout(() => far.disconnect(), 10);
  await expect(draft).rejects.toMatchObject({ code: 'interrupted' });
});

test('sends known endpoint capabilities and returns new ones', async () => {
  const { engine, quirks } = remote(
    async () => ({ draft: baseDraft, wordsRead: 1, usage: null }),
    (given, store) => ({
      id: 'openai',
      model: 'm',
      promptVersion: 'p',
      draft: async () => {
        expect(given).toEqual(setup);
        expect(await store.get('known')).toMatchObject({ systemAsUser: true });
        await store.set('learned', noQuirks);
        return { draft: baseDraft, wordsRead: 1, usage: null };
      },
    }),
  );
  await engine.draft(article, draftOptions());
  expect(await quirks.get('learned')).toEqual(noQuirks);
});

test('an answer is written on the other side, its sentences coming over as they are written', async () => {
  const [near, far] = ports();
  const sentences = [{ text: 'One.', quotes: ['One'] }];
  const heard: unknown[] = [];
  const engine = portEngine({
    id: 'openai',
    model: 'm',
    promptVersion: 'p',
    connect: async () => near,
    setup: async () => setup,
    quirks: memoryQuirks(),
  });
  serveEngine(far, () => ({
    id: 'openai',
    model: 'm',
    promptVersion: 'p',
    draft: () => Promise.reject(new AppError('unexpected')),
    answer: async ({ question }, { onSentences, onUsage }) => {
      expect(question).toBe('why');
      onSentences?.(sentences);
      onUsage?.({ inputTokens: 1, outputTokens: 2, usd: null });
      return sentences;
    },
  }));
  const answer = await engine.answer?.(
    { question: 'why', material: [], earlier: [], mostSentences: 3 },
    {
      signal: new AbortController().signal,
      onSentences: (news) => heard.push(news),
      onUsage: (usage) => heard.push(usage),
    },
  );
  expect(answer).toEqual(sentences);
  expect(heard).toEqual([sentences, { inputTokens: 1, outputTokens: 2, usd: null }]);
});
