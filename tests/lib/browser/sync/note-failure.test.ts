import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { database } from '../../../../lib/browser/db/database.ts';
import { syncStatus } from '../../../../lib/browser/sync/link.ts';
import { noteFailure } from '../../../../lib/browser/sync/sync-from-worker.ts';
import { AppError } from '../../../../lib/errors.ts';
import { makeHeader } from '../../../../lib/sync/encryption.ts';

const now = new Date('2026-11-26T09:00:00Z');

beforeEach(() => database.syncLinks.clear());

async function join(): Promise<void> {
  const { vault, header } = await makeHeader('the passphrase of the test');
  await database.syncLinks.put({
    key: 'link',
    address: 'https://couch.example/db',
    user: '',
    secret: '',
    salt: header.salt,
    encryption: vault.encryption,
    naming: vault.naming,
    machine: 'one',
    since: null,
  });
}

test('records a run that cannot start as failed and keeps the last success', async () => {
  await join();
  const wellAt = '2026-11-25T09:00:00.000Z';
  await database.syncLinks.put({
    key: 'status',
    state: 'running',
    at: wellAt,
    wellAt,
    sent: 3,
    received: 1,
    skipped: 0,
    waiting: 2,
    fault: null,
    detail: '',
  });
  await noteFailure(database, new AppError('interrupted'), now);
  expect(await syncStatus(database)).toMatchObject({
    state: 'failed',
    at: now.toISOString(),
    wellAt,
    waiting: 2,
    fault: 'unexpected',
    detail: 'interrupted',
  });
});

test('nothing is written where sync was turned off meanwhile', async () => {
  await noteFailure(database, new AppError('interrupted'), now);
  expect(await syncStatus(database)).toBeUndefined();
});
