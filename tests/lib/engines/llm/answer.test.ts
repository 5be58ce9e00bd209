import { describe, expect, test } from 'vitest';
import { createStreamParser } from '../../../../lib/engines/llm/parse/stream-parser.ts';
import { mergeSection } from '../../../../lib/engines/llm/merge/merge-section.ts';
import { namesAddress, stripMarkup } from '../../../../lib/engines/llm/parse/strip-markup.ts';
import {
  reasoningFilter,
  stripReasoning,
} from '../../../../lib/engines/llm/parse/strip-reasoning.ts';
import { neutralizeText } from '../../../../lib/engines/llm/prompt-input.ts';
import { redact } from '../../../../lib/engines/llm/providers/redact.ts';
import { planChunks } from '../../../../lib/engines/llm/chunking.ts';
import type { Item } from '../../../../lib/insight/sections/index.ts';
import { article } from '../../../fixtures/answers/article.ts';
import { goodAnswer } from '../../../fixtures/answers/good-answer.ts';

describe('the scanner', () => {
  const good = JSON.stringify(goodAnswer);
  const expected = Object.values(goodAnswer).filter(Array.isArray).flat().length;

  test.each([1, 2, 7, 100, good.length])(
    'finds each item once in pieces of %i characters',
    (length) => {
      const scanner = createStreamParser();
      const items = Array.from({ length: Math.ceil(good.length / length) }, (_, index) =>
        scanner.feed(good.slice(index * length, (index + 1) * length)),
      ).flat();
      expect(items).toHaveLength(expected);
      expect(items[0]).toEqual({ section: 'hook', value: goodAnswer.hook[0], root: 1 });
    },
  );

  test('gives an item with its last bracket, not before', () => {
    const scanner = createStreamParser();
    expect(scanner.feed('{"hook":[{"text":"a}]"')).toEqual([]);
    expect(scanner.feed('}')).toEqual([{ section: 'hook', value: { text: 'a}]' }, root: 1 }]);
  });

  test('finds nothing in lists that are no section', () => {
    expect(createStreamParser().feed('{"notes":[{"text":"a"}],"hook":"b"}')).toEqual([]);
  });
});

describe('reasoning', () => {
  test.each([
    ['<think>a</think>b', 'b'],
    ['a</think>b', 'b'],
    ['<THINKING>a</THINKING>b<think>c</think>d', 'bd'],
    ['<think>never ends', ''],
    ['a < b and c > d', 'a < b and c > d'],
    ['<|channel|>analysis<|message|>x<|end|><|channel|>final<|message|>b', 'b'],
  ])('%s leaves %s', (text, rest) => expect(stripReasoning(text)).toBe(rest));

  test('is taken out of pieces of any length', () => {
    const filter = reasoningFilter();
    let text = '';
    for (const letter of 'x<think>a{"hook":[]}</think>y<b>z') text += filter.feed(letter).text;
    expect(text + filter.end()).toBe('xy<b>z');
  });
});

describe('merging', () => {
  const claim = (text: string): Item<'takeaways'> => ({
    text,
    basis: 'stated',
    evidence: [],
    link: null,
  });
  test('puts what holds first, the rules’ next, doubtful last', () => {
    const merged = mergeSection(
      'takeaways',
      { held: [claim('Alpha grew fast')], doubtful: [claim('Beta fell')] },
      [claim('Gamma opened a plant'), claim('Delta hired ten people'), claim('Epsilon closed')],
    );
    expect(merged.map(({ text }) => text)).toEqual([
      'Alpha grew fast',
      'Gamma opened a plant',
      'Delta hired ten people',
      'Beta fell',
    ]);
  });

  test('does not say the same twice', () => {
    const merged = mergeSection(
      'takeaways',
      { held: [claim('The lab raised $85 million in March')], doubtful: [] },
      [claim('The lab raised $85 million in March.'), claim('It was founded in Lund')],
    );
    expect(merged).toHaveLength(2);
  });

  test('keeps a TL;DR within its words, by the rules’ shorter lines', () => {
    const line = (part: 'what-changed' | 'why-it-matters', text: string): Item<'tldr'> => ({
      ...claim(text),
      part,
    });
    const long = Array.from({ length: 60 }, (_, index) => `word${index}`).join(' ');
    const merged = mergeSection(
      'tldr',
      { held: [line('what-changed', long), line('why-it-matters', `${long} more`)], doubtful: [] },
      [line('what-changed', 'Short.'), line('why-it-matters', 'Brief.')],
    );
    expect(merged.map(({ text }) => text)).toEqual([long, 'Brief.']);
  });

  test('fills a table of the rules, and makes none of the subject alone', () => {
    const cell = (
      name: string,
      subject: boolean,
      row: 'price-in' | 'context',
      text: string,
    ): Item<'competitors'> => ({ ...claim(text), name, subject, row, asOf: null });
    const rules = [
      cell('Tindra 2', true, 'price-in', '$1'),
      cell('Vesper', false, 'price-in', '$3'),
    ];
    const merged = mergeSection(
      'competitors',
      {
        held: [
          cell('TINDRA-2', true, 'context', '128k'),
          cell('vesper', false, 'price-in', '$9'),
          cell('Unheard', false, 'context', '1M'),
        ],
        doubtful: [],
      },
      rules,
    );
    expect(merged.map(({ name, text }) => [name, text])).toEqual([
      ['Tindra 2', '$1'],
      ['Vesper', '$3'],
      ['Tindra 2', '128k'],
    ]);
    expect(
      mergeSection(
        'competitors',
        { held: [cell('Tindra 2', true, 'context', '128k')], doubtful: [] },
        [],
      ),
    ).toEqual([]);
  });
});

test.each([
  ['**Bold** and [a link](https://x.example)', 'Bold and a link'],
  ['<b>Bold</b><script>alert(1)</script>', 'Bold'],
  ['- An item', 'An item'],
  ['3.5 million and 2 < 3', '3.5 million and 2 < 3'],
])('%s is plainly %s', (text, plain) => expect(stripMarkup(text)).toBe(plain));

test.each(['see https://a.example', 'www.a.example', 'javascript:alert(1)', 'at a.example/path'])(
  '%s names an address',
  (text) => expect(namesAddress(text)).toBe(true),
);
test.each(['training data: 5 TB', 'GPT-4.5 and/or Node.js', 'the U.S. market', 'OpenAI, Inc.'])(
  '%s names none',
  (text) => expect(namesAddress(text)).toBe(false),
);

test('text is sent without what no reader sees', () => {
  expect(neutralizeText('a\u200Bb\u{E0041}c\u202Ed\uFEFF <|im_start|> [INST]')).toBe(
    'abcd < |im_start| > [ INST ]',
  );
  expect(neutralizeText('می‌خواهم')).toBe('می‌خواهم');
});

test.each([
  ['Incorrect API key provided: sk-abcdefghijklmnopqrst', null, 'Incorrect API key provided: •••'],
  ['the key my-own-secret is bad', 'my-own-secret', 'the key ••• is bad'],
  ['Bearer abc.def', null, 'Bearer •••'],
  ['the model key-value-store is missing', null, 'the model key-value-store is missing'],
])('%s is told without its key', (text, key, told) => expect(redact(text, key)).toBe(told));

describe('a reading plan', () => {
  const paragraphs = Array.from({ length: 20 }, () => article.paragraphs).flat();
  test('loses no word', () => {
    const plan = planChunks(paragraphs, { contextWindow: 4096, card: 2400, notes: 1500 });
    const words = (list: { text: string }[]) =>
      list
        .map(({ text }) => text)
        .join(' ')
        .split(/\s+/).length;
    expect(plan.kind === 'parts' ? words(plan.parts.flat()) : 0).toBe(words(paragraphs));
  });

  test('cuts a paragraph that is larger than a part', () => {
    const plan = planChunks([{ kind: 'paragraph', text: 'word '.repeat(20_000) }], {
      contextWindow: 4096,
      card: 2400,
      notes: 1500,
    });
    expect(plan.kind === 'parts' && plan.parts.length > 5).toBe(true);
  });
});
