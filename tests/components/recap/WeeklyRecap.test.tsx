import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import {
  WeeklyRecap,
  type RecapActions,
  type WeeklyRecapProps,
} from '../../../components/recap/WeeklyRecap.tsx';
import type { Recap, RecapEvent } from '../../../lib/recap/recap.ts';
import { draw } from '../draw.tsx';

afterEach(cleanup);

const week: Recap = {
  week: '2026-W47',
  from: '2026-11-16',
  until: '2026-11-22',
  items: 40,
  read: 1,
  hasEarlier: true,
  hasLater: false,
  themes: [{ kind: 'event-type', eventType: 'pricing', events: 2 }],
  movers: [{ id: 'halden-labs', name: 'Halden Labs', reports: 20, before: 8, by: 12 }],
  audiences: ['engineers', 'policy'],
  entities: [{ id: 'halden-labs', name: 'Halden Labs', events: 2 }],
  events: [
    event('a', 'Lumen 3 is open', { read: true }),
    event('b', 'A duty to report', {
      reasons: [
        { code: 'publishers', count: 3 },
        { code: 'topic', name: 'open weights' },
      ],
    }),
  ],
};

const everything = { audience: null, entityId: null };

function event(id: string, title: string, change: Partial<RecapEvent>): RecapEvent {
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
    publishers: [
      { id: 'one', name: 'One' },
      { id: 'two', name: 'Two' },
      { id: 'three', name: 'Three' },
    ],
    coverage: [3, 0, 0, 1, 0, 0, 0],
    firstAt: '2026-11-16T08:00:00.000Z',
    lastAt: '2026-11-19T08:00:00.000Z',
    read: false,
    score: 1,
    reasons: [],
    ...change,
  };
}

function recapActions() {
  return {
    onOpenPanel: vi.fn<RecapActions['onOpenPanel']>(),
    onAnalyze: vi.fn<RecapActions['onAnalyze']>(),
    onOpenOptions: vi.fn<RecapActions['onOpenOptions']>(),
    onOpenLibrary: vi.fn<RecapActions['onOpenLibrary']>(),
    onOpenEntity: vi.fn<RecapActions['onOpenEntity']>(),
    onOpenPredictions: vi.fn<RecapActions['onOpenPredictions']>(),
    onWeek: vi.fn<RecapActions['onWeek']>(),
    onRead: vi.fn<RecapActions['onRead']>(),
    onFilter: vi.fn<RecapActions['onFilter']>(),
    onOpenAll: vi.fn<RecapActions['onOpenAll']>(),
    onExport: vi.fn<RecapActions['onExport']>(),
    onCollect: vi.fn<RecapActions['onCollect']>(),
  };
}

function props(change: Partial<WeeklyRecapProps> = {}): WeeklyRecapProps {
  return {
    tab: { kind: 'none' },
    recap: week,
    filter: everything,
    role: null,
    collect: true,
    actions: recapActions(),
    ...change,
  };
}

test('the tab’s card is one click away', async () => {
  const actions = recapActions();
  draw(
    <WeeklyRecap
      {...props({ tab: { kind: 'card', hook: 'A hook.', publisher: 'One' }, actions })}
    />,
  );
  expect(screen.getByText('A hook.')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Open card' }));
  expect(actions.onOpenPanel).toHaveBeenCalledOnce();
});

test('a page without a card can be analysed; on a page that cannot be read nothing is offered', async () => {
  const actions = recapActions();
  const { rerender } = draw(<WeeklyRecap {...props({ tab: { kind: 'page' }, actions })} />);
  await userEvent.click(screen.getByRole('button', { name: 'Analyze this page' }));
  expect(actions.onAnalyze).toHaveBeenCalledOnce();
  rerender(<WeeklyRecap {...props()} />);
  expect(screen.queryByRole('button', { name: 'Analyze this page' })).toBeNull();
});

test('the week says how much of it was read, and steps only to weeks there are', async () => {
  const actions = recapActions();
  draw(<WeeklyRecap {...props({ actions })} />);
  expect(screen.getByText('You read 1 of 2')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Previous week' }));
  expect(actions.onWeek).toHaveBeenCalledWith(-1);
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Next week' }).disabled).toBe(true);
});

test('the filters offer what the week has; a week in which nothing fits says so and keeps them', async () => {
  const actions = recapActions();
  const { rerender } = draw(<WeeklyRecap {...props({ actions })} />);
  await userEvent.selectOptions(
    screen.getByRole('combobox', { name: 'Show events for' }),
    'Policy',
  );
  expect(actions.onFilter).toHaveBeenLastCalledWith({ audience: 'policy', entityId: null });
  await userEvent.selectOptions(
    screen.getByRole('combobox', { name: 'Show events about' }),
    'Halden Labs',
  );
  expect(actions.onFilter).toHaveBeenLastCalledWith({ audience: null, entityId: 'halden-labs' });
  rerender(
    <WeeklyRecap
      {...props({
        recap: { ...week, events: [], read: 0 },
        filter: { audience: 'policy', entityId: null },
      })}
    />,
  );
  expect(screen.getByText('No events this week match these filters.')).toBeTruthy();
  expect(screen.getByRole('combobox', { name: 'Show events for' })).toBeTruthy();
});

test('shows the reason for an event’s rank and the number of publishers once', () => {
  draw(<WeeklyRecap {...props()} />);
  expect(screen.getByText('Your topic: open weights')).toBeTruthy();
  expect(screen.getAllByText('One and 2 more')).toHaveLength(2);
  expect(screen.queryByText(/Reported by/)).toBeNull();
});

test('opening a report marks it read, and the mark can be taken back', async () => {
  const actions = recapActions();
  draw(<WeeklyRecap {...props({ actions })} />);
  document.addEventListener('click', (event) => event.preventDefault(), { once: true });
  await userEvent.click(screen.getByRole('link', { name: 'A duty to report' }));
  expect(actions.onRead).toHaveBeenLastCalledWith(
    ['https://news.example.org/b', 'https://news.example.org/b/amp'],
    true,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Read: Lumen 3 is open' }));
  expect(actions.onRead).toHaveBeenLastCalledWith(
    ['https://news.example.org/a', 'https://news.example.org/a/amp'],
    false,
  );
});

test('asks for consent to collect in an empty week unless given', async () => {
  const actions = recapActions();
  const empty = { ...week, events: [] };
  const { rerender } = draw(<WeeklyRecap {...props({ recap: empty, collect: null, actions })} />);
  await userEvent.click(screen.getByRole('button', { name: 'Fetch feeds' }));
  expect(actions.onCollect).toHaveBeenCalledOnce();
  rerender(<WeeklyRecap {...props({ recap: empty, collect: true, actions })} />);
  expect(screen.queryByRole('button', { name: 'Fetch feeds' })).toBeNull();
});

test('confirms a copied week and downloads a saved one', async () => {
  const actions = recapActions();
  draw(<WeeklyRecap {...props({ actions })} />);
  const entry = (name: string) =>
    [...document.querySelectorAll<HTMLElement>('.menu-item')].find(
      (item) => item.textContent === name,
    )!;
  await userEvent.click(entry('Save as JSON'));
  expect(screen.queryByText('Copied')).toBeNull();
  await userEvent.click(entry('Copy as Markdown'));
  expect(actions.onExport.mock.calls).toEqual([['json'], ['markdown']]);
  expect(screen.getByText('Copied').tagName).toBe('OUTPUT');
});

test('predictions that are due lead to the library, and the tally says who was right how often', async () => {
  const actions = recapActions();
  const { rerender } = draw(
    <WeeklyRecap
      {...props({
        actions,
        outlook: {
          due: 2,
          tally: [
            { speaker: 'Ines Voss', 'came-true': 2, 'did-not': 1, unclear: 0 },
            { speaker: null, 'came-true': 0, 'did-not': 0, unclear: 1 },
          ],
        },
      })}
    />,
  );
  await userEvent.click(screen.getByRole('button', { name: '2 predictions' }));
  expect(actions.onOpenPredictions).toHaveBeenCalledOnce();
  expect(screen.getByText('Track record').nextElementSibling!.textContent).toBe(
    'Ines Voss 2/3 · No named speaker 0/1',
  );
  rerender(<WeeklyRecap {...props({ actions, outlook: { due: 0, tally: [] } })} />);
  expect(screen.queryByText('Due this week')).toBeNull();
});

test('a name of the week leads to all that is known and read about it', async () => {
  const actions = recapActions();
  draw(
    <WeeklyRecap
      {...props({
        actions,
        recap: {
          ...week,
          movers: [{ id: 'halden-labs', name: 'Halden Labs', reports: 20, before: 8, by: 12 }],
        },
      })}
    />,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Halden Labs' }));
  expect(actions.onOpenEntity).toHaveBeenCalledWith('halden-labs');
});

test('three things for the reader’s role come first, each with its reason, and none without a role', async () => {
  const actions = recapActions();
  const things = [
    event('x', 'A first thing', { reasons: [{ code: 'topic', name: 'open weights' }] }),
    event('y', 'A second thing', {}),
    event('z', 'A third thing', {}),
  ];
  const { unmount } = draw(
    <WeeklyRecap {...props({ recap: { ...week, things }, role: 'engineers', actions })} />,
  );
  const section = screen.getByRole('region', { name: /Three things for you/ });
  expect(section.querySelectorAll('li')).toHaveLength(3);
  expect(section.textContent).toContain('open weights');
  await userEvent.click(screen.getByRole('link', { name: 'A first thing' }));
  expect(actions.onRead).toHaveBeenCalledWith(things[0]?.urls, true);
  unmount();
  draw(<WeeklyRecap {...props({ recap: { ...week, things } })} />);
  expect(screen.queryByRole('region', { name: /Three things for you/ })).toBeNull();
});
