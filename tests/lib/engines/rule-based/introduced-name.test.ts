import { expect, test } from 'vitest';
import { introducedName } from '../../../../lib/engines/rule-based/coreference.ts';

test.each([
  [
    'Introducing Heron: an open family of speech models',
    'We introduce Heron, a family of speech models for radio.',
    { name: 'Heron', kind: 'model' },
  ],
  [
    'Mini-Fjord in a nutshell',
    'We’re excited to introduce Mini-Fjord, an inference framework for language models.',
    { name: 'Mini-Fjord', kind: 'product' },
  ],
])('%s introduces a name of its own', (title, text, found) =>
  expect(introducedName(title, [text])).toEqual(found),
);

test.each([
  ['A spring of models', 'Northwind released Today, a radio show, in Oslo.'],
  ['A spring of models', 'Northwind announced Tallow, a model, once.'],
])('%s introduces nothing it comes back to', (title, text) =>
  expect(introducedName(title, [text])).toBeNull(),
);
