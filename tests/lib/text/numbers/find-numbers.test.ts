import { expect, test } from 'vitest';
import { findNumbers } from '../../../../lib/text/numbers/find-numbers.ts';

test.each([
  ['raised $1.2bn', 1.2e9, 'money', 'USD'],
  ['raised 1.2 billion dollars', 1.2e9, 'money', 'USD'],
  ['raised a billion dollars', 1e9, 'money', 'USD'],
  ['US$5m', 5e6, 'money', 'USD'],
  ['€3 million', 3e6, 'money', 'EUR'],
  ['£40k', 4e4, 'money', 'GBP'],
  ['RMB 3.5 billion', 3.5e9, 'money', 'CNY'],
  ['融资12亿美元', 1.2e9, 'money', 'USD'],
  ['融资十二亿元人民币', 1.2e9, 'money', 'CNY'],
  ['700억원 규모', 7e10, 'money', 'KRW'],
  ['3000億円', 3e11, 'money', 'JPY'],
  ['25 cents', 0.25, 'money', 'USD'],
  ['a 70B', 7e10, 'parameters', 'parameter'],
  ['1.8 trillion parameters', 1.8e12, 'parameters', 'parameter'],
  ['7000亿参数', 7e11, 'parameters', 'parameter'],
  ['a 1M-token window', 1e6, 'tokens', 'token'],
  ['128K context', 128e3, 'tokens', 'token'],
  ['100 tokens per second', 100, 'rate', 'token/second'],
  ['up 25%', 25, 'percent', '%'],
  ['twenty-five percent', 25, 'percent', '%'],
  ['百分之三十', 30, 'percent', '%'],
  ['3.5 percentage points', 3.5, 'points', '%'],
  ['2x faster', 2, 'multiple', 'times'],
  ['a threefold rise', 3, 'multiple', 'times'],
  ['three times faster', 3, 'multiple', 'times'],
  ['三倍', 3, 'multiple', 'times'],
  ['可在八块加速卡上运行', 8, 'count', null],
  ['配备十六颗芯片', 16, 'count', null],
  ['18 months', 18, 'duration', 'month'],
  ['24 hours', 86_400, 'duration', 'second'],
  ['one day', 86_400, 'duration', 'second'],
  ['80GB', 8e10, 'data', 'byte'],
  ['3.35 TB/s', 3.35e12, 'bandwidth', 'byte/second'],
  ['1.2 gigawatts', 1.2e9, 'power', 'watt'],
  ['100MW', 1e8, 'power', 'watt'],
  ['500 MWh', 5e8, 'energy', 'watt-hour'],
  ['1e26 FLOPs', 1e26, 'compute', 'flop'],
  ['a 3 nm node', 3e-9, 'length', 'metre'],
  ['1,234,567 users', 1_234_567, 'count', null],
  ['three companies', 3, 'count', null],
  ['in 2025 alone', 2025, 'year', null],
  ['the 3rd one', 3, 'ordinal', null],
])('%s is %d %s %s', (text, value, kind, unit) => {
  expect(findNumbers(text)).toEqual([
    expect.objectContaining({ kind, unit, value: expect.closeTo(value, value < 1 ? 12 : 3) }),
  ]);
});

test.each([
  'GPT-4 and H100',
  'on 2025-03-01 at 10:35',
  'version 3.5.1',
  'a 3D print on 5G',
  'no one knows',
  '',
])('%j holds no number', (text) => {
  expect(findNumbers(text)).toEqual([]);
});

test('both ends of a range are of one kind', () => {
  expect(findNumbers('$10-15 billion').map(({ value, unit }) => [value, unit])).toEqual([
    [1e10, 'USD'],
    [1.5e10, 'USD'],
  ]);
  expect(findNumbers('3 to 5 years').map(({ value, unit }) => [value, unit])).toEqual([
    [36, 'month'],
    [60, 'month'],
  ]);
});

test.each([
  ['de', '1,5 Milliarden Euro', 1.5e9],
  ['de', '12.500 Kunden', 12_500],
  ['fr', '2 millions', 2e6],
  ['es', '3 mil millones', 3e9],
  ['en', '12,500 users', 12_500],
  ['en', '1.500 seconds', 1.5],
])('in %s %s is %d', (language, text, value) =>
  expect(findNumbers(text, language)[0]?.value).toBe(value),
);

test('a number is where it says it is', () => {
  const text = 'It paid “$3m” for 20% — and 12 亿元.';
  expect(
    findNumbers(text).every((number) => text.slice(number.start, number.end) === number.text),
  ).toBe(true);
});
