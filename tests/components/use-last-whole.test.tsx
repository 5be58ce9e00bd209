import { act, cleanup, render } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useLastWhole } from '../../components/hooks/use-last-whole.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

function Shown({ whole }: { whole: { words: string } | null }) {
  return <p>{useLastWhole(whole)?.words ?? 'nothing'}</p>;
}

test('keeps the previous view while loading, up to the time limit', () => {
  const { container, rerender } = render(<Shown whole={{ words: 'one' }} />);
  rerender(<Shown whole={null} />);
  expect(container.textContent).toBe('one');
  act(() => void vi.advanceTimersByTime(200));
  expect(container.textContent).toBe('nothing');
  rerender(<Shown whole={{ words: 'two' }} />);
  expect(container.textContent).toBe('two');
  rerender(<Shown whole={null} />);
  expect(container.textContent).toBe('two');
});

test('before there was anything, nothing is shown', () => {
  const { container } = render(<Shown whole={null} />);
  expect(container.textContent).toBe('nothing');
});
