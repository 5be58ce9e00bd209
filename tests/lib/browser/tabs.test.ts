import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { runInTab } from '../../../lib/browser/tabs.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const never = new Promise<never>(() => undefined);

test('retries when a page does not answer the first attempt', async () => {
  const ask = vi
    .spyOn(fakeBrowser.scripting, 'executeScript')
    .mockReturnValueOnce(never as never)
    .mockResolvedValueOnce([{ frameId: 0, documentId: '', result: 'read' }] as never);
  const answer = runInTab(7, '/reader.js');
  await vi.advanceTimersByTimeAsync(6000);
  expect(await answer).toBe('read');
  expect(ask).toHaveBeenCalledTimes(2);
});

test('throws page-unreachable within 45 s when a page never answers', async () => {
  vi.spyOn(fakeBrowser.scripting, 'executeScript').mockReturnValue(never as never);
  const code = runInTab(7, '/reader.js').then(
    () => 'read',
    ({ code }: { code: string }) => code,
  );
  await vi.advanceTimersByTimeAsync(45_000);
  expect(await code).toBe('page-unreachable');
});

test('sends one message and clears the timer when a page answers', async () => {
  const ask = vi
    .spyOn(fakeBrowser.scripting, 'executeScript')
    .mockResolvedValue([{ frameId: 0, documentId: '', result: 'read' }] as never);
  expect(await runInTab(7, '/reader.js')).toBe('read');
  expect(ask).toHaveBeenCalledTimes(1);
  expect(vi.getTimerCount()).toBe(0);
});
