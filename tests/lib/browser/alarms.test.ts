import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ensureAlarm } from '../../../lib/browser/alarms.ts';

beforeEach(() => fakeBrowser.reset());

test('ensureAlarm leaves an existing alarm unchanged', async () => {
  await ensureAlarm('collect', 15);
  const created = vi.spyOn(fakeBrowser.alarms, 'create');
  await ensureAlarm('collect', 15);
  expect(created).not.toHaveBeenCalled();
  await ensureAlarm('collect', 30);
  expect((await fakeBrowser.alarms.get('collect'))?.periodInMinutes).toBe(30);
});
