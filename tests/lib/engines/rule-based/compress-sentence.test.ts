import { expect, test } from 'vitest';
import { compressSentence } from '../../../../lib/engines/rule-based/compress-sentence.ts';

test('leaves a sentence that fits unchanged', () => {
  expect(compressSentence('Northwind released a model.', { words: 10 }, 'en')).toBe(
    'Northwind released a model.',
  );
});

test.each([
  [
    'Northwind has released a model for court documents, which reads nine languages.',
    9,
    'Northwind has released a model for court documents.',
  ],
  [
    'After months of testing, Northwind released a model for court documents in Oslo.',
    11,
    'Northwind released a model for court documents in Oslo.',
  ],
  [
    '智谱发布新一代大语言模型并同步开源权重，采用宽松的许可证，允许商业使用。',
    14,
    '智谱发布新一代大语言模型并同步开源权重。',
  ],
])('%s within %i words', (sentence, words, short) =>
  expect(
    compressSentence(sentence, { words }, /\p{Script=Han}/u.test(sentence) ? 'zh' : 'en'),
  ).toBe(short),
);

test.each([
  [
    'a condition',
    'Northwind will release a model for court documents, although only if regulators agree to it.',
  ],
  [
    'who says it',
    'Northwind will release a model for court documents with nine languages, according to two people.',
  ],
  [
    'an insertion between dashes',
    'The survey found that one small slice of graduates — those with long records — get the jobs.',
  ],
  [
    'a clause that the verb follows',
    'The large language model trained in Oslo last winter, which reads nine languages, costs five dollars a month.',
  ],
])('%s is never cut off', (_, sentence) =>
  expect(compressSentence(sentence, { words: 12 }, 'en')).toBeNull(),
);
