import { expect, test } from 'vitest';
import {
  libraryLines,
  readLibraryLines,
  type ImportRecord,
  type LibraryRecord,
} from '../../../lib/export/library-file.ts';
import { fullInsight as full } from '../../fixtures/insights/full.ts';

const record: LibraryRecord = {
  kind: 'insight',
  insight: full,
  article: {
    ...full.article,
    paragraphs: [{ kind: 'paragraph', text: 'One line\nand another.' }],
    links: [],
  },
  readAt: '2026-11-24T08:00:00.000Z',
  contentHash: 'ab'.repeat(32),
  addresses: ['https://m.example.com/1'],
};

test('writes one JSON document that reads back unchanged', async () => {
  const text = await written([record, record]);
  expect(JSON.parse(text).records).toHaveLength(2);
  expect(await back(text)).toEqual([record, record]);
});

test('writes a valid file for an empty library', async () =>
  expect(await back(await written([]))).toEqual([]));

test.each([
  ['something else', 'line 1'],
  [
    '{"format":"sidelight-library","version":2,"exportedAt":"2026-11-24T08:00:00.000Z","records":[\n]}',
    'line 1',
  ],
  [
    '{"format":"sidelight-library","version":1,"exportedAt":"2026-11-24T08:00:00.000Z","records":[\n',
    'ends too early',
  ],
  ['', 'ends too early'],
])('refuses %j and names the place', async (text, where) => {
  await expect(back(text)).rejects.toMatchObject({
    code: 'bad-import',
    detail: expect.stringContaining(where),
  });
});

test('accepts other line endings and empty lines', async () => {
  const text = await written([record, record]);
  expect(await back(text.replaceAll('\n', '\r\n'))).toEqual([record, record]);
  expect(await back(text.replaceAll('\n', '\n\n'))).toEqual([record, record]);
  expect(await back(`  ${text.replaceAll('\n', '\n  ')}`)).toEqual([record, record]);
});

test('restores notes, verdicts and read marks with the cards', async () => {
  const read = { url: 'https://news.example/1', read: false, at: '2026-11-24T08:00:00.000Z' };
  const records: LibraryRecord[] = [record, { kind: 'read', read }];
  expect(await back(await written(records))).toEqual(records);
  expect(await back(await written([{ kind: 'read', read: { ...read, at: 'yesterday' } }]))).toEqual(
    [{ kind: 'bad', line: 2, reason: expect.stringMatching(/^read\.at: /) }],
  );
});

test.each([
  ['63 characters of hash', { contentHash: 'a'.repeat(63) }, /^contentHash: /],
  ['65 characters of hash', { contentHash: 'a'.repeat(65) }, /^contentHash: /],
  ['a letter no hash has', { contentHash: 'g'.repeat(64) }, /^contentHash: /],
  ['no time', { readAt: 'now' }, /^readAt: /],
  [
    'an address nobody can open',
    { addresses: ['https://m.example.com/1', 'javascript:alert(1)'] },
    /^addresses\.1: /,
  ],
  ['another kind', { kind: 'recipe' }, /^kind: /],
])('names line and field of a record with %s', async (_what, change, detail) => {
  expect(await back(await written([record, { ...record, ...change } as LibraryRecord]))).toEqual([
    record,
    { kind: 'bad', line: 3, reason: expect.stringMatching(detail) },
  ]);
});

test('reports invalid lines, trailing data and truncation', async () => {
  const [head, first] = (await written([record])).split('\n') as [string, string];
  expect(await back(`${head}\n7\n]}`)).toEqual([
    { kind: 'bad', line: 2, reason: expect.stringMatching(/^record: /) },
  ]);
  await expect(back(`${head}\n]}\n${first}`)).rejects.toMatchObject({
    detail: 'line 3: after the end',
  });
  await expect(back(`${head}\n${first}`)).rejects.toMatchObject({
    detail: 'line 3: the file ends too early',
  });
  await expect(back(`${head} and more\n${first}\n]}`)).rejects.toMatchObject({
    detail: 'line 1: not a Sidelight library file of version 1',
  });
});

test('yields a bad record and continues', async () => {
  const text = await written([record, { ...record, readAt: 'now' }, record]);
  expect(await back(text)).toEqual([
    record,
    { kind: 'bad', line: 3, reason: expect.stringMatching(/^readAt: /) },
    record,
  ]);
});

test('refuses a card with another article', async () => {
  const other = { ...record, article: { ...record.article, url: 'https://news.example/other' } };
  expect(await back(await written([record, other]))).toEqual([
    record,
    { kind: 'bad', line: 3, reason: 'record: the card is of another article' },
  ]);
});

async function written(records: LibraryRecord[]): Promise<string> {
  return (
    await Array.fromAsync(libraryLines(records, { exportedAt: new Date('2026-11-24T09:00:00Z') }))
  ).join('');
}

function back(text: string): Promise<ImportRecord[]> {
  return Array.fromAsync(readLibraryLines(text === '' ? [] : text.split('\n')));
}

test.each(['{"kind":"insight"}', '{"kind"', '7'])(
  'reads the line %s as a bad record',
  async (line) => {
    const [head] = (await written([record])).split('\n');
    expect(await back(`${head}\n${line}\n]}`)).toEqual([
      { kind: 'bad', line: 2, reason: expect.any(String) },
    ]);
  },
);
