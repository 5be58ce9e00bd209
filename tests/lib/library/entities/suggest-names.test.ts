import { expect, test } from 'vitest';
import { likelyNames, suggestNames } from '../../../../lib/library/entities/suggest-names.ts';
import { smallPack } from '../small-pack.ts';

const read = [
  { id: 'nordlys', name: 'Nordlys AI' },
  { id: 'estuary', name: 'Open Estuary' },
];
const how = { read, chosen: [], knowledge: smallPack };
const names = (typed: string, chosen: string[] = []) =>
  suggestNames(typed, { ...how, chosen }).map(({ name }) => name);

test.each([
  ['hal', ['Halden Labs']],
  ['海', ['Halden Labs']],
  ['LUMEN', ['Lumen 3', 'Lumen 3 Mini', 'Lumen 2', 'Lumen 1']],
  ['lumen3', ['Lumen 3', 'Lumen 3 Mini']],
  ['lumen-3', ['Lumen 3', 'Lumen 3 Mini']],
  ['estuary', ['Open Estuary']],
  ['nord', ['Nordlys AI']],
  ['umen', []],
  ['  ', []],
  ['(', []],
])('suggests for %j %j', (typed, expected) => expect(names(typed)).toEqual(expected));

test('does not suggest selected names', () =>
  expect(names('lumen 3', ['halden/lumen-3'])).toEqual(['Lumen 3 Mini']));

test('gives the owner of a model', () =>
  expect(suggestNames('tern', how)).toEqual([
    { id: 'estuary/tern-70b', name: 'Tern 70B', owner: 'Open Estuary' },
  ]));

test('suggests frequent pack entities first, then competitors', () => {
  expect(likelyNames({ ...how, at: '2026-11-01' }).map(({ id }) => id)).toEqual(['estuary']);
  expect(
    likelyNames({ ...how, chosen: ['halden/lumen-3'], at: '2026-11-01' }).map(({ id }) => id),
  ).toEqual(['estuary/tern-70b']);
});
