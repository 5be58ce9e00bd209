import { expect, test } from 'vitest';
import {
  leadName,
  resolveReferents,
  type Referents,
} from '../../../../lib/engines/rule-based/coreference.ts';

const referents: Referents = {
  organisation: 'Northwind',
  model: 'Fjord-2',
  thing: 'Fjord-2',
  goesOn: () => true,
  others: () => [],
};

test.each([
  ['Northwind raised money.', 'The company plans to hire.', 'Northwind plans to hire.'],
  ['Northwind raised money.', 'Its software reads claims.', 'Northwind’s software reads claims.'],
  ['Northwind raised money.', 'It plans to hire in Oslo.', 'Northwind plans to hire in Oslo.'],
  [
    'Engineers tested Fjord-2 for a month.',
    'The model has 20 billion parameters.',
    'Fjord-2 has 20 billion parameters.',
  ],
  [
    'Fjord-2 (released in May) is a model for courts.',
    'It reads 40 languages and runs on one card.',
    'Fjord-2 reads 40 languages and runs on one card.',
  ],
])('after "%s", "%s" means the subject', (before, text, full) =>
  expect(resolveReferents([before, text], 1, referents)).toEqual({ text: full, antecedent: 0 }),
);

test.each([
  ['Tallow, a rival of Northwind, raised money.', 'The company plans to hire.'],
  ['Northwind opened a site.', 'It will draw 180 megawatts.'],
  ['Northwind opened a site.', 'He plans to hire.'],
  ['Fjord-2 is a model for courts.', 'It is clear that judges want it.'],
  ['Fjord-2 drew a picture.', 'It hangs in Oslo.'],
])('after "%s", "%s" is left alone', (before, text) =>
  expect(resolveReferents([before, text], 1, referents)).toBeNull(),
);

test('resolves nothing if the sentence has another name', () => {
  expect(
    resolveReferents(['Northwind met Tallow.', 'The company plans to hire.'], 1, {
      ...referents,
      others: () => ['Tallow'],
    }),
  ).toBeNull();
});

test('resolves “the company” a few sentences later if no other subject intervenes', () => {
  const texts = [
    'Northwind raised money in a round led by Tallow Capital.',
    'Translators have worried since spring.',
    'The company plans to hire.',
  ];
  const named = {
    ...referents,
    others: (index: number) => (index === 0 ? ['Tallow Capital'] : []),
  };
  expect(resolveReferents(texts, 2, named)).toEqual({
    text: 'Northwind plans to hire.',
    antecedent: 0,
  });
  expect(
    resolveReferents(texts, 2, {
      ...named,
      others: (index) => (index === 1 ? ['Harbour Research'] : []),
    }),
  ).toBeNull();
  expect(resolveReferents([texts[0]!, texts[1]!, 'It plans to hire.'], 2, named)).toBeNull();
});

test('the first sentence has nothing before it', () =>
  expect(resolveReferents(['The company plans to hire.'], 0, referents)).toBeNull());

test('finds the subject that opens title and text and recurs', () => {
  const text = [
    'Helios Grid, a cloud company from Norway, ordered chips.',
    'The site of Helios Grid will open soon.',
    'Customers like Helios Grid.',
  ];
  expect(leadName('Helios Grid orders 60,000 chips', text)).toBe('Helios Grid');
  expect(
    leadName('Three publishers sue Voxel', [
      'Three publishers sued Voxel in federal court today.',
      'The publishers want money.',
    ]),
  ).toBeNull();
  expect(leadName('', [])).toBeNull();
});
