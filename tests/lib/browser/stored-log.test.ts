import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { logValue, persistLog } from '../../../lib/browser/stored-log.ts';
import { AppError } from '../../../lib/errors.ts';
import { logFailure } from '../../../lib/log.ts';

vi.spyOn(console, 'warn').mockImplementation(() => undefined);
beforeEach(() => fakeBrowser.reset());

test('persists events in order, also those of the same moment', async () => {
  persistLog();
  const now = new Date('2026-11-24T10:00:00Z');
  logFailure('collect-feeds', new AppError('offline'), now);
  logFailure('refine-card', new Error('https://private.example'), now);
  await vi.waitFor(async () => expect(await logValue.get()).toHaveLength(2));
  expect(await logValue.get()).toEqual([
    { job: 'collect-feeds', code: 'offline', at: '2026-11-24T10:00:00.000Z' },
    { job: 'refine-card', code: 'unexpected', at: '2026-11-24T10:00:00.000Z' },
  ]);
});

test('reads unreadable storage as an empty log', async () => {
  await fakeBrowser.storage.session.set({ log: [{ job: 1 }] });
  expect(await logValue.get()).toEqual([]);
});
