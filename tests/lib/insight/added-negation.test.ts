import { expect, test } from 'vitest';
import { addedNegation } from '../../../lib/insight/added-negation.ts';

test.each([
  [
    'zh',
    '权重采用 Apache 2.0 许可。',
    'en',
    'The weights are not licensed under Apache 2.0.',
    ['not'],
  ],
  ['zh-Hans', '模型可以下载。', 'en', 'The model can never be downloaded.', ['never']],
  ['de', 'Der Preis sinkt.', 'en', 'The price does not fall.', ['not']],
  ['en', 'The price falls.', 'de', 'Der Preis sinkt nicht.', ['nicht']],
  ['zh', '权重采用 Apache 2.0 许可。', 'en', 'The weights are licensed under Apache 2.0.', []],
  ['zh', '无法把数据交给外部接口的团队。', 'en', 'Teams that cannot share their data.', []],
  ['zh', '该公司尚未公布价格。', 'en', 'The company has not announced a price.', []],
  ['zh', '它不仅更快，也更便宜。', 'en', 'It is faster and also cheaper.', []],
  ['fr', 'Le prix ne baisse pas.', 'en', 'The price does not fall.', []],
  ['ja', '価格は下がる。', 'en', 'The price does not fall.', []],
])('from %s "%s" to %s "%s"', (from, text, to, translation, expected) => {
  const problems = addedNegation({ text, language: from }, { text: translation, language: to });
  expect(problems.map((problem) => problem.text)).toEqual(expected);
});
