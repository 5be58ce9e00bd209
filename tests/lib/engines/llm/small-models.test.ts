import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { requestedSections } from '../../../../lib/engines/llm/answer-schema.ts';
import { isSmallModel } from '../../../../lib/engines/llm/language-model.ts';
import { readItem } from '../../../../lib/engines/llm/parse/parse-item.ts';
import { cardPrompt, sectionPrompt } from '../../../../lib/engines/llm/prompt.ts';
import { tokensOf } from '../../../../lib/engines/llm/budget.ts';
import {
  startFakeModels,
  type FakeModels,
  type SeenRequest,
} from '../../../fake-models/fake-models.ts';
import { refine } from '../../../fake-models/refine.ts';
import { article, quoteOf } from '../../../fixtures/answers/article.ts';
import { baseDraft } from '../../../fixtures/answers/base-draft.ts';
import { goodAnswer } from '../../../fixtures/answers/good-answer.ts';

let fake: FakeModels;
beforeAll(async () => {
  fake = await startFakeModels();
});
afterAll(() => fake.close());
beforeEach(() => void (fake.requests.length = 0));

test.each([
  ['qwen3:8b', true],
  ['Llama-3.2-3B-Instruct', true],
  ['gemma-3-4b-it', true],
  ['phi4-mini-3.8b', true],
  ['qwen2.5:0.5b', true],
  ['Qwen3.5-72B', false],
  ['gpt-oss-20b', false],
  ['mixtral-8x7b', false],
  ['gpt-5-mini', false],
  ['claude-haiku-4-5', false],
  ['qwen3-coder-480b-a35b', false],
])('%s is small: %s', (name, small) => expect(isSmallModel(name, 'openai-compatible')).toBe(small));

const options = { language: 'en', role: null, today: '2026-11-24', boundary: '--' };

test('the form for one section is less than half as long as that for the card', () => {
  const whole = cardPrompt(article, [], options);
  for (const id of requestedSections) {
    const { instructions, prompt } = sectionPrompt(article, [], { ...options, id });
    expect(tokensOf(instructions + prompt) * 2).toBeLessThan(tokensOf(whole.instructions));
  }
});

test('prompts with one good and one bad example for each section', () => {
  const { instructions } = cardPrompt(article, [], options);
  expect(instructions.match(/^ {2}good: /gm)).toHaveLength(requestedSections.length);
  expect(instructions.match(/^ {2}bad \(/gm)).toHaveLength(requestedSections.length);
  for (const said of [
    'today is true',
    '45 in Chinese',
    'never the journalist',
    'one to four competitors',
    'asOf',
  ])
    expect(instructions).toContain(said);
});

describe('a small model', () => {
  const sectionOf = ({ body }: SeenRequest) =>
    /Write (\w+): at most/.exec(JSON.stringify(body.messages))?.[1] ?? '';
  const answers = goodAnswer as unknown as Record<string, unknown>;
  const bySection = (request: SeenRequest) => ({
    text: JSON.stringify({ [sectionOf(request)]: answers[sectionOf(request)] ?? [] }),
  });

  test('writes the card section by section, with the article first in each call', async () => {
    fake.answerWith(bySection);
    const shown: string[] = [];
    const { draft, usage } = await refine(fake, article, {
      model: 'tiny-3b',
      base: baseDraft,
      onSections: (sections) => shown.push(...Object.keys(sections)),
    });
    expect(fake.requests.map(sectionOf)).toEqual(requestedSections);
    expect(draft.sections.takeaways.map(({ text }) => text)).toEqual(
      goodAnswer.takeaways.map(({ text }) => text),
    );
    expect(new Set(shown).size).toBeGreaterThan(4);
    expect(usage?.inputTokens).toBe(1200 * requestedSections.length);
    const prefixes = fake.requests.map(
      ({ body }) => JSON.stringify(body.messages).split(/Write \w+: at most/)[0],
    );
    expect(new Set(prefixes).size).toBe(1);
  });

  test('that fails at one section keeps the others, and the rules write it', async () => {
    fake.answerWith((request) =>
      sectionOf(request) === 'takeaways' ? { text: 'no idea' } : bySection(request),
    );
    const { draft } = await refine(fake, article, { model: 'tiny-3b', base: baseDraft });
    expect(draft.sections.hook[0]?.text).toBe(goodAnswer.hook[0]?.text);
    expect(draft.sections.takeaways).toEqual(baseDraft.sections.takeaways.slice(0, 3));
  });

  test('whose server refuses the key says so', async () => {
    fake.answerWith({ text: '', refuse: { status: 401, body: '{}' } });
    await expect(
      refine(fake, article, { model: 'tiny-3b', base: baseDraft }),
    ).rejects.toMatchObject({
      code: 'key-refused',
    });
  });
});

describe('a quote', () => {
  const quotes = (...given: string[]) =>
    readItem('takeaways', { text: 'A', basis: 'stated', quotes: given })?.evidence.map(
      (one) => 'text' in one && one.text,
    );
  test('loses what the prompt put before it', () =>
    expect(quotes(`[paragraph] ${quoteOf(0)}`, 'title: A title')).toEqual([quoteOf(0), 'A title']));
  test('that is the header’s date is none', () =>
    expect(quotes('published: 2026-11-24T10:00:00Z', quoteOf(0))).toEqual([quoteOf(0)]));
});

test('a horizon may have no date', () => {
  const item = readItem('implications', {
    text: 'Prices may fall.',
    basis: 'stated',
    rationale: null,
    speaker: null,
    horizon: { text: 'soon', date: null },
    quotes: ['x'],
  });
  expect(item?.horizon).toEqual({ text: 'soon', date: null });
});
