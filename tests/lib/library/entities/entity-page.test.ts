import { expect, test } from 'vitest';
import { cardsAbout, buildEntityPage } from '../../../../lib/library/entities/entity-page.ts';
import { compareEntities, comparisonRows } from '../../../../lib/library/entities/compare.ts';
import { knownCells } from '../../../../lib/library/entities/known-cells.ts';
import { highlightNames } from '../../../../lib/library/entities/highlight-names.ts';
import { documentOf, shardOf } from '../documents.ts';
import { cardOf, smallPack } from '../small-pack.ts';

const how = { language: 'en', knowledge: smallPack };
const nothing = { cards: [], reports: [] };

test('shows an organization’s names, country, parent, families, links and models by release', () => {
  const view = buildEntityPage('halden', { cards: [cardOf(1, '2026-10-01')], reports: [] }, how);
  expect(view).toMatchObject({
    name: 'Halden Labs',
    kind: 'organisation',
    maker: null,
    aliases: ['Halden', '海登'],
    country: 'no',
    families: ['Lumen'],
    links: [{ label: 'Halden prices' }],
    expected: [],
  });
  expect(view.models.map(({ name, released }) => [name, released])).toEqual([
    ['Lumen 3', '2026-05-04'],
    ['Lumen 3 Mini', '2026-05-04'],
    ['Lumen 2', '2025-03'],
    ['Lumen 1', '2024-01'],
  ]);
  expect(buildEntityPage('estuary', nothing, how).maker).toEqual({
    id: 'halden',
    name: 'Halden Labs',
  });
});

test('shows a model’s maker, figures with sources and expected rows', () => {
  const view = buildEntityPage('halden/lumen-3', nothing, how);
  expect(view).toMatchObject({
    name: 'Lumen 3',
    kind: 'model',
    maker: { id: 'halden', name: 'Halden Labs' },
    country: null,
    models: [],
  });
  expect(
    Object.fromEntries(
      view.cells.map(({ row, text, asOf, source }) => [row, [text, asOf, source.name]]),
    ),
  ).toMatchObject({
    release: ['2026-05-04', '2026-09-30', 'models.dev'],
    weights: ['open', '2026-09-30', 'models.dev'],
    licence: ['Apache 2.0', '2026-05-04', 'halden.example'],
    context: ['200,000 tokens', '2026-09-30', 'models.dev'],
    'price-in': ['$0.4', '2026-09-30', 'models.dev'],
  });
  expect(view.expected).toContain('licence');
  expect(buildEntityPage('halden/lumen-2', nothing, how).expected).not.toContain('licence');
});

test('shows an unlisted entity with names from cards only', () => {
  const entities = [
    { id: 'nordlys', name: 'Nordlys AI', kind: 'organisation' as const, mentions: 2 },
  ];
  expect(
    buildEntityPage(
      'nordlys',
      { cards: [cardOf(1, '2026-10-01', { entities })], reports: [] },
      how,
    ),
  ).toMatchObject({
    name: 'Nordlys AI',
    kind: 'organisation',
    maker: null,
    aliases: [],
    cells: [],
    models: [],
    timeline: [],
  });
  expect(buildEntityPage('nobody', nothing, how)).toMatchObject({
    name: 'nobody',
    kind: null,
    timeline: [],
  });
});

test('summarizes a company’s models, each figure with its source', () => {
  const cells = knownCells({ id: 'halden', name: 'Halden Labs' }, [], how);
  expect(Object.fromEntries(cells.map(({ row, text }) => [row, text]))).toEqual({
    models: '3',
    release: 'Lumen 3',
    weights: '2 / 3',
    context: '200,000 tokens (Lumen 3)',
    'price-in': '$0.1 – $2',
    'price-out': '$0.3 – $8',
    funding: 'Halden Labs raises 80 million euros.',
    milestone: 'Halden Labs releases Lumen-3 with open weights.',
  });
  expect(
    cells.every(({ source, asOf }) => source.url.startsWith('https://') && asOf !== null),
  ).toBe(true);
});

test('fills missing rows from articles, latest first, verbatim, without failed checks', () => {
  const cards = [
    cardOf(1, '2026-10-02', {
      competitors: [
        { text: 'opens every model', name: 'Halden' },
        { text: 'wrong', row: 'benchmark', support: 'unsupported' },
        { text: '90 euros', row: 'funding' },
      ],
    }),
    cardOf(2, '2026-10-01', {
      competitors: [
        { text: 'sells an interface', name: 'halden labs' },
        { text: 'of somebody else', name: 'Estuary', row: 'focus' },
      ],
    }),
  ];
  const cells = knownCells({ id: 'halden', name: 'Halden Labs' }, cards, how);
  expect(cells.find(({ row }) => row === 'strategy')).toEqual({
    name: 'Halden Labs',
    row: 'strategy',
    text: 'opens every model',
    asOf: '2026-10-02',
    source: { name: 'Paper 1', url: 'https://news.example/1' },
  });
  expect(cells.find(({ row }) => row === 'funding')!.text).toBe(
    'Halden Labs raises 80 million euros.',
  );
  expect(cells.map(({ row }) => row)).not.toContain('benchmark');
  expect(cells.map(({ row }) => row)).not.toContain('focus');
});

test('compares names in the given order, with known rows and numbered sources', () => {
  const chosen = [
    { id: 'halden/lumen-2', name: 'Lumen 2' },
    { id: 'nobody', name: 'Nobody' },
    { id: 'halden/lumen-3', name: 'Lumen 3' },
  ];
  const whole = compareEntities(
    chosen,
    chosen.flatMap((named) => knownCells(named, [], how)),
  );
  expect(whole.table.names.map(({ name }) => name)).toEqual(['Lumen 2', 'Nobody', 'Lumen 3']);
  expect(whole.table.rows).toEqual([
    'maker',
    'release',
    'weights',
    'licence',
    'context',
    'price-in',
    'price-out',
    'modalities',
  ]);
  expect(whole.sources).toEqual([
    { name: 'models.dev', url: 'https://models.dev/', asOf: '2026-09-30' },
    { name: 'halden.example', url: 'https://halden.example/licence', asOf: '2026-05-04' },
  ]);
  const rows = comparisonRows(whole, {
    row: (row) => row.toUpperCase(),
    cell: (text) => text,
    notKnown: 'not known',
  });
  expect(rows[0]).toEqual(['', 'Lumen 2', 'Nobody', 'Lumen 3']);
  expect(rows.find(([row]) => row === 'LICENCE')).toEqual([
    'LICENCE',
    'not known',
    'not known',
    'Apache 2.0 [2]',
  ]);
});

test('compares unknown names without rows', () => {
  const { table, sources } = compareEntities([{ id: 'a', name: 'A' }], []);
  expect([table.names, table.rows, sources]).toEqual([[{ name: 'A', subject: false }], [], []]);
});

test('finds cards by entity id over all shards, latest first', () => {
  const about = (...ids: string[]) => ({ entities: ids.map((id) => ({ id, name: id })) });
  const shards = [
    shardOf(documentOf(1, about('halden')), documentOf(2, about('other', 'halden'))),
    shardOf(documentOf(3, about('other')), documentOf(4, about('halden'))),
  ];
  const columns = shards.map((shard) => shard.columns);
  expect(cardsAbout(columns, 'halden')).toEqual([
    'https://news.example/4',
    'https://news.example/2',
    'https://news.example/1',
  ]);
  columns[1]!.dead[1] = 1;
  expect(cardsAbout(columns, 'halden')).toHaveLength(2);
  expect(cardsAbout(columns, 'nobody')).toEqual([]);
});

test('splits a text at names, longer first, and returns missing ones', () => {
  const mini = { id: 'mini', name: 'Lumen 3 Mini' };
  const lumen = { id: 'lumen', name: 'Lumen 3' };
  const tern = { id: 'tern', name: 'Tern' };
  const { parts, missing } = highlightNames('Both Lumen-3 mini and Lumen 3 are out; Terns fly.', [
    lumen,
    mini,
    tern,
  ]);
  expect(parts.map(({ text, named }) => [text, named?.id ?? null])).toEqual([
    ['Both ', null],
    ['Lumen-3 mini', 'mini'],
    [' and ', null],
    ['Lumen 3', 'lumen'],
    [' are out; Terns fly.', null],
  ]);
  expect(missing).toEqual([tern]);
});
