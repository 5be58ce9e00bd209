import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import type { RecapEventView, RecapView } from '../../components/recap-view.ts';
import { WeeklyRecap, type RecapActions, type WeeklyRecapProps } from '../../components/WeeklyRecap.tsx';
import { draw } from './draw.tsx';

afterEach(cleanup);

const week: RecapView = {
  from: '2026-11-16',
  until: '2026-11-22',
  hasEarlier: true,
  hasLater: false,
  themes: [{ name: 'Open weights', events: 2 }],
  movers: [{ name: 'Halden Labs', by: 12 }],
  events: [event('a', 'Lumen 3 is open', { audiences: ['engineers'], names: ['Halden Labs'], read: true }), event('b', 'A duty to report', { audiences: ['policy'], names: ['Parliament'] })],
};

function event(id: string, title: string, change: Partial<RecapEventView>): RecapEventView {
  return { id, title, url: `https://news.example.org/${id}`, whatChanged: null, eventType: 'release', audiences: [], names: [], publishers: ['One', 'Two', 'Three'], coverage: [3, 0, 0, 1, 0, 0, 0], read: false, reason: null, ...change };
}

function recapActions() {
  return {
    onOpenPanel: vi.fn<RecapActions['onOpenPanel']>(),
    onAnalyze: vi.fn<RecapActions['onAnalyze']>(),
    onOpenOptions: vi.fn<RecapActions['onOpenOptions']>(),
    onOpenLibrary: vi.fn<RecapActions['onOpenLibrary']>(),
    onWeek: vi.fn<RecapActions['onWeek']>(),
    onRead: vi.fn<RecapActions['onRead']>(),
    onOpenAll: vi.fn<RecapActions['onOpenAll']>(),
    onExport: vi.fn<RecapActions['onExport']>(),
    onCollect: vi.fn<RecapActions['onCollect']>(),
  };
}

function props(change: Partial<WeeklyRecapProps> = {}): WeeklyRecapProps {
  return { tab: { kind: 'none' }, recap: week, role: null, collect: true, actions: recapActions(), ...change };
}

test('the tab’s card is one click away', async () => {
  const actions = recapActions();
  draw(<WeeklyRecap {...props({ tab: { kind: 'card', hook: 'A hook.', publisher: 'One' }, actions })} />);
  expect(screen.getByText('A hook.')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Open the card' }));
  expect(actions.onOpenPanel).toHaveBeenCalledOnce();
});

test('a page without a card can be analysed; on a page that cannot be read nothing is offered', async () => {
  const actions = recapActions();
  const { rerender } = draw(<WeeklyRecap {...props({ tab: { kind: 'page' }, actions })} />);
  await userEvent.click(screen.getByRole('button', { name: 'Analyse this page' }));
  expect(actions.onAnalyze).toHaveBeenCalledOnce();
  rerender(<WeeklyRecap {...props()} />);
  expect(screen.queryByRole('button', { name: 'Analyse this page' })).toBeNull();
});

test('the week says how much of it was read, and steps only to weeks there are', async () => {
  const actions = recapActions();
  draw(<WeeklyRecap {...props({ actions })} />);
  expect(screen.getByText('You read 1 of 2')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'The week before' }));
  expect(actions.onWeek).toHaveBeenCalledWith(-1);
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'The week after' }).disabled).toBe(true);
});

test('the filters leave what fits both, and say when nothing does', async () => {
  draw(<WeeklyRecap {...props()} />);
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Show events for' }), 'policy');
  expect(screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent)).toEqual(['A duty to report']);
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Show events about' }), 'Halden Labs');
  expect(screen.getByText('No event of this week fits both filters.')).toBeTruthy();
});

test('opening a report marks it read, and the mark can be taken back', async () => {
  const actions = recapActions();
  draw(<WeeklyRecap {...props({ actions })} />);
  document.addEventListener('click', (event) => event.preventDefault(), { once: true });
  await userEvent.click(screen.getByRole('link', { name: 'A duty to report' }));
  expect(actions.onRead).toHaveBeenLastCalledWith(['b'], true);
  await userEvent.click(screen.getByRole('button', { name: 'Read: Lumen 3 is open' }));
  expect(actions.onRead).toHaveBeenLastCalledWith(['a'], false);
});

test('an empty week asks for the consent to collect, unless it was given', async () => {
  const actions = recapActions();
  const empty = { ...week, events: [] };
  const { rerender } = draw(<WeeklyRecap {...props({ recap: empty, collect: null, actions })} />);
  await userEvent.click(screen.getByRole('button', { name: 'Collect the feeds' }));
  expect(actions.onCollect).toHaveBeenCalledOnce();
  rerender(<WeeklyRecap {...props({ recap: empty, collect: true, actions })} />);
  expect(screen.queryByRole('button', { name: 'Collect the feeds' })).toBeNull();
});
