import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { keepAlarm } from '../../../lib/browser/alarms.ts';

beforeEach(() => fakeBrowser.reset());

test('an alarm that is set keeps its time when the worker starts anew', async () => {
  await keepAlarm('collect', 15);
  const created = vi.spyOn(fakeBrowser.alarms, 'create');
  await keepAlarm('collect', 15);
  expect(created).not.toHaveBeenCalled();
  await keepAlarm('collect', 30);
  expect((await fakeBrowser.alarms.get('collect'))?.periodInMinutes).toBe(30);
});
