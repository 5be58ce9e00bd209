import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { SavedView } from '../../../components/library/SavedView.tsx';
import { draw } from '../draw.tsx';

afterEach(cleanup);

const cards = [
  {
    id: 'one',
    url: 'https://news.example/1',
    title: 'Halden opens its weights',
    note: '',
    keptAt: '2026-11-30T08:00:00.000Z',
    read: false,
  },
  {
    id: 'two',
    url: 'https://news.example/2',
    title: 'Bergen grows',
    note: 'ask the team',
    keptAt: '2026-12-01T08:00:00.000Z',
    read: true,
  },
];

function view(shown = cards) {
  const actions = {
    onOpen: vi.fn<(id: string, url: string) => void>(),
    onRead: vi.fn<(id: string, read: boolean) => void>(),
    onNote: vi.fn<(id: string, note: string) => void>(),
    onDelete: vi.fn<(id: string) => void>(),
  };
  draw(<SavedView cards={shown} {...actions} />);
  return actions;
}

test('lists saved cards in the given order and opens one', async () => {
  const { onOpen } = view();
  const entries = within(screen.getByRole('list', { name: 'Reading list' })).getAllByRole(
    'heading',
  );
  expect(entries.map(({ textContent }) => textContent)).toEqual([
    'Halden opens its weights',
    'Bergen grows',
  ]);
  await userEvent.click(screen.getByRole('button', { name: 'Bergen grows' }));
  expect(onOpen).toHaveBeenCalledExactlyOnceWith('two', 'https://news.example/2');
});

test('marks a card as read, and as unread again', async () => {
  const { onRead } = view();
  const unread = screen.getByRole('button', { name: 'Mark as read: Halden opens its weights' });
  const read = screen.getByRole('button', { name: 'Mark as read: Bergen grows' });
  expect(unread.getAttribute('aria-pressed')).toBe('false');
  expect(read.getAttribute('aria-pressed')).toBe('true');
  await userEvent.click(unread);
  await userEvent.click(read);
  expect(onRead.mock.calls).toEqual([
    ['one', true],
    ['two', false],
  ]);
});

test('takes a note and removes a card', async () => {
  const { onNote, onDelete } = view();
  const [first] = screen.getAllByRole('textbox');
  await userEvent.type(first as HTMLElement, 'compare prices');
  await userEvent.tab();
  expect(onNote).toHaveBeenCalledExactlyOnceWith('one', 'compare prices');
  await userEvent.click(screen.getByRole('button', { name: 'Remove Bergen grows' }));
  expect(onDelete).toHaveBeenCalledExactlyOnceWith('two');
});

test('says how to save a card where there is none', () => {
  view([]);
  expect(screen.getByText('Press the star on a card to save it for later.')).toBeDefined();
});
