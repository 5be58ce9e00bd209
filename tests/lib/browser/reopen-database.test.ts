import 'fake-indexeddb/auto';
import { afterEach, expect, test, vi } from 'vitest';
import { openDatabase } from '../../../lib/browser/db/database.ts';

afterEach(() => void vi.restoreAllMocks());

const shut = () =>
  vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
    throw new DOMException('as told by a test', 'SecurityError');
  });

test('opens on the next use after a failed open', async () => {
  const database = openDatabase('again');
  const fault = shut();
  await expect(database.insights.count()).rejects.toThrow('as told by a test');
  fault.mockRestore();
  await new Promise((resolve) => setTimeout(resolve, 1));
  expect(await database.insights.count()).toBe(0);
});

test('rejects each use while opening fails, without looping', async () => {
  const database = openDatabase('shut');
  const fault = shut();
  await Promise.all(
    [1, 2, 3].map(() => expect(database.insights.count()).rejects.toThrow('as told by a test')),
  );
  await new Promise((resolve) => setTimeout(resolve, 50));
  await expect(database.insights.count()).rejects.toThrow('as told by a test');
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(fault.mock.calls.length).toBeLessThanOrEqual(4);
});

test('stays closed after an intentional close', async () => {
  const database = openDatabase('closed');
  await database.insights.count();
  database.close();
  await expect(database.insights.count()).rejects.toThrow(/closed/i);
  await new Promise((resolve) => setTimeout(resolve, 5));
  await expect(database.insights.count()).rejects.toThrow(/closed/i);
});
