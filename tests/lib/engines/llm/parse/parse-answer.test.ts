import { describe, expect, test } from 'vitest';
import { parseAnswer } from '../../../../../lib/engines/llm/parse/parse-answer.ts';
import { sectionStream } from '../../../../../lib/engines/llm/parse/stream-sections.ts';
import { stripMarkup } from '../../../../../lib/engines/llm/parse/strip-markup.ts';
import { neutralizeText, restoreTags } from '../../../../../lib/engines/llm/prompt-input.ts';

const item = (text: string) => ({ text, basis: 'stated', quotes: [text] });
const card = (word: string) => ({
  eventType: 'release',
  hook: [item(`${word} hook`)],
  takeaways: [item(`${word} one`), item(`${word} two`)],
});
const json = (word: string) => JSON.stringify(card(word));
const hooks = (answer: string, ended = true) =>
  parseAnswer(answer, { ended }).sections.hook?.map(({ text }) => text) ?? [];

describe('of several cards', () => {
  test.each([
    ['one after the other', `${json('Draft')}\n${json('Final')}`],
    ['with words between', `First try: ${json('Draft')} No, better: ${json('Final')} Done.`],
    [
      'in fences',
      `\`\`\`json\n${json('Draft')}\n\`\`\`\nRevised:\n\`\`\`json\n${json('Final')}\n\`\`\``,
    ],
    ['three of them', `${json('A')}${json('Draft')}${json('Final')}`],
    ['of which the first never ended', `{"hook":[{"text":"Draft\n\n${json('Final')}`],
    ['of which the last broke off', `${json('Final')}\n${json('Draft').slice(0, -30)}`],
    ['and a fragment after them', `${json('Draft')}${json('Final')} e.g. {"glossary":[]}`],
  ])('the last whole one counts: %s', (_name, answer) =>
    expect(hooks(answer)).toEqual(['Final hook']),
  );

  test('objects that share no section are one', () => {
    const { sections, eventType, whole } = parseAnswer(
      Object.entries(card('One'))
        .map(([key, value]) => JSON.stringify({ [key]: value }))
        .join('\n'),
    );
    expect(sections.hook).toHaveLength(1);
    expect(sections.takeaways).toHaveLength(2);
    expect([eventType, whole]).toEqual(['release', true]);
  });

  test('the stream takes the earlier one back', () => {
    const feed = sectionStream();
    feed(json('Draft'));
    const { sections, changed } = feed('\n{"hook":[{"text":"Final","quotes":["x"]}');
    expect(sections.hook?.map(({ text }) => text)).toEqual(['Final']);
    expect(sections.takeaways).toBeUndefined();
    expect(changed).toEqual(expect.arrayContaining(['hook', 'takeaways']));
  });
});

describe('JSON in a JSON string', () => {
  const inner = json('Final');
  test.each([
    ['the whole answer', JSON.stringify(inner)],
    ['twice', JSON.stringify(JSON.stringify(inner))],
    ['under a key', JSON.stringify({ answer: inner })],
    ['under keys of tools', JSON.stringify({ name: 'card', arguments: inner })],
    ['with a fence inside', JSON.stringify({ output: `\`\`\`json\n${inner}\n\`\`\`` })],
    ['indented', JSON.stringify(JSON.stringify(card('Final'), null, 2))],
    ['in a fence', `\`\`\`json\n${JSON.stringify(inner)}\n\`\`\``],
    ['broken off', JSON.stringify(inner).slice(0, -20)],
    ['a section as a string', JSON.stringify({ hook: JSON.stringify(card('Final').hook) })],
  ])('%s', (_name, answer) => expect(hooks(answer)).toEqual(['Final hook']));
});

describe('a card in its reasoning alone', () => {
  const answer = `<think>The card is ${json('Final')}</think>`;
  test('is the answer where the model came to its end', () =>
    expect(hooks(answer)).toEqual(['Final hook']));
  test('is none where the answer was cut', () => expect(hooks(answer, false)).toEqual([]));
  test('is none where it is not whole', () =>
    expect(hooks(`<think>${json('Final').slice(0, -9)}`)).toEqual([]));
});

test.each([
  [json('A'), true],
  [`${json('A')}<|im_end|>`, true],
  [json('A').slice(0, -1), false],
  [`${json('A').slice(0, -2)}`, false],
])('whether the answer is whole is known: …%#', (answer, whole) =>
  expect(parseAnswer(answer).whole).toBe(whole),
);

describe('a model in a loop', () => {
  const endless = JSON.stringify({
    hook: [item('Hook')],
    takeaways: Array(1000).fill(item('Again')),
  });

  test('is noticed at twice the items of a section', () => {
    const feed = sectionStream();
    const loops = [...endless.matchAll(/[^}]*\}/g)].findIndex(([piece]) => feed(piece).isLooping);
    expect(loops).toBeGreaterThan(10);
    expect(loops).toBeLessThan(14);
  });

  test('that repeats one sentence without end is noticed too', () => {
    const feed = sectionStream();
    feed('{"hook":[{"text":"');
    let pieces = 0;
    while (!feed('and so on '.repeat(100)).isLooping && pieces < 1000) pieces += 1;
    expect(pieces).toBeLessThan(150);
  });

  test('a card of usual size is none', () => {
    const feed = sectionStream();
    expect(feed(json('A')).isLooping).toBe(false);
  });
});

describe('tags in sentences', () => {
  test('are no HTML', () =>
    expect(stripMarkup('It prints <think> and <answer> before <b>bold</b> text.')).toBe(
      'It prints <think> and <answer> before bold text.',
    ));
  test('come back as the article has them', () => {
    const text = 'A <think> tag, [/INST] and <|im_end|> in one line.';
    expect(neutralizeText(text)).not.toBe(text);
    expect(restoreTags(neutralizeText(text))).toBe(text);
  });
});
