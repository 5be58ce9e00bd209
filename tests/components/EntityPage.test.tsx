import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { ComparePage } from '../../components/library/ComparePage.tsx';
import { EntityPage, type ReadArticle } from '../../components/library/EntityPage.tsx';
import { LatestCards } from '../../components/panel/LatestCards.tsx';
import { buildEntityPage } from '../../lib/library/entities/entity-page.ts';
import { knownCells, type Named } from '../../lib/library/entities/known-cells.ts';
import { suggestNames } from '../../lib/library/entities/suggest-names.ts';
import { cardOf, smallPack } from '../lib/library/small-pack.ts';
import { draw } from './draw.tsx';

afterEach(cleanup);

const how = { language: 'en', knowledge: smallPack };
const articles: ReadArticle[] = [
  {
    url: 'https://news.example/1',
    title: 'Halden grows',
    language: 'en',
    publisher: 'Paper 1',
    publishedAt: '2026-10-01T08:00:00Z',
    readAt: '2026-10-01T09:00:00.000Z',
  },
];

function page(
  id: string,
  cards = [
    cardOf(1, '2026-10-01', {
      title: 'Halden grows',
      timeline: [{ text: 'An office opened in Bergen.', today: true }],
    }),
  ],
) {
  const onOpen = vi.fn<(url: string) => void>();
  const onAll = vi.fn<() => void>();
  draw(
    <EntityPage
      view={buildEntityPage(id, { cards, reports: [] }, how)}
      articles={articles}
      count={12}
      onOpen={onOpen}
      onAll={onAll}
    />,
  );
  return { onOpen, onAll };
}

test('a model’s figures have their source and date, and what is not known is said to be so', () => {
  page('halden/lumen-2', []);
  const figures = screen.getByText('Key figures').closest('section')!;
  const rowOf = (name: string) => within(figures).getByText(name).parentElement!;
  expect(rowOf('Released').textContent).toContain('Mar 2025');
  expect(
    within(rowOf('Input price')).getByRole<HTMLAnchorElement>('link', {
      name: '1 models.dev, as of Sep 30, 2026',
    }).href,
  ).toBe('https://models.dev/');
  cleanup();
  page('estuary/tern-70b', []);
  for (const name of ['Input price', 'Output price', 'Context window', 'Open weights', 'License'])
    expect(screen.getByText(name).parentElement!.textContent).toBe(`${name}Unknown`);
});

test('the heading takes the focus, so that one who came by a link is read the name', () => {
  page('halden');
  expect(document.activeElement?.textContent).toBe('Halden Labs');
});

test('what was read stands out on the timeline and leads to its card; the pack’s entries lead to their source', async () => {
  const { onOpen } = page('halden');
  const entry = screen.getByText('An office opened in Bergen.').closest('li')!;
  expect(entry.textContent).toContain('Read');
  await userEvent.click(within(entry).getByRole('button', { name: 'Paper 1' }));
  expect(onOpen).toHaveBeenCalledWith('https://news.example/1');
  const founded = screen.getByText('Halden Labs is founded in Tromsø.').closest('li')!;
  expect(within(founded).getByRole<HTMLAnchorElement>('link', { name: 'Halden' }).href).toBe(
    'https://halden.example/news',
  );
});

test('models and makers lead to their own pages, a page never to itself', () => {
  page('halden');
  expect(screen.getAllByRole('link', { name: 'Lumen 2' })[0]!.getAttribute('href')).toBe(
    '#entity=halden%2Flumen-2',
  );
  cleanup();
  page('halden/lumen-2', []);
  expect(screen.getByRole('link', { name: 'Halden Labs' }).getAttribute('href')).toBe(
    '#entity=halden',
  );
  expect(screen.queryByRole('link', { name: 'Lumen 2' })).toBeNull();
});

test('how many articles there are is said, and all of them are a click away', async () => {
  const { onAll } = page('halden');
  expect(screen.getByRole('heading', { name: 'Articles you’ve read 12' })).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Show all 12' }));
  expect(onAll).toHaveBeenCalledOnce();
});

test('a name nothing is known of has a page that says so', () => {
  draw(
    <EntityPage
      view={buildEntityPage('nobody', { cards: [], reports: [] }, how)}
      articles={[]}
      count={0}
      onOpen={vi.fn<() => void>()}
      onAll={vi.fn<() => void>()}
    />,
  );
  expect(screen.getByText('Timeline').closest('section')!.textContent).toBe('Timeline Unknown');
  expect(screen.getByRole('heading', { name: 'Articles you’ve read 0' })).toBeTruthy();
  expect(screen.queryByText('Key figures')).toBeNull();
});

function comparePage(chosen: Named[]) {
  const onChoose = vi.fn<(ids: string[]) => void>();
  draw(
    <ComparePage
      chosen={chosen}
      cells={chosen.flatMap((named) => knownCells(named, [], how))}
      likely={[{ id: 'estuary', name: 'Open Estuary', owner: '' }]}
      suggest={(typed) =>
        suggestNames(typed, { read: [], chosen: chosen.map(({ id }) => id), knowledge: smallPack })
      }
      onChoose={onChoose}
      copied={false}
      onCopy={vi.fn<() => void>()}
    />,
  );
  return onChoose;
}

test('names are found as one types and chosen by the keyboard alone', async () => {
  const onChoose = comparePage([{ id: 'halden/lumen-3', name: 'Lumen 3' }]);
  const field = screen.getByRole('combobox');
  await userEvent.type(field, 'lumen');
  expect(screen.getAllByRole('option').map(({ textContent }) => textContent)).toEqual([
    'Lumen 3 Mini Halden Labs',
    'Lumen 2 Halden Labs',
    'Lumen 1 Halden Labs',
  ]);
  expect(field.getAttribute('aria-activedescendant')).toBe(screen.getAllByRole('option')[0]!.id);
  await userEvent.keyboard('{ArrowDown}{Enter}');
  expect(onChoose).toHaveBeenCalledWith(['halden/lumen-3', 'halden/lumen-2']);
  expect(screen.queryAllByRole('option')).toEqual([]);
  await userEvent.type(field, 'lum{Escape}');
  expect(field.getAttribute('aria-expanded')).toBe('false');
});

test('a name that nothing begins with is said to be none', async () => {
  comparePage([]);
  await userEvent.type(screen.getByRole('combobox'), 'zzz');
  expect(screen.getByText('No matches.')).toBeTruthy();
});

test('one is taken out, and at five none can be added', async () => {
  const five = smallPack.models.map(({ id, name }) => ({ id, name }));
  const onChoose = comparePage(five);
  expect(screen.queryByRole('combobox')).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Remove Lumen 2' }));
  expect(onChoose).toHaveBeenCalledWith(
    five.map(({ id }) => id).filter((id) => id !== 'halden/lumen-2'),
  );
});

test('each figure of the table has the number of its source, and the number leads there', () => {
  comparePage([
    { id: 'halden/lumen-3', name: 'Lumen 3' },
    { id: 'estuary/tern-70b', name: 'Tern 70B' },
  ]);
  const row = screen.getByRole('row', { name: /^License/ });
  expect(row.textContent).toBe('LicenseApache 2.02as of May 4, 2026–Unknown');
  expect(within(row).getByRole<HTMLAnchorElement>('link').href).toBe(
    'https://halden.example/licence',
  );
});

test('chosen names nothing is known of: said, and no table', () => {
  comparePage([{ id: 'nobody', name: 'Nobody' }]);
  expect(screen.getByText('Unknown')).toBeTruthy();
  expect(screen.queryByRole('table')).toBeNull();
});

test('the library in short: each title opens its article, what was kept of is marked', async () => {
  const onSearch = vi.fn<() => void>();
  draw(
    <LatestCards
      cards={[{ ...articles[0]!, kept: true }]}
      now={new Date('2026-10-02T09:00:00Z')}
      onSearch={onSearch}
    />,
  );
  expect(screen.getByRole<HTMLAnchorElement>('link', { name: 'Halden grows' }).href).toBe(
    'https://news.example/1',
  );
  expect(screen.getByLabelText('Saved')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Search the library' }));
  expect(onSearch).toHaveBeenCalledOnce();
});

test('a name is followed from its page', async () => {
  const onFollow = vi.fn<(name: { id: string; name: string }, follow: boolean) => void>();
  const at = (follows: ReadonlySet<string>) => (
    <EntityPage
      view={buildEntityPage('halden', { cards: [], reports: [] }, how)}
      articles={[]}
      count={0}
      follows={follows}
      onFollow={onFollow}
      onOpen={() => undefined}
      onAll={() => undefined}
    />
  );
  const { rerender } = draw(at(new Set()));
  await userEvent.click(screen.getByRole('button', { name: 'Follow Halden Labs' }));
  expect(onFollow).toHaveBeenLastCalledWith({ id: 'halden', name: 'Halden Labs' }, true);
  rerender(at(new Set(['halden'])));
  const button = screen.getByRole('button', { name: 'Follow Halden Labs' });
  expect(button.getAttribute('aria-pressed')).toBe('true');
  await userEvent.click(button);
  expect(onFollow).toHaveBeenLastCalledWith({ id: 'halden', name: 'Halden Labs' }, false);
});

test('questions about a name’s cards begin at a press, and not where none was read', async () => {
  const onAsk = vi.fn<() => void>();
  const view = buildEntityPage('halden', { cards: [], reports: [] }, how);
  const common = { view, articles, onOpen: () => {}, onAll: () => {}, onAsk };
  const { rerender } = draw(<EntityPage {...common} count={12} />);
  await userEvent.click(screen.getByRole('button', { name: 'Ask about several cards' }));
  expect(onAsk).toHaveBeenCalledOnce();
  rerender(<EntityPage {...common} count={12} asking={<p>asked</p>} />);
  expect(screen.queryByRole('button', { name: 'Ask about several cards' })).toBeNull();
  expect(screen.getByText('asked')).toBeTruthy();
  rerender(<EntityPage {...common} count={0} />);
  expect(screen.queryByRole('button', { name: 'Ask about several cards' })).toBeNull();
});
