import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ownArea, privateArea, type SessionArea } from '../../../lib/browser/storage.ts';

const areas: Record<string, () => SessionArea> = {
  'the browser’s own': () => ownArea('session'),
  'that of private windows': privateArea,
};

describe.each(Object.entries(areas))('%s', (_name, open) => {
  let area: SessionArea;
  beforeEach(async () => {
    fakeBrowser.reset();
    area = open();
    for (const key of Object.keys(await area.get(null))) await area.remove(key);
  });
  afterEach(() => vi.restoreAllMocks());

  test('stores values by key and returns one or all', async () => {
    expect((await area.get('a'))['a'] ?? null).toBeNull();
    await area.set('a', { url: 'https://news.example/1' });
    await area.set('b', [1]);
    expect(await area.get('a')).toEqual({ a: { url: 'https://news.example/1' } });
    await area.set('a', 'later');
    expect(await area.get(null)).toEqual({ a: 'later', b: [1] });
    await area.remove('a');
    expect(await area.get(null)).toEqual({ b: [1] });
  });

  test('calls back for the watched key only, until unsubscribed', async () => {
    await area.set('a', 1);
    const reported: unknown[] = [];
    const unwatch = area.watch('a', (value) => reported.push(value ?? null));
    await new Promise((done) => setTimeout(done, 50));
    expect(reported).toEqual([]);
    await area.set('b', 7);
    await area.set('a', 2);
    await vi.waitFor(() => expect(reported).toEqual([2]));
    await area.remove('a');
    await vi.waitFor(() => expect(reported).toEqual([2, null]));
    unwatch();
    await area.set('a', 3);
    await new Promise((done) => setTimeout(done, 50));
    expect(reported).toEqual([2, null]);
  });
});

test('stores nothing of a private window in the browser’s area', async () => {
  fakeBrowser.reset();
  await privateArea().set('analysis:1', { url: 'https://news.example/1' });
  expect(await ownArea('session').get(null)).toEqual({});
});
