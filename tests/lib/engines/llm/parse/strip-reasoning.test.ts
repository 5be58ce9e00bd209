import { describe, expect, test } from 'vitest';
import {
  reasoningFilter,
  stripReasoning,
} from '../../../../../lib/engines/llm/parse/strip-reasoning.ts';

const card = '{"hook":[{"text":"a"}],"tldr":[{"text":"b"}]}';
const draft = '{"takeaways":[{"text":"Draft","quotes":["x"]}]}';

/** The same through pieces of one character. */
function inPieces(answer: string): string {
  const filter = reasoningFilter();
  let text = '';
  for (const character of answer) {
    const piece = filter.feed(character);
    if (piece.restart) text = '';
    text += piece.text;
  }
  return text + filter.end();
}

const taken: [name: string, answer: string, rest: string][] = [
  ['DeepSeek and Qwen', `<think>${draft}</think>${card}`, card],
  ['Mistral', `[THINK]${draft}[/THINK]${card}`, card],
  ['<thought>', `<thought>${draft}</thought>${card}`, card],
  ['Kimi', `◁think▷${draft}◁/think▷${card}`, card],
  ['Seed', `<seed:think>${draft}</seed:think>${card}`, card],
  ['Command A', `<|START_THINKING|>${draft}<|END_THINKING|>${card}`, card],
  ['begin_of_thought', `<|begin_of_thought|>${draft}<|end_of_thought|>${card}`, card],
  ['MedGemma', `<unused94>thought ${draft}<unused95>${card}`, card],
  ['Apertus', `<|inner_prefix|>${draft}<|inner_suffix|>${card}`, card],
  ['attributes', `<reasoning effort="high">${draft}</reasoning>${card}`, card],
  ['capitals and spaces', `\n <Thinking>${draft}</Thinking>\n${card}`, `\n \n${card}`],
  ['a closing tag alone', `I could write ${draft}.</think>\n${card}`, `\n${card}`],
  ['a closing tag after JSON that broke off', `{"takeaways":[{"text":"Dra </think>${card}`, card],
  ['a closing tag of Mistral alone', `So ${draft}[/THINK]${card}`, card],
  [
    'harmony',
    `<|channel|>analysis<|message|>${draft}<|end|><|start|>assistant<|channel|>final<|message|>${card}`,
    card,
  ],
  ['harmony with a constraint', `<|channel|>final <|constrain|>json<|message|>${card}`, card],
  ['harmony without its tokens', `analysisWe write ${draft} no.assistantfinal${card}`, card],
  ['two parts of reasoning', `<think>a</think><think>${draft}</think>${card}`, card],
  [
    'brackets in prose before',
    `See [1], {x}. <think>${draft}</think>${card}`,
    `See [1], {x}. ${card}`,
  ],
];

test.each(taken)('reasoning is taken out: %s', (_name, answer, rest) => {
  expect(stripReasoning(answer)).toBe(rest);
  expect(inPieces(answer)).toBe(rest);
});

const named = (text: string) => JSON.stringify({ hook: [{ text }] });

test.each([
  'Reasoning ends at a </think> tag before the answer.',
  'It writes between <think> and </think> tags.',
  'The template opens [THINK] and closes [/THINK] itself.',
  'Its "◁think▷" mark stays in the text.',
  'The <|channel|>analysis<|message|> channel is hidden.',
  'Output after </think> { is parsed.',
  'A quote: "</think>" ends it.',
])('a tag that a sentence names is kept: %s', (text) => {
  expect(stripReasoning(named(text))).toBe(named(text));
  expect(inPieces(named(text))).toBe(named(text));
});

test.each([
  'Analysis: the text is short.',
  'a < b and c > d, [1] and [think about it]',
  'assistantfinal comes to nothing',
])('prose is kept: %s', (text) => {
  expect(stripReasoning(text)).toBe(text);
  expect(inPieces(text)).toBe(text);
});

describe('time', () => {
  test.each([
    ['half-open tags', 'a [<'.repeat(100_000)],
    ['reasoning', `<think>${'a [<'.repeat(100_000)}`],
    ['strings', '{"a":"<thi'.repeat(50_000)],
  ])('grows with the length: %s', (_name, text) => {
    const began = performance.now();
    stripReasoning(text);
    expect(performance.now() - began).toBeLessThan(5000);
  });
});
