import { describe, expect, test } from 'vitest';
import { readAllJson, readPartialJson } from '../../../../../lib/engines/llm/parse/partial-json.ts';
import { cpuTime } from '../../../../cpu-time.ts';

describe('reads', () => {
  test.each([
    ['{"a":1,"b":[true,null,"x"]}', { a: 1, b: [true, null, 'x'] }],
    ['{"a":"x', { a: 'x' }],
    ['{"a":[{"b":1},{"b"', { a: [{ b: 1 }, {}] }],
    ['{"a":[1,2', { a: [1, 2] }],
    ["{'a': 'it's fine', 'b': 2}", { a: "it's fine", b: 2 }],
    ['{a: 1, b_c: "x"}', { a: 1, b_c: 'x' }],
    ['{"a": True, "b": None}', { a: true, b: null }],
    ['{"a": 1,, "b": 2,}', { a: 1, b: 2 }],
    ['{"a": 1 /* one */, // two\n "b": 2}', { a: 1, b: 2 }],
    ['{"a": "say "yes" to it", "b": 1}', { a: 'say "yes" to it', b: 1 }],
    ['{"a": "one\ntwo"}', { a: 'one\ntwo' }],
    ['{"a": "tab\\t \\u00e9 \\"q\\""}', { a: 'tab\t é "q"' }],
    ['{"a": [1], "a": [2]}', { a: [1, 2] }],
    ['{"a": 1, "a": 2}', { a: 2 }],
    ['{"a": [{"b": 1}\n{"b": 2}]}', { a: [{ b: 1 }, { b: 2 }] }],
    ['Here: {"a": 1} there', { a: 1 }],
    ['{"a": -1.5e3, "b": 1_000}', { a: -1500, b: 1000 }],
    ['{“a”: “x”}', { a: 'x' }],
  ])('%s', (text, value) => expect(readPartialJson(text)).toEqual(value));
});

test.each(['', 'no brackets here', '"only a string"'])('%j holds nothing', (text) =>
  expect(readPartialJson(text)).toBeUndefined(),
);

test('an object cannot set a prototype', () => {
  const read = readPartialJson('{"__proto__": {"polluted": true}, "a": 1}') as Record<
    string,
    unknown
  >;
  expect(read).toEqual({ a: 1 });
  expect(read.polluted).toBeUndefined();
});

test('depth is bounded', () => {
  expect(() => readPartialJson('['.repeat(100_000))).not.toThrow();
  expect(() => readAllJson('{"a":'.repeat(100_000))).not.toThrow();
});

test('time grows with the text, not with its square', () => {
  const time = (length: number) => {
    const text = `{"a":["${'x" '.repeat(length)}`;
    const began = cpuTime();
    readPartialJson(text);
    return cpuTime() - began;
  };
  time(20_000);
  expect(time(200_000)).toBeLessThan(Math.max(40, time(20_000)) * 60);
});

test('finds every object in a text', () => {
  expect(readAllJson('{"a":1}\n{"b":2} and [3]')).toEqual([{ a: 1 }, { b: 2 }, [3]]);
});
