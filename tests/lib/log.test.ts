import { afterEach, expect, test, vi } from 'vitest';
import { AppError } from '../../lib/errors.ts';
import {
  appendEvents,
  logged,
  MAX_LOG_EVENTS,
  onLogEvent,
  recentEvents,
  runInBackground,
  type LogEvent,
} from '../../lib/log.ts';

vi.spyOn(console, 'warn').mockImplementation(() => undefined);
afterEach(() => onLogEvent(null));

test('records the code and job of a rejection without its words', async () => {
  const events: LogEvent[] = [];
  onLogEvent((event) => events.push(event));
  const work = Promise.reject(
    new AppError('offline', { detail: 'https://private.example/?key=sk-secret' }),
  );
  runInBackground('collect-feeds', work);
  await expect(work).rejects.toThrow('offline');
  await Promise.resolve();
  expect(events).toEqual([
    { job: 'collect-feeds', code: 'offline', at: expect.stringMatching(/^\d{4}-.*Z$/) },
  ]);
  expect(JSON.stringify(recentEvents())).not.toMatch(/private|secret/);
});

test('records nothing when the work succeeds', async () => {
  const events: LogEvent[] = [];
  onLogEvent((event) => events.push(event));
  runInBackground('collect-feeds', Promise.resolve(1));
  await Promise.resolve();
  expect(events).toEqual([]);
});

test('yields undefined in place of what failed', async () => {
  await expect(Promise.reject(new Error('x')).catch(logged('find-card'))).resolves.toBeUndefined();
});

test('holds the newest events only', () => {
  const event = (at: number): LogEvent => ({ job: 'j', code: 'offline', at: String(at) });
  const buffer = appendEvents(
    [],
    Array.from({ length: MAX_LOG_EVENTS + 5 }, (_, index) => event(index)),
  );
  expect(buffer).toHaveLength(MAX_LOG_EVENTS);
  expect(buffer[0]?.at).toBe('5');
});
