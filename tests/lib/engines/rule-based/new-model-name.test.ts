import { expect, test } from 'vitest';
import { newModelName } from '../../../../lib/engines/rule-based/entities.ts';

test.each([
  [
    'Northwind opens the weights of Skerry 3',
    'Northwind released its Skerry 3 language model on Tuesday.',
    'Skerry 3',
  ],
  ['Skerry-3 reads court files', 'Skerry-3 has 70 billion parameters.', 'Skerry-3'],
])('%s is about a model', (title, text, name) => expect(newModelName(title, [text])).toBe(name));

test.each([
  ['Courts of Norway in Winter 2026', 'The Winter 2026 model of care was praised.'],
  ['Northwind sells Kettle 4', 'Kettle 4 boils water in a minute.'],
])('%s names none', (title, text) => expect(newModelName(title, [text])).toBeNull());
