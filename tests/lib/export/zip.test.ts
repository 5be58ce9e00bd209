import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { createZip } from '../../../lib/export/zip.ts';

test('contains every file and streams before the last is read', async () => {
  let asked = 0;
  const files = async function* () {
    for (let number = 0; number < 50; number++) {
      asked += 1;
      yield {
        name: `Ordner/${number} 模型.md`,
        bytes: new TextEncoder().encode(`# ${number}\n${'words '.repeat(2000)}`),
      };
    }
  };
  const made: Uint8Array[] = [];
  let askedAtFirst = 0;
  for await (const bytes of createZip(files())) {
    askedAtFirst ||= asked;
    made.push(bytes);
  }
  expect(askedAtFirst).toBeLessThan(3);
  const entries = unzipSync(new Uint8Array(await new Blob(made as BlobPart[]).arrayBuffer()));
  expect(Object.keys(entries)).toHaveLength(50);
  expect(strFromU8(entries['Ordner/7 模型.md']!).startsWith('# 7\n')).toBe(true);
});

test('creates an empty zip for an empty library', async () => {
  const bytes = await Array.fromAsync(createZip((async function* () {})()));
  expect(unzipSync(new Uint8Array(await new Blob(bytes as BlobPart[]).arrayBuffer()))).toEqual({});
});

test('refuses more files than the format can list', async () => {
  const files = ['a', 'b', 'c'].map((name) => ({ name, bytes: new Uint8Array() }));
  await expect(Array.fromAsync(createZip(files, 2))).rejects.toThrow(/at most 2 files/);
  await expect(Array.fromAsync(createZip(files, 3))).resolves.not.toEqual([]);
});
