import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import {
  MorningList,
  type MorningActions,
  type MorningListProps,
} from '../../../components/recap/MorningList.tsx';
import type { Morning, MorningEvent } from '../../../lib/recap/morning.ts';
import { draw } from '../draw.tsx';

afterEach(cleanup);

function event(id: string, title: string, change: Partial<MorningEvent> = {}): MorningEvent {
  const url = `https://news.example.org/${id}`;
  return {
    id,
    title,
    url,
    urls: [url, `${url}/amp`],
    whatChanged: null,
    eventType: 'release',
    audiences: [],
    entities: [],
    publishers: [{ id: 'one', name: 'One' }],
    coverage: [1, 0, 0, 0, 0, 0, 0],
    firstAt: '2026-11-26T08:00:00.000Z',
    lastAt: '2026-11-26T08:00:00.000Z',
    read: false,
    score: 1,
    reasons: [],
    followed: null,
    change: null,
    ...change,
  };
}

const morning: Morning = {
  things: [
    event('a', 'Lumen 3 is open', {
      roleReason: 'launch',
      cardUrl: 'https://news.example.org/a/amp',
      reasons: [{ code: 'recent', hours: 2 }],
    }),
  ],
  groups: [
    {
      name: 'today',
      events: [event('b', 'A duty to report', { followed: 'Acme', change: 'new' })],
    },
    { name: 'week', events: [event('c', 'A round is closed', { read: true, change: 'new' })] },
    { name: 'earlier', events: [event('d', 'An older story')] },
  ],
  changes: 1,
  lastVisit: new Date('2026-11-25T09:00:00Z'),
};

const actionsOf = () => ({
  onRead: vi.fn<MorningActions['onRead']>(),
  onLater: vi.fn<MorningActions['onLater']>(),
  onHide: vi.fn<MorningActions['onHide']>(),
  onOpenCard: vi.fn<MorningActions['onOpenCard']>(),
});

const props = (change: Partial<MorningListProps> = {}): MorningListProps => ({
  morning,
  role: 'founders',
  now: new Date('2026-11-26T09:00:00Z'),
  later: new Set(),
  weekName: null,
  actions: actionsOf(),
  ...change,
});

test('lists things with their reason, then today, the week and earlier, and ends', () => {
  draw(<MorningList {...props()} />);
  expect(screen.getAllByRole('heading', { level: 2 }).map((one) => one.textContent)).toEqual([
    'Three things for you · Founders',
    'Today',
    'This week',
    'Earlier',
  ]);
  expect(screen.getByRole('region', { name: /Three things/ }).textContent).toContain(
    'Something is launched',
  );
  expect(screen.getByText('That’s all for this week.')).toBeTruthy();
  expect(screen.getByText('1 change since your last visit (yesterday)')).toBeTruthy();
});

test('marks a followed name and what is new, but not what is read', () => {
  draw(<MorningList {...props()} />);
  const today = screen.getByRole('region', { name: 'Today' });
  expect(within(today).getByText('You follow Acme')).toBeTruthy();
  expect(within(today).getByText('New')).toBeTruthy();
  expect(within(screen.getByRole('region', { name: 'This week' })).queryByText('New')).toBeNull();
});

test('offers the card only if there is one, next to the article', async () => {
  const actions = actionsOf();
  draw(<MorningList {...props({ actions })} />);
  expect(screen.getAllByRole('button', { name: /^Read the card/ })).toHaveLength(1);
  expect(screen.getAllByRole('link', { name: /^Read the article/ })).toHaveLength(4);
  await userEvent.click(screen.getByRole('button', { name: 'Read the card: Lumen 3 is open' }));
  expect(actions.onOpenCard).toHaveBeenCalledWith('https://news.example.org/a/amp');
  expect(actions.onRead).not.toHaveBeenCalled();
});

test('hides an event, and undo shows it again', async () => {
  const actions = actionsOf();
  draw(<MorningList {...props({ actions })} />);
  expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Hide: A duty to report' }));
  expect(screen.getByText('Hidden: A duty to report')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
  expect(actions.onHide.mock.calls).toEqual([
    ['b', true],
    ['b', false],
  ]);
  expect(screen.queryByText('Hidden: A duty to report')).toBeNull();
});

test('marks an event as done with undo, and takes an old mark back at once', async () => {
  const actions = actionsOf();
  draw(<MorningList {...props({ actions })} />);
  const urls = (id: string) => [
    `https://news.example.org/${id}`,
    `https://news.example.org/${id}/amp`,
  ];
  await userEvent.click(screen.getByRole('button', { name: 'Done: A duty to report' }));
  await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
  await userEvent.click(screen.getByRole('button', { name: 'Done: A round is closed' }));
  expect(actions.onRead.mock.calls).toEqual([
    [urls('b'), true],
    [urls('b'), false],
    [urls('c'), false],
  ]);
});

test('puts an event on the reading list and takes it off, by any of its addresses', async () => {
  const actions = actionsOf();
  draw(<MorningList {...props({ actions, later: new Set(['https://news.example.org/d/amp']) })} />);
  const later = (title: string) => screen.getByRole('button', { name: `Later: ${title}` });
  expect(later('An older story').getAttribute('aria-pressed')).toBe('true');
  await userEvent.click(later('An older story'));
  await userEvent.click(later('A duty to report'));
  expect(actions.onLater.mock.calls.map(([{ id }, value]) => [id, value])).toEqual([
    ['d', false],
    ['b', true],
  ]);
});

test('names the days of a week that is over, and says nothing of visits before the first', () => {
  draw(
    <MorningList
      {...props({ weekName: '16 – 22 Nov', morning: { ...morning, lastVisit: null } })}
    />,
  );
  expect(screen.getByRole('heading', { name: '16 – 22 Nov' })).toBeTruthy();
  expect(screen.getByText('That’s all for 16 – 22 Nov.')).toBeTruthy();
  expect(screen.queryByText(/last visit/)).toBeNull();
});
