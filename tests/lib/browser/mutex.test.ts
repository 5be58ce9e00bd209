import { expect, test } from 'vitest';
import { withLock } from '../../../lib/browser/mutex.ts';

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

test('works of one name are done one after the other, in the order asked for', async () => {
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

test('works of different names do not wait for each other', async () => {
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

test('one that fails tells its asker and holds up no other', async () => {
  const failing = withLock('one', () => Promise.reject(new Error('no')));
  const next = withLock('one', async () => 'done');
  await expect(failing).rejects.toThrow('no');
  expect(await next).toBe('done');
});
