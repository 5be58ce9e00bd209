import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { cacheKey } from '../../../../lib/engines/llm/cache-key.ts';
import { estimateCost } from '../../../../lib/engines/llm/cost.ts';
import {
  startFakeModels,
  type FakeModels,
  type SeenRequest,
} from '../../../fake-models/fake-models.ts';
import { refine } from '../../../fake-models/refine.ts';
import { article } from '../../../fixtures/answers/article.ts';
import { baseDraft } from '../../../fixtures/answers/base-draft.ts';
import { goodAnswer } from '../../../fixtures/answers/good-answer.ts';

let fake: FakeModels;
beforeAll(async () => {
  fake = await startFakeModels();
});
afterAll(() => fake.close());
beforeEach(() => void (fake.requests.length = 0));

const good = JSON.stringify(goodAnswer);
const isQuestion = ({ body }: SeenRequest) =>
  JSON.stringify(body.messages).includes('fully supported by a document');
const answering = (verdict: (question: string) => string) => (request: SeenRequest) => ({
  text: isQuestion(request) ? verdict(JSON.stringify(request.body.messages)) : good,
});
const refined = (options: Parameters<typeof refine>[2] = {}) =>
  refine(fake, article, { base: baseDraft, secondLook: true, ...options });
const questions = () => fake.requests.filter(isQuestion);
test('verifies each non-verbatim claim alone and keeps confirmed ones', async () => {
  fake.answerWith(answering(() => '{"supported":"yes"}'));
  const { draft, usage } = await refined();
  const plain = await refine(fake, article, { base: baseDraft });
  expect(draft.sections).toEqual(plain.draft.sections);
  expect(questions().length).toBeGreaterThan(0);
  expect(usage?.inputTokens).toBe(1200 * (questions().length + 1));
  for (const { body } of questions())
    expect(JSON.stringify(body.messages).match(/Claim:/g)).toHaveLength(1);
});

test.each(['{"supported":"no"}', 'No.', '<think>yes?</think>no', 'I am not sure'])(
  'what the model does not agree to is not on the card: %j',
  async (verdict) => {
    fake.answerWith(answering(() => '{"supported":"yes"}'));
    const before = await refined();
    const [asked] = questions();
    const claim = /Claim:\\n(.*?)"/.exec(JSON.stringify(asked?.body.messages))?.[1] ?? '';
    expect(JSON.stringify(before.draft.sections)).toContain(claim);
    fake.answerWith(answering((question) => (question.includes(claim) ? verdict : 'yes')));
    const after = await refined();
    const texts = Object.values(after.draft.sections)
      .flat()
      .map(({ text }) => text);
    expect(texts).not.toContain(claim);
  },
);

test('sends no request without the option', async () => {
  fake.answerWith(answering(() => 'no'));
  await refined({ secondLook: false });
  expect(questions()).toHaveLength(0);
});

test('keeps the card and reports a failed second look', async () => {
  fake.answerWith((request) =>
    isQuestion(request) ? { text: '', refuse: { status: 402, body: '{}' } } : { text: good },
  );
  const { draft, warnings } = await refined();
  expect(draft.sections.takeaways).toHaveLength(3);
  expect(warnings).toMatchObject([{ kind: 'broken', code: 'over-budget' }]);
});

test('it can be cancelled', async () => {
  const stop = new AbortController();
  fake.answerWith((request) => {
    if (isQuestion(request)) stop.abort();
    return { text: isQuestion(request) ? 'yes' : good, pieceDelayMs: isQuestion(request) ? 50 : 0 };
  });
  await expect(refined({ signal: stop.signal })).rejects.toMatchObject({ code: 'cancelled' });
});

test('estimates its cost and stores its card under its own key', async () => {
  const settings = { engine: 'openai' as const, models: {} };
  const plain = estimateCost(article, settings).tokens;
  expect(estimateCost(article, { ...settings, secondLook: true }).tokens).toBeGreaterThan(plain);
  const engine = { id: 'openai' as const, model: 'm', promptVersion: 'p' };
  const keyed = (secondLook?: boolean) =>
    cacheKey(article, engine, {
      outputLanguage: null,
      role: null,
      ...(secondLook === undefined ? {} : { secondLook }),
    });
  expect(await keyed(true)).not.toBe(await keyed(false));
  expect(await keyed(false)).toBe(await keyed());
});
