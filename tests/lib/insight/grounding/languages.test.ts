import { expect, test } from 'vitest';
import { ground, articleOf, claimOf, draftOf, factOf } from '../card-fixture.ts';

function outcome(claim: string, sentence: string, card: string, page: string): string[] {
  const article = articleOf([sentence], { language: page });
  const [item] = ground(draftOf({ takeaways: [claimOf(claim, sentence)] }, card), article).sections
    .takeaways;
  return [item!.support, ...item!.problems.map(({ kind }) => kind)];
}

const english = 'Huawei raised $1.2 billion for 30 data centres in March 2025.';
const chinese = '华为在2025年3月为30个数据中心融资12亿美元。';

test.each([
  ['Huawei hat im März 2025 1,2 Milliarden Dollar aufgenommen.', english, 'de', 'en', ['checked']],
  ['Huawei hat 1,3 Milliarden Dollar aufgenommen.', english, 'de', 'en', ['unsupported', 'number']],
  ['Tencent hat 1,2 Milliarden Dollar aufgenommen.', english, 'de', 'en', ['unsupported', 'name']],
  ['华为融资12亿美元。', english, 'zh', 'en', ['checked']],
  ['华为融资13亿美元。', english, 'zh', 'en', ['unsupported', 'number']],
  ['腾讯融资12亿美元。', english, 'zh', 'en', ['unsupported', 'name']],
  ['Huawei raised 1.2 billion dollars in March 2025.', chinese, 'en', 'zh', ['checked']],
  [
    'Huawei raised 1.2 billion dollars in March 2024.',
    chinese,
    'en',
    'zh',
    ['unsupported', 'date'],
  ],
  ['Tencent raised 1.2 billion dollars.', chinese, 'en', 'zh', ['unsupported', 'name']],
  ['华为为数据中心融资12亿美元。', chinese, 'zh', 'zh', ['checked']],
  ['华为解雇了全部研究人员。', chinese, 'zh', 'zh', ['unsupported', 'overlap']],
])('%s from "%s"', (claim, sentence, card, page, expected) =>
  expect(outcome(claim, sentence, card, page)).toEqual(expected),
);

test('skips wording checks against English facts for other languages', () => {
  const claim = {
    ...claimOf('价格为每百万词元2.5美元'),
    evidence: [factOf('Price of input: $2.50 per million tokens')],
  };
  const [item] = ground(
    draftOf({ takeaways: [claim] }, 'zh'),
    articleOf([chinese], { language: 'zh' }),
  ).sections.takeaways;
  expect(item!.problems.filter(({ kind }) => kind === 'overlap')).toEqual([]);
});
