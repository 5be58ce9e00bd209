import { expect, test } from 'vitest';
import { blocksOf, piecesOf } from '../../../components/card/export-card.ts';
import { fullInsight } from '../../fixtures/insights/full.ts';

test('the picture holds the headline, the hook, the four lines and where it comes from', () => {
  const texts = blocksOf(fullInsight).map(({ text }) => text);
  expect(texts).toContain(fullInsight.article.title);
  expect(texts).toContain(fullInsight.sections.hook[0]!.text);
  expect(fullInsight.sections.tldr.filter(({ text }) => !texts.includes(text))).toEqual([]);
  expect(texts.at(-1)).toContain('news.example.org');
});

test('an unverified statement is not in the picture', () => {
  const hook = { ...fullInsight.sections.hook[0]!, support: 'unsupported' as const };
  const texts = blocksOf({
    ...fullInsight,
    sections: { ...fullInsight.sections, hook: [hook] },
  }).map(({ text }) => text);
  expect(texts).not.toContain(hook.text);
});

test.each([
  ['en', 'A “model”, open (now).'],
  ['zh', '“明灯3”，开放（现在）。'],
])('in %s no line begins with a closing mark or ends with an opening one', (language, text) => {
  const pieces = piecesOf(text, language);
  expect(pieces.join('')).toBe(text);
  expect(pieces.length).toBeGreaterThan(3);
  expect(pieces.filter((piece) => /^[\p{Pe}\p{Pf}\p{Po}]|[\p{Ps}\p{Pi}]$/u.test(piece))).toEqual(
    [],
  );
});
