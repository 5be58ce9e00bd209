import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { AI_NEWS_THRESHOLD, aiRelevance } from '../../../../lib/article/relevance/ai-relevance.ts';
import { fieldPattern } from '../../../../lib/article/relevance/field-words.ts';

/** Invented titles with leads, ours: language, `+` for news about AI or `-`, title, lead. */
const titles = readFileSync(
  join(import.meta.dirname, '../../../fixtures/relevance/titles.txt'),
  'utf8',
)
  .trim()
  .split('\n')
  .map((line) => {
    const [, language = '', sign = '', title = '', blurb = ''] =
      /^(\S+) ([+-]) (.+?) \| (.+)$/.exec(line) ?? [];
    return { language, isAi: sign === '+', title, blurb };
  });

describe('separates AI news from other news', () => {
  test.each([...new Set(titles.map(({ language }) => language))])('in %s', (language) => {
    const members = titles.filter((one) => one.language === language);
    const said = members.filter((one) => aiRelevance(one) >= AI_NEWS_THRESHOLD);
    const hits = said.filter(({ isAi }) => isAi).length;
    expect(hits / said.length).toBeGreaterThanOrEqual(0.9);
    expect(hits / members.filter(({ isAi }) => isAi).length).toBeGreaterThanOrEqual(0.9);
  });
});

test.each([
  ['Die Künstliche Intelligenz schreibt mit', true],
  ['Les agents conversationnels à l’école', true],
  ['Sohbet robotları bankada', true],
  ['Ein Modell für die Stadt', false],
  ['La inteligencia del pulpo', false],
  ['Un apprentissage au lycée', false],
])('"%s" names the field: %s', (title, isField) =>
  expect(fieldPattern().test(title)).toBe(isField),
);
