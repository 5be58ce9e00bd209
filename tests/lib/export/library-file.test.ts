import { expect, test } from 'vitest';
import { libraryLines, readLibraryLines, type LibraryRecord } from '../../../lib/export/library-file.ts';
import { fullInsight as full } from '../../fixtures/insights/full.ts';

const record: LibraryRecord = {
  kind: 'insight',
  insight: full,
  article: { ...full.article, paragraphs: [{ kind: 'paragraph', text: 'One line\nand another.' }], links: [] },
  readAt: '2026-11-24T08:00:00.000Z',
  contentHash: 'ab'.repeat(32),
  addresses: ['https://m.example.com/1'],
};

test('what is written is one JSON document, and comes back as it was', async () => {
  const text = await written([record, record]);
  expect(JSON.parse(text).records).toHaveLength(2);
  expect(await back(text)).toEqual([record, record]);
});

test('an empty library is a file too', async () => expect(await back(await written([]))).toEqual([]));

test.each([
  ['something else', 'line 1'],
  ['{"format":"sidelight-library","version":2,"exportedAt":"2026-11-24T08:00:00.000Z","records":[\n]}', 'line 1'],
  ['{"format":"sidelight-library","version":1,"exportedAt":"2026-11-24T08:00:00.000Z","records":[\n{"kind":"insight"}\n]}', 'line 2'],
  ['{"format":"sidelight-library","version":1,"exportedAt":"2026-11-24T08:00:00.000Z","records":[\n{"kind"\n]}', 'line 2'],
  ['{"format":"sidelight-library","version":1,"exportedAt":"2026-11-24T08:00:00.000Z","records":[\n', 'ends too early'],
  ['', 'ends too early'],
])('%j is refused, and it says where', async (text, where) => {
  await expect(back(text)).rejects.toMatchObject({ code: 'bad-import', detail: expect.stringContaining(where) });
});

test('a card of another article than the one that comes with it is refused', async () => {
  const other = { ...record, article: { ...record.article, url: 'https://news.example/other' } };
  await expect(back(await written([record, other]))).rejects.toMatchObject({ code: 'bad-import', detail: expect.stringContaining('line 3') });
});

async function written(records: LibraryRecord[]): Promise<string> {
  return (await Array.fromAsync(libraryLines(records, { exportedAt: new Date('2026-11-24T09:00:00Z') }))).join('');
}

function back(text: string): Promise<LibraryRecord[]> {
  return Array.fromAsync(readLibraryLines(text === '' ? [] : text.split('\n')));
}
