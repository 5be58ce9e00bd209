import { expect, test } from 'vitest';
import {
  libraryLines,
  readLibraryLines,
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

test('what is written is one JSON document, and comes back as it was', async () => {
  const text = await written([record, record]);
  expect(JSON.parse(text).records).toHaveLength(2);
  expect(await back(text)).toEqual([record, record]);
});

test('an empty library is a file too', async () =>
  expect(await back(await written([]))).toEqual([]));

test.each([
  ['something else', 'line 1'],
  [
    '{"format":"sidelight-library","version":2,"exportedAt":"2026-11-24T08:00:00.000Z","records":[\n]}',
    'line 1',
  ],
  [
    '{"format":"sidelight-library","version":1,"exportedAt":"2026-11-24T08:00:00.000Z","records":[\n{"kind":"insight"}\n]}',
    'line 2',
  ],
  [
    '{"format":"sidelight-library","version":1,"exportedAt":"2026-11-24T08:00:00.000Z","records":[\n{"kind"\n]}',
    'line 2',
  ],
  [
    '{"format":"sidelight-library","version":1,"exportedAt":"2026-11-24T08:00:00.000Z","records":[\n',
    'ends too early',
  ],
  ['', 'ends too early'],
])('%j is refused, and it says where', async (text, where) => {
  await expect(back(text)).rejects.toMatchObject({
    code: 'bad-import',
    detail: expect.stringContaining(where),
  });
});

test('a file with the line ends of another system, and with empty lines, is the same file', async () => {
  const text = await written([record, record]);
  expect(await back(text.replaceAll('\n', '\r\n'))).toEqual([record, record]);
  expect(await back(text.replaceAll('\n', '\n\n'))).toEqual([record, record]);
  expect(await back(`  ${text.replaceAll('\n', '\n  ')}`)).toEqual([record, record]);
});

test('notes, verdicts and read marks come back with the cards', async () => {
  const read = { url: 'https://news.example/1', read: false, at: '2026-11-24T08:00:00.000Z' };
  const records: LibraryRecord[] = [record, { kind: 'read', read }];
  expect(await back(await written(records))).toEqual(records);
  await expect(
    back(await written([{ kind: 'read', read: { ...read, at: 'yesterday' } }])),
  ).rejects.toMatchObject({
    code: 'bad-import',
    detail: expect.stringMatching(/^line 2: read\.at: /),
  });
});

test.each([
  ['63 characters of hash', { contentHash: 'a'.repeat(63) }, /^line 3: contentHash: /],
  ['65 characters of hash', { contentHash: 'a'.repeat(65) }, /^line 3: contentHash: /],
  ['a letter no hash has', { contentHash: 'g'.repeat(64) }, /^line 3: contentHash: /],
  ['no time', { readAt: 'now' }, /^line 3: readAt: /],
  [
    'an address nobody can open',
    { addresses: ['https://m.example.com/1', 'javascript:alert(1)'] },
    /^line 3: addresses\.1: /,
  ],
  ['another kind', { kind: 'recipe' }, /^line 3: kind: /],
])('with %s in a record the line and the field are told', async (_what, change, detail) => {
  await expect(
    back(await written([record, { ...record, ...change } as LibraryRecord])),
  ).rejects.toMatchObject({ code: 'bad-import', detail: expect.stringMatching(detail) });
});

test('what is no record at all is told as such, what stands after the end too, and where a file breaks off', async () => {
  const [head, first] = (await written([record])).split('\n') as [string, string];
  await expect(back(`${head}\n7\n]}`)).rejects.toMatchObject({
    detail: expect.stringMatching(/^line 2: record: /),
  });
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

test('records before the bad one were given on, it and what follows are not', async () => {
  const given: LibraryRecord[] = [];
  const reading = async () => {
    for await (const one of readLibraryLines(
      (await written([record, { ...record, readAt: 'now' }, record])).split('\n'),
    ))
      given.push(one);
  };
  await expect(reading()).rejects.toMatchObject({ code: 'bad-import' });
  expect(given).toEqual([record]);
});

test('a card of another article than the one that comes with it is refused', async () => {
  const other = { ...record, article: { ...record.article, url: 'https://news.example/other' } };
  await expect(back(await written([record, other]))).rejects.toMatchObject({
    code: 'bad-import',
    detail: 'line 3: record: the card is of another article',
  });
});

async function written(records: LibraryRecord[]): Promise<string> {
  return (
    await Array.fromAsync(libraryLines(records, { exportedAt: new Date('2026-11-24T09:00:00Z') }))
  ).join('');
}

function back(text: string): Promise<LibraryRecord[]> {
  return Array.fromAsync(readLibraryLines(text === '' ? [] : text.split('\n')));
}
