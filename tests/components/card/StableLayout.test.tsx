import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { StableLayout, type Steadiness } from '../../../components/card/StableLayout.tsx';

// Each character is one pixel high, in a window of a thousand pixels; the box is at its top.
beforeEach(() => {
  Object.assign(window, { innerHeight: 1000, innerWidth: 500 });
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockImplementation(function height(
    this: HTMLElement,
  ) {
    return this.textContent.length;
  });
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockImplementation(function place(
    this: HTMLElement,
  ) {
    return new DOMRect(0, 0, 500, this.offsetHeight);
  });
});

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const steadiness = (): Steadiness => ({ spent: 0 });

function box(
  text: string,
  {
    rewriting = true,
    released = 0,
    shared = steadiness(),
    onHeld = vi.fn<(held: boolean) => void>(),
  } = {},
) {
  return (
    <StableLayout
      items={text}
      rewriting={rewriting}
      steadiness={shared}
      released={released}
      onHeld={onHeld}
    >
      {(shown) => shown}
    </StableLayout>
  );
}

const shown = () => document.querySelector<HTMLElement>('.steady')!;

test('a little more text comes in at once', () => {
  const { rerender } = render(box('a'.repeat(100)));
  rerender(box('b'.repeat(120)));
  expect(shown().textContent).toBe('b'.repeat(120));
});

test('shorter text comes in and leaves its room free', () => {
  const { rerender } = render(box('a'.repeat(100)));
  rerender(box('b'.repeat(40)));
  expect([shown().textContent, shown().style.minBlockSize]).toEqual(['b'.repeat(40), '100px']);
});

test('holds back large growth in view until the reader requests it', () => {
  const shared = steadiness();
  const onHeld = vi.fn<(held: boolean) => void>();
  const { rerender } = render(box('a'.repeat(100), { shared, onHeld }));
  rerender(box('b'.repeat(300), { shared, onHeld }));
  expect(shown().textContent).toBe('a'.repeat(100));
  expect(onHeld).toHaveBeenLastCalledWith(true);
  rerender(box('b'.repeat(300), { shared, onHeld, released: 1 }));
  expect(shown().textContent).toBe('b'.repeat(300));
  expect(onHeld).toHaveBeenLastCalledWith(false);
});

test('holds back growth once the layout-shift budget is spent', () => {
  const shared = steadiness();
  const { rerender } = render(box('a'.repeat(100), { shared }));
  rerender(box('b'.repeat(130), { shared }));
  rerender(box('c'.repeat(160), { shared }));
  expect(shown().textContent).toBe('b'.repeat(130));
});

test('what changes without a model at work comes in as it is', () => {
  const { rerender } = render(box('a'.repeat(100), { rewriting: false }));
  rerender(box('b'.repeat(900), { rewriting: false }));
  expect(shown().textContent).toBe('b'.repeat(900));
  expect(screen.queryByRole('button')).toBeNull();
});

test('keeps growth held back when the stored card reloads after refining', () => {
  const shared = steadiness();
  const { rerender } = render(box('a'.repeat(100), { shared }));
  rerender(box('b'.repeat(300), { shared }));
  rerender(box('a'.repeat(100), { shared, rewriting: false }));
  rerender(box('c'.repeat(300), { shared, rewriting: false }));
  rerender(box('d'.repeat(300), { shared, rewriting: false }));
  expect(shown().textContent).toBe('a'.repeat(100));
});

test('after the window changed its size a growth is still weighed', () => {
  const shared = steadiness();
  const { rerender } = render(box('a'.repeat(100), { shared }));
  window.dispatchEvent(new Event('resize'));
  rerender(box('b'.repeat(300), { shared }));
  expect(shown().textContent).toBe('a'.repeat(100));
});
