import { act, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useStored } from '../../components/hooks/use-stored.ts';
import type { StoredValue } from '../../lib/browser/storage.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A stored value without change events. */
function silent(kept: { now: string; asked: number }): StoredValue<string> {
  return {
    get: async () => ((kept.asked += 1), kept.now),
    set: async () => undefined,
    remove: async () => undefined,
    watch: () => () => undefined,
  };
}

function Shown({ value }: { value: StoredValue<string> }) {
  return <output>{useStored(value, undefined, again)}</output>;
}

const again = { every: 3000, while: (now: string) => now === 'reading' };

test('a value that should change is looked at again, and no more once it has', async () => {
  const kept = { now: 'reading', asked: 0 };
  render(<Shown value={silent(kept)} />);
  await act(() => vi.advanceTimersByTimeAsync(1));
  expect(screen.getByRole('status').textContent).toBe('reading');
  kept.now = 'done';
  await act(() => vi.advanceTimersByTimeAsync(3000));
  expect(screen.getByRole('status').textContent).toBe('done');
  const { asked } = kept;
  await act(() => vi.advanceTimersByTimeAsync(30_000));
  expect(kept.asked).toBe(asked);
});
