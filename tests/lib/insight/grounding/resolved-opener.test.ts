import { expect, test } from 'vitest';
import { isResolvedOpener } from '../../../../lib/insight/grounding/resolved-opener.ts';
import { parseText } from '../../../../lib/insight/grounding/parsed-text.ts';

const naming = 'Halden Labs opened an office in Brekke next to Nordvik.';
const resolved = (statement: string, sentence: string) =>
  isResolvedOpener(parseText(statement), [parseText(sentence), parseText(naming)]);

test.each([
  ['Halden Labs hired 40 engineers.', 'The company hired 40 engineers.'],
  ["Halden Labs's office has 40 desks.", 'Its office has 40 desks.'],
])('"%s" resolves "%s"', (statement, sentence) => expect(resolved(statement, sentence)).toBe(true));

test.each([
  ['Vesper hired 40 engineers.', 'The company hired 40 engineers.'],
  ['Halden Labs hired 50 engineers.', 'The company hired 40 engineers.'],
  ['Halden Labs hired 40 engineers.', 'Nordvik hired 40 engineers.'],
  ['Halden Labs never hired 40 engineers.', 'The company hired 40 engineers.'],
])('"%s" does not resolve "%s"', (statement, sentence) =>
  expect(resolved(statement, sentence)).toBe(false),
);
