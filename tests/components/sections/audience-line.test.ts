import { expect, test } from 'vitest';
import { isOnlyNames } from '../../../components/sections/audience-line.ts';

test.each([
  ['Engineers, founders and investors', 3],
  ['Engineers, product leaders and security teams', 3],
  ['Policy', 1],
  ['Ingénieurs et responsables produit', 2],
  ['工程师、创始人和投资者', 3],
])('a line that only lists readers is told from one that says more: %s', (line, readers) => {
  expect(isOnlyNames(line, readers)).toBe(true);
});

test.each([
  ['Engineers who host models, and founders whose margin is an API bill.', 2],
  ['Founders who sell to hospitals.', 1],
  ['使用开源模型的工程师和按接口付费的创始人都会受到影响', 2],
  ['Engineers', 0],
])('a line that says more stays: %s', (line, readers) => {
  expect(isOnlyNames(line, readers)).toBe(false);
});
