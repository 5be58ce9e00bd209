import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { isOrphaned, notifyArticleFound } from '../../../lib/browser/notify-article-found.ts';

// A content script without a receiver: it retries after a dead worker, and stops after an extension
// update.
const said = vi.fn<(message: unknown) => Promise<unknown>>();

beforeEach(() => {
  vi.useFakeTimers();
  fakeBrowser.reset();
  said.mockReset();
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(said as never);
  vi.spyOn(fakeBrowser.runtime, 'id', 'get').mockReturnValue('own-id');
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

async function say(url = location.href): Promise<void> {
  const saying = notifyArticleFound(url);
  await vi.advanceTimersByTimeAsync(1_000);
  await saying;
}

test('sends once when the worker answers', async () => {
  said.mockResolvedValue({ taken: true });
  await say();
  expect(said.mock.calls).toEqual([[{ name: 'articleFound', input: { url: location.href } }]]);
});

test('retries once when the worker stopped', async () => {
  said.mockRejectedValue(new Error('message channel closed before a response was received'));
  await say();
  expect(said).toHaveBeenCalledTimes(2);
});

test('does not retry after the page navigated', async () => {
  said.mockRejectedValue(new Error('message channel closed'));
  await say('https://news.example/the-page-before');
  expect(said).toHaveBeenCalledTimes(1);
});

test('stops quietly after the extension is removed', async () => {
  said.mockImplementation(() => {
    throw new Error('Extension context invalidated.');
  });
  vi.spyOn(fakeBrowser.runtime, 'id', 'get').mockReturnValue(undefined as never);
  await say();
  expect(said).toHaveBeenCalledTimes(1);
  expect(isOrphaned()).toBe(true);
  vi.spyOn(fakeBrowser.runtime, 'id', 'get').mockImplementation(() => {
    throw new Error('Extension context invalidated.');
  });
  expect(isOrphaned()).toBe(true);
});

test('isOrphaned is false while the extension exists', () => expect(isOrphaned()).toBe(false));
