import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Dexie } from 'dexie';
import { expect, test } from 'vitest';
import { openDatabase } from '../../../../lib/browser/db/database.ts';
import { typedArraysOf } from '../../../../scripts/database-fixture/typed-arrays.ts';

const folder = resolve(import.meta.dirname, '../../../fixtures/databases');

/** A database as the code of an earlier version made it. */
interface Kept {
  version: number;
  schema: Record<string, string>;
  tables: Record<string, object[]>;
}

const kept = readdirSync(folder).map(
  (file) => typedArraysOf(JSON.parse(readFileSync(join(folder, file), 'utf8'))) as Kept,
);

test.each(kept)(
  'the database of version $version opens with nothing lost',
  async ({ version, schema, tables }) => {
    const name = `version-${version}`;
    const old = new Dexie(name);
    old
      .version(version)
      .stores(
        Object.fromEntries(
          Object.entries(schema).map(([table, keys]) => [
            table,
            keys.replace(/^(?!\+\+)/, '&').replaceAll(',', ', '),
          ]),
        ),
      );
    for (const [table, rows] of Object.entries(tables)) await old.table(table).bulkPut(rows);
    old.close();

    const now = openDatabase(name);
    await now.open();
    expect(now.verno).toBeGreaterThan(version - 1);
    for (const [table, rows] of Object.entries(tables))
      expect(await now.table(table).toArray()).toEqual(rows);
    now.close();
  },
);

test('queues cards of a version without search for indexing', async () => {
  const first = kept.find(({ version }) => version === 1)!;
  const now = openDatabase('version-1');
  await now.open();
  expect((await now.unindexed.toArray()).map(({ url }) => url).toSorted()).toEqual(
    (first.tables['insights'] as { url: string }[]).map(({ url }) => url).toSorted(),
  );
  now.close();
});

test('preserves index and highlights of the version with search and adds the folder table', async () => {
  const second = kept.find(({ version }) => version === 2)!;
  const now = openDatabase('version-2');
  await now.open();
  expect(await now.shardTexts.toArray()).toEqual(second.tables['shardTexts']);
  expect((await now.marks.toArray()).map(({ note }) => note)).toEqual(['With a note.']);
  expect(await now.unindexed.count()).toBe(0);
  await now.places.put({
    key: 'backup-folder',
    value: { name: 'a folder' } as FileSystemDirectoryHandle,
  });
  expect(await now.places.get('backup-folder')).toMatchObject({ value: { name: 'a folder' } });
  expect(await now.changes.count()).toBe(0);
  now.close();
});
