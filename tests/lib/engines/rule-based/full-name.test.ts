import { expect, test } from 'vitest';
import { fullNames, withFullName } from '../../../../lib/engines/rule-based/coreference.ts';

const quoted = '“Courts wait too long,” said Ann Lee, who runs Northwind.';

test('a surname that opens a sentence becomes the full name an earlier one gave', () => {
  const texts = [quoted, 'Lee expects prices to halve within years.'];
  expect(withFullName(texts, 1, fullNames(texts))).toEqual({
    text: 'Ann Lee expects prices to halve within years.',
    antecedent: 0,
  });
});

test('a surname two people share, one not given before, and one that does not speak are left alone', () => {
  const two = [quoted, '“No,” said Tom Lee, a clerk.', 'Lee expects prices to halve.'];
  expect(withFullName(two, 2, fullNames(two))).toBeNull();
  const later = ['Lee expects prices to halve.', quoted];
  expect(withFullName(later, 0, fullNames(later))).toBeNull();
  const counted = [quoted, 'Lee expects 70 courts to follow.'];
  expect(withFullName(counted, 1, fullNames(counted))).toBeNull();
  const silent = [quoted, 'Lee County courts closed early.'];
  expect(withFullName(silent, 1, fullNames(silent))).toBeNull();
});
