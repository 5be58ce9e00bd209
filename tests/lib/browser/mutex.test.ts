import { expect, test } from 'vitest';
import { withLock } from '../../../lib/browser/mutex.ts';

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

test('runs tasks with the same key sequentially, in order', async () => {
  const done: string[] = [];
  const work = (name: string, milliseconds: number) => async () => {
    done.push(`${name} begins`);
    await wait(milliseconds);
    done.push(`${name} ends`);
    return name;
  };
  expect(
    await Promise.all([withLock('one', work('a', 20)), withLock('one', work('b', 1))]),
  ).toEqual(['a', 'b']);
  expect(done).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
});

test('runs tasks with different keys concurrently', async () => {
  const done: string[] = [];
  await Promise.all([
    withLock('one', async () => {
      await wait(20);
      done.push('slow');
    }),
    withLock('other', async () => {
      done.push('quick');
    }),
  ]);
  expect(done).toEqual(['quick', 'slow']);
});

test('rejects a failed task without blocking the next', async () => {
  const failing = withLock('one', () => Promise.reject(new Error('no')));
  const next = withLock('one', async () => 'done');
  await expect(failing).rejects.toThrow('no');
  expect(await next).toBe('done');
});
