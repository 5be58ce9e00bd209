import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { hiddenEventsValue, hideEvent } from '../../../lib/browser/hidden-events.ts';
import { noteVisit } from '../../../lib/browser/recap-visits.ts';

beforeEach(() => fakeBrowser.reset());

test('two events hidden at once are both hidden, and one is shown again alone', async () => {
  const now = new Date('2026-11-26T09:00:00Z');
  await Promise.all([hideEvent('a', true, now), hideEvent('b', true, now)]);
  expect(Object.keys(await hiddenEventsValue.get())).toEqual(['a', 'b']);
  await hideEvent('a', false, now);
  expect(Object.keys(await hiddenEventsValue.get())).toEqual(['b']);
});

test('caps the list of hidden events and drops the oldest', async () => {
  const at = (n: number) => new Date(Date.UTC(2026, 10, 1) + n * 1000).toISOString();
  await hiddenEventsValue.set(
    Object.fromEntries(Array.from({ length: 1000 }, (_, n) => [`e${n}`, at(n)])),
  );
  await hideEvent('last', true, new Date('2026-11-26T09:00:00Z'));
  const ids = Object.keys(await hiddenEventsValue.get());
  expect(ids).toHaveLength(1000);
  expect(ids).toContain('last');
  expect(ids).not.toContain('e0');
});

test('a reload is the same visit; one an hour later gives the visit before it', async () => {
  expect(await noteVisit(new Date('2026-11-26T09:00:00Z'))).toBeNull();
  expect(await noteVisit(new Date('2026-11-26T09:10:00Z'))).toBeNull();
  const first = new Date('2026-11-26T09:00:00Z');
  expect(await noteVisit(new Date('2026-11-26T10:00:00Z'))).toEqual(first);
  expect(await noteVisit(new Date('2026-11-26T10:01:00Z'))).toEqual(first);
});
