import fc from 'fast-check';
import { expect, test } from 'vitest';
import builtChips from '../../lib/knowledge/chips.json' with { type: 'json' };
import builtModels from '../../lib/knowledge/models.json' with { type: 'json' };
import { chips } from '../../lib/knowledge/rows/chips.ts';
import { glossary } from '../../lib/knowledge/rows/glossary.ts';
import { licences } from '../../lib/knowledge/rows/licences.ts';
import { links } from '../../lib/knowledge/rows/links.ts';
import { milestones } from '../../lib/knowledge/rows/milestones.ts';
import { organisations } from '../../lib/knowledge/rows/organisations.ts';
import { regulations } from '../../lib/knowledge/rows/regulations.ts';
import { publishers } from '../../lib/publishers/publishers.ts';
import { unpackRows } from '../../lib/text/column-codec.ts';
import { packedRows, packRows } from '../../scripts/pack-rows.ts';

const tables = {
  builtChips,
  builtModels,
  chips,
  glossary,
  licences,
  links,
  milestones,
  organisations,
  regulations,
  publishers,
};

test.each(Object.entries(tables))(
  'the table %s comes back from its packed form as it was',
  (_name, rows) => {
    expect(unpackRows(packRows(rows))).toEqual(rows);
  },
);

test('an id made of organisation and name is written as one character', () => {
  const packed = packRows([
    {
      id: 'acme/big-model-2',
      organisation: 'acme',
      name: 'Big Model 2',
      context: 1e6,
      open: true,
      source: { url: 'https://acme.example/' },
      modes: [],
    },
  ]);
  expect(packed).toBe(
    '1\ntext organisation\nacme\ntext name\nBig Model 2\nnumber context\n1000000\ntruth open\n1\ntext source.url\nhttps://acme.example/\nlist modes\n|\nid id\n=',
  );
});

test.each([
  ['a line break', [{ text: 'one\ntwo' }]],
  ['an empty text', [{ text: '' }]],
  ['a text that stands for null', [{ text: '~' }]],
  ['a member with the separator', [{ list: ['a|b'] }]],
  ['a column of two kinds', [{ value: 1 }, { value: 'one' }]],
])('%s is refused, not changed', (_what, rows) =>
  expect(() => packRows(rows)).toThrow('does not come back'),
);

test('what is packed comes back, or is refused', () => {
  const row = fc.record(
    {
      name: fc.string(),
      count: fc.oneof(fc.integer(), fc.double({ noNaN: true })),
      list: fc.array(fc.string()),
      inside: fc.record({ is: fc.boolean() }),
      none: fc.constant(null),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fc.array(row), (rows) => {
      let packed: string;
      try {
        packed = packRows(rows);
      } catch {
        return;
      }
      expect(unpackRows(packed)).toEqual(JSON.parse(JSON.stringify(rows)));
    }),
  );
});

test('in the build a table becomes its packed form, and anything else is left alone', async () => {
  const { transform } = packedRows((file) => file.endsWith('/rows.ts')) as unknown as {
    transform: (code: string, file: string) => Promise<{ code: string } | undefined>;
  };
  expect(
    await transform('export const rows = [{ name: "`${one}`" }];', '/lib/rows.ts'),
  ).toMatchObject({
    code: expect.stringContaining(
      'export const rows = /* @__PURE__ */ unpackRows(`1\ntext name\n\\`\\${one}\\``)',
    ),
  });
  expect(await transform('export const rows = [];', '/lib/other.ts')).toBeUndefined();
  await expect(
    transform('export const rows = []; export const more = 1;', '/lib/rows.ts'),
  ).rejects.toThrow('more than a table');
});
