import { expect, test } from 'vitest';
import { checkReplaced } from '../../../../lib/insight/grounding/checks/replaced.ts';
import { parseText } from '../../../../lib/insight/grounding/parsed-text.ts';

function problems(statement: string, sentence: string) {
  const evidence = parseText(sentence);
  const grounds = { statement: parseText(statement), evidence, context: evidence };
  return checkReplaced({ ...grounds, sameLanguage: true }).map(
    ({ kind, text }) => `${kind} ${text}`,
  );
}

test.each([
  ['name', 'Vesper opened a new office in Halden on Monday.', 'name Vesper'],
  ['name that is an abbreviation', 'AI opened a new office in Halden on Monday.', 'name AI'],
])('a %s in the place of another is found', (_, statement, expected) =>
  expect(problems(statement, 'Nordvik opened a new office in Halden on Monday.')).toEqual([
    expected,
  ]),
);

test.each([
  [
    'a pronoun made a name',
    'Nordvik opened a new office in Halden on Monday.',
    'It opened a new office in Halden on Monday.',
  ],
  [
    'another form of the name',
    'Norwegian labs opened a new office in Halden.',
    'Norway labs opened a new office in Halden.',
  ],
  [
    'an ordinary word',
    'Nordvik opened a small office in Halden on Monday.',
    'Nordvik opened a new office in Halden on Monday.',
  ],
  [
    'more words changed',
    'Vesper closed an old office in Brekke on Monday.',
    'Nordvik opened a new office in Halden on Monday.',
  ],
])('%s is no replacement', (_, statement, sentence) =>
  expect(problems(statement, sentence)).toEqual([]),
);
