import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  backUp,
  backupFolder,
  backupValue,
  canBackUp,
  chooseBackupFolder,
  isDue,
  stopBackup,
  writeBackup,
} from '../../../../lib/browser/db/backup.ts';
import { database } from '../../../../lib/browser/db/database.ts';
import { deleteEverything } from '../../../../lib/browser/db/deletions.ts';
import { saveInsight } from '../../../../lib/browser/db/save-insight.ts';
import { importRecords } from '../../../../lib/browser/db/import-export.ts';
import { readLibraryLines } from '../../../../lib/export/library-file.ts';
import { madeCard } from '../../../bench/library-data/made-library.ts';
import { MemoryFolder } from './memory-folder.ts';

const now = new Date('2026-11-24T10:00:00.000Z');
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000);

async function* pieces(count: number): AsyncGenerator<string> {
  for (let number = 0; number < count; number++) yield `${number} ${'模型 x'.repeat(30_000)}\n`;
}

const whole = (await Array.fromAsync(pieces(12))).join('');

test('writes a complete backup and leaves no temporary file', async () => {
  const folder = new MemoryFolder();
  expect(await writeBackup(folder.handle, pieces(12), { now })).toBe(
    new TextEncoder().encode(whole).length,
  );
  expect([...folder.files]).toEqual([['sidelight-backup-2026-11-24T100000.json', whole]]);
});

test.each([true, false])(
  'cut anywhere (a browser that can rename: %s), no half file has a backup’s name, and the next one tidies up',
  async (canMove) => {
    const untouched = new MemoryFolder({ canMove });
    await writeBackup(untouched.handle, pieces(12), { now });
    for (let cut = 0; cut < untouched.steps; cut++) {
      const folder = new MemoryFolder({ canMove });
      folder.files.set('sidelight-backup-2026-11-23T100000.json', 'the day before');
      folder.files.set('holiday.json', 'not ours');
      folder.cutAfter = cut;
      await writeBackup(folder.handle, pieces(12), { now }).catch(() => undefined);
      const named = [...folder.files].filter(([name]) => name.endsWith('.json'));
      for (const [name, content] of named) {
        const allowed = name.includes('-24T')
          ? canMove
            ? [whole]
            : [whole, '']
          : ['the day before', 'not ours'];
        expect(allowed).toContain(content);
      }
      expect(folder.files.get('sidelight-backup-2026-11-23T100000.json')).toBe('the day before');
      folder.cutAfter = Infinity;
      await writeBackup(folder.handle, pieces(12), { now: later(24) });
      expect([...folder.files.values()].filter((content) => content === '')).toEqual([]);
      expect([...folder.files.keys()].filter((name) => name.endsWith('.part'))).toEqual([]);
      expect(folder.files.get('holiday.json')).toBe('not ours');
    }
  },
);

test('leaves the folder unchanged when the library cannot be read', async () => {
  const folder = new MemoryFolder();
  const broken = async function* () {
    yield 'begun';
    throw new DOMException('gone', 'InvalidStateError');
  };
  await expect(writeBackup(folder.handle, broken(), { now })).rejects.toThrow('gone');
  expect([...folder.files.keys()]).toEqual([]);
});

test('retains the latest backup of each of the last days', async () => {
  const folder = new MemoryFolder();
  for (let hours = 0; hours < 24 * 10; hours += 12)
    await writeBackup(folder.handle, pieces(1), { now: later(hours), keep: 3 });
  expect([...folder.files.keys()].toSorted()).toEqual(
    [1, 2, 3].map((day) => `sidelight-backup-2026-12-0${day}T220000.json`),
  );
});

test.each([
  [{ last: null, failed: null }, 0, true],
  [{ last: { at: now.toISOString(), bytes: 1 }, failed: null }, 23, false],
  [{ last: { at: now.toISOString(), bytes: 1 }, failed: null }, 24, true],
  [
    { last: null, failed: { at: now.toISOString(), error: { code: 'storage-full' as const } } },
    0.5,
    false,
  ],
  [
    { last: null, failed: { at: now.toISOString(), error: { code: 'storage-full' as const } } },
    1,
    true,
  ],
  [{ last: { at: later(1000).toISOString(), bytes: 1 }, failed: null }, 0, true],
])('isDue(%j) after %d hours is %s', (state, hours, due) =>
  expect(isDue(state, later(hours))).toBe(due),
);

// What follows is the backup with the library, storage and lock around it.
let turn = false;
const locks = {
  request: async (
    _name: string,
    _options: object,
    work: (lock: object | null) => Promise<void>,
  ) => {
    if (turn) return work(null);
    turn = true;
    try {
      await work({});
    } finally {
      turn = false;
    }
  },
};

let folder: MemoryFolder;
beforeEach(async () => {
  fakeBrowser.reset();
  folder = new MemoryFolder();
  await deleteEverything();
  vi.stubGlobal('navigator', { locks });
  // A handle cannot be cloned outside of a browser.
  vi.spyOn(database.places, 'get').mockImplementation(
    (async () => (folder as unknown) && { key: 'backup-folder', value: folder }) as never,
  );
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

async function fill(count: number): Promise<void> {
  for (let number = 0; number < count; number++) {
    const { insight, article } = madeCard(number);
    await saveInsight(insight, article, { contentHash: '0'.repeat(64), addresses: [] });
  }
}

test('writes a library file that restores everything', async () => {
  await fill(5);
  const before = await database.insights.toArray();
  await backUp(now);
  const [[, text]] = [...folder.files] as [[string, string]];
  expect((await backupValue.get()).last).toEqual({
    at: now.toISOString(),
    bytes: new TextEncoder().encode(text).length,
  });
  await deleteEverything();
  await importRecords(readLibraryLines(text.split('\n')));
  const restored = await database.insights.toArray();
  // An import grounds again; everything else is as it was.
  const apart = (rows: typeof before) =>
    rows.map(({ insight: { sections: _sections, counts: _counts, ...card }, ...row }) => ({
      ...row,
      card,
    }));
  expect(apart(restored)).toEqual(apart(before));
});

test('writes once a day unless requested', async () => {
  await fill(1);
  await backUp(now);
  await backUp(later(5));
  expect(folder.files.size).toBe(1);
  expect([...folder.files.keys()]).toEqual(['sidelight-backup-2026-11-24T100000.json']);
  await backUp(later(5), { anyway: true });
  expect([...folder.files.keys()]).toEqual(['sidelight-backup-2026-11-24T150000.json']);
  await backUp(later(30));
  expect(folder.files.size).toBe(2);
});

test('writes one backup from two concurrent pages', async () => {
  await fill(1);
  await Promise.all([backUp(now), backUp(now)]);
  expect(folder.files.size).toBe(1);
});

test('skips an empty library', async () => {
  await backUp(now);
  expect(folder.files.size).toBe(0);
});

test('writes nothing and reports no failure without permission', async () => {
  await fill(1);
  Object.assign(folder, { queryPermission: async () => 'prompt' });
  await backUp(now);
  expect(folder.files.size).toBe(0);
  expect(await backupValue.get()).toEqual({ last: null, failed: null });
});

test('stores a failure next to the last success', async () => {
  await fill(1);
  await backUp(now);
  folder.cutAfter = folder.steps;
  await backUp(later(25));
  expect(await backupValue.get()).toMatchObject({
    last: { at: now.toISOString() },
    failed: { at: later(25).toISOString(), error: { code: expect.any(String) } },
  });
});

test('handles missing support, a cancelled dialog and a removed folder', async () => {
  expect(canBackUp()).toBe(false);
  vi.stubGlobal('showDirectoryPicker', () =>
    Promise.reject(new DOMException('given up', 'AbortError')),
  );
  expect(canBackUp()).toBe(true);
  expect(await chooseBackupFolder()).toBe(false);
  vi.stubGlobal('showDirectoryPicker', () => Promise.resolve('a folder'));
  const put = vi.spyOn(database.places, 'put');
  expect(await chooseBackupFolder()).toBe(true);
  expect(put).toHaveBeenCalledWith({ key: 'backup-folder', value: 'a folder' });
  await stopBackup();
  vi.mocked(database.places.get).mockRestore();
  expect(await backupFolder()).toBeUndefined();
});
