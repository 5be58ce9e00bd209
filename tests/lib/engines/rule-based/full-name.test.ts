import { expect, test } from 'vitest';
import { fullNames, expandName } from '../../../../lib/engines/rule-based/coreference.ts';

const quoted = '“Courts wait too long,” said Ann Lee, who runs Northwind.';

test('a surname that opens a sentence becomes the full name an earlier one gave', () => {
  const texts = [quoted, 'Lee expects prices to halve within years.'];
  expect(expandName(texts, 1, fullNames(texts))).toEqual({
    text: 'Ann Lee expects prices to halve within years.',
    antecedent: 0,
  });
});

test('a surname two people share, one not given before, and one that does not speak are left alone', () => {
  const two = [quoted, '“No,” said Tom Lee, a clerk.', 'Lee expects prices to halve.'];
  expect(expandName(two, 2, fullNames(two))).toBeNull();
  const later = ['Lee expects prices to halve.', quoted];
  expect(expandName(later, 0, fullNames(later))).toBeNull();
  const counted = [quoted, 'Lee expects 70 courts to follow.'];
  expect(expandName(counted, 1, fullNames(counted))).toBeNull();
  const silent = [quoted, 'Lee County courts closed early.'];
  expect(expandName(silent, 1, fullNames(silent))).toBeNull();
});
