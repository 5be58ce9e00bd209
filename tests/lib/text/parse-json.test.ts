import { expect, test } from 'vitest';
import { parseJson } from '../../../lib/text/parse-json.ts';

test('reads JSON, also null', () => {
  expect(parseJson('{"a": [1]}')).toEqual({ a: [1] });
  expect(parseJson('null')).toBeNull();
});

test.each(['', '{', 'undefined', '<p>'])('gives undefined for %j', (text) => {
  expect(parseJson(text)).toBeUndefined();
});
